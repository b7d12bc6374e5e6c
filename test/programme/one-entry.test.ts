import { meetingNamed } from '../../src/programme/meeting-named';
import { readProgramme } from '../../src/programme/read-programme';
import { addWeeks } from '../../src/schedules/local-time';
import { occurrencesFor } from '../../src/schedules/occurrences';
import { plan } from '../../src/schedules/plan';
import { weekView } from '../../src/schedules/week-view';
import { fold } from '../../src/text/fold';
import { local, makeFacts, makePerson, PARKVAENGET } from '../support/make-facts';
import { changed, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

/** All that is added: one entry in the list of meetings. */
const ENTRY = `  - id: peer-network
    title: { da: peernetværk, en: peer network }
    called: [netværkskaffe]
    cadence: weekly
    weekday: wednesday
    everyWeeks: 2
    fromWeek: 2026-W10
    from: "13:00"
    to: "14:00"
    minutes: 60
    place: kantinen
    leadMinutes: [120]
    audiences:
      - { role: peer }
    source: design
`;
/** With room for one message more in a week, so that the reminder does not give way. */
const ROOMY = changed(PARKVAENGET_TEXT, 'weeklyCapForPeer: 3', 'weeklyCapForPeer: 4');
const { programme, warnings } = readProgramme(changed(ROOMY, '\nmeetings:\n', `\nmeetings:\n${ENTRY}`), 'plan.yaml');
const facts = makeFacts({ programme });
const peer = makePerson('peer');
const WEEKS = Array.from({ length: 6 }, (_, ahead) => addWeeks('2026-W09', ahead));
const SECOND_WEDNESDAYS = ['2026-03-04', '2026-03-18', '2026-04-01'];

describe('a new kind of meeting is one entry in the programme file', () => {
  it('which alone brings it into the calendar, every second week', () => {
    const found = WEEKS.flatMap((week) => occurrencesFor(facts, peer, week)).filter(
      ({ meetingId }) => meetingId === 'peer-network',
    );

    expect(warnings).toEqual([]);
    expect(found.map(({ on, from, to, place }) => [on, from, to, place])).toEqual(
      SECOND_WEDNESDAYS.map((on) => [on, '13:00', '14:00', 'kantinen']),
    );
    expect(found[0]?.id).toBe('peer-network.2026-03-04');
  });

  it('and into the week of those it is for, with its own words', () => {
    const linesIn = (week: string) =>
      weekView(facts, peer, week, local('2026-03-03', '10:00')).days.flatMap(({ meetings }) => meetings);

    expect(linesIn('2026-W10').find(({ meetingId }) => meetingId === 'peer-network')).toMatchObject({
      title: { da: 'peernetværk', en: 'peer network' },
      on: '2026-03-04',
      from: '13:00',
      to: '14:00',
    });
    expect(linesIn('2026-W11').some(({ meetingId }) => meetingId === 'peer-network')).toBe(false);
    expect(occurrencesFor(facts, makePerson('frivillig-a'), '2026-W10').map(({ meetingId }) => meetingId)).toEqual([
      'development-meeting',
    ]);
  });

  it('and into what the bot hears, by title and by its other name', () => {
    for (const text of ['hvornår er peernetværket', 'when is the peer network', 'hvornår er netværkskaffen'])
      expect(meetingNamed(programme, fold(text))?.id).toBe('peer-network');
    expect(meetingNamed(PARKVAENGET.programme, fold('hvornår er peernetværket'))).toBeUndefined();
  });

  it('and into what is sent: a reminder two hours before, in the weeks it is held', () => {
    const reminders = plan(facts, local('2026-02-23'), local('2026-04-02')).filter(
      ({ kind, personId, occasion }) =>
        kind === 'lead-time' && personId === 'peer' && occasion.startsWith('peer-network.'),
    );

    expect(reminders.map(({ due }) => `${due.on} ${due.at}`)).toEqual(SECOND_WEDNESDAYS.map((on) => `${on} 11:00`));
  });

  it('and leaves everything else as it was', () => {
    const others = (given: typeof facts) =>
      WEEKS.flatMap((week) => occurrencesFor(given, peer, week)).filter(
        ({ meetingId }) => meetingId !== 'peer-network',
      );

    expect(others(facts)).toEqual(others(makeFacts()));
  });
});
