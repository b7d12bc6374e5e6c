import { helpCard } from '../../cards/help-card';
import type { Message } from '../../schedules/messenger';
import type { Turn } from '../turn';
import type { Command } from './command';

/** What one may type, and that nobody is watching. `commands` gives the whole list, this command in it. */
export function helpCommand(commands: () => readonly Command[]): Command {
  return {
    id: 'help',
    phrases: { da: ['hjælp'], en: ['help'] },
    about: undefined,
    offeredTo: () => true,
    pattern:
      /^(kan du |can you )?(hjaelpe?|help)( mig| me)?( tak| please)?$|^(hvad|hva) kan (du|jeg (skrive|bruge dig til))$|^hvordan virker du( egentlig)?$|^(what can you do|how do you work|menu)$/,
    run: async (turn) => [helpMessage(turn, commands())],
  };
}

/** The help for this person: only what they may do. `most` lines of it, and how to see the rest, for somebody who is lost. */
export function helpMessage(turn: Turn, commands: readonly Command[], most = Infinity): Message {
  const { language } = turn;
  const lines = commands.flatMap(({ phrases, about, offeredTo }) => {
    const [phrase] = phrases[language];
    return about !== undefined && phrase !== undefined && offeredTo(turn) ? [{ phrase, about: about[language] }] : [];
  });
  return { card: helpCard(lines.slice(0, most), language, lines.length > most) };
}
