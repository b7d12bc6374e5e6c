import { messageAsText } from '../../src/cli/message-as-text';
import { defaultSettings, type Attendance, type Settings, type TeamChat } from '../../src/store/store';
import { plan } from '../../src/schedules/plan';
import { TEAM } from '../../src/schedules/team';
import { nextTeamCard } from '../../src/schedules/team/team-cards';
import { teamCardsBegun, teamMeetingKind, teamMeetingSlot } from '../../src/schedules/team/team-meeting';
import { findTeamOccurrence } from '../../src/schedules/team/team-meetings';
import { local, makeFacts, makeMeeting, makeMeetingChange, makePerson, makeProgramme } from '../support/make-facts';

const CHAT: TeamChat = {
  conversationId: '19:meetings@thread.tacv2',
  kind: 'channel',
  name: 'Møder',
  serviceUrl: 'http://127.0.0.1:1/',
  botId: '28:bot',
  tenantId: undefined,
  active: true,
  on: true,
};
const THURSDAY = 'development-meeting.2026-03-05';
const WEDNESDAY = local('2026-03-04', '14:15');

type Changes = Parameters<typeof makeFacts>[0];

const facts = (changes: Changes = {}) => makeFacts({ teamChat: CHAT, ...changes });
const dues = (changes: Changes, week = '2026-W10') => teamMeetingKind.occasionsIn(facts(changes), week);
const said = (personId: string, rsvp: Attendance['rsvp'], changes: Partial<Attendance> = {}): Attendance => ({
  occurrenceId: THURSDAY,
  personId,
  on: '2026-03-05',
  rsvp,
  outcome: undefined,
  saidAt: local('2026-03-04', '15:00'),
  ...changes,
});
const byName = { nameInTeamChat: true };

function card(changes: Changes = {}, now = WEDNESDAY, occasion = THURSDAY): string {
  const slot = teamMeetingSlot(occasion);
  const message = teamMeetingKind.message({ facts: facts(changes), chat: CHAT, occasion, slot, now, remake: false });
  return message === undefined ? '' : messageAsText(message).join('\n');
}

describe('the card of a meeting in the team’s chat is due', () => {
  it('the peers’ last working day before it, at the time of the reminder, and of use until half an hour before', () => {
    expect(dues({})).toEqual([
      {
        occasion: THURSDAY,
        due: { on: '2026-03-04', at: '14:15' },
        usefulUntil: { on: '2026-03-05', at: '09:30' },
      },
    ]);
  });

  it('before a holiday, and never for a meeting on one', () => {
    // Maundy Thursday is 2 April; the Thursday after is an ordinary one. Ascension Day is 14 May.
    expect(dues({}, '2026-W14')).toEqual([]);
    const wednesdayClosed = makeProgramme({ closed: ['2026-03-04'] });
    expect(dues({ programme: wednesdayClosed })[0]?.due.on).toBe('2026-03-03');
  });

  it('on the peers’ day whoever of them is away', () => {
    const away = { personId: 'peer', fromOn: '2026-03-03', toOn: '2026-03-06', setAt: local('2026-03-02') };

    expect(dues({ absences: [away] })[0]?.due).toEqual({ on: '2026-03-04', at: '14:15' });
  });

  it('before the new day of a moved one, under its first name', () => {
    const moved = makeMeetingChange({ on: '2026-03-10' });

    expect(dues({ meetingChanges: [moved] })).toEqual([]);
    expect(dues({ meetingChanges: [moved] }, '2026-W11')).toMatchObject([
      { occasion: THURSDAY, due: { on: '2026-03-05', at: '14:15' } },
      { occasion: 'development-meeting.2026-03-12' },
    ]);
  });

  it.each([
    ['called off', { state: 'cancelled', on: '2026-03-05' }],
    ['without a reminder', { remind: false, on: '2026-03-05' }],
  ] as const)('never for one that is %s', (_what, change) => {
    expect(dues({ meetingChanges: [makeMeetingChange(change)] })).toEqual([]);
  });

  it('once a week in a plan, for nobody in particular, and not at all while no chat is on', () => {
    const [from, until] = [local('2026-03-02'), local('2026-03-30')];
    const ofTeam = (all: ReturnType<typeof facts>) =>
      plan(all, from, until).filter(({ personId }) => personId === TEAM);

    expect(ofTeam(facts()).map(({ slot, role }) => `${slot} ${role}`)).toEqual([
      'team-meeting:team:development-meeting.2026-03-05 team',
      'team-meeting:team:development-meeting.2026-03-12 team',
      'team-meeting:team:development-meeting.2026-03-19 team',
      'team-meeting:team:development-meeting.2026-03-26 team',
    ]);
    expect(ofTeam(makeFacts())).toEqual([]);
  });

  it('next at a moment that the coordinator can be told', () => {
    expect(nextTeamCard(facts(), local('2026-03-03', '12:00'))).toEqual({ on: '2026-03-04', at: '14:15' });
    expect(nextTeamCard(facts(), WEDNESDAY)).toEqual({ on: '2026-03-11', at: '14:15' });
    expect(nextTeamCard(makeFacts(), WEDNESDAY)).toBeUndefined();
  });
});

describe('what may stand there is decided by what the meeting is', () => {
  const everything = makeProgramme({
    meetings: (all) => all.map((one) => ({ ...one, inTeamChat: true, ...timed(one) })),
  });

  it('only meetings of the whole group, whatever a slip in the file says', () => {
    const weeks = ['2026-W09', '2026-W10', '2026-W11', '2026-W12'];
    const peerMeetings = [makeMeeting('2026-03-04', '12:00', '14:00')];
    const shown = weeks.flatMap((week) =>
      teamMeetingKind.occasionsIn(facts({ programme: everything, peerMeetings }), week),
    );

    const ids = new Set(shown.map(({ occasion }) => occasion.split('.')[0]));
    expect([...ids].sort()).toEqual(['development-meeting', 'intro-meeting', 'workshop'].filter((id) => ids.has(id)));
    expect(ids).toContain('development-meeting');
  });

  it.each([
    'peer-meeting.peer.frivillig-a.2026-W10',
    'sparring.2026-03-04',
    'evaluation.2026-03-04',
    'supervision.2026-03-04',
  ])('never %s, not even when everybody is invited', (id) => {
    const peerMeetings = [makeMeeting('2026-03-04', '12:00', '14:00')];
    const audiences = (['peer', 'volunteer', 'coordinator'] as const).map((role) => ({ role, from: null, to: null }));
    const forAll = {
      ...everything,
      meetings: everything.meetings.map((one) => ({ ...one, audiences })),
    };

    for (const programme of [everything, forAll]) {
      expect(findTeamOccurrence(facts({ programme, peerMeetings }), id)).toBeUndefined();
      expect(card({ programme, peerMeetings }, WEDNESDAY, id)).toBe('');
    }
    expect(findTeamOccurrence(facts({ programme: forAll }), 'theme-day.2026-03-04')).toBeDefined();
  });

  it('a meeting that the file does not open for it is not there', () => {
    const closed = makeProgramme({ meetings: (all) => all.map((one) => ({ ...one, inTeamChat: false })) });

    expect(dues({ programme: closed })).toEqual([]);
    expect(card({ programme: closed })).toBe('');
  });

  it.each(['', 'nothing', 'development-meeting', 'development-meeting.', 'development-meeting.2026-02-30', '...'])(
    'nor is "%s"',
    (id) => {
      expect(findTeamOccurrence(facts(), id)).toBeUndefined();
    },
  );
});

describe('the card', () => {
  it('says what, when, until when for the volunteers, and what is not set', () => {
    expect(card()).toBe(
      [
        'Udviklingsmøde',
        'Torsdag d. 5. marts kl. 10.00-12.00.',
        'De frivillige er med til kl. 11.30.',
        'Stedet er ikke sat.',
        'Kommer du? Du kan sige det her. Du behøver ikke.',
        '[Kommer] [Kommer ikke] [Ved ikke]',
        'Koordinatoren har bedt mig vise møderne her. Det tager et øjeblik. Du skal ikke gøre noget. Her står kun antal, og navn kun på den, der selv har valgt det.',
      ].join('\n'),
    );
  });

  it('counts, and names nobody by default', () => {
    const attendance = [said('peer', 'coming'), said('frivillig-a', 'not-coming'), said('koordinator', 'coming')];

    const text = card({ attendance });

    expect(text).toContain('Kommer: 2. Kommer ikke: 1. Ved ikke: 0.');
    for (const { name } of facts().people) expect(text.replace('Koordinatoren', '')).not.toContain(name);
  });

  it('names whoever has chosen it, beside their own answer', () => {
    const attendance = [said('peer', 'coming'), said('frivillig-a', 'not-coming'), said('frivillig-b', 'coming')];
    const settings = { 'frivillig-a': byName, peer: byName, 'frivillig-c': byName };

    const text = card({ attendance, settings });

    expect(text).toContain('Kommer: 2. Kommer ikke: 1. Ved ikke: 0.');
    expect(text).toContain('Kommer: Peer har valgt at stå ved navn.');
    expect(text).toContain('Kommer ikke: Frivillig A har valgt at stå ved navn.');
    expect(text).not.toContain('Frivillig B');
    expect(text).not.toContain('Frivillig C');
  });

  it('knows nothing of an absence that was told to nobody', () => {
    const absences = [{ personId: 'frivillig-a', fromOn: '2026-03-05', toOn: '2026-03-05', setAt: WEDNESDAY }];

    const text = card({ absences, settings: { 'frivillig-a': byName } });

    expect(text).toBe(card({ settings: { 'frivillig-a': byName } }));
    expect(text).not.toContain('Kommer ikke: 1.');
  });

  it('counts nobody who is not invited', () => {
    expect(card({ attendance: [said('udviklingsleder', 'coming'), said('nobody', 'coming')] })).not.toContain(
      'Kommer: ',
    );
  });

  it('reads as cancelled when the meeting is called off: no buttons, no counts, no names', () => {
    const change = makeMeetingChange({ state: 'cancelled', on: '2026-03-05' });
    const settings = { peer: byName };

    expect(card({ meetingChanges: [change], attendance: [said('peer', 'coming')], settings })).toBe(
      'Aflyst: udviklingsmøde\nTorsdag d. 5. marts kl. 10.00-12.00.',
    );
  });

  it('shows the new time of a moved meeting and what it was; a yes to Thursday is no yes to Wednesday', () => {
    const text = card(
      { meetingChanges: [makeMeetingChange()], attendance: [said('peer', 'coming')] },
      local('2026-03-03', '14:15'),
    );

    expect(text).toContain('Onsdag d. 4. marts kl. 10.00-12.00.');
    expect(text).toContain('Tiden er ny. Før: torsdag d. 5. marts kl. 10.00-12.00.');
    expect(text).toContain('Kommer du?');
  });

  it('shows a new place and an extra line letter by letter', () => {
    const change = makeMeetingChange({
      on: '2026-03-05',
      place: '**salen**',
      extraLine: '[Tag en kage med](http://x)',
    });

    const message = teamMeetingKind.message({
      facts: facts({ meetingChanges: [change] }),
      chat: CHAT,
      occasion: THURSDAY,
      remake: false,
      slot: 'slot',
      now: WEDNESDAY,
    });

    const body = message !== undefined && 'card' in message ? message.card.body : [];
    const plain = body.filter(({ type }) => type === 'TextBlock').map((one) => JSON.stringify(one));
    expect(plain.join()).not.toMatch(/salen|kage/);
    expect(card({ meetingChanges: [change] })).toContain('Sted: **salen**.\n[Tag en kage med](http://x)');
    expect(card({ meetingChanges: [change] })).not.toContain('Tiden er ny');
  });

  it('has no buttons and no names once the meeting has begun', () => {
    const changes = { attendance: [said('peer', 'coming')], settings: { peer: byName } };

    expect(card(changes, local('2026-03-05', '09:59'))).toContain('[Kommer]');
    expect(card(changes, local('2026-03-05', '10:00'))).not.toContain('[Kommer]');
    expect(card(changes, local('2026-03-05', '10:00'))).not.toContain('Peer');
    expect(card(changes, local('2026-03-05', '10:00'))).toContain('Mødet er begyndt.\nKommer: 1.');
  });

  it('tells the year only when it is another one', () => {
    expect(card({}, local('2026-12-30', '14:15'), 'development-meeting.2027-01-07')).toContain('7. januar 2027');
  });
});

describe('the cards to remake because their meeting has begun', () => {
  it.each([
    ['2026-03-05', '09:59', '10:00', [teamMeetingSlot(THURSDAY)]],
    ['2026-03-05', '10:00', '10:01', []],
    ['2026-03-05', '09:00', '09:59', []],
    ['2026-03-04', '10:00', '23:59', []],
  ])('on %s from %s to %s', (on, after, until, slots) => {
    expect(teamCardsBegun(facts(), local(on, after), local(on, until))).toEqual(slots);
  });

  it('are found after a night without power, and where the meeting has been moved to', () => {
    const moved = facts({ meetingChanges: [makeMeetingChange({ on: '2026-03-06' })] });

    expect(teamCardsBegun(moved, local('2026-03-05', '20:00'), local('2026-03-06', '20:00'))).toEqual([
      teamMeetingSlot(THURSDAY),
    ]);
  });
});

test('a person who has chosen nothing stands nowhere by name', () => {
  const settings: Settings = defaultSettings(makePerson('peer'));

  expect(settings.nameInTeamChat).toBe(false);
});

/** A day and times for the meetings of the file that have none. */
function timed({ id, cadence, from }: { id: string; cadence: string; from: string | null }): object {
  if (id === 'peer-meeting' || from !== null) return {};
  const at = { from: '13:00', to: '14:00' };
  return cadence === 'weekly' ? at : { ...at, dates: ['2026-03-04'] };
}
