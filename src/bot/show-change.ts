import type { AdaptiveCard } from '../cards/adaptive-card';
import { changeDoneCard, changePreviewCard, whichMeetingCard, type WishData } from '../cards/change-meeting-card';
import type { ChangeWish, StandingChange, Target } from '../dialogs/meeting-change/change-decision';
import { decideChange } from '../dialogs/meeting-change/decide-change';
import { withChange } from '../dialogs/meeting-change/with-change';
import { findPerson } from '../schedules/facts';
import { isoWeekOf } from '../schedules/local-time';
import { PEER_MEETING } from '../schedules/occurrences';
import { isSameTime } from '../schedules/seen-change';
import { changeMeetingTexts } from '../text/change-meeting';
import { capital } from '../text/dates';
import { meetingChangeTexts } from '../text/meeting-change';
import { pickDataOf, wishDataOf } from './change-wish-data';
import { closedDay, labelsOf, refusalWords, titleOf, unchangedWords, whenOf } from './change-words';
import { questionsWords } from './questions-words';
import { setMeetingTime } from './set-meeting-time';
import { partnerWords, tellWords } from './tell-words';
import type { Turn } from './turn';

/** More than these are not asked about with buttons. */
const MOST_BUTTONS = 2;

/**
 * Answers a wish before anything is changed: a card that shows before, now and who is told; one short question when two meetings fit; or
 * words on why not. Only the time of a peer meeting is kept at once, as it has always been: the two have agreed on it.
 */
export async function showChange(turn: Turn, wish: ChangeWish, slot: string): Promise<AdaptiveCard | string> {
  const decision = decideChange(turn.facts, turn.actor, wish, turn.now);
  switch (decision.kind) {
    case 'change':
      return previewOf(turn, decision, wish, slot);
    case 'unchanged':
      return unchangedWords(turn, decision.target);
    case 'peer-time':
      return (await setMeetingTime(turn, decision.wish)).words;
    case 'refused':
      return decision.why === 'which' && decision.targets.length <= MOST_BUTTONS
        ? whichCard(turn, decision.targets, wish, slot)
        : refusalWords(turn, decision);
  }
}

/** One short question: a button for each occurrence, and if it came from a form the way back to that. */
export function whichCard(
  turn: Turn,
  targets: readonly Target[],
  wish: ChangeWish,
  slot: string,
  back?: WishData,
): AdaptiveCard {
  const labels = labelsOf(turn, targets);
  const options = targets.map(({ id }, at) => ({ title: labels[at] ?? '', wish: pickDataOf(id, wish) }));
  return whichMeetingCard(options, slot, turn.language, back);
}

/** What would be done. `notice` says why it is shown once more. */
export function previewOf(
  turn: Turn,
  change: StandingChange,
  wish: ChangeWish,
  slot: string,
  notice?: string,
): AdaptiveCard {
  const { language, facts } = turn;
  const { before, after } = change;
  const changed = withChange(facts, change.record);
  const preview = {
    notice,
    title: capital(titleOf(turn, after)),
    lines: [
      ...timeLines(turn, before, after),
      ...saidLines(turn, change),
      ...questionsWords(turn, facts, changed, isoWeekOf(after.on)),
    ],
    written: [...placeBefore(turn, before, after), ...whoAndWhere(turn, after), ...tellWords(turn, change, changed)],
    wish: wishDataOf(change, wish),
  };
  return changePreviewCard(preview, slot, language);
}

/** What stands, in a card that is the same for the first press and for a repeated one. */
export function doneCardOf(turn: Turn, target: Target): AdaptiveCard {
  return changeDoneCard(
    {
      title: capital(titleOf(turn, target)),
      lines:
        target.state === 'cancelled'
          ? [`${capital(whenOf(turn, target))}.`, changeMeetingTexts[turn.language].nowCancelled]
          : [nowLine(turn, target)],
      written: [
        ...whoAndWhere(turn, target),
        ...(target.meetingId === PEER_MEETING ? partnerWords(turn, target, 'is-told') : []),
      ],
      isTold: target.meetingId !== PEER_MEETING,
    },
    turn.language,
  );
}

/** Before and now; the time once where only the place is another. */
function timeLines(turn: Turn, before: Target | undefined, after: Target): string[] {
  const isPlaceOnly = before?.state === 'stands' && after.state === 'stands' && isSameTime(before, after);
  return isPlaceOnly ? [`${capital(whenOf(turn, after))}.`] : [beforeLine(turn, before), nowLine(turn, after)];
}

function placeBefore({ language }: Turn, before: Target | undefined, after: Target): string[] {
  if (before === undefined || after.state === 'cancelled' || before.place === after.place) return [];
  return [meetingChangeTexts[language].placeBefore({ place: before.place })];
}

function beforeLine(turn: Turn, before: Target | undefined): string {
  const texts = changeMeetingTexts[turn.language];
  if (before === undefined) return texts.beforeNothing;
  if (before.state === 'closed') return meetingChangeTexts[turn.language].beforeClosed(closedDay(turn, before.on));
  const when = whenOf(turn, before);
  return before.state === 'cancelled' ? texts.beforeCancelled({ when }) : texts.before({ when });
}

function nowLine(turn: Turn, after: Target): string {
  const texts = changeMeetingTexts[turn.language];
  return after.state === 'cancelled' ? texts.nowCancelled : texts.now({ when: whenOf(turn, after) });
}

function saidLines(turn: Turn, { after, closed, outsideHours }: StandingChange): string[] {
  const texts = changeMeetingTexts[turn.language];
  return [
    ...(closed === undefined ? [] : [texts.closed(closedDay(turn, after.on))]),
    ...(outsideHours ? [texts.outsideHours] : []),
  ];
}

function whoAndWhere({ facts, language }: Turn, { withPersonId, place, state }: Target): string[] {
  const partner = withPersonId === undefined ? undefined : findPerson(facts, withPersonId);
  return [
    ...(partner === undefined ? [] : [meetingChangeTexts[language].withWhom({ name: partner.name })]),
    ...(place === undefined || state === 'cancelled' ? [] : [meetingChangeTexts[language].placeNow({ place })]),
  ];
}
