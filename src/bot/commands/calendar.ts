import { calendarCard, type CalendarEntry } from '../../cards/calendar-card';
import { addWeeks, instantOf, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import { occurrencesAfter } from '../../schedules/occurrences';
import { meetingLine, type MeetingLine } from '../../schedules/week-view';
import type { Turn } from '../turn';
import type { Command } from './command';

const MOST_LINKS = 8;
const WEEKS_AHEAD = 4;

/** One's own meetings for one's own calendar. The bot puts nothing there by itself. */
export const calendarCommand: Command = {
  id: 'calendar',
  phrases: { da: ['kalender'], en: ['calendar'] },
  about: { da: 'dine møder til din kalender', en: 'your meetings for your calendar' },
  offeredTo: () => true,
  pattern:
    /^(laeg|saet|put|add) (det|moedet|moederne|mine moeder|it|them|my meetings) (i|ind i|in|to) (min |my |the )?(kalender(en)?|outlook|calendar)$|^(send |giv |hent )?(mig )?(en )?(ics|kalenderfil|calendar file)$|^(add to|til) (min |my )?(kalender(en)?|calendar)$/,

  async run(turn) {
    const { facts, actor, now, language, deps } = turn;
    const local = localMomentOf(now, facts.programme.timeZone);
    const weeks = Array.from({ length: WEEKS_AHEAD }, (_, ahead) => addWeeks(isoWeekOf(local.on), ahead));
    const entries = occurrencesAfter(facts, actor, local, weeks)
      .slice(0, MOST_LINKS)
      .map((one) => meetingLine(facts, one))
      .map((meeting): CalendarEntry => ({ meeting, addUrl: outlookUrl(turn, meeting) }));
    const fileUrl = deps.calendarLinks.linkFor(actor.id);
    return [{ card: calendarCard({ entries, fileUrl, thisYear: local.on.slice(0, 4) }, language) }];
  },
};

/** Outlook on the web opens a new entry with these fields; the person saves it or not. */
function outlookUrl({ facts, language }: Turn, { title, on, from, to, place }: MeetingLine): string {
  const at = (time: string) => instantOf({ on, at: time }, facts.programme.timeZone).toISOString();
  const fields = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title[language],
    startdt: at(from),
    enddt: at(to),
    ...(place === undefined ? {} : { location: place }),
  });
  // Round brackets would end the link in the middle.
  const query = fields.toString().replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('+', '%20');
  return `https://outlook.office.com/calendar/0/deeplink/compose?${query}`;
}
