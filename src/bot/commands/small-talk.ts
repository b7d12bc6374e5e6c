import type { Language } from '../../programme/people';
import { replyTexts, type ReplyTexts } from '../../text/replies';
import type { Command } from './command';

/** What people say to a colleague, and a short answer. Changes nothing and is in no help. */
function smallTalk(
  id: string,
  phrases: Record<Language, readonly string[]>,
  pattern: RegExp,
  answer: { [Key in keyof ReplyTexts]: ReplyTexts[Key] extends string ? Key : never }[keyof ReplyTexts],
): Command {
  return {
    id,
    phrases,
    about: undefined,
    offeredTo: () => false,
    pattern,
    run: async ({ language }) => [{ text: replyTexts[language][answer] }],
  };
}

/** Everything of that kind. */
export const SMALL_TALK: readonly Command[] = [
  smallTalk(
    'hello',
    { da: ['hej'], en: ['hello'] },
    /^(hej|hejsa|hallo|goddag|god ?morgen|hi|hello|good morning)( medspiller)?$/,
    'hello',
  ),
  smallTalk(
    'thanks',
    { da: ['tak'], en: ['thanks'] },
    /^(mange |tusind )?tak( skal du have| for (det|hjaelpen))?$|^(thanks|thank you)( a lot)?$/,
    'youAreWelcome',
  ),
  // An open question about check-ins takes these first.
  smallTalk(
    'ok',
    { da: ['ok', 'okay', 'nej', 'nej tak', 'fint'], en: ['no', 'no thanks', 'fine'] },
    /^(?:ok|okay|okey|nej|nope|no|fint|fine|super|perfekt|det er (?:ok|okay|fint|i orden)|that s (?:ok|okay|fine)|alright|great)(?: (?:tak|saa|thanks|thank you|then))?$/,
    'allRight',
  ),
  smallTalk(
    'hard-day',
    { da: ['jeg er ked af det'], en: ['i am sad'] },
    /^(jeg (er|har det|foeler mig) (saa |lidt |meget |rigtig )?(ked af det|trist|daarligt|stresset|presset|alene|udmattet|udkoert|traet(?! af (?!det hele|alt)))|det (er|har vaeret|var) (en )?(rigtig |virkelig )?(daarlig|haard|svaer|tung)t? (dag|uge)|(svaert[. ]+)?jeg (havde|har haft) en (haard|svaer|daarlig|tung) (dag|uge)|i (am|feel) (so |very )?(sad|stressed|alone|exhausted|tired(?! of (?!it all|everything)))|(it was|i had) a (bad|hard|rough) (day|week))\b/,
    'hardDay',
  ),
  smallTalk(
    'not-yet',
    { da: ['jeg er forsinket'], en: ['i am running late'] },
    /^(slet|eksporter|export|delete)\b|^(kan du )?(slette|fjerne) |^jeg er forsinket\b|^(i am |i m )?running late\b/,
    'notYet',
  ),
];
