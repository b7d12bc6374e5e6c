import { outageCard } from '../../cards/outage-card';
import { mayAskQuestions } from '../../dialogs/set-up/information';
import { mayDo } from '../../programme/access';
import { peopleWith, settingsOf } from '../facts';
import { instantOf, localMomentOf } from '../local-time';
import { parseTold } from '../outages/told';
import { checkInCloses, checkInKind } from './check-in';
import type { MessageInput, MessageKind } from './message-kind';

/**
 * What did not come in time because the bot did not run or Teams took nothing: one message with all of it. The calendar never plans it;
 * `outages/tell.ts` does.
 */
export const outageKind: MessageKind = {
  id: 'outage',
  nature: 'change',
  roles: ['peer', 'volunteer', 'coordinator', 'developmentLeader'],
  inLowEnergy: false,
  needsYes: false,
  onlyIfAsked: ['volunteer'],
  anyHour: false,
  newestOnly: false,

  occasionsIn: () => [],

  message(input) {
    const { facts, person, slot, now } = input;
    const { timeZone } = facts.programme;
    const told = parseTold(input.payload);
    const spans = told.spans.map(({ what, from, to }) => ({
      what,
      from: localMomentOf(new Date(from), timeZone),
      to: localMomentOf(new Date(to), timeZone),
    }));
    const view = {
      spans,
      own: told.own,
      calendar: told.calendar,
      hasVolunteers: peopleWith(facts, 'volunteer').length > 0,
      maySeeStatus: mayDo(person, 'see-status'),
      mayOpenQuestions: hasOpenQuestions(input, told.own),
      thisYear: localMomentOf(now, timeZone).on.slice(0, 4),
    };
    return { card: outageCard(view, slot, settingsOf(facts, person).language) };
  },
};

/** True when the weekly questions of the list may still be answered. */
function hasOpenQuestions(
  { facts, person, now }: MessageInput,
  own: readonly { kind: string; slot: string }[],
): boolean {
  if (!mayDo(person, 'answer-check-in') || !mayAskQuestions(settingsOf(facts, person))) return false;
  return own
    .filter(({ kind }) => kind === checkInKind.id)
    .some(({ slot }) => instantOf(checkInCloses(facts, slot.split(':')[2] ?? ''), facts.programme.timeZone) > now);
}
