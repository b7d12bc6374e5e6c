import type { AdaptiveCard } from '../cards/adaptive-card';
import { windowClosedCard } from '../cards/check-in-card';
import { writeCard } from '../cards/follow-up-cards';
import { ownWordsPurpose } from '../dialogs/check-in/own-words-purpose';
import { MOST_WORDS, openQuestionOf } from '../dialogs/follow-up/open-question';
import { detectCrisis } from '../dialogs/help-now/detect';
import { followUpTexts } from '../text/follow-up';
import { sealAnswers } from './check-in-turn';
import { hasHardTopic, showTopics, type Ended } from './follow-up';
import { heavyWords } from './heavy-words';

/** What stands in the form when it comes once more, because something about the words was not as it should be. */
interface WrittenBefore {
  notices: readonly string[];
  words?: string;
  /** The person has read where there is help: the next press keeps the words. */
  asked?: boolean;
}

/** The field for a few words, empty: what was kept before is not shown by the way. After the questions have closed there is nothing to write to. */
export async function showWrite(ended: Ended, before?: WrittenBefore): Promise<AdaptiveCard> {
  const { turn, checkIn, look } = ended;
  if (turn.now >= checkIn.closesAt) return windowClosedCard(look.language);
  const mayDelete = checkIn.sealedWords !== undefined;
  const freely = hasHardTopic(ended);
  return writeCard(openQuestionOf(checkIn.questionIds), MOST_WORDS, look, { ...before, mayDelete, freely });
}

/**
 * Keeps what was written, sealed and apart from the answers; a second text takes the first one's place. Words of distress are met with where there is help
 * before anything of them is kept, and only a second press keeps them: nobody loses what they wrote. Of the offer nothing is kept: both leave what any press
 * here leaves.
 */
export async function saveWords(
  ended: Ended,
  given: { words: string | undefined; chosen: readonly string[] | undefined; asked: boolean },
): Promise<AdaptiveCard> {
  const { turn, checkIn } = ended;
  const { deps, actor, language } = turn;
  const texts = followUpTexts[language];
  if (turn.now >= checkIn.closesAt) return windowClosedCard(language);
  const question = openQuestionOf(checkIn.questionIds);
  if (question.choices !== undefined) {
    const values = question.choices.flatMap(({ value }) => (given.chosen?.includes(value) === true ? [value] : []));
    const answers = { ...ended.answers, [question.id]: { values, version: question.version } };
    return showTopics({ ...ended, answers, checkIn: await sealAnswers(turn, checkIn, answers) }, texts.wordsSaved);
  }
  const words = given.words?.trim() ?? '';
  if (words === '') return showTopics(ended, texts.wordsEmpty);
  const offer = detectCrisis(words);
  if (offer !== undefined && !given.asked)
    return showWrite(ended, { notices: heavyWords(turn, offer, texts.notKeptYet), words, asked: true });
  const { asked } = given;
  if (words.length > MOST_WORDS)
    return showWrite(ended, { notices: [texts.wordsTooLong({ most: MOST_WORDS })], words, asked });
  const kept = { questionId: question.id, version: question.version, words };
  const sealedWords = await deps.sealer.seal(actor.id, JSON.stringify(kept), ownWordsPurpose(checkIn.id));
  await sealAnswers(turn, { ...checkIn, sealedWords }, ended.answers);
  return showTopics(ended, texts.wordsSaved);
}

/** What was written is gone at once. Twice is safe. */
export async function deleteWords(ended: Ended): Promise<AdaptiveCard> {
  const { turn, checkIn, answers } = ended;
  const without = { ...checkIn, sealedWords: undefined };
  const next = checkIn.sealedWords === undefined ? checkIn : await sealAnswers(turn, without, answers);
  turn.deps.afterwards(() => turn.deps.scrub());
  return showTopics({ ...ended, checkIn: next }, followUpTexts[turn.language].wordsDeleted);
}
