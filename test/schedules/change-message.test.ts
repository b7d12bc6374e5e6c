import { messageAsText } from '../../src/cli/message-as-text';
import type { Person } from '../../src/programme/people';
import type { ChangeNote } from '../../src/schedules/change-note';
import type { Facts } from '../../src/schedules/facts';
import { changeKind } from '../../src/schedules/kinds/change';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson } from '../support/make-facts';

const peer = makePerson('peer');
const MONDAY = local('2026-03-02', '11:00');
const THURSDAY = { on: '2026-03-05', from: '10:00', to: '12:00' };
const WEDNESDAY = { on: '2026-03-04', from: '10:00', to: '12:00' };
const CHECK_IN = { kind: 'check-in', occasion: '2026-W10', due: { on: '2026-03-05', at: '13:45' } } as const;
const TOMORROW = { kind: 'tomorrow', occasion: '2026-03-05', due: { on: '2026-03-04', at: '14:15' } } as const;

const note = (changes: Partial<ChangeNote> = {}): ChangeNote => ({
  ...{ meetingId: 'development-meeting', before: THURSDAY, now: WEDNESDAY, wasCancelled: false, by: 'koordinator' },
  ...{ at: MONDAY.toISOString(), comes: { weeks: ['2026-W10'], before: [], now: [] } },
  ...changes,
});
const lines = (one: ChangeNote, facts: Facts = makeFacts(), person: Person = peer, now = MONDAY): string[] => {
  const occasion = 'development-meeting.2026-03-05.r1';
  const input = { facts, person, occasion, slot: `change:${person.id}:${occasion}`, now, coming: [] };
  const message = changeKind.message({ ...input, checkIn: undefined, payload: JSON.stringify(one), remake: false });
  return message === undefined ? [] : messageAsText(message);
};

test('moved: before, now, who, and the rest as before', () => {
  expect(lines(note()).slice(0, 5)).toEqual([
    'Ændring: udviklingsmøde',
    'Før: torsdag d. 5. marts kl. 10.00-12.00.',
    'Nu: onsdag d. 4. marts kl. 10.00-12.00.',
    'Det er Koordinator, der har flyttet mødet.',
    'Resten af din uge er som før.',
  ]);
});

test('into another week: the other meetings are as before', () => {
  expect(lines(note({ now: { ...WEDNESDAY, on: '2026-03-11' } })).join('\n')).toContain('Dine andre møder er som før.');
});

test('on top of another meeting: says which', () => {
  const facts = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '11:00', '13:00')] });
  expect(lines(note(), facts)).toContain('Den falder sammen med kl. 11.00-13.00 peermøde med Frivillig A.');
  // Beside it there is nothing to say.
  const beside = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] });
  expect(lines(note(), beside).join('\n')).not.toContain('falder sammen');
});

test('called off: the time is free, unless something else is there', () => {
  const off = note({ now: undefined });
  expect(lines(off)[0]).toBe('Aflyst: udviklingsmøde');
  expect(lines(off).join('\n')).toContain('Tiden er nu fri.');
  const busy = makeFacts({ peerMeetings: [makeMeeting('2026-03-05', '11:00', '13:00')] });
  expect(lines(off, busy).join('\n')).not.toContain('Tiden er nu fri.');
});

test('held after all, and set for the first time', () => {
  expect(lines(note({ before: undefined, wasCancelled: true }))).toContain('Før: aflyst.');
  expect(lines(note({ before: undefined, meetingId: 'sparring' }))[0]).toBe('Ny tid: sparringsmøde');
});

test('says when the questions come now, and when it reminds of the meeting', () => {
  const comes = {
    weeks: ['2026-W10'],
    before: [CHECK_IN, TOMORROW],
    now: [
      { ...CHECK_IN, due: { on: '2026-03-05', at: '12:30' } },
      { ...TOMORROW, occasion: '2026-03-04', due: { on: '2026-03-03', at: '14:15' } },
    ],
  };
  const text = lines(note({ comes })).join('\n');
  expect(text).toContain('Ugens spørgsmål kommer så torsdag d. 5. marts kl. 12.30.');
  expect(text).toContain('Jeg minder om mødet tirsdag d. 3. marts kl. 14.15.');
});

test('says nothing of what stays, nor of what has passed when it leaves', () => {
  const comes = { weeks: ['2026-W10'], before: [CHECK_IN, TOMORROW], now: [CHECK_IN, TOMORROW] };
  expect(lines(note({ comes })).join('\n')).not.toMatch(/minder|spørgsmål/);
  const moved = { ...comes, now: [CHECK_IN, { ...TOMORROW, due: { on: '2026-03-03', at: '14:15' } }] };
  const late = lines(note({ comes: moved }), makeFacts(), peer, local('2026-03-03', '14:20'));
  expect(late.join('\n')).not.toMatch(/minder/);
});

test('no room for the questions any more is said, and a reminder that is gone', () => {
  const comes = { weeks: ['2026-W10'], before: [CHECK_IN, TOMORROW], now: [] };
  const text = lines(note({ comes })).join('\n');
  expect(text).toContain('Møderne giver ikke plads til ugens spørgsmål.');
  expect(text).toContain('Jeg minder ikke om mødet dagen før.');
});

test('does not say that the rest is as before when somebody has changed more since', () => {
  const later = makeMeetingChange({ changedAt: local('2026-03-02', '11:05'), occurrenceId: 'sparring.2026-03-04' });
  const facts = makeFacts({ meetingChanges: [{ ...later, meetingId: 'sparring', on: '2026-03-04' }] });
  expect(lines(note(), facts).join('\n')).toContain('Mere er ændret. Det skriver jeg om for sig.');
  // Their own change they know of.
  const own = makeFacts({
    peerMeetings: [makeMeeting('2026-03-04', '13:00', '15:00', { setAt: local('2026-03-02', '11:05') })],
  });
  expect(lines(note(), own).join('\n')).toContain('Resten af din uge er som før.');
});

test('the line for the volunteers has their name of the meeting and their hours', () => {
  const forVolunteers = {
    before: { on: '2026-03-05', from: '10:00', to: '11:30' },
    now: { on: '2026-03-04', from: '10:00', to: '11:30' },
  };
  expect(lines(note({ forVolunteers }))).toContain(
    'Flyttet: møde i projektgruppen. Før: torsdag d. 5. marts kl. 10.00-11.30. Nu: onsdag d. 4. marts kl. 10.00-11.30.',
  );
});

test('a meeting that the programme has dropped in the meantime is not spoken of', () => {
  expect(lines(note({ meetingId: 'gone' }))).toEqual([]);
});

test('a payload that is no note is a bug and throws', () => {
  expect(() => lines({ bent: true } as never)).toThrow();
});
