import { readMeetingWish } from '../../dialogs/meeting-time/decide-meeting-time';
import { mayDo } from '../../programme/access';
import { setMeetingTime } from '../set-meeting-time';
import type { Command } from './command';
import { DAY_AND_TIME_WORDS, POLITE } from './when-words';

const WISH = `(?:${[
  '(?:vi|jeg) har (?:aftalt )?',
  '(?:kan|vil) du (?:flytte|saette|aendre) ',
  '(?:saet|flyt|ryk|aendr) ',
  '(?:den )?nye? tid (?:til|for) ',
  '(?:can you )?(?:move|set|change) ',
  '(?:we|i) have (?:agreed (?:on )?)?',
  'new time for ',
].join('|')})?(?:et |en |the |a |my |mit |vores |our )?`;
const PEER_MEETING = 'peer[ -]?(?:moede[tr]?|meeting)';
/** A name has one word or two; that a third is no name is what keeps "peermøde med A gik godt" out. */
const WITH_WHOM = ' (?:med|with)(?: (?:frivillig|volunteer))?(?: [a-z0-9-]+\\.?){0,2}?';
const MEETING_WITH = '(?:moede[t]?|meeting) (?:med|with) (?:frivillig|volunteer) [a-z0-9-]+';
const WHEN = `${DAY_AND_TIME_WORDS}${POLITE}`;
const CALLED_OFF = '\\b(?:aflys\\w*|cancel\\w*|ikke|ikk|not|no|slet|blev|gik|was|went)\\b';

/** Sets or moves a peer meeting: `peermøde med A onsdag 12-14`. */
export const setMeetingTimeCommand: Command = {
  id: 'set-meeting-time',
  phrases: { da: ['peermøde med A onsdag 12-14'], en: ['peer meeting with A wednesday 12-14'] },
  about: { da: 'sætter eller flytter tiden', en: 'sets or moves the time' },
  offeredTo: ({ actor }) => mayDo(actor, 'set-peer-meeting'),
  pattern: new RegExp(`^(?!.*${CALLED_OFF})${WISH}(?:${PEER_MEETING}(?:${WITH_WHOM})?|${MEETING_WITH})${WHEN}$`),

  async run(turn, text) {
    const wish = readMeetingWish(turn.facts, turn.actor, text, turn.now);
    const { words } = await setMeetingTime(turn, wish);
    return [{ text: words }];
  },
};
