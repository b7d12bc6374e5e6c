import { findDay } from '../../dialogs/meeting-time/parse-day';
import { partnerNamed, partnersOf } from '../../dialogs/meeting-time/partners';
import { mayDo } from '../../programme/access';
import { localMomentOf } from '../../schedules/local-time';
import { listed } from '../../text/dates';
import { findATimeTexts } from '../../text/find-a-time';
import { fold } from '../../text/fold';
import { meetingTimeTexts } from '../../text/meeting-time';
import { openFindATime } from '../find-a-time/open';
import type { Command } from './command';
import { POLITE } from './when-words';

const ASK =
  '(?:(?:kan|vil) du (?:godt |lige )?|(?:can|could) you |please |vi skal (?:have )?|vi vil gerne |jeg vil gerne )?';
const FIND = '(?:finde?|foreslaa|fundet|suggest)(?: os| us)?';
const TIME = '(?: (?:en|et|a|tre|three))?(?: (?:ny|nyt|new|anden))?(?: (?:tid|tider|tidspunkt|time|times))';
const FOR_WHAT = '(?: (?:til|for)(?: (?:et|a|vores|our|mit|my))? peer[ -]?(?:moede|meeting))?';
/** A name has one word or two. */
const WITH_WHOM = '(?: (?:med|with)(?: (?:frivillig|volunteer))?(?: [a-z0-9-]+\\.?){1,2}?)?';
const WEEK = '(?: (?:i |in )?(?:(?:uge|week) \\d{1,2}|denne uge|naeste uge|this week|next week))?';

/** Three times that two people each answer: `find en tid med A`. */
export const findATimeCommand: Command = {
  id: 'find-a-time',
  phrases: { da: ['find en tid med A'], en: ['find a time with A'] },
  about: { da: findATimeTexts.da.about, en: findATimeTexts.en.about },
  offeredTo: ({ actor }) => mayDo(actor, 'set-peer-meeting'),
  pattern: new RegExp(`^${ASK}${FIND}${TIME}${FOR_WHAT}${WITH_WHOM}${WEEK}${POLITE}$`),

  async run(turn, text) {
    const { facts, actor, language, now } = turn;
    if (!mayDo(actor, 'set-peer-meeting')) return [{ text: meetingTimeTexts[language].notYours }];
    const folded = fold(text);
    const partner = partnerNamed(facts, actor, folded);
    if (partner === undefined) {
      const names = partnersOf(facts, actor).map(({ name }) => name);
      const texts = findATimeTexts[language];
      return [
        {
          text:
            names.length === 0 ? meetingTimeTexts[language].noPartner : texts.who({ names: listed(names, language) }),
        },
      ];
    }
    const week = findDay(folded, localMomentOf(now, facts.programme.timeZone).on)?.week;
    return [{ card: await openFindATime(turn, partner, week, `find-a-time:${actor.id}:${partner.id}`) }];
  },
};
