import { card, heading, text, words } from '../../cards/adaptive-card';
import { replyTexts } from '../../text/replies';
import type { Turn } from '../turn';
import { COMMANDS } from './index';
import type { Command } from './command';

/** What one may type, and that nobody is watching. */
export const help: Command = {
  id: 'help',
  phrases: { da: ['hjælp'], en: ['help'] },
  about: undefined,
  offeredTo: () => true,
  pattern:
    /^(kan du |can you )?(hjaelpe?|help)( mig| me)?( tak| please)?$|^(hvad|hva) kan (du|jeg (skrive|bruge dig til))$|^hvordan virker du( egentlig)?$|^(what can you do|how do you work|menu|hej|hi|hello|goddag)$/,

  run: async (turn) => [helpMessage(turn)],
};

/** The help card for this person: only what they may do. */
export function helpMessage(turn: Turn) {
  const { language } = turn;
  const texts = replyTexts[language];
  const lines = COMMANDS.filter((command) => command.about !== undefined && command.offeredTo(turn)).map((command) =>
    words(`${command.phrases[language][0]}: ${command.about?.[language]}`),
  );
  return {
    card: card(texts.helpTitle, [heading(texts.helpTitle), ...lines, text(texts.helpNotWatched, { isSubtle: true })]),
  };
}
