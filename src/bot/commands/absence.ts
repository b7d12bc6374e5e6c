import { readAbsence } from '../../dialogs/absence/read-absence';
import { localMomentOf } from '../../schedules/local-time';
import { absenceTexts } from '../../text/absence';
import { comeBack, noteAbsence, orAwayCardFor } from '../absence';
import type { Turn } from '../turn';
import { changeMeetingCommand } from './change-meeting';
import type { Command } from './command';

/** A person is not here, or is here again: `jeg kommer ikke på torsdag`, `jeg er her igen`. Never asks why, and keeps no reason. */
export const absence: Command = {
  id: 'absence',
  phrases: {
    da: ['jeg kommer ikke på torsdag', 'jeg er her igen'],
    en: ['I am not coming on Thursday', 'I am back'],
  },
  about: {
    da: "jeg er stille imens; skriv 'jeg er her igen', hvis det er slut før",
    en: "I am quiet meanwhile; write 'I am back' if it is over sooner",
  },
  offeredTo: () => true,
  reads: (turn, text) => wishIn(turn, text) !== undefined,

  async run(turn, text) {
    const wish = wishIn(turn, text);
    if (wish === undefined) return [{ text: absenceTexts[turn.language].whichDay }];
    if (wish.kind === 'back') return [{ card: await comeBack(turn, wish.fromOn) }];
    // "Jeg kan ikke komme til peermødet på onsdag" may be about the meeting alone: nothing is kept before one of the two is pressed.
    if (changeMeetingCommand.reads?.(turn, text) === true) {
      return [...(await changeMeetingCommand.run(turn, text)), { card: orAwayCardFor(turn, wish) }];
    }
    return [{ card: await noteAbsence(turn, wish) }];
  },
};

function wishIn({ facts, now }: Turn, text: string) {
  return readAbsence(text, localMomentOf(now, facts.programme.timeZone));
}
