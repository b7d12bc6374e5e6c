import type { Command } from './command';
import { weekMessage } from '../week-message';

/** One's own week. */
export const myWeek: Command = {
  id: 'my-week',
  phrases: { da: ['min uge'], en: ['my week'] },
  about: { da: 'dine møder i denne uge', en: 'your meetings this week' },
  offeredTo: () => true,
  pattern:
    /^(vis )?(min|mig min) (uge|plan|kalender)$|^hva(d)? (skal jeg|ska a) (i )?(denne uge|dag|dav|i dav|i dag)|^(what s on )?my (week|schedule)( this week)?$|^what am i doing this week/,

  run: async (turn) => [await weekMessage(turn)],
};
