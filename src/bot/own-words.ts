import type { AdaptiveCard } from '../cards/adaptive-card';
import { writeCard } from '../cards/follow-up-cards';
import { ownWordsPurpose } from '../dialogs/check-in/own-words-purpose';
import { MOST_WORDS, openQuestionOf } from '../dialogs/follow-up/open-question';
import { readDistress } from '../dialogs/help-now/detect';
import { localMomentOf } from '../schedules/local-time';
import { followUpTexts } from '../text/follow-up';
import { sealAnswers } from './check-in-turn';
import { showTopics, type Ended } from './follow-up';
import { helpOffer } from './help-offer';

/** The field for a few words, always empty: what was written before is not shown by the way. */
export async function showWrite(ended: Ended, notice?: string): Promise<AdaptiveCard> {
  const { checkIn, look } = ended;
  const mayDelete = checkIn.sealedWords !== undefined;
  return writeCard(openQuestionOf(checkIn.questionIds), MOST_WORDS, look, { notice, mayDelete });
}

/**
 * Keeps what was written, sealed and apart from the answers; a second text takes the first one's place. Words of distress are met with the offer of help,
 * and nothing is kept that tells of that: the words themselves are kept like any others.
 */
export async function saveWords(
  ended: Ended,
  given: { words: string | undefined; chosen: readonly string[] | undefined },
): Promise<AdaptiveCard> {
  const { turn, checkIn, look } = ended;
  const { deps, actor, language } = turn;
  const texts = followUpTexts[language];
  const question = openQuestionOf(checkIn.questionIds);
  if (question.choices !== undefined) {
    const values = question.choices.flatMap(({ value }) => (given.chosen?.includes(value) === true ? [value] : []));
    const answers = { ...ended.answers, [question.id]: { values, version: question.version } };
    return showTopics({ ...ended, answers, checkIn: await sealAnswers(turn, checkIn, answers) }, texts.wordsSaved);
  }
  const words = given.words?.trim() ?? '';
  if (words === '') return showTopics(ended, texts.wordsEmpty);
  const offer = readDistress(words);
  if (offer !== undefined) turn.deps.keepNoWords();
  if (words.length > MOST_WORDS) return showWrite(ended, texts.wordsTooLong({ most: MOST_WORDS }));
  const kept = { questionId: question.id, version: question.version, words };
  const sealedWords = await deps.sealer.seal(actor.id, JSON.stringify(kept), ownWordsPurpose(checkIn.id));
  await sealAnswers(turn, { ...checkIn, sealedWords }, ended.answers);
  if (offer === undefined) return showTopics(ended, texts.wordsSaved);
  const { programme } = turn.facts;
  return helpOffer(offer, programme, actor, localMomentOf(turn.now, programme.timeZone).on, look.language).card;
}

/** What was written is gone at once. Twice is safe. */
export async function deleteWords(ended: Ended): Promise<AdaptiveCard> {
  const { turn, checkIn, answers } = ended;
  const without = { ...checkIn, sealedWords: undefined };
  const next = checkIn.sealedWords === undefined ? checkIn : await sealAnswers(turn, without, answers);
  turn.deps.afterwards(() => turn.deps.scrub());
  return showTopics({ ...ended, checkIn: next }, followUpTexts[turn.language].wordsDeleted);
}
