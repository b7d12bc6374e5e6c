import { createHash, randomUUID } from 'node:crypto';
import type { AdaptiveCard } from '../cards/adaptive-card';
import {
  doneCard,
  draftCard,
  helpCard,
  othersCard,
  previewCard,
  routesCard,
  topicsCard,
  triggersCard,
  waysCard,
  type FollowUpLook,
} from '../cards/follow-up-cards';
import { writeAnewCard } from '../cards/private-card';
import { notYoursCard, oldCardCard } from '../cards/refusal-cards';
import type { Answers } from '../dialogs/check-in/answers';
import { currentQuestion } from '../dialogs/check-in/check-in';
import { offeredChoices, type Choice, type RouteId } from '../dialogs/check-in/question';
import { questionsThatAreOff } from '../dialogs/check-in/rotation';
import { findAnyQuestion, TRIGGERS, triggerQuestion } from '../dialogs/check-in/themes';
import { HELP_OPTIONS } from '../dialogs/follow-up/help-options';
import { routesFor, ROUTES, waysFor, type Way } from '../dialogs/follow-up/routes';
import {
  asksForTriggers,
  hasLowAnswer,
  helpKey,
  topicsOf,
  topicText,
  triggersOffered,
  type Topic,
} from '../dialogs/follow-up/topics';
import { mayAskQuestions } from '../dialogs/set-up/information';
import { isOwn, mayDo } from '../programme/access';
import { receiversOf } from '../programme/receivers';
import type { Audience, CheckIn } from '../store/store';
import { listed } from '../text/dates';
import { followUpTexts } from '../text/follow-up';
import { informationFirst, openAnswers, resumeCheckIn, sealAnswers } from './check-in-turn';
import { addToOwnList, remindLater } from './own-notes';
import { keepPrivate } from './private-cards';
import { takeBackButton } from './shared-point-cards';
import { sharePoint } from './shared-points';
import { withSettings, type Turn } from './turn';

/** A check-in whose questions are behind the person, and what was answered. */
export interface Ended {
  turn: Turn;
  checkIn: CheckIn;
  answers: Answers;
  look: FollowUpLook;
}

/**
 * Opens what comes after a check-in for the one whose it is, and keeps the card that `show` gives as a private one. Nobody else gets anything; somebody
 * who has gone back to a question gets that.
 */
export async function afterCheckIn(
  turn: Turn,
  slot: string,
  show: (ended: Ended) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  // Where the card could not be turned neutral again nothing is opened, and nothing is done that could not be seen.
  if (turn.replyToId === undefined) return writeAnewCard(turn.language);
  // Not even sealed: what has been closed, taken back or deleted must not come again with a press that is sent again.
  turn.deps.keepNoAnswer();
  const checkIn = await turn.deps.store.findCheckIn(slot);
  if (checkIn === undefined || !isOwn(turn.actor, checkIn) || !mayDo(turn.actor, 'answer-check-in')) {
    return notYoursCard(turn.language);
  }
  // Who has said no since, or not yes to what the information says today, is asked nothing more, and nothing more is kept.
  if (!mayAskQuestions(turn.settings)) return informationFirst(turn);
  if (currentQuestion(checkIn) !== 'done') return resumeCheckIn(turn, slot);
  const answers = await openAnswers(turn, checkIn);
  const card = await show({ turn, checkIn, answers, look: { slot, language: turn.language } });
  return keepPrivate(turn, slot, card);
}

/** The list of triggers for somebody who has said that something took energy, else what can be taken up. */
export async function showTopics(ended: Ended, notice?: string): Promise<AdaptiveCard> {
  const { turn, answers, look } = ended;
  if (notice === undefined && asksForTriggers(answers)) {
    return triggersCard(offeredChoices(triggerQuestion(), turn.settings.turnedOn), look);
  }
  return topicsCard(topics(ended), look, notice);
}

/** Keeps which triggers were chosen; none is an answer as well. */
export async function chooseTriggers(ended: Ended, chosen: readonly string[]): Promise<AdaptiveCard> {
  const offered = triggersOffered(ended.turn.settings.turnedOn);
  const values = offered.filter((value) => chosen.includes(value));
  const version = findAnyQuestion(TRIGGERS)?.version ?? 0;
  return showTopics(await withAnswer(ended, TRIGGERS, { values, version }), undefined);
}

/** What is off until the person turns it on: triggers, and questions. */
function others(): Choice[] {
  const { da, en } = followUpTexts;
  return [
    ...triggerQuestion().choices.filter(({ off }) => off === true),
    ...questionsThatAreOff().map(({ id, ask }) => ({
      value: id,
      da: da.alsoAsk({ ask: ask.da }),
      en: en.alsoAsk({ ask: ask.en }),
    })),
  ];
}

/** Those choices, with the ones that are on marked. */
export async function showOthers({ turn, look }: Ended): Promise<AdaptiveCard> {
  return othersCard(others(), turn.settings.turnedOn, look);
}

/** Turns on what was chosen, and off what was not. */
export async function saveOthers(ended: Ended, chosen: readonly string[]): Promise<AdaptiveCard> {
  const turnedOn = others().flatMap(({ value }) => (chosen.includes(value) ? [value] : []));
  return showTopics({ ...ended, turn: await withSettings(ended.turn, { turnedOn }) });
}

/** "Hvad kan hjælpe?" */
export async function showHelp(ended: Ended, topicId: string | undefined): Promise<AdaptiveCard> {
  if (topicId === undefined) return showTopics(ended, followUpTexts[ended.look.language].chooseFirst);
  const topic = findTopic(ended, topicId);
  return topic === undefined ? showTopics(ended) : helpCard(topic, HELP_OPTIONS, ended.look);
}

/** Keeps what could help, unless that was skipped, and asks whom to take it to. */
export async function chooseHelp(
  ended: Ended,
  topicId: string,
  chosen: readonly string[] | undefined,
): Promise<AdaptiveCard> {
  const topic = findTopic(ended, topicId);
  if (topic === undefined) return showTopics(ended);
  const values = HELP_OPTIONS.flatMap(({ value }) => (chosen?.includes(value) === true ? [value] : []));
  // Skipped is nothing, also where something was chosen before.
  const isNew = chosen !== undefined || ended.answers[helpKey(topicId)] !== undefined;
  const now = isNew ? await withAnswer(ended, helpKey(topicId), { values, version: 1 }) : ended;
  return routesCard(topic, routesFor(topic.first, isThere(now)), now.look);
}

/** What can be done about a route; after "Nej tak" nothing more, and the card is closed. After a no to the preview it is said that nothing was shared. */
export async function chooseRoute(
  ended: Ended,
  topicId: string,
  route: RouteId,
  { no = false } = {},
): Promise<AdaptiveCard> {
  const { look } = ended;
  if (no) return showTopics(ended, followUpTexts[look.language].notShared);
  const topic = findTopic(ended, topicId);
  if (topic === undefined) return showTopics(ended);
  const ways = waysFor(route, isThere(ended));
  const [only, ...rest] = ways;
  if (only === undefined) return showTopics(ended);
  return rest.length === 0 && only === 'share'
    ? previewShare(ended, topicId, route)
    : waysCard(topic, route, ways, look);
}

/** True for a route after which the card closes, and nothing more is asked about it. */
export function isNoThanks(route: RouteId): boolean {
  return ROUTES[route].ways.length === 0;
}

/** Keeps the topic on the person's own list for sparring. */
export async function putOnList(ended: Ended, topicId: string, route: RouteId): Promise<AdaptiveCard> {
  const topic = wanted(ended, topicId, route, 'list');
  if (topic === undefined) return oldCardCard(ended.look.language);
  await addToOwnList(ended.turn, textOf(ended, topic));
  return doneCard([followUpTexts[ended.look.language].onOwnList], ended.look);
}

/** Has the bot say to the person alone, on their next day, that there was something; what it was is behind a button. */
export async function remind(ended: Ended, topicId: string, route: RouteId): Promise<AdaptiveCard> {
  const topic = wanted(ended, topicId, route, 'remind');
  if (topic === undefined) return oldCardCard(ended.look.language);
  return doneCard([await remindLater(ended.turn, textOf(ended, topic))], ended.look);
}

/** A text that the person sends themselves. Nothing is kept of it. */
export async function showDraft(ended: Ended, topicId: string, route: RouteId): Promise<AdaptiveCard> {
  const { look, turn } = ended;
  const topic = wanted(ended, topicId, route, 'draft');
  if (topic === undefined) return oldCardCard(look.language);
  const { audience } = ROUTES[route];
  const [receiver, ...more] = audience === undefined ? [] : receiversOf(audience, turn.actor, turn.facts);
  const name = more.length === 0 ? receiver?.name : undefined;
  const draft = followUpTexts[look.language].draftText({ name, topic: textOf(ended, topic) });
  return draftCard(draft, { t: topicId, r: route }, look);
}

/** The exact words and the people, before the yes. */
export async function previewShare(ended: Ended, topicId: string, route: RouteId): Promise<AdaptiveCard> {
  const { look, turn } = ended;
  const topic = wanted(ended, topicId, route, 'share');
  const { audience } = ROUTES[route];
  if (topic === undefined || audience === undefined) return oldCardCard(look.language);
  const receivers = receiversOf(audience, turn.actor, turn.facts);
  const words = textOf(ended, topic);
  return previewCard(
    {
      words,
      who: listed(
        receivers.map(({ name }) => name),
        look.language,
      ),
      named: receivers.map(({ id }) => id).join(),
      digest: digestOf(words),
      point: randomUUID(),
      t: topicId,
      r: route,
    },
    look,
  );
}

/** Shares after the yes: these words with these people, and nothing when either is another by now. Pressed twice it is shared once. */
export async function share(
  ended: Ended,
  yes: { t: string; r: RouteId; named: string; digest: string; point: string },
): Promise<AdaptiveCard> {
  const { look, turn } = ended;
  const topic = wanted(ended, yes.t, yes.r, 'share');
  const { audience } = ROUTES[yes.r];
  if (topic === undefined || audience === undefined) return oldCardCard(look.language);
  const words = textOf(ended, topic);
  if (digestOf(words) !== yes.digest) return previewShare(ended, yes.t, yes.r);
  const texts = followUpTexts[look.language];
  const receivers = await sharePoint(turn, { id: yes.point, audience, words, named: yes.named.split(',') });
  if (receivers === 'taken-back') return doneCard([texts.takenBackSince], look);
  if (receivers.length === 0) return doneCard([texts.sharedNothing], look);
  const who = listed(
    receivers.map(({ name }) => name),
    look.language,
  );
  return doneCard([texts.shared({ who }), texts.takeBackHint], look, takeBackButton(turn, yes.point));
}

const digestOf = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 22);

const topics = ({ answers, checkIn, look }: Ended): Topic[] => topicsOf(answers, checkIn.questionIds, look.language);

/** True after a week of which something was hard. */
export const hasHardTopic = ({ answers, checkIn }: Ended): boolean =>
  asksForTriggers(answers) || hasLowAnswer(answers, checkIn.questionIds);

const findTopic = (ended: Ended, id: string): Topic | undefined => topics(ended).find((topic) => topic.id === id);

const textOf = ({ answers, look }: Ended, topic: Topic): string => topicText(topic, answers, look.language);

/** The topic of a press, if this can be done about it there. */
function wanted(ended: Ended, topicId: string, route: RouteId, way: Way): Topic | undefined {
  return waysFor(route, isThere(ended)).includes(way) ? findTopic(ended, topicId) : undefined;
}

function isThere({ turn }: Pick<Ended, 'turn'>): (audience: Audience) => boolean {
  return (audience) => receiversOf(audience, turn.actor, turn.facts).length > 0;
}

/** Keeps one more answer of the check-in. Of two at the same moment the later reads what the first has kept: a turn is one transaction. */
async function withAnswer(ended: Ended, id: string, answer: Answers[string]): Promise<Ended> {
  const answers = { ...ended.answers, [id]: answer };
  const checkIn = await sealAnswers(ended.turn, ended.checkIn, answers);
  return { ...ended, checkIn, answers };
}
