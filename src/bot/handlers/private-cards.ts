import { OWN_NOTE_VERBS } from '../../cards/own-note-card';
import { CLOSE_PRIVATE, neutralCard } from '../../cards/private-card';
import { forgetNote, showNote } from '../own-notes';
import type { PressHandler } from './press-handler';

const occasionOf = (slot: string): string => slot.split(':').slice(2).join(':');

/** The presses on cards that stand open for a short while only. */
export const privateCardHandlers: readonly PressHandler[] = [
  { verb: CLOSE_PRIVATE, handle: async ({ language }, { slot }) => neutralCard(slot, language) },
  { verb: OWN_NOTE_VERBS.show, handle: (turn, { slot }) => showNote(turn, occasionOf(slot), slot) },
  { verb: OWN_NOTE_VERBS.forget, handle: (turn, { slot }) => forgetNote(turn, occasionOf(slot)) },
];
