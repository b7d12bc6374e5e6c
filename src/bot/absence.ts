import {
  absenceCard,
  absenceLineCard,
  absenceNotToldCard,
  absenceToldCard,
  backCard,
  orAwayCard,
} from '../cards/absence-card';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { absenceToEnd } from '../dialogs/absence/absence-to-end';
import { decideAbsence, keptAround, type DaySpan } from '../dialogs/absence/decide-absence';
import { meetingsMissed } from '../dialogs/absence/meetings-missed';
import { withoutDays } from '../dialogs/absence/without-days';
import { whoToTell } from '../dialogs/absence/who-to-tell';
import { yourLeader } from '../dialogs/absence/your-leader';
import type { Facts } from '../schedules/facts';
import { addDays, localMomentOf } from '../schedules/local-time';
import { nextHearing } from '../schedules/next-hearing';
import type { Absence, Store } from '../store/store';
import { absenceTexts, daysName } from '../text/absence';
import { dayName } from '../text/dates';
import { markCardsOfDays } from './absence-cards';
import { tellHereAgain, tellNotHere, toldNames } from './tell-not-here';
import { readTurnFacts, type Turn } from './turn';
import { planWeekCardAfterAll } from '../schedules/week-card-after-all';

const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** Notes that the person is not here on these days, and asks whether to tell those of whom they would have met that
 * can be told in time: what cannot be done is never offered. The same days twice are one absence. */
export async function noteAbsence(turn: Turn, wish: DaySpan): Promise<AdaptiveCard> {
  const { deps, actor, now, language } = turn;
  return deps.store.transaction(async (store) => {
    const facts = await readTurnFacts(store, deps, now);
    const decision = decideAbsence(facts, actor, wish, now);
    if (decision.kind === 'refused') return absenceLineCard(absenceTexts[language][decision.why], language);
    const { absence, isNew } = decision;
    if (isNew) {
      await store.addAbsence(absence);
      await markCardsOfDays(store, turn, absence);
    }
    const after = { ...facts, absences: [...facts.absences, absence] };
    const missed = meetingsMissed(facts, actor, absence, now);
    const view = {
      slot: absenceSlot(turn, absence),
      fromOn: absence.fromOn,
      toOn: absence.toOn,
      leader: yourLeader(facts.programme, actor, language),
      quietUntilOn: nextHearing(after, actor, { on: addDays(absence.toOn, 1), at: '00:00' })?.on,
      meetings: missed.length,
      names: toldNames(whoToTell(facts, actor, missed, now)),
      thisYear: todayOf(turn).slice(0, 4),
    };
    return absenceCard(view, language);
  });
}

/** Asks whether the person is away on these days, beside a question about one meeting. Keeps nothing. */
export function orAwayCardFor(turn: Turn, span: DaySpan): AdaptiveCard {
  const { language } = turn;
  return orAwayCard(daysOf(turn, span), absenceSlot(turn, span), language);
}

/** Tells those the person would have met on these days that they do not come; who has heard it does not hear it again. */
export function tellAbsence(turn: Turn, span: DaySpan): Promise<AdaptiveCard> {
  return onKeptDays(turn, span, async (store, facts) => {
    const missed = meetingsMissed(facts, turn.actor, span, turn.now);
    return absenceToldCard(await tellNotHere(store, facts, turn, missed), absenceSlot(turn, span), turn.language);
  });
}

/** Leaves the days noted and tells nobody. */
export function keepAbsenceQuiet(turn: Turn, span: DaySpan): Promise<AdaptiveCard> {
  return onKeptDays(turn, span, async () => absenceNotToldCard(absenceSlot(turn, span), turn.language));
}

/** The person is here on these days after all: what is left of them is forgotten, and those who were told otherwise hear it. */
export async function undoAbsence(turn: Turn, wanted: DaySpan): Promise<AdaptiveCard> {
  const { deps, language } = turn;
  const texts = absenceTexts[language];
  const span = { ...wanted, fromOn: later(wanted.fromOn, todayOf(turn)) };
  if (span.toOn < span.fromOn) return absenceLineCard(texts.over, language);
  return deps.store.transaction((store) => takeBack(store, turn, span, texts.takenBack({ days: daysOf(turn, span) })));
}

/** The person is here again from a day on. Those who were told otherwise hear it. An absence farther off stays. */
export async function comeBack(turn: Turn, wantedOn: string): Promise<AdaptiveCard> {
  const { deps, language } = turn;
  const texts = absenceTexts[language];
  const hereFromOn = later(wantedOn, todayOf(turn));
  return deps.store.transaction(async (store) => {
    const span = absenceToEnd(await ownAbsences(store, turn), hereFromOn);
    const pausedUntilOn = turn.settings.pausedUntilOn;
    const isPaused = pausedUntilOn !== undefined && pausedUntilOn >= todayOf(turn);
    if (span === undefined && isPaused) {
      const day = dayName(pausedUntilOn, language, todayOf(turn).slice(0, 4));
      return absenceLineCard(texts.stillPaused({ day }), language);
    }
    if (span === undefined) return absenceLineCard(texts.backNothing, language);
    const isBack = span.fromOn === hereFromOn;
    const day = dayName(hereFromOn, language, todayOf(turn).slice(0, 4));
    return takeBack(store, turn, span, isBack ? texts.back({ day }) : texts.takenBack({ days: daysOf(turn, span) }));
  });
}

async function takeBack(store: Store, turn: Turn, span: DaySpan, first: string): Promise<AdaptiveCard> {
  const { deps, actor, now, language } = turn;
  const kept = await ownAbsences(store, turn);
  await store.endAbsences(actor.id, FIRST_DAY);
  for (const one of withoutDays(kept, span)) await store.addAbsence(one);
  await markCardsOfDays(store, turn, span);
  const facts = await readTurnFacts(store, deps, now);
  await planWeekCardAfterAll(store, facts, actor, now);
  const names = await tellHereAgain(store, facts, turn, span);
  return backCard(first, names, language);
}

async function ownAbsences(store: Store, { actor }: Turn): Promise<Absence[]> {
  return (await store.listAbsences(FIRST_DAY, LAST_DAY)).filter(({ personId }) => personId === actor.id);
}

/** Decides anew at each press: the card may be old, and the days taken back or gone. */
async function onKeptDays(
  turn: Turn,
  span: DaySpan,
  act: (store: Store, facts: Facts) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const { deps, actor, now, language } = turn;
  const texts = absenceTexts[language];
  const today = todayOf(turn);
  if (span.toOn < today) return absenceLineCard(texts.over, language);
  return deps.store.transaction(async (store) => {
    const facts = await readTurnFacts(store, deps, now);
    if (keptAround(facts, actor, { ...span, fromOn: later(span.fromOn, today) }) !== undefined)
      return act(store, facts);
    return absenceLineCard(texts.takenBack({ days: daysOf(turn, span) }), language);
  });
}

function absenceSlot({ actor }: Turn, { fromOn, toOn }: DaySpan): string {
  return `absence:${actor.id}:${fromOn}.${toOn}`;
}

function daysOf(turn: Turn, span: DaySpan): string {
  return daysName(span, turn.language, todayOf(turn).slice(0, 4));
}

function todayOf({ facts, now }: Turn): string {
  return localMomentOf(now, facts.programme.timeZone).on;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
