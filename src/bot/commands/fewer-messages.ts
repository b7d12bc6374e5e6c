import { droppedFirst } from '../../dialogs/quiet/dropped-first';
import { capChange } from '../../dialogs/quiet/quiet-changes';
import { NUMBER, readCount } from '../../dialogs/quiet/read-quiet';
import type { Person } from '../../programme/people';
import { capOf } from '../../schedules/plan';
import { fold } from '../../text/fold';
import { quietTexts } from '../../text/quiet';
import { weekTexts } from '../../text/week';
import { withSettings, type Turn } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

const MESSAGES = '(?:beskeder?|besked|paamindelser?|messages?|reminders?)';
const A_WEEK = '(?: (?:om|i|per|pr\\.?|hver|a|each|every) (?:ugen|uge|week)| ugentlig(?:t)?| weekly)?';
const WANT =
  '(?:jeg vil (?:gerne )?have |kan jeg faa |maa jeg faa |giv mig |send(?: mig)? |i want |can i have |give me )?';

/** At most so many planned messages a week, one fewer, or one more. Says what gives way first. */
export const fewerMessages: Command = {
  id: 'fewer-messages',
  phrases: { da: ['færre beskeder'], en: ['fewer messages'] },
  about: { da: "eller 'højst 2 beskeder om ugen'", en: "or 'at most 2 messages a week'" },
  offeredTo: () => true,
  pattern: new RegExp(
    `^${WANT}(?:${[
      `(?:lidt |a bit )?(?:faerre|mindre|fewer|less) ${MESSAGES}`,
      `(?:det er |der er |der kommer |jeg faar |du sender(?: mig)? |there are |i get |you send(?: me)? )?(?:alt |lidt |far |way )?(?:for mange|for meget|too many) ${MESSAGES}`,
      `(?:lidt |a bit )?(?:flere|more) ${MESSAGES}(?: igen| again)?`,
      `(?:hoejst|maks\\.?|maksimalt|max\\.?|kun|only|at most|no more than) ${NUMBER} (?:${MESSAGES}|gange?|times?)${A_WEEK}`,
      `${NUMBER} ${MESSAGES} (?:om ugen|i ugen|a week|per week|each week)`,
    ].join('|')})${POLITE}$`,
  ),

  async run(turn, text) {
    const { facts, actor, language } = turn;
    const texts = quietTexts[language];
    const most = facts.programme.weeklyCapForPeer;
    const now = capOf(facts, actor);
    const wanted = wantedCount(fold(text), now);
    if (wanted < 1)
      return [
        {
          text: now === 1 && wanted === now - 1 && readCount(fold(text)) === undefined ? texts.capLeast : texts.capZero,
        },
      ];
    await withSettings(turn, capChange(facts, wanted));
    if (wanted > most || (wanted === most && now === most)) return [{ text: texts.capMost({ count: most }) }];
    return [{ text: `${texts.capSet({ count: wanted })}${droppedWords(actor, turn)}` }];
  },
};

/** "faerre" is one less than now, "flere" one more. */
function wantedCount(folded: string, now: number): number {
  return readCount(folded) ?? (/\b(?:flere|more)\b/.test(folded) ? now + 1 : now - 1);
}

function droppedWords(actor: Person, { language }: Turn): string {
  const kinds = droppedFirst(actor).map((kind) => weekTexts[language].comingKinds[kind]);
  return kinds.length === 0 ? '' : ` ${quietTexts[language].dropped({ kinds: kinds.join(', ') })}`;
}
