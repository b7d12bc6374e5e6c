import type { TerminalTeams } from '../../src/cli/terminal-teams';
import type { Person } from '../../src/programme/people';

/**
 * Listens to everything people say and press on a stage, so that every test of the suite is also a search: what was typed, who was there and where
 * their chats are stand in no log line, and what was answered or written in confidence in no byte of the store.
 */
export interface LeakWatch {
  /** The same client, with everything that is typed or filled in remembered on its way. */
  listening(teams: TerminalTeams): TerminalTeams;
  /** What of it the log holds; empty when all is well. */
  foundInLog(lines: readonly string[]): string[];
  /** True when there is something that the bytes of the store may not hold. */
  hasConfided(): boolean;
  foundInBytes(bytes: Buffer): string[];
}

/** Shorter words, and single ones, may be the bot's own: `stop` is said by people and by a log line. */
const isTelling = (words: string): boolean => words.length >= 12 || /[^\x21-\x7e]/.test(words.trim());

/** The fields in which a card takes words in confidence; others hold points for a list that colleagues read. */
const CONFIDED_FIELDS: readonly string[] = ['words'];

/** How answers look before they are sealed. */
const OPEN_ANSWERS = [/"t[1-5]\.[a-z-]+":\{/, /"value":"/, /"skipped":true/];

/** Begins to listen. `people` are those whose names, ids and chats may not be logged. */
export function watchForLeaks(people: readonly Person[]): LeakWatch {
  const said = new Set<string>();
  const confided = new Set<string>();
  let hasAnswered = false;

  const hearText = (text: unknown) => {
    if (typeof text === 'string' && isTelling(text)) said.add(text.trim());
  };
  const hearFields = (fields: unknown) => {
    if (typeof fields !== 'object' || fields === null) return;
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'a') hasAnswered = true;
      if (name === 'slot' || name === 'fallbackText') continue;
      hearText(value);
      if (CONFIDED_FIELDS.includes(name) && typeof value === 'string' && isTelling(value)) confided.add(value.trim());
    }
  };
  const hearActivity = ({ text, value }: Record<string, unknown>) => {
    hearText(text);
    hearFields(value);
    hearFields((value as { action?: { data?: unknown } } | undefined)?.action?.data);
  };

  return {
    listening: (teams) => ({
      ...teams,
      say(person, text) {
        hearText(text);
        return teams.say(person, text);
      },
      press(person, title, inputs) {
        hasAnswered = true;
        hearFields(inputs);
        return teams.press(person, title, inputs);
      },
      submit(person, title, inputs) {
        hasAnswered = true;
        hearFields(inputs);
        return teams.submit(person, title, inputs);
      },
      post(person, activity) {
        hearActivity(activity);
        return teams.post(person, activity);
      },
    }),

    foundInLog(lines) {
      const log = lines.join('\n');
      const known = people.flatMap(({ id, name, aadObjectId }) => [
        name,
        aadObjectId ?? name,
        `chat-${id}`,
        `29:${id}`,
      ]);
      return [...known, ...said].filter(
        (words) => log.includes(words) || log.includes(JSON.stringify(words).slice(1, -1)),
      );
    },

    hasConfided: () => hasAnswered || confided.size > 0,

    foundInBytes: (bytes) => [
      ...[...confided].filter((words) => bytes.includes(Buffer.from(words))),
      ...OPEN_ANSWERS.filter((form) => form.test(bytes.toString('latin1'))).map(String),
    ],
  };
}
