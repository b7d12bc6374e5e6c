import type { Kysely } from 'kysely';
import type { Store, TurnNeeds } from '../store';
import { AROUND_TABLES, aroundName, type AroundParts } from './around';
import { checkInName, checkInRows, weeksName } from './check-ins';
import { compiledOnce, place, type Values } from './compiled';
import { conversationName, conversationRows } from './conversations';
import { deliveryName, deliveryRows, openName, openRows } from './delivery-rows';
import { instantText } from './instants';
import { activityName, activityRows, keyName, keyRows, pickActivity } from './keys-and-facts';
import { privateCardRows, privateCardsName } from './own-records';
import type { Rows } from './rows';
import type { ReadWith, Session } from './session';
import { settingsName } from './settings';
import { knowStatus, type StatusParts } from './status';
import type { Tables } from './tables';
import type { TurnRead } from './turn-read';

type Lists = { [Name in keyof Omit<TurnRead, 'around' | 'status'>]: Rows<TurnRead[Name][number]> };

/** In one statement, in which little but its values differs from turn to turn. */
export function createReadTurn(
  kysely: Kysely<Tables>,
  engine: Store['engine'],
  around: AroundParts,
  status: StatusParts,
): ReadWith<TurnNeeds, TurnRead> {
  const personId = place('personId');
  const pressed = place('pressed');
  const lists: Lists = {
    activities: activityRows(kysely, { key: place('key'), press: place('press'), since: place('since') }),
    conversations: conversationRows(kysely, personId),
    keys: keyRows(kysely, personId),
    deliveries: deliveryRows(kysely, [pressed, place('slot')]),
    open: openRows(kysely, personId),
    checkIns: checkInRows(kysely, { id: pressed, personId, weeks: [place('week'), place('weekBefore')] }),
    privateCards: privateCardRows(kysely, personId),
  };
  const statementWith = (more: StatusParts['columns']) =>
    compiledOnce<Record<string, unknown>>(() =>
      kysely.selectNoFrom((of) => [
        ...around.columns(of),
        ...Object.entries(lists).map(([name, rows]: [string, Rows<unknown>]) => rows.inJson(engine).as(name)),
        ...more,
      ]),
    );
  const run = statementWith([]);
  const runWithStatus = statementWith(status.columns);
  return async (db, needs, reads) => {
    const { values, parse } = around.of(needs.around);
    const asked = needs.status && status.valuesOf(needs.status);
    const [found = {}] = await (asked === undefined ? run : runWithStatus)(db, {
      ...values,
      ...valuesOf(needs),
      ...asked,
    });
    const listFrom = (name: keyof Lists) => lists[name].fromJson(String(found[name]));
    return {
      around: parse(found, reads),
      activities: listFrom('activities') as TurnRead['activities'],
      conversations: listFrom('conversations') as TurnRead['conversations'],
      keys: listFrom('keys') as TurnRead['keys'],
      deliveries: listFrom('deliveries') as TurnRead['deliveries'],
      open: listFrom('open') as TurnRead['open'],
      checkIns: listFrom('checkIns') as TurnRead['checkIns'],
      privateCards: listFrom('privateCards') as TurnRead['privateCards'],
      status: asked && status.parse(found),
    };
  };
}

/** What is not wanted is asked for by a name that nothing has. */
const NOTHING = '';

function valuesOf({ personId = NOTHING, activity, pressed = NOTHING, written }: TurnNeeds): Values {
  const [week, weekBefore] = written?.weeks ?? [NOTHING, NOTHING];
  const { press, since } = activity?.like ?? { press: NOTHING, since: new Date(0) };
  const key = activity?.key ?? NOTHING;
  const slot = written?.slot ?? NOTHING;
  return { personId, pressed, week, weekBefore, key, press, slot, since: instantText(since) };
}

/** The queries of this area. */
export function prefetchQueries({ reads, readTurn, db }: Session): Pick<Store, 'prefetch'> {
  return {
    async prefetch(needs) {
      const read = await readTurn(db(), needs, reads);
      const { personId, activity, pressed, written } = needs;
      const { around, deliveries, checkIns, status } = read;
      reads.know(aroundName(needs.around), AROUND_TABLES, around);
      if (activity !== undefined) {
        const found = pickActivity(activity.key, read.activities);
        reads.know(activityName(activity.key, activity.like), ['activities'], found);
      }
      if (personId !== undefined) {
        const settings = around.settings.find((one) => one.personId === personId);
        reads.know(settingsName(personId), ['settings'], settings);
        reads.know(conversationName(personId), ['conversations'], read.conversations[0]);
        reads.know(openName(personId), ['deliveries'], read.open);
        reads.know(keyName(personId), ['person_keys'], read.keys[0]);
        reads.know(privateCardsName(personId), ['private_cards'], read.privateCards);
      }
      if (needs.status !== undefined && status !== undefined) knowStatus(reads, needs.status, status);
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
