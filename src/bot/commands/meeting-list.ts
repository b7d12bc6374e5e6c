import { detectCrisis } from '../../dialogs/help-now/detect';
import { asOneLine, MOST_WRITTEN, readAgreement, readPoint } from '../../dialogs/meeting-list/read-typed';
import {
  AGREEMENT_PATTERN,
  LIST_PATTERN,
  NEW_AGREEMENT_PATTERN,
  NEW_POINT_PATTERN,
  POINT_PATTERN,
} from '../../dialogs/meeting-list/typed-forms';
import { readWhoAndWhen } from '../../dialogs/meeting-list/who-and-when';
import { mayDo } from '../../programme/access';
import type { Message } from '../../schedules/messenger';
import { meetingListTexts } from '../../text/meeting-list';
import { addToList } from '../meeting-list';
import {
  completeFor,
  listSlot,
  meetingListCardFor,
  newAgreementFor,
  newItemId,
  newPointFor,
  type FormBefore,
} from '../meeting-list-cards';
import type { Turn } from '../turn';
import type { Command } from './command';

const { da, en } = meetingListTexts;

const show: Command = {
  id: 'meeting-list',
  phrases: {
    da: ['punkter', 'punkter til udviklingsmødet', 'dagsorden'],
    en: ['the list', 'agenda', 'meeting points'],
  },
  about: { da: da.aboutList, en: en.aboutList },
  offeredTo: isInGroup,
  pattern: LIST_PATTERN,
  run: forGroup(async (turn) => [{ card: await meetingListCardFor(turn, listSlot(turn)) }]),
};

const addPoint: Command = {
  id: 'add-point',
  phrases: { da: ['punkt: tag kaffe med'], en: ['point: bring coffee'] },
  about: { da: da.aboutPoint, en: en.aboutPoint },
  offeredTo: isInGroup,
  pattern: POINT_PATTERN,

  run: forGroup(async (turn, text) => {
    const words = readPoint(text);
    if (words !== undefined && words.length > MOST_WRITTEN) return [tooLong(turn, words)];
    const first = askFirst(turn, words, text);
    if (words === undefined || first !== undefined) return [{ card: newPointFor(turn, listSlot(turn), first) }];
    const id = newItemId();
    await addToList(turn, { id, kind: 'point', words, who: undefined, dueOn: undefined });
    const notice = meetingListTexts[turn.language].pointAdded;
    return [{ card: await meetingListCardFor(turn, listSlot(turn), { withItem: id, notice }) }];
  }),
};

const newPoint: Command = {
  id: 'new-point',
  phrases: { da: ['nyt punkt'], en: ['new point'] },
  about: undefined,
  offeredTo: isInGroup,
  pattern: NEW_POINT_PATTERN,
  run: forGroup(async (turn) => [{ card: newPointFor(turn, listSlot(turn)) }]),
};

const addAgreement: Command = {
  id: 'add-agreement',
  phrases: {
    da: ['aftale: Anna skriver folderen inden 12. marts'],
    en: ['agreement: Anna writes the folder by 12 March'],
  },
  about: { da: da.aboutAgreement, en: en.aboutAgreement },
  offeredTo: isInGroup,
  pattern: AGREEMENT_PATTERN,

  run: forGroup(async (turn, text) => {
    const words = readAgreement(text);
    if (words !== undefined && words.length > MOST_WRITTEN) return [tooLong(turn, words)];
    const first = askFirst(turn, words, text);
    if (words === undefined || first !== undefined) return [{ card: newAgreementFor(turn, listSlot(turn), first) }];
    const item = { id: newItemId(), words, ...readWhoAndWhen(turn.facts, turn.actor, turn.language, words, turn.now) };
    await addToList(turn, { ...item, kind: 'agreement' });
    const slot = listSlot(turn);
    const notice = meetingListTexts[turn.language].agreementAdded;
    if (item.who === undefined || item.dueOn === undefined) return [{ card: completeFor(turn, item, slot, notice) }];
    return [{ card: await meetingListCardFor(turn, slot, { withItem: item.id, notice }) }];
  }),
};

const newAgreement: Command = {
  id: 'new-agreement',
  phrases: { da: ['ny aftale'], en: ['new agreement'] },
  about: undefined,
  offeredTo: isInGroup,
  pattern: NEW_AGREEMENT_PATTERN,
  run: forGroup(async (turn) => [{ card: newAgreementFor(turn, listSlot(turn)) }]),
};

/** What the project group may type about its list. */
export const meetingListCommands: readonly Command[] = [show, addPoint, newPoint, addAgreement, newAgreement];

/**
 * The form with the words in it, for the person to press: of a message that is known only after a slip was mended, and of words of
 * distress, which the help that comes after them says have been sent to nobody.
 */
function askFirst({ language }: Turn, words: string | undefined, text: string): FormBefore | undefined {
  const texts = meetingListTexts[language];
  if (words === undefined) return { words: asOneLine(text).slice(0, MOST_WRITTEN), notices: [texts.notUnderstood] };
  return detectCrisis(words) === undefined ? undefined : { words, notices: [texts.notOnListYet], asked: true };
}

function tooLong({ language }: Turn, { length }: string): Message {
  return { text: meetingListTexts[language].tooLong({ most: MOST_WRITTEN, length }) };
}

function isInGroup({ actor }: Turn): boolean {
  return mayDo(actor, 'use-meeting-list');
}

function forGroup(run: Command['run']): Command['run'] {
  return async (turn, text) =>
    isInGroup(turn) ? run(turn, text) : [{ text: meetingListTexts[turn.language].notForYou }];
}
