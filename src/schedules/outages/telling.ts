import type { Delivery, PlannedDelivery } from '../../store/store';
import { outageKind } from '../kinds/outage';
import type { Incident } from '../outage';
import { slotId } from '../slot-id';
import type { CalendarItem } from './by-calendar';
import { ended, falls, stopped, waiting, type TellingInput, type Touched } from './lateness';
import { newest, together } from './together';
import { parseTold, type Told, type ToldSpan } from './told';
import { whenToTell } from './when-to-tell';

/** Why a message that has not left was taken back: another tells it with more. */
export const MERGED = 'merged';

/** What nobody could be told of for so long is not told any more. */
const OLDEST_MS = 7 * 24 * 60 * 60_000;

/** What is to be told to one person, and the earlier tellings that it takes the place of. */
export interface Telling {
  delivery: PlannedDelivery;
  merged: string[];
}

/**
 * What one person is to be told about messages that did not come in time; `undefined` when nothing of theirs was touched, or when they want quiet.
 * What has been told is not told again, what could not be told yet is told together. Pure.
 */
export function tellingFor(input: TellingInput): Telling | undefined {
  const { facts, person, rows, now } = input;
  const tellings = rows.filter(({ kind }) => kind === outageKind.id);
  // Of two bots that find the same outage the other may have told it already.
  const said = tellings.filter(isSaid).flatMap(({ payload }) => parseTold(payload).spans);
  const found = input.incidents.filter(({ from }) => !said.some((one) => one.from === from.toISOString()));
  const calendar = input.calendar.filter(({ dueAt }) => found.some((one) => falls(one, dueAt)));
  const open = tellings.filter(({ state }) => state === 'planned');
  const before = [...open, ...tellings.filter((one) => isLost(one, input))].map(({ payload }) => parseTold(payload));
  const kept = together(before);
  // A time that has been named, and not told yet, needs no other words.
  const incidents = [...found, ...kept.spans.flatMap(asIncident)];
  const settled = settledSlots(tellings);
  const own = [...ended(input), ...waiting({ ...input, incidents })].filter(({ slot }) => !settled.has(slot));
  const isTouched = own.some(({ end, dueAt }) => end !== 'comes' || incidents.some((one) => stopped(one, dueAt)));
  const fresh: Told = {
    spans: spansOf(isTouched ? own : [], calendar, incidents),
    own: isTouched ? own.map(({ kind, due, end, slot }) => ({ kind, due, end, slot })) : [],
    calendar: calendar.map(({ kind, due, end }) => ({ kind, due, end })),
  };
  const told = together([...before, fresh]);
  if (told.spans.length === 0 || (open.length === before.length && isSame(told, kept))) return undefined;
  const times = whenToTell(facts, person, tellings, now);
  if (times === undefined) return undefined;
  const begun = newest(found.flatMap(({ from }) => (names(fresh, from) ? [from.toISOString()] : [])));
  const occasion = begun === '' ? now.toISOString() : begun;
  return {
    delivery: {
      slot: slotId(outageKind.id, person.id, occasion),
      kind: outageKind.id,
      personId: person.id,
      occasion,
      ...times,
      payload: JSON.stringify(told),
    },
    merged: open.map(({ slot }) => slot),
  };
}

function asIncident({ what, from, to }: ToldSpan): Incident[] {
  return what === 'held' ? [] : [{ what, from: new Date(from), to: new Date(to) }];
}

function names({ spans }: Told, from: Date): boolean {
  return spans.some((one) => one.what !== 'held' && one.from === from.toISOString());
}

function isSame(one: Told, other: Told): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What the person has been told did not come; what only was to come late may be told once more, when it did not. */
function settledSlots(tellings: readonly Delivery[]): Set<string> {
  return new Set(
    tellings
      .filter(isSaid)
      .flatMap(({ payload }) => parseTold(payload).own.flatMap((one) => (one.end === 'comes' ? [] : one.slot))),
  );
}

/** True unless its words stand in another, or could not leave. */
function isSaid({ state, cause }: Delivery): boolean {
  return cause !== MERGED && !(state === 'missed' && cause === 'late');
}

/** A telling that itself could not leave: what it told is still to be told. */
function isLost({ state, cause, endedAt, payload }: Delivery, { lookedAt, now }: TellingInput): boolean {
  if (state !== 'missed' || cause !== 'late' || endedAt === undefined || lookedAt === undefined) return false;
  const last = newest(parseTold(payload).spans.map(({ to }) => to));
  return endedAt >= lookedAt && now.getTime() - new Date(last).getTime() < OLDEST_MS;
}

/** The times that the message names: those of the bot that touched something, and one for what did not get out while it ran. */
function spansOf(
  own: readonly Touched[],
  calendar: readonly CalendarItem[],
  incidents: readonly Incident[],
): ToldSpan[] {
  const named = incidents.filter(
    (one) => own.some(({ dueAt }) => stopped(one, dueAt)) || calendar.some(({ dueAt }) => falls(one, dueAt)),
  );
  const held = own.filter(({ dueAt }) => !incidents.some((one) => stopped(one, dueAt)));
  const times = held.flatMap(({ dueAt, until }) => [dueAt.getTime(), until.getTime()]);
  return [
    ...named.map(({ what, from, to }) => ({ what, from: from.toISOString(), to: to.toISOString() })),
    ...(held.length === 0
      ? []
      : [
          {
            what: 'held' as const,
            from: new Date(Math.min(...times)).toISOString(),
            to: new Date(Math.max(...times)).toISOString(),
          },
        ]),
  ];
}
