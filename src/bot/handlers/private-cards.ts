import { CLOSE_PRIVATE, neutralCard } from '../../cards/private-card';
import type { PressHandler } from './press-handler';

/** The presses on cards that stand open for a short while only. */
export const privateCardHandlers: readonly PressHandler[] = [
  { verb: CLOSE_PRIVATE, handle: async ({ language }, { slot }) => neutralCard(slot, language) },
];
