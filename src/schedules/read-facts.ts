import type { Person } from '../programme/people';
import type { Programme } from '../programme/programme';
import type { Settings, Store, TurnNeeds } from '../store/store';
import type { Facts } from './facts';
import { addDays, localMomentOf } from './local-time';

/** What stands still while the bot runs: the plan of the workplace and its people. */
export interface Workplace {
  programme: Programme;
  people: readonly Person[];
}

/** The name of the fact that holds the bot's first day, as a local date. */
export const BEGAN_ON = 'began-on';

/** How far around an instant meetings are read: a message is at most two weeks from its occasion. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 35;

/**
 * Reads what is true around a span of time.
 *
 * @param from - UTC; with `to` the span that questions will be asked about. Five weeks after it are read too.
 */
export async function readFacts(store: Store, workplace: Workplace, from: Date, to: Date = from): Promise<Facts> {
  const { fromOn, toOn, factName } = factsSpan(workplace, from, to);
  const { settings, teamChats, fact, openPoints, ...meetings } = await store.readAround(fromOn, toOn, factName);
  return {
    ...workplace,
    ...meetings,
    settings: byPerson(settings),
    teamChat: teamChats.find(({ active, on }) => active && on),
    beganOn: fact,
    meetingListCount: openPoints,
  };
}

const maps = new WeakMap<readonly Settings[], ReadonlyMap<string, Settings>>();

/** The store gives the same list as long as nothing was written. */
function byPerson(settings: readonly Settings[]): ReadonlyMap<string, Settings> {
  const known = maps.get(settings) ?? new Map(settings.map((one) => [one.personId, one]));
  maps.set(settings, known);
  return known;
}

/** What `readFacts` asks the store for. */
export function factsSpan({ programme }: Workplace, from: Date, to: Date): TurnNeeds['around'] {
  const fromOn = addDays(localMomentOf(from, programme.timeZone).on, -DAYS_BEFORE);
  const toOn = addDays(localMomentOf(to, programme.timeZone).on, DAYS_AFTER);
  return { fromOn, toOn, factName: BEGAN_ON };
}

/** What is true where nothing has been chosen, set or decided yet. */
export function factsOf(workplace: Workplace): Facts {
  return {
    ...workplace,
    settings: new Map(),
    peerMeetings: [],
    meetingChanges: [],
    absences: [],
    attendance: [],
    teamChat: undefined,
    meetingListCount: 0,
    beganOn: undefined,
  };
}
