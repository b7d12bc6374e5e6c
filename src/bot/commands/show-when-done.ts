import { mayDo } from '../../programme/access';
import { replyTexts } from '../../text/replies';
import { withSettings } from '../turn';
import type { Command } from './command';

/** The peer lets the coordinator see when the week's questions are done. Only the peer can turn it on or off. */
export const showWhenDone: Command = {
  id: 'show-when-done',
  phrases: { da: ['vis når jeg er færdig'], en: ['show when I am done'] },
  about: { da: 'koordinatoren kan se, at du er færdig', en: 'the coordinator can see that you are done' },
  offeredTo: ({ actor, settings }) => mayDo(actor, 'answer-check-in') && !settings.showWhenDone,
  pattern: /^vis (det )?(til )?(koordinator(en)? )?naar jeg er faerdig$|^show (the coordinator )?when i (am|m) done$/,
  run: async (turn) => {
    if (!mayDo(turn.actor, 'answer-check-in')) return [{ text: replyTexts[turn.language].checkInNotYours }];
    await withSettings(turn, { showWhenDone: true });
    return [{ text: replyTexts[turn.language].showOn }];
  },
};

/** The other way. Takes effect at once. */
export const hideWhenDone: Command = {
  id: 'hide-when-done',
  phrases: { da: ['vis ikke når jeg er færdig'], en: ['do not show when I am done'] },
  about: { da: 'koordinatoren ser ikke, om du er færdig', en: 'the coordinator does not see if you are done' },
  offeredTo: ({ actor, settings }) => mayDo(actor, 'answer-check-in') && settings.showWhenDone,
  pattern:
    /^(vis ikke|skjul)( det)?( for)?( koordinator(en)?)? naar jeg er faerdig$|^(do not|don t|dont) show (the coordinator )?when i (am|m) done$/,
  run: async (turn) => {
    if (!mayDo(turn.actor, 'answer-check-in')) return [{ text: replyTexts[turn.language].checkInNotYours }];
    await withSettings(turn, { showWhenDone: false });
    return [{ text: replyTexts[turn.language].showOff }];
  },
};
