import type { Language } from '../../programme/people';
import type { Message } from '../../schedules/messenger';
import type { Turn } from '../turn';

/**
 * One thing a person may type. To add one: write its file and put it in `commands/index.ts`; the help card and the tests walk
 * that list.
 */
export interface Command {
  id: string;
  /** How people say it: whole messages, as they are read by others. The first is shown in the help. */
  phrases: Record<Language, readonly string[]>;
  /** What it does, in a few words, for the help. `undefined` keeps it out of the help. */
  about: Record<Language, string> | undefined;
  /** Whether it is shown in this person's help. */
  offeredTo(turn: Turn): boolean;
  /** Matches folded text (`foldWhole`) beyond the whole phrases. Anchored, no flags. */
  pattern?: RegExp;
  /** Whether a text is meant for this command, where a pattern cannot say it: it depends on who writes, and on what is true. */
  reads?(turn: Turn, text: string): boolean;
  /** Its answer to those who may see it is made from `readStatus`, which is then read with all else that the turn needs. */
  tellsStatus?: boolean;
  /** Answers. `text` is what the person wrote, as they wrote it. */
  run(turn: Turn, text: string): Promise<readonly Message[]>;
}
