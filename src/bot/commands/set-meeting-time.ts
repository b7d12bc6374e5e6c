import { readMeetingRequest } from '../../dialogs/meeting-change/read-request';
import { readMeetingWish, type MeetingWish } from '../../dialogs/meeting-time/decide-meeting-time';
import { mayDo } from '../../programme/access';
import { PEER_MEETING } from '../../schedules/occurrences';
import { setMeetingTime } from '../set-meeting-time';
import type { Turn } from '../turn';
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
const PEER_WORDS = 'peer[ -]?(?:moede[tr]?|meeting)';
/** A name has one word or two; that a third is no name is what keeps "peermøde med A gik godt" out. */
const WITH_WHOM = ' (?:med|with)(?: (?:frivillig|volunteer))?(?: [a-z0-9-]+\\.?){0,2}?';
const MEETING_WITH = '(?:moede[t]?|meeting) (?:med|with) (?:frivillig|volunteer) [a-z0-9-]+';
const WHEN = `${DAY_AND_TIME_WORDS}${POLITE}`;
const CALLED_OFF = '\\b(?:aflys\\w*|cancel\\w*|ikke|ikk|not|no|slet|blev|gik|was|went)\\b';

/** Sets or moves a peer meeting: `peermøde med A onsdag 12-14`, `flyt A til onsdag 10-12`, `jeg mødes med A i morgen kl. 12`. */
export const setMeetingTimeCommand: Command = {
  id: 'set-meeting-time',
  phrases: { da: ['peermøde med A onsdag 12-14'], en: ['peer meeting with A wednesday 12-14'] },
  about: { da: 'sætter eller flytter tiden', en: 'sets or moves the time' },
  offeredTo: ({ actor }) => mayDo(actor, 'set-peer-meeting'),
  pattern: new RegExp(`^(?!.*${CALLED_OFF})${WISH}(?:${PEER_WORDS}(?:${WITH_WHOM})?|${MEETING_WITH})${WHEN}$`),
  reads: (turn, text) => wishIn(turn, text) !== undefined,

  async run(turn, text) {
    const wish = wishIn(turn, text) ?? readMeetingWish(turn.facts, turn.actor, text, turn.now);
    const { words } = await setMeetingTime(turn, wish);
    return [{ text: words }];
  },
};

/** A new time for a peer meeting in one's own words. Which meeting is moved from its day is for `change-meeting`. */
function wishIn({ facts, actor, now }: Turn, text: string): MeetingWish | undefined {
  const request = readMeetingRequest(facts, actor, text, now);
  const isTime = request?.action === 'set' || (request?.action === 'move' && request.which === undefined);
  if (request?.meetingId !== PEER_MEETING || !isTime) return undefined;
  const { partnerId, on, from, to, mismatch } = request;
  return { partnerId, on, from, to, mismatch, isMove: request.action === 'move' || undefined };
}
