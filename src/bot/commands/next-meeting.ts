import { addWeeks, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { occurrencesAfter } from '../../schedules/occurrences';
import { meetingLine } from '../../schedules/week-view';
import { momentName } from '../../text/dates';
import { fold } from '../../text/fold';
import { replyTexts } from '../../text/replies';
import type { Turn } from '../turn';
import type { Command } from './command';

const WEEKS_AHEAD = [0, 1, 2, 3, 4, 5];

/** The next meeting with a time, or the next of the kind that was named. */
export const nextMeeting: Command = {
  id: 'next-meeting',
  phrases: { da: ['næste møde'], en: ['next meeting'] },
  about: { da: 'dit næste møde', en: 'your next meeting' },
  offeredTo: () => true,
  pattern:
    /^(hvornaar|hvonaar|hvanor|hvad tid) (er|ska|skal|starter|begynder) .*(moede|sparr?ing|supervision|temadag|evaluering)|^(hvad er )?(mit |det )?naeste moede$|^(when|what time) (is|are|does) .*(meeting|sparring|supervision|theme day|moede)|^(what s |what is )?(my |the )?next meeting$|^er der personalemoede/,

  async run(turn, text) {
    const { facts, actor, language, now } = turn;
    const local = localMomentOf(now, facts.programme.timeZone);
    const weeks = WEEKS_AHEAD.map((ahead) => addWeeks(isoWeekOf(local.on), ahead));
    const wanted = namedMeeting(turn, text);
    const [next] = occurrencesAfter(facts, actor, local, weeks).filter(
      (one) => wanted === undefined || one.meetingId === wanted.id,
    );
    const texts = replyTexts[language];
    if (next === undefined) {
      return [
        {
          text:
            wanted === undefined ? texts.nextMeetingNone : texts.nextMeetingUnset({ title: wanted.title[language] }),
        },
      ];
    }
    const line = meetingLine(facts, next);
    const meeting =
      line.withName === undefined
        ? line.title[language]
        : `${line.title[language]} ${language === 'da' ? 'med' : 'with'} ${line.withName}`;
    const moment = momentName({ on: next.on, at: next.from }, language, local.on.slice(0, 4));
    return [{ text: texts.nextMeeting({ meeting, moment }) }];
  },
};

function namedMeeting({ facts }: Turn, text: string) {
  // "sparing" for "sparring" is the commonest slip of all.
  const folded = fold(text).replace(/\bsparing/, 'sparring');
  return facts.programme.meetings.find(({ title }) =>
    [title.da, title.en].some((name) =>
      folded.includes(
        fold(name)
          .replace(/\(.*\)/, '')
          .trim(),
      ),
    ),
  );
}
