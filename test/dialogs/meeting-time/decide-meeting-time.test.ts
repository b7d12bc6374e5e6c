import {
  decideMeetingTime,
  freeStarts,
  type MeetingDecision,
  readMeetingWish,
} from '../../../src/dialogs/meeting-time/decide-meeting-time';
import type { Person } from '../../../src/programme/people';
import type { Facts } from '../../../src/schedules/facts';
import {
  local,
  makeFacts,
  makeMeeting,
  makeOther,
  makePerson,
  makeProgramme,
  PARKVAENGET,
} from '../../support/make-facts';

const NOW = local('2026-03-03', '10:20');
const peer = makePerson('peer');
const volunteer = makePerson('frivillig-a');

const decide = (written: string, facts: Facts = makeFacts(), actor: Person = peer, now = NOW): MeetingDecision =>
  decideMeetingTime(facts, actor, readMeetingWish(facts, actor, written, now), now);

/** Why it was refused, or the meeting in one line. */
function outcome(...args: Parameters<typeof decide>): string {
  const decision = decide(...args);
  if (decision.kind === 'refused') return decision.why;
  const { volunteerId, on, from, to, week } = decision.meeting;
  return `${volunteerId} ${week} ${on} ${from}-${to}`;
}

describe('a time for a peer meeting', () => {
  it('is kept as it was said, by whom and when', () => {
    const { revision: _none, ...meeting } = makeMeeting('2026-03-04', '12:00', '14:00', { setAt: NOW });
    expect(decide('peermøde med A onsdag 12-14')).toEqual({
      kind: 'set',
      meeting,
      partner: volunteer,
      closed: undefined,
      outsideHours: false,
    });
  });

  it('may be set by the volunteer, who need not name the peer', () => {
    expect(decide('onsdag 12-14', makeFacts(), volunteer)).toMatchObject({
      kind: 'set',
      partner: peer,
      meeting: { peerId: 'peer', volunteerId: 'frivillig-a', setBy: 'frivillig-a' },
    });
  });

  it.each(['koordinator', 'udviklingsleder'])('may not be set by %s', (id) => {
    expect(outcome('peermøde med A onsdag 12-14', makeFacts(), makePerson(id))).toBe('not-yours');
  });

  it('lasts two hours where no end is said', () => {
    expect(outcome('peermøde med B onsdag kl. 12')).toBe('frivillig-b 2026-W10 2026-03-04 12:00-14:00');
    expect(outcome('peermøde med B onsdag kl. 23')).toBe('backwards');
  });

  it('may be in another week, and belongs to that week', () => {
    expect(outcome('peermøde med A onsdag i uge 12 kl. 12')).toBe('frivillig-a 2026-W12 2026-03-18 12:00-14:00');
    expect(outcome('peermøde med A 31/12 kl 12-14', makeFacts(), peer, local('2026-12-30', '09:00'))).toBe(
      'frivillig-a 2026-W53 2026-12-31 12:00-14:00',
    );
  });

  it.each([
    ['peermøde onsdag 12-14', 'who'],
    ['peermøde med Z onsdag 12-14', 'who'],
    ['peermøde med A 12-14', 'day'],
    ['peermøde med A onsdag', 'time'],
    ['peermøde med A onsdag halv syv', 'time'],
    ['peermøde med A onsdag 12-25', 'time'],
    ['peermøde med A onsdag d. 5. marts 12-14', 'mismatch'],
    ['peermøde med A i dag kl. 10', 'past'],
    ['peermøde med A i dag kl. 10.20', 'past'],
    ['peermøde med A mandag d. 2. marts 12-14', 'past'],
    ['peermøde med A onsdag 14-12', 'backwards'],
    ['peermøde med A onsdag 12-12', 'backwards'],
    ['peermøde med A 2/3 12-14', 'far'],
    ['peermøde med A 2026-07-02 12-14', 'far'],
    ['peermøde med A torsdag 11-13', 'overlap'],
  ])('is not kept: %s (%s)', (written, why) => {
    expect(outcome(written)).toBe(why);
  });

  it('may be up to 120 days ahead', () => {
    expect(outcome('peermøde med A 2026-07-01 12-14')).toBe('frivillig-a 2026-W27 2026-07-01 12:00-14:00');
  });

  it('may be this very hour, if it has not begun', () => {
    expect(outcome('peermøde med A i dag kl. 10.21')).toBe('frivillig-a 2026-W10 2026-03-03 10:21-12:21');
  });
});

describe('two meetings at once', () => {
  const facts = makeFacts({
    peerMeetings: [
      makeMeeting('2026-03-04', '12:00', '14:00', { volunteerId: 'frivillig-b' }),
      makeMeeting('2026-03-10', '12:00', '14:00'),
    ],
  });

  it.each([
    ['peermøde med A onsdag 13-15', 'overlap'],
    ['peermøde med A onsdag 11-12.01', 'overlap'],
    ['peermøde med A onsdag 12.30-13', 'overlap'],
    ['peermøde med A onsdag 10-15', 'overlap'],
    // One may begin when the other ends.
    ['peermøde med A onsdag 14-16', 'frivillig-a 2026-W10 2026-03-04 14:00-16:00'],
    ['peermøde med A onsdag 10-12', 'frivillig-a 2026-W10 2026-03-04 10:00-12:00'],
    // The volunteers leave the development meeting half an hour before the peer.
    ['peermøde med A torsdag 11.30-13.30', 'overlap'],
    ['peermøde med A torsdag 12-14', 'frivillig-a 2026-W10 2026-03-05 12:00-14:00'],
  ])('%s: %s', (written, expected) => {
    expect(outcome(written, facts)).toBe(expected);
  });

  it('names the meeting that is in the way', () => {
    expect(decide('peermøde med A onsdag 13-15', facts)).toMatchObject({
      meeting: { title: { da: 'peermøde' }, from: '12:00', to: '14:00', withName: 'Frivillig B' },
    });
  });

  it('is no two meetings when the same one is moved within its own time', () => {
    expect(outcome('peermøde med A tirsdag d. 10. marts 13-15', facts)).toBe(
      'frivillig-a 2026-W11 2026-03-10 13:00-15:00',
    );
    expect(outcome('peermøde med A tirsdag d. 10. marts 12-14', facts)).toBe(
      'frivillig-a 2026-W11 2026-03-10 12:00-14:00',
    );
  });

  it('is seen also where only the volunteer has another meeting', () => {
    const other = makeOther('peer', 'peer-to', { name: 'Peer To' });
    const two = makeFacts({
      people: [...PARKVAENGET.people, other],
      peerMeetings: [makeMeeting('2026-03-04', '12:00', '14:00', { peerId: 'peer-to' })],
    });

    expect(outcome('peermøde med A onsdag 13-15', two)).toBe('overlap');
    expect(outcome('peermøde med B onsdag 13-15', two)).toBe('frivillig-b 2026-W10 2026-03-04 13:00-15:00');
    // With two peers a volunteer has to say which.
    expect(outcome('onsdag 9-10', two, volunteer)).toBe('who');
    expect(outcome('med Peer To onsdag 9-10', two, volunteer)).toBe('frivillig-a 2026-W10 2026-03-04 09:00-10:00');
  });
});

describe('a time that stands, with a word about it', () => {
  const noted = (written: string, facts = makeFacts()) => {
    const decision = decide(written, facts);
    return decision.kind === 'set' ? [decision.closed, decision.outsideHours] : decision.why;
  };

  it('on a holiday', () => {
    expect(noted('peermøde med A 2/4 12-14')).toEqual([{ holiday: 'maundyThursday' }, false]);
  });

  it('on a day the workplace has closed', () => {
    const facts = makeFacts({ programme: makeProgramme({ closed: ['2026-03-04'] }) });

    expect(noted('peermøde med A onsdag 12-14', facts)).toEqual([{ holiday: undefined }, false]);
  });

  it.each(['fredag 12-14', 'onsdag 9-11', 'onsdag 14-16', 'onsdag 13.30-15.01'])(
    'outside the working hours: %s',
    (when) => {
      expect(noted(`peermøde med A ${when}`)).toEqual([undefined, true]);
    },
  );

  it.each(['onsdag 10-12', 'onsdag 13-15'])('but not at their edge: %s', (when) => {
    expect(noted(`peermøde med A ${when}`)).toEqual([undefined, false]);
  });
});

describe('whom a text names', () => {
  const named = (written: string, ...names: string[]) => {
    const volunteers = names.map((name, index) => makeOther('volunteer', `v${index}`, { name }));
    const facts = makeFacts({ people: [peer, ...volunteers] });
    const { partnerId } = readMeetingWish(facts, peer, written, NOW);
    return volunteers.find(({ id }) => id === partnerId)?.name;
  };
  const FOUR = ['Frivillig A', 'Frivillig B', 'Frivillig AB', 'Anna Marie'];

  it.each([
    ['peermøde med A onsdag', 'Frivillig A'],
    ['peermøde med frivillig b onsdag', 'Frivillig B'],
    ['peermøde med AB onsdag', 'Frivillig AB'],
    ['Frivillig AB onsdag', 'Frivillig AB'],
    ['peer meeting with volunteer A wednesday', 'Frivillig A'],
    ['peermøde med Anna Marie', 'Anna Marie'],
    ['peermøde med anna', 'Anna Marie'],
    ['peermøde med Marie', 'Anna Marie'],
    ['peer meeting with a volunteer on wednesday', undefined],
    ['peermøde med frivillig onsdag', undefined],
    ['peermøde med Annabel', undefined],
    ['peermøde onsdag', undefined],
  ])('%s: %s', (written, name) => {
    expect(named(written, ...FOUR)).toBe(name);
  });

  it('asks where two could be meant, whichever stands first on the list', () => {
    for (const names of [
      ['Anna Hansen', 'Anna Jensen'],
      ['Anna Jensen', 'Anna Hansen'],
    ]) {
      expect(named('peermøde med Anna onsdag', ...names)).toBeUndefined();
      expect(named('peermøde med Anna Hansen onsdag', ...names)).toBe('Anna Hansen');
      expect(named('peermøde med Jensen onsdag', ...names)).toBe('Anna Jensen');
      expect(named('peermøde med Anna Hansen og Anna Jensen', ...names)).toBeUndefined();
    }
  });

  it('takes the longer name where one holds the other, and asks where both are said', () => {
    for (const names of [
      ['Anna', 'Anna Marie'],
      ['Anna Marie', 'Anna'],
    ]) {
      expect(named('peermøde med Anna Marie onsdag', ...names)).toBe('Anna Marie');
      expect(named('peermøde med Anna onsdag', ...names)).toBe('Anna');
      expect(named('peermøde med Anna og Anna Marie', ...names)).toBeUndefined();
    }
  });

  it.each(['A.*', '(A|B)', 'C++', '[x', 'A.', '$1', '\\', 'a-b', 'A/B'])(
    'reads the name %s letter by letter',
    (name) => {
      expect(named('peermøde med Bo onsdag', name, 'Bo')).toBe('Bo');
      expect(named('peermøde med Xaver onsdag', name)).toBeUndefined();
      expect(named('peermøde med Ab onsdag', name)).toBeUndefined();
    },
  );

  it('knows people whose names have accents, Danish letters or a hyphen', () => {
    expect(named('peermøde med Åse onsdag', 'Åse Sørensen')).toBe('Åse Sørensen');
    expect(named('peermøde med Aase onsdag', 'Åse Sørensen')).toBe('Åse Sørensen');
    expect(named('peermøde med René onsdag', 'René')).toBe('René');
    expect(named('peermøde med Anne-Mette onsdag', 'Anne-Mette', 'Anne')).toBe('Anne-Mette');
  });

  it('takes nobody for a name that cannot be typed in our letters', () => {
    expect(named('peermøde med Bo onsdag kl. 12.', '李雷')).toBeUndefined();
    expect(named('peermøde med Bo onsdag', '李雷', 'Bo')).toBe('Bo');
  });
});

describe('the free times of a week', () => {
  const starts = (week: string, facts = makeFacts(), now = NOW) =>
    freeStarts(facts, peer, week, now).map(({ on, from, to }) => `${on} ${from}-${to}`);

  it('lie on the half hour, inside the working hours, beside the meetings, and not behind us', () => {
    expect(starts('2026-W10')).toEqual([
      '2026-03-03 10:30-12:30',
      '2026-03-03 11:00-13:00',
      '2026-03-03 11:30-13:30',
      '2026-03-03 12:00-14:00',
      '2026-03-03 12:30-14:30',
      '2026-03-03 13:00-15:00',
      '2026-03-04 10:00-12:00',
      '2026-03-04 10:30-12:30',
      '2026-03-04 11:00-13:00',
      '2026-03-04 11:30-13:30',
      '2026-03-04 12:00-14:00',
      '2026-03-04 12:30-14:30',
      '2026-03-04 13:00-15:00',
      '2026-03-05 12:00-14:00',
      '2026-03-05 12:30-14:30',
      '2026-03-05 13:00-15:00',
    ]);
  });

  it('are none on a closed day, nor in a week that is over', () => {
    expect(starts('2026-W14').filter((start) => start.startsWith('2026-04-02'))).toEqual([]);
    expect(starts('2026-W09')).toEqual([]);
  });

  it('can all be chosen: the decision agrees with the list', () => {
    const facts = makeFacts({
      peerMeetings: [makeMeeting('2026-03-04', '11:00', '13:00', { volunteerId: 'frivillig-b' })],
    });
    for (const { on, from, to } of freeStarts(facts, peer, '2026-W10', NOW)) {
      const wish = { partnerId: 'frivillig-a', on, from, to, mismatch: false };
      expect(decideMeetingTime(facts, peer, wish, NOW)).toMatchObject({ kind: 'set', outsideHours: false });
    }
  });
});
