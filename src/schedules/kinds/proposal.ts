import { z } from 'zod';
import { endCard, FIND_A_TIME_VERBS, timesCard } from '../../cards/find-a-time-card';
import { readProposalId } from '../../dialogs/find-a-time/rounds';
import { offeredTimes, type TimeOption } from '../../dialogs/find-a-time/time-option';
import type { Person } from '../../programme/people';
import { daySpanName } from '../../text/dates';
import { findATimeTexts } from '../../text/find-a-time';
import { meetingChangeTexts } from '../../text/meeting-change';
import { meetingTimeTexts } from '../../text/meeting-time';
import { findPerson, settingsOf, type Facts } from '../facts';
import { localMomentOf, weekNumber } from '../local-time';
import type { MessageInput, MessageKind } from './message-kind';

const time = z.strictObject({ on: z.string(), from: z.string(), to: z.string() });
/**
 * The question holds the times, and whether they would take the place of one that the two have. Nothing else. What became of it holds nobody's words: which time the two had before, and a line about the
 * reader's own weekly questions if the new time moves them.
 */
const payloadSchema = z.union([
  z.strictObject({ options: z.array(time).min(1), moves: z.boolean().optional() }),
  z.strictObject({ result: z.literal('settled'), before: time.optional(), questions: z.array(z.string()) }),
  z.strictObject({ result: z.literal('none'), again: z.boolean() }),
]);
/** What is kept with a message of this kind. */
export type ProposalPayload = z.infer<typeof payloadSchema>;

type About = NonNullable<ReturnType<typeof readProposalId>>;

/** What the name of a message about the end of a proposal has after the proposal's own. */
const RESULT = '.result';

/** The occasion of the message that tells what became of a proposal. */
export function resultOccasion(proposalId: string): string {
  return `${proposalId}${RESULT}`;
}

/** The proposal that an occasion of this kind is about. */
function proposalIn(occasion: string): string {
  return occasion.endsWith(RESULT) ? occasion.slice(0, -RESULT.length) : occasion;
}

/**
 * Two people find a time: the question to the one who was not there when it was asked, and at the end what became of it to the one who
 * waits. The calendar never plans it. Never a reason, and nobody's single answers.
 */
export const proposalKind: MessageKind = {
  id: 'proposal',
  nature: 'asked',
  roles: ['peer', 'volunteer'],
  inLowEnergy: true,
  needsYes: false,
  // A volunteer gets it only after having asked for reminders or having begun it: whoever adds one sees to that.
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: false,

  occasionsIn: () => [],

  message(input) {
    const about = readProposalId(proposalIn(input.occasion));
    const payload = payloadSchema.parse(JSON.parse(input.payload ?? 'null'));
    const other = about && findPerson(input.facts, otherId(about, input.person));
    if (about === undefined || other === undefined) return undefined;
    if ('options' in payload) return question(input, other, about, payload);
    if (payload.result === 'settled') return settled(input, other, about, payload);
    const { language } = settingsOf(input.facts, input.person);
    const texts = findATimeTexts[language];
    const again = payload.again ? { with: other.id, week: about.week } : undefined;
    const lines = [texts.none, again === undefined ? texts.talk : texts.again];
    return { card: endCard({ lines, again, cameBecause: 'none' }, input.slot, language) };
  },
};

function question(
  { facts, person, slot, occasion, now }: MessageInput,
  other: Person,
  about: About,
  { options, moves }: { options: readonly TimeOption[]; moves?: boolean | undefined },
) {
  // The two have found a time in another way.
  if (moves !== true && meetingOf(facts, about) !== undefined) return undefined;
  const local = localMomentOf(now, facts.programme.timeZone);
  const times = offeredTimes(options, local);
  if (times.length === 0) return undefined;
  const press = { verb: FIND_A_TIME_VERBS.answer, data: { id: occasion } };
  const view = { name: other.name, week: weekNumber(about.week), thisYear: local.on.slice(0, 4), times, press };
  return {
    card: timesCard({ ...view, askedByOther: true, cameByItself: true }, slot, settingsOf(facts, person).language),
  };
}

/** Says the time as it is now: it may have been moved since, and somebody who reads it next morning is to come at the right hour. */
function settled(
  { facts, person, slot, now }: MessageInput,
  other: Person,
  about: About,
  { before, questions }: { before?: TimeOption | undefined; questions: readonly string[] },
) {
  const meeting = meetingOf(facts, about);
  if (meeting === undefined) return undefined;
  const { language } = settingsOf(facts, person);
  const thisYear = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
  const whenOf = ({ on, from, to }: TimeOption) => daySpanName(on, from, to, language, thisYear);
  const texts = meetingTimeTexts[language];
  const { name } = other;
  const line =
    before === undefined
      ? texts.set({ name, when: whenOf(meeting) })
      : texts.moved({ name, before: whenOf(before), when: whenOf(meeting) });
  const rest = [...questions, meetingChangeTexts[language].restAsBefore].join(' ');
  return { card: endCard({ lines: [line, rest], cameBecause: 'settled' }, slot, language) };
}

function meetingOf(facts: Facts, { peerId, volunteerId, week }: About) {
  return facts.peerMeetings.find(
    (one) => one.peerId === peerId && one.volunteerId === volunteerId && one.week === week && one.state === 'agreed',
  );
}

function otherId({ peerId, volunteerId }: About, person: Person): string {
  return person.id === peerId ? volunteerId : peerId;
}
