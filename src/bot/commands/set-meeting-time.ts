import { readMeetingWish } from '../../dialogs/meeting-time/decide-meeting-time';
import { mayDo } from '../../programme/access';
import { setMeetingTime } from '../set-meeting-time';
import type { Command } from './command';

/** Sets or moves a peer meeting: `peermøde med A onsdag 12-14`. */
export const setMeetingTimeCommand: Command = {
  id: 'set-meeting-time',
  phrases: { da: ['peermøde med A onsdag 12-14'], en: ['peer meeting with A wednesday 12-14'] },
  about: { da: 'sætter eller flytter tiden', en: 'sets or moves the time' },
  offeredTo: ({ actor }) => mayDo(actor, 'set-peer-meeting'),
  pattern:
    /^(vi har aftalt |saet |flyt |kan du flytte |ny tid (til|for) |move (the )?|set (the )?|i have a )?(peermoede[rt]?|peer ?moede[rt]?|peer meeting)\b|^(vi har aftalt |flyt |move )?(moedet?|the meeting) (med|with) (frivillig|volunteer)\b/,

  async run(turn, text) {
    const wish = readMeetingWish(turn.facts, turn.actor, text, turn.now);
    const { words } = await setMeetingTime(turn, wish);
    return [{ text: words }];
  },
};
