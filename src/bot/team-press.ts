import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { RSVP_VERB } from '../cards/rsvp';
import { ownOccurrence } from '../dialogs/attendance/own-meetings';
import { RSVPS, type Rsvp, type RsvpDecision } from '../dialogs/attendance/rsvp';
import { settingsOf } from '../schedules/facts';
import type { Occurrence } from '../schedules/occurrences';
import { TEAM } from '../schedules/team';
import { teamMeetingSlot } from '../schedules/team/team-meeting';
import { findTeamOccurrence } from '../schedules/team/team-meetings';
import { replyTexts } from '../text/replies';
import { rsvpTexts } from '../text/rsvp';
import { teamChatTexts } from '../text/team-chat';
import { settleByPress } from './answer-press';
import { whoIs } from './conversation';
import type { BotDeps } from './deps';
import { isToday, parsePress, slotOwner } from './handlers/press-handler';
import { sayRsvp } from './say-rsvp';
import { teamChatId } from './team-chat';
import { openTurn, type Turn } from './turn';

/** The answer to a press in a chat of several people. The card there is the same for all, so nobody gets one of their own. */
export interface TeamPressAnswer {
  /** True when the press was understood and answered with an effect, be it the same as before. */
  taken: boolean;
  /** For the eyes of the one who pressed. */
  words: string;
}

const pressSchema = z.object({ at: z.string().max(20), a: z.enum(RSVPS) });

/**
 * Answers a press in a channel or group chat. Only the three answers on the card of a meeting have an effect there, on the answer of the one who
 * pressed; the card is remade for all from what is true then. Everything else gets words and changes nothing.
 */
export async function answerTeamPress(deps: BotDeps, activity: Activity, data: unknown): Promise<TeamPressAnswer> {
  const press = parsePress(data);
  const said = pressSchema.safeParse(data).data;
  const isOurs = press !== undefined && isToday(press) && press.verb === RSVP_VERB && slotOwner(press) === TEAM;
  if (!isOurs || said === undefined) return refused(replyTexts.da.privately);
  const person = whoIs(deps, activity);
  // The same words for a stranger and for one who is not invited: who is on the list is nobody else's business.
  if (person === undefined) return refused(teamChatTexts.da.notInvited);
  const turn = await openTurn(deps, person, activity.replyToId);
  const one = findTeamOccurrence(turn.facts, press.slot.split(':')[2] ?? '');
  const stands = one !== undefined && (await isFollowed(turn, activity, teamMeetingSlot(one.id)));
  if (one === undefined || !stands || press.slot !== teamMeetingSlot(one.id)) {
    return refused(teamChatTexts[turn.language].notFollowed);
  }
  return answerRsvp(turn, one, said);
}

async function answerRsvp(
  turn: Turn,
  one: Occurrence,
  { at, a: answer }: { at: string; a: Rsvp },
): Promise<TeamPressAnswer> {
  const { deps, actor, now, language } = turn;
  const own = ownOccurrence(turn.facts, actor, one.id);
  if (own === undefined) return refused(teamChatTexts[language].notInvited);
  // The card says when the meeting begins; whoever comes for a part of it has a start of their own.
  const start = at === `${one.on}T${one.from}` ? `${own.on}T${own.from}` : at;
  const { decision } = await sayRsvp(turn, { occurrenceId: one.id, start, answer }, '');
  if (decision.kind === 'refused') return refused(refusalWords(decision.why, turn));
  if (decision.kind === 'keep') await deps.store.markStale([teamMeetingSlot(one.id)], now);
  return { taken: true, words: takenWords(turn, answer) };
}

/** True for a card that stands in the chat that is on. */
async function isFollowed(turn: Turn, activity: Activity, slot: string): Promise<boolean> {
  if (turn.facts.teamChat?.conversationId !== teamChatId(activity)) return false;
  await settleByPress(turn, slot, TEAM);
  return (await turn.deps.store.findDelivery(slot))?.state === 'sent';
}

function refused(words: string): TeamPressAnswer {
  return { taken: false, words };
}

function takenWords({ facts, actor, language }: Turn, answer: Rsvp): string {
  const texts = rsvpTexts[language];
  const seenBy = settingsOf(facts, actor).nameInTeamChat ? texts.seenBy.name : texts.seenBy.counts;
  return `${texts.said[answer]} ${seenBy} ${texts.changeable}`;
}

function refusalWords(why: Extract<RsvpDecision, { kind: 'refused' }>['why'], { language }: Turn): string {
  const { moved, calledOff, started } = rsvpTexts[language];
  return { moved, started, 'called-off': calledOff, 'not-yours': teamChatTexts[language].notInvited }[why];
}
