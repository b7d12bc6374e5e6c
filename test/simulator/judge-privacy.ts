import type { Book } from './invariants';
import type { PersonData } from './organisation';
import { wallClock } from './own-time';
import type { Line, Taken, World } from './world';

/** Looks for words and names where they must not stand. */
export interface PrivacyJudge {
  /** A word that a person is about to write and nobody is ever to read. */
  drawSecret(personId: string): string;
  look(taken: Pick<Taken, 'personId' | 'at' | 'activity' | 'unasked'>): void;
  lookAtLine(line: Line): void;
}

/** The kinds of a person's own cards: their presses name the slot, so one in another chat shows itself. */
const OWN_SLOT = /"slot":"(?:check-in|week-card|week-anew|tomorrow|welcome|returned|snooze):([^":]+):/g;

/** The list of the project group says who wrote each point: whoever writes one there knows that (docs/decisions/0007, rule 13). */
const SHARED_LIST = /"slot":"meeting-list:/;

/** Builds the judge. */
export function createPrivacyJudge(world: World, book: Book): PrivacyJudge {
  const wall = wallClock(world.plan.programme.timeZone);
  const secrets: string[] = [];
  const at = (instant: Date) => `${wall(instant).on} ${wall(instant).at}`;
  const isLeader = ({ role }: PersonData) => role === 'coordinator' || role === 'developmentLeader';

  return {
    drawSecret(personId) {
      const secret = `qz${secrets.length}x${personId.replace('-', '')}zq`;
      secrets.push(secret);
      return secret;
    },
    look(taken) {
      const words = JSON.stringify(taken.activity);
      const kind = taken.unasked?.slot.split(':')[0] ?? 'reply';
      const leak = (note: string) =>
        book.note('private-leak', { at: at(taken.at), kind, note: `${note} in the chat of ${taken.personId}` });
      if (secrets.some((secret) => words.includes(secret))) leak('a secret');
      for (const [, owner] of words.matchAll(OWN_SLOT)) if (owner !== taken.personId) leak(`a card of ${owner}`);
      const reader = world.plan.people.find(({ id }) => id === taken.personId);
      // Who is away may say so to those it concerns, by name (docs/decisions/0007, rule 12).
      if (reader !== undefined && !isLeader(reader)) return;
      if (kind === 'not-here' || SHARED_LIST.test(words)) return;
      const named = world.plan.people.find(({ role, name }) => role === 'volunteer' && words.includes(name));
      if (named !== undefined) leak(`the name of ${named.id}`);
    },
    lookAtLine(line) {
      const words = JSON.stringify(line);
      const named = world.plan.people.find(
        ({ name, aadObjectId }) => words.includes(name) || (aadObjectId !== undefined && words.includes(aadObjectId)),
      );
      const note =
        named !== undefined
          ? `${named.id} in the log`
          : secrets.some((one) => words.includes(one))
            ? 'a secret in the log'
            : undefined;
      if (note !== undefined) book.note('private-leak', { at: line.at, kind: line.event, note });
    },
  };
}
