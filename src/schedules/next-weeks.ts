import { mayChangeMeeting } from '../programme/access';
import type { Person } from '../programme/people';
import type { Words } from '../programme/programme';
import { defaultSettings } from '../store/store';
import { type Facts, peopleWith } from './facts';
import type { Coming } from './kinds/message-kind';
import { addDays, addWeeks, instantOf, isoWeekOf, localMomentOf, type LocalMoment } from './local-time';
import { occurrencesOf, type Occurrence } from './occurrences';
import { plan } from './plan';

/** How far ahead people look: four weeks. */
const DAYS_AHEAD = 28;

/** A meeting of the programme that is told of beforehand, and when. */
export interface TelledMeeting {
  occurrence: Occurrence;
  title: Words;
  /** When the reminder goes out, as the calendar has it; nobody's own wishes for quiet can be read from it. */
  sends: LocalMoment[];
}

/** What will come in the next four weeks. */
export interface NextWeeks {
  thisYear: string;
  /** To the person themselves, in order of time: exactly what the sender will send if nothing changes. */
  own: Coming[];
  /** For those who may change them: the meetings with a reminder, in order of time. */
  meetings: TelledMeeting[];
}

/** What comes to a person in the next four weeks, by the sender's own plan, and the reminders they may change. Pure. */
export function nextWeeks(facts: Facts, person: Person, now: Date): NextWeeks {
  const { timeZone } = facts.programme;
  const today = localMomentOf(now, timeZone).on;
  const until = instantOf({ on: addDays(today, DAYS_AHEAD - 1), at: '23:59' }, timeZone);
  const own = plan({ ...facts, people: [person], teamChat: undefined }, now, until)
    .filter(({ needs }) => needs === undefined)
    .flatMap(({ kind, occasion, due }) => (kind === 'team-meeting' ? [] : [{ kind, occasion, due }]));
  return { thisYear: today.slice(0, 4), own, meetings: telledMeetings(facts, person, now, until) };
}

function telledMeetings(facts: Facts, person: Person, now: Date, until: Date): TelledMeeting[] {
  const { on, at } = localMomentOf(now, facts.programme.timeZone);
  const sent = sendsByTheCalendar(facts, now, until);
  const weeks = [0, 1, 2, 3, 4].map((ahead) => addWeeks(isoWeekOf(on), ahead));
  return facts.programme.meetings
    .filter(
      (meeting) => mayChangeMeeting(person, meeting) && (meeting.remindDayBefore || meeting.leadMinutes.length > 0),
    )
    .flatMap((meeting) =>
      weeks
        .flatMap((week) => occurrencesOf(facts, meeting, week))
        .filter((one) => `${one.on} ${one.from}` > `${on} ${at}` && one.on < addDays(on, DAYS_AHEAD))
        .map((occurrence) => ({ occurrence, title: meeting.title, sends: sent(occurrence) })),
    )
    .sort((one, other) => one.occurrence.on.localeCompare(other.occurrence.on));
}

/** The moments at which the peers' reminders of a meeting go out if nobody wants quiet: what is said to a leader may not follow a peer's choices. */
function sendsByTheCalendar(facts: Facts, now: Date, until: Date): (one: Occurrence) => LocalMoment[] {
  const peers = peopleWith(facts, 'peer');
  const settings = new Map(peers.map((peer) => [peer.id, defaultSettings(peer)]));
  const neutral = { ...facts, people: peers, settings, absences: [], peerMeetings: [], teamChat: undefined };
  const planned = plan(neutral, now, until);
  return (one) => {
    const moments = planned
      .filter(({ kind, occasion }) =>
        kind === 'tomorrow' ? occasion === one.on : kind === 'lead-time' && occasion.startsWith(`${one.id}.${one.on}.`),
      )
      .map(({ due }) => `${due.on} ${due.at}`);
    return one.remind && one.state === 'stands'
      ? [...new Set(moments)].map((moment) => ({ on: moment.slice(0, 10), at: moment.slice(11) }))
      : [];
  };
}
