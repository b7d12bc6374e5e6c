import { defaultSettings } from '../../src/store/store';
import { publicHolidayOn } from '../../src/schedules/holidays';
import type { Facts } from '../../src/schedules/facts';
import { addDays } from '../../src/schedules/local-time';
import { plan, type PlannedMessage } from '../../src/schedules/plan';
import { WEEKDAYS } from '../../src/programme/people';
import { makeFacts, makeOther, makeProgramme } from '../support/make-facts';
import { isoWeekByThursday, scanMinutes, type Found, type Wanted } from './minute-scan';

/** Zones whose clocks do not behave alike: summer time of an hour and of half an hour, on both halves of the earth, none, and Ramadan's. */
export const ZONES = [
  'Europe/Copenhagen',
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'Pacific/Apia',
] as const;

/** What a span of years in one zone gave. */
export interface ZoneResult {
  zone: string;
  from: string;
  to: string;
  /** Slots that the scan expects. */
  expected: number;
  missing: number;
  extra: number;
  wrongTime: number;
  wrongWeek: number;
}

/** Weekly moments that lie on and beside the clock changes: in the hour that is skipped and comes twice, and just before and after midnight. */
const WANTED: readonly (Wanted & { kind: string })[] = [
  { name: 'week-card', kind: 'week-card', weekday: 'sunday', at: '02:30' },
  { name: 'check-in', kind: 'check-in', weekday: 'sunday', at: '23:15' },
];

/** Plans every message of some years in one zone and holds it against a scan of that zone's clock, minute by minute. */
export function proveZone(zone: string, fromYear: number, years: number): ZoneResult {
  const from = `${fromYear}-01-05`;
  const to = `${fromYear + years}-01-05`;
  // A day and more inside, so that both ends are local days in every zone.
  const [after, until] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  const expected = scanMinutes(zone, after, until, WANTED);
  const planned = planInPieces(factsIn(zone, fromYear, years), after, until);
  return { zone, from, to, ...compare(expected, planned) };
}

/** Three weeks at a time, as the heartbeat and the cards do; the pieces must fit together without a seam. */
function planInPieces(facts: Facts, after: Date, until: Date): PlannedMessage[] {
  const PIECE_MS = 21 * 24 * 60 * 60_000;
  const planned: PlannedMessage[] = [];
  for (let start = after.getTime() - 1; start < until.getTime() - 1; start += PIECE_MS) {
    planned.push(...plan(facts, new Date(start), new Date(Math.min(start + PIECE_MS, until.getTime() - 1))));
  }
  return planned;
}

function compare(expected: readonly Found[], planned: readonly PlannedMessage[]) {
  const keyOf = (name: string, on: string) => `${name} ${on}`;
  const byDay = new Map<string, PlannedMessage[]>();
  for (const message of planned) {
    const key = keyOf(message.kind, message.due.on);
    byDay.set(key, [...(byDay.get(key) ?? []), message]);
  }
  const wanted = new Set(expected.map(({ name, on }) => keyOf(name, on)));
  const pairs = expected.map((one) => ({ one, got: byDay.get(keyOf(one.name, one.on)) ?? [] }));
  return {
    expected: expected.length,
    missing: pairs.filter(({ got }) => got.length === 0).length,
    extra:
      pairs.filter(({ got }) => got.length > 1).length +
      planned.filter(({ kind, due }) => !wanted.has(keyOf(kind, due.on))).length,
    wrongTime: pairs.filter(({ one, got }) => got[0] !== undefined && got[0].dueAt.getTime() !== one.instant).length,
    wrongWeek: pairs.filter(({ one, got }) => got[0] !== undefined && got[0].occasion !== isoWeekByThursday(one.on))
      .length,
  };
}

/** Somebody who may hear at any hour of any day, in a programme without meetings and closed days: nothing but the calendar decides. */
function factsIn(timeZone: string, fromYear: number, years: number): Facts {
  const person = makeOther('peer', 'peer', { workingDays: [...WEEKDAYS], from: '00:00', to: '23:59' });
  const open: string[] = [];
  for (let on = `${fromYear - 1}-12-01`; on < `${fromYear + years}-02-01`; on = addDays(on, 1)) {
    if (publicHolidayOn(on) !== undefined) open.push(on);
  }
  const programme = makeProgramme({
    open,
    weeklyCapForPeer: 9,
    meetings: () => [],
    messages: {
      earliest: '00:00',
      latest: '23:59',
      weekCard: { weekday: 'sunday', at: '02:30' },
      checkIn: { weekday: 'sunday', at: '23:15', openUntil: { weekday: 'tuesday', at: '12:00' } },
    },
  });
  const yes = { ...defaultSettings(person), checkIns: 'yes' as const, informedVersion: 1 };
  return { ...makeFacts({ people: [person], settings: { peer: yes } }), programme: { ...programme, timeZone } };
}
