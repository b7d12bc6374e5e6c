import { readMeetingRequest } from '../../../src/dialogs/meeting-change/read-request';
import { fixtureRows, fastestMs } from '../../support/fixture-rows';
import { local, makeFacts, makeMeeting, makeOther, makePerson } from '../../support/make-facts';

/** Monday of week 10. */
const NOW = local('2026-03-02', '09:00');
const IDS: Record<string, string> = {
  peer: 'peer',
  volunteer: 'frivillig-a',
  coordinator: 'koordinator',
  developmentLeader: 'udviklingsleder',
};
const facts = makeFacts({ peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00')] });

const read = (text: string, role = 'peer', now = NOW) =>
  readMeetingRequest(facts, makePerson(IDS[role] ?? role), text, now);

const ROWS = fixtureRows('meeting-requests.tsv').map((row) => ({ text: row['text'] ?? '', row }));
const WISHES = ROWS.filter(({ row }) => row['action'] !== undefined);
const NONE = ROWS.filter(({ row }) => row['action'] === undefined);

test('the fixture has enough of both', () => {
  expect(WISHES.length).toBeGreaterThanOrEqual(100);
  expect(NONE.length).toBeGreaterThanOrEqual(60);
});

test.each(WISHES)('"$text" is $row.action', ({ text, row }) => {
  expect(read(text, row['role'])).toEqual({
    action: row['action'],
    meetingId: row['meeting'],
    partnerId: row['partner'],
    which: row['which'],
    on: row['on'],
    from: row['from'],
    to: row['to'],
    mismatch: row['mismatch'] !== undefined,
    place: row['place'],
  });
});

test.each(NONE)('"$text" is no wish, whoever says it', ({ text }) => {
  for (const role of Object.keys(IDS)) expect([role, read(text, role)]).toEqual([role, undefined]);
});

/** What other commands, other dialogs and the help list take. Those who come late or stay away say it to `readAbsence`. */
const ABOUT_MEETINGS = ['meeting_change', 'meeting_set'];
const OTHERS = fixtureRows('utterances.tsv').filter((row) => !ABOUT_MEETINGS.includes(row['intent'] ?? ''));

test.each(OTHERS)('"$utterance" ($intent) is no wish about a meeting', ({ utterance = '' }) => {
  for (const role of Object.keys(IDS)) expect([role, read(utterance, role)]).toEqual([role, undefined]);
});

test.each(fixtureRows('utterances.tsv').filter(({ intent }) => intent === 'meeting_change'))(
  '"$utterance" is a wish about a meeting',
  ({ utterance = '' }) => {
    expect(read(utterance)?.action).toEqual(expect.any(String));
  },
);

const CRISIS = fixtureRows('crisis-cases.tsv').map((row) => Object.values(row)[0] ?? '');
const FITS_BOTH = ['jeg kan ikke være her torsdag, kan mødet rykkes'];

test('of the cases for the help list, only the one that asks to move the meeting is a wish', () => {
  expect(CRISIS.length).toBeGreaterThan(30);
  expect(CRISIS.filter((text) => read(text) !== undefined)).toEqual(FITS_BOTH);
});

test('capitals, a full stop and spaces make no difference', () => {
  for (const { text, row } of WISHES) {
    if (row['place'] !== undefined || text.includes('?')) continue;
    const plain = read(text, row['role']);
    expect([text, read(`  ${text}. `, row['role'])]).toEqual([text, plain]);
    expect([text, read(`${text}!!`, row['role'])]).toEqual([text, plain]);
    expect([text, read(text.charAt(0).toUpperCase() + text.slice(1), row['role'])]).toEqual([text, plain]);
  }
});

describe('the place', () => {
  it.each([
    ['Ret stedet for udviklingsmødet til Værkstedet, 1. sal', 'Værkstedet, 1. sal'],
    ['ret stedet for udviklingsmødet til "Den Gule Stue".', 'Den Gule Stue'],
    ['udviklingsmødet er i MØDELOKALE 2.07 på torsdag tak', 'MØDELOKALE 2.07'],
    ['udviklingsmødet holdes i Østfløjens køkken', 'Østfløjens køkken'],
    ['udviklingsmødet er på Teams på torsdag', 'Teams'],
    ['move the development meeting to the Café on 1st floor', 'the Café on 1st floor'],
  ])('%s: as it was written, letter by letter', (text, place) => {
    expect(read(text, 'coordinator')).toMatchObject({ action: 'place', place });
  });

  it.each(['mødet er i gang', 'mødet er i orden', 'udviklingsmødet er i fare', 'udviklingsmødet er på plads'])(
    '%s: no place',
    (text) => {
      expect(read(text, 'coordinator')).toBeUndefined();
    },
  );
});

describe('which day is meant', () => {
  it.each([
    // Monday.
    ['flyt udviklingsmødet på torsdag til mandag', '2026-03-02', '2026-03-05', '2026-03-09'],
    ['flyt udviklingsmødet på torsdag til tirsdag', '2026-03-02', '2026-03-05', '2026-03-03'],
    // Friday: the Thursday of next week, and the day beside it.
    ['flyt udviklingsmødet på torsdag til fredag', '2026-03-06', '2026-03-12', '2026-03-13'],
    ['flyt udviklingsmødet på torsdag til onsdag', '2026-03-06', '2026-03-12', '2026-03-11'],
    ['flyt udviklingsmødet d. 19. marts til onsdag', '2026-03-02', '2026-03-19', '2026-03-18'],
    ['flyt udviklingsmødet i uge 12 til uge 13', '2026-03-02', '2026-03-19', undefined],
    ['flyt udviklingsmødet på torsdag en uge', '2026-03-02', '2026-03-05', '2026-03-12'],
    ['flyt udviklingsmødet på torsdag til dagen efter', '2026-03-02', '2026-03-05', '2026-03-06'],
    ['flyt udviklingsmødet torsdag om en uge til onsdag', '2026-03-02', '2026-03-12', '2026-03-11'],
  ])('%s, said on %s', (text, today, which, on) => {
    expect(read(text, 'coordinator', local(today, '09:00'))).toMatchObject({ action: 'move', which, on });
  });

  it('names a day that no meeting has rather than the next meeting, when a week has none', () => {
    // Ascension Day: the development meeting falls away.
    expect(read('aflys udviklingsmødet i uge 20', 'coordinator')).toMatchObject({ which: '2026-05-11' });
    expect(read('aflys udviklingsmødet d. 31/2', 'coordinator')).toMatchObject({ mismatch: true });
    expect(read('aflys udviklingsmødet tirsdag torsdag', 'coordinator')).toMatchObject({ mismatch: true });
  });

  it('takes the day from the sentence beside the wish', () => {
    expect(read('jeg kan ikke være her torsdag, kan mødet rykkes')).toMatchObject({ which: '2026-03-05' });
    expect(read('på torsdag kan jeg ikke, aflys mødet med A')).toMatchObject({ which: '2026-03-05' });
  });
});

describe('what can be read in two ways is not there', () => {
  it.each(['flyt peermødet med A fra 12 til 14', 'flyt A onsdag kl. 12 til kl. 14', 'flyt A til onsdag 12'])(
    '%s: no time',
    (text) => {
      expect(read(text)).toMatchObject({ action: 'move', from: undefined, to: undefined });
    },
  );

  it('asks who, where two have the name', () => {
    const two = [
      makeOther('volunteer', 'anna', { name: 'Anna Hansen' }),
      makeOther('volunteer', 'bo', { name: 'Anna Juhl' }),
    ];
    const people = makeFacts({ people: [makePerson('peer'), ...two] });
    const who = (text: string) => readMeetingRequest(people, makePerson('peer'), text, NOW)?.partnerId;

    expect(who('flyt mødet med Anna til onsdag kl 12')).toBeUndefined();
    expect(who('flyt mødet med Anna Juhl til onsdag kl 12')).toBe('bo');
    expect(who('flyt mødet med Hansen til onsdag kl 12')).toBe('anna');
  });
});

const HEADS = [
  '',
  'flyt ',
  'flyt udviklingsmødet til ',
  'udviklingsmødet er i ',
  'aflys mødet med ',
  'nyt sted for mødet ',
];
const PIECES = [
  ...['torsdag ', '12-', '12 til ', 'onsdag d. 5. marts kl 12 ', 'flyt ', 'udviklingsmøtte ', 'med ', 'i ', 'kan du '],
  ...[
    'halv ',
    'aaaaa ',
    'a ',
    ', ',
    'uge 12 og ',
    '1 ',
    'Sal ',
    'x? ',
    'til ',
    'møtde,',
    'fordi ',
    'peer ',
    'næste ',
    'men ',
  ],
];

const long = (head: string, piece: string, length: number) =>
  `${head}${piece.repeat(length)}`.slice(0, length - 4) + ' x?x';
const TEXTS = HEADS.flatMap((head) => PIECES.map((piece) => ({ head, piece })));

test('five hundred characters of anything are read at once, and twice as many words take no more than three times as long', () => {
  const timed = ({ head, piece }: (typeof TEXTS)[number], length: number) =>
    fastestMs(() => read(long(head, piece, length)));
  const slowest = TEXTS.map((text) => ({ text, ms: timed(text, 500) }))
    .sort((one, other) => other.ms - one.ms)
    .slice(0, 5);
  expect(slowest.filter(({ ms }) => ms > 50)).toEqual([]);
  // What grows too fast does so each time it is measured; a busy machine does not.
  const growth = slowest.map(({ text }) =>
    Math.min(...Array.from({ length: 8 }, () => timed(text, 500) / timed(text, 250))),
  );
  expect(Math.max(...growth)).toBeLessThan(3);
});
