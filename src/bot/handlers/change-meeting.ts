import { z } from 'zod';
import type { AdaptiveCard } from '../../cards/adaptive-card';
import { changeFormCard, CHANGE_VERBS, sentenceCard } from '../../cards/change-meeting-card';
import { WEEK_CARD_KINDS } from '../../cards/week-card';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import type { ChangeWish, Target } from '../../dialogs/meeting-change/change-decision';
import { peerTargetsOf, targetsOf } from '../../dialogs/meeting-change/targets';
import { mayChangeMeeting, mayDo } from '../../programme/access';
import { WALL_TIME } from '../../programme/fields';
import { addDays, isDate, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { PEER_MEETING } from '../../schedules/occurrences';
import { changeMeetingTexts } from '../../text/change-meeting';
import { capital } from '../../text/dates';
import { cancelledWords } from '../../text/meeting-change';
import { changeMeeting } from '../change-meeting';
import { readWishData } from '../change-wish-data';
import { closedDay, refusalWords, titleOf, whenOf } from '../change-words';
import { doneCardOf, previewOf, showChange, whichCard } from '../show-change';
import { statusCardFor } from '../status-message';
import { partnerWords } from '../tell-words';
import type { Turn } from '../turn';
import { weekCardFor } from '../week-message';
import { meetingTimeForm, week } from './week';
import type { Press, PressHandler } from './press-handler';

/** The form offers the meetings of so many days. */
const FORM_DAYS = 28;

const empty = z.literal('').transform(() => undefined);
const formSchema = z.object({
  which: z.string().max(110).optional(),
  what: z.enum(['move', 'cancel', 'reinstate']).catch('move'),
  day: z.string().refine(isDate).or(empty).optional(),
  from: z.string().regex(WALL_TIME).or(empty).optional(),
  to: z.string().regex(WALL_TIME).or(empty).optional(),
});

/** The presses on the cards with which a meeting is changed. Nothing is changed but by "do it", and that is decided anew. */
export const changeMeetingHandlers: readonly PressHandler[] = [
  { verb: CHANGE_VERBS.open, handle: async (turn, { slot }) => form(turn, slot) },
  { verb: CHANGE_VERBS.show, handle: showFromForm },
  { verb: CHANGE_VERBS.own, handle: async (turn, press) => ownMeetings(turn, press) },
  onWish(CHANGE_VERBS.pick, async (turn, wish, { slot }) => asCard(turn, await showChange(turn, wish, slot))),
  onWish(CHANGE_VERBS.doIt, doIt),
  { verb: CHANGE_VERBS.leave, handle: leave },
  { verb: CHANGE_VERBS.back, handle: back },
];

async function doIt(turn: Turn, wish: ChangeWish, { slot }: Press, seen: number | undefined): Promise<AdaptiveCard> {
  const { decision, kept, turn: after } = await changeMeeting(turn, wish, seen);
  switch (decision.kind) {
    case 'change':
      return kept
        ? done(after, decision.after, slot)
        : previewOf(after, decision, wish, slot, changeMeetingTexts[turn.language].changedMeanwhile);
    case 'unchanged':
      return done(after, decision.target, slot);
    case 'peer-time':
      return asCard(turn, await showChange(turn, wish, slot));
    case 'refused':
      return sentenceCard(refusalWords(after, decision), turn.language);
  }
}

/** Back on the week card where the press came from there; else a card of its own that says what stands. */
function done(turn: Turn, target: Target, slot: string): AdaptiveCard | Promise<AdaptiveCard> {
  const shown = weekOfSlot(slot);
  if (shown === undefined) return doneCardOf(turn, target);
  const meeting = `${titleOf(turn, target)} ${whenOf(turn, target)}`;
  const words = [cancelledWords(meeting, turn.language), ...partnerWords(turn, target, 'is-told')];
  return weekCardFor(turn, shown, slot, { notice: words.join(' ') });
}

async function leave(turn: Turn, { slot }: Press): Promise<AdaptiveCard> {
  const shown = weekOfSlot(slot);
  if (shown !== undefined) return weekCardFor(turn, shown, slot);
  return sentenceCard(changeMeetingTexts[turn.language].left, turn.language);
}

async function back(turn: Turn, press: Press): Promise<AdaptiveCard> {
  const shown = z.object({ week }).safeParse(press).data?.week;
  return shown === undefined ? statusCardFor(turn, press.slot) : meetingTimeForm(turn, shown, press.slot);
}

/** The week that a card shows, by its slot; `undefined` for cards that show none. */
function weekOfSlot(slot: string): string | undefined {
  const [kind, , occasion] = slot.split(':');
  return [...WEEK_CARD_KINDS, 'my-week'].some((one) => one === kind) ? week.safeParse(occasion).data : undefined;
}

function form(turn: Turn, slot: string, notice?: string): AdaptiveCard {
  const { actor, language } = turn;
  if (!mayDo(actor, 'change-meeting')) return notYoursCard(language);
  const targets = targetsInForm(turn);
  const occurrences = targets.map((one) => ({ id: one.id, title: titleInForm(turn, one) }));
  const mayReinstate = targets.some(({ state }) => state !== 'stands');
  return changeFormCard({ occurrences, mayReinstate, notice }, slot, language);
}

function targetsInForm({ facts, actor, now }: Turn): Target[] {
  const last = addDays(localMomentOf(now, facts.programme.timeZone).on, FORM_DAYS);
  return facts.programme.meetings
    .filter((meeting) => meeting.id !== PEER_MEETING && mayChangeMeeting(actor, meeting))
    .flatMap((meeting) => targetsOf(facts, meeting, now))
    .filter(({ on }) => on < last)
    .sort((one, other) => `${one.on} ${one.from}`.localeCompare(`${other.on} ${other.from}`));
}

function titleInForm(turn: Turn, target: Target): string {
  const title = capital(`${titleOf(turn, target)} ${whenOf(turn, target)}`);
  if (target.state === 'cancelled') return `${title} (${changeMeetingTexts[turn.language].calledOff})`;
  const { name } = closedDay(turn, target.on);
  return target.state === 'closed' && name !== undefined ? `${title} (${name})` : title;
}

async function showFromForm(turn: Turn, press: Press): Promise<AdaptiveCard> {
  const texts = changeMeetingTexts[turn.language];
  const read = formSchema.safeParse(press).data;
  if (read?.which === undefined || read.which === '') return form(turn, press.slot, texts.formMissing);
  const { which, what, day: on, from, to } = read;
  const wish: ChangeWish = {
    ...{ action: what, occurrenceId: which, on, from, to },
    ...{ meetingId: undefined, partnerId: undefined, which: undefined, mismatch: false, place: undefined },
  };
  const answer = await showChange(turn, wish, press.slot);
  return typeof answer === 'string' ? form(turn, press.slot, answer) : answer;
}

/** One's own peer meetings of the week, one of which is to be called off. */
function ownMeetings(turn: Turn, press: Press): AdaptiveCard | Promise<AdaptiveCard> {
  const { facts, actor, now, language } = turn;
  const { slot } = press;
  const shown = z.object({ week }).safeParse(press).data?.week;
  if (shown === undefined) return oldCardCard(language);
  const own = peerTargetsOf(facts, actor, now).filter((one) => one.state === 'stands' && isoWeekOf(one.on) === shown);
  const cancel: ChangeWish = {
    ...{ action: 'cancel', meetingId: PEER_MEETING, partnerId: undefined, which: undefined, place: undefined },
    ...{ on: undefined, from: undefined, to: undefined, mismatch: false },
  };
  const [first] = own;
  if (first === undefined) return weekCardFor(turn, shown, slot);
  if (own.length > 1) return whichCard(turn, own, cancel, slot, { week: shown });
  return showChange(turn, { ...cancel, occurrenceId: first.id }, slot).then((answer) => asCard(turn, answer));
}

function asCard({ language }: Turn, answer: AdaptiveCard | string): AdaptiveCard {
  return typeof answer === 'string' ? sentenceCard(answer, language) : answer;
}

function onWish(
  verb: string,
  handle: (turn: Turn, wish: ChangeWish, press: Press, seen: number | undefined) => Promise<AdaptiveCard>,
): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const read = readWishData(press);
      return read === undefined ? oldCardCard(turn.language) : handle(turn, read.wish, press, read.seen);
    },
  };
}
