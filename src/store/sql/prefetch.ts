import type { Kysely } from 'kysely';
import type { Around, CheckIn, Conversation, Delivery, NotedActivity, PrivateCard, Store, TurnNeeds } from '../store';
import { AROUND_TABLES, aroundName, type AroundParts } from './around';
import { checkInName, checkInRows, weeksName } from './check-ins';
import { compiledOnce, place } from './compiled';
import { conversationName, conversationRows } from './conversations';
import { deliveryName, deliveryRows } from './delivery-rows';
import { instantText } from './instants';
import { activityName, activityRows, keyName, keyRows, pickActivity } from './keys-and-facts';
import { privateCardRows, privateCardsName } from './own-records';
import type { Rows } from './rows';
import type { Session } from './session';
import { settingsName } from './settings';
import type { Tables } from './tables';

/** What a turn was read to begin with. */
interface TurnRead {
  around: Around;
  activities: readonly NotedActivity[];
  conversations: readonly Conversation[];
  keys: readonly Uint8Array[];
  deliveries: readonly Delivery[];
  checkIns: readonly CheckIn[];
  privateCards: readonly PrivateCard[];
}

/** Reads all that a turn begins with. */
export type ReadTurn = (db: Kysely<Tables>, needs: TurnNeeds) => Promise<TurnRead>;

type Lists = { [Name in keyof Omit<TurnRead, 'around'>]: Rows<TurnRead[Name][number]> };

/** In one statement, in which little but its values differs from turn to turn. */
export function createReadTurn(kysely: Kysely<Tables>, engine: Store['engine'], around: AroundParts): ReadTurn {
  const personId = place('personId');
  const pressed = place('pressed');
  const lists: Lists = {
    activities: activityRows(kysely, { key: place('key'), press: place('press'), since: place('since') }),
    conversations: conversationRows(kysely, personId),
    keys: keyRows(kysely, personId),
    deliveries: deliveryRows(kysely, [pressed, place('slot')]),
    checkIns: checkInRows(kysely, { id: pressed, personId, weeks: [place('week'), place('weekBefore')] }),
    privateCards: privateCardRows(kysely, personId),
  };
  const run = compiledOnce<Record<string, string>>(() =>
    kysely.selectNoFrom((of) => [
      ...around.columns(of),
      ...Object.entries(lists).map(([name, rows]: [string, Rows<unknown>]) => rows.inJson(engine).as(name)),
    ]),
  );
  return async (db, needs) => {
    const [found = {}] = await run(db, valuesOf(needs));
    const listFrom = <Name extends keyof Lists>(name: Name) => lists[name].fromJson(found[name] ?? '');
    return {
      around: around.parse(found),
      activities: listFrom('activities') as TurnRead['activities'],
      conversations: listFrom('conversations') as TurnRead['conversations'],
      keys: listFrom('keys') as TurnRead['keys'],
      deliveries: listFrom('deliveries') as TurnRead['deliveries'],
      checkIns: listFrom('checkIns') as TurnRead['checkIns'],
      privateCards: listFrom('privateCards') as TurnRead['privateCards'],
    };
  };
}

/** What is not wanted is asked for by a name that nothing has. */
const NOTHING = '';

function valuesOf({ personId = NOTHING, activity, around, pressed = NOTHING, written }: TurnNeeds) {
  const [week, weekBefore] = written?.weeks ?? [NOTHING, NOTHING];
  const { press, since } = activity?.like ?? { press: NOTHING, since: new Date(0) };
  const key = activity?.key ?? NOTHING;
  return {
    ...around,
    ...{ personId, pressed, week, weekBefore, key, press, slot: written?.slot ?? NOTHING, since: instantText(since) },
  };
}

/** The queries of this area. */
export function prefetchQueries({ reads, readTurn, db }: Session): Pick<Store, 'prefetch'> {
  return {
    async prefetch(needs) {
      const read = await readTurn(db(), needs);
      const { personId, activity, pressed, written } = needs;
      const { around, deliveries, checkIns } = read;
      reads.know(aroundName(needs.around), AROUND_TABLES, around);
      if (activity !== undefined) {
        const found = pickActivity(activity.key, read.activities);
        reads.know(activityName(activity.key, activity.like), ['activities'], found);
      }
      if (personId !== undefined) {
        const settings = around.settings.find((one) => one.personId === personId);
        reads.know(settingsName(personId), ['settings'], settings);
        reads.know(conversationName(personId), ['conversations'], read.conversations[0]);
        reads.know(keyName(personId), ['person_keys'], read.keys[0]);
        reads.know(privateCardsName(personId), ['private_cards'], read.privateCards);
      }
      const find = (slot: string) => deliveries.find((one) => one.slot === slot);
      if (pressed !== undefined) {
        reads.know(deliveryName(pressed), ['deliveries'], find(pressed));
        const pressedOne = checkIns.find(({ id }) => id === pressed);
        reads.know(checkInName(pressed), ['check_ins'], pressedOne);
      }
      if (written !== undefined) {
        reads.know(deliveryName(written.slot), ['deliveries'], find(written.slot));
        if (personId !== undefined) {
          const { weeks } = written;
          const own = checkIns.filter((one) => one.personId === personId && weeks.includes(one.week));
          reads.know(weeksName(personId, weeks), ['check_ins'], own);
        }
      }
    },
  };
}
