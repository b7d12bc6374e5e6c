import { readChangeNote } from '../../src/schedules/change-note';
import { tellAboutChange } from '../../src/schedules/change-notices';
import { readFacts } from '../../src/schedules/read-facts';
import type { Delivery, MeetingChange, PeerMeeting, Store } from '../../src/store/store';
import { local, makeChoices, makeMeeting, makeMeetingChange, makePerson, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender } from '../support/make-sender';

const ID = 'development-meeting.2026-03-05';
const PEER_ID = 'peer-meeting.peer.frivillig-a.2026-W10';
const MONDAY = local('2026-03-02', '11:00');

let store: Store;
beforeEach(async () => {
  ({ store } = await openSender());
});
afterEach(closeSenders);

type Kept = { meeting?: Partial<MeetingChange>; peers?: PeerMeeting };

/** Somebody changes something, as the bot does it: kept and told in one transaction. */
async function change(actorId: string, { meeting, peers }: Kept, at = MONDAY) {
  await store.transaction(async (inside) => {
    const before = await readFacts(inside, PARKVAENGET, at);
    if (peers !== undefined) await inside.setPeerMeeting(peers);
    else {
      const { revision: _none, ...kept } = makeMeetingChange({ changedBy: actorId, changedAt: at, ...meeting });
      await inside.saveMeetingChange(kept);
    }
    const after = await readFacts(inside, PARKVAENGET, at);
    const occurrenceId = peers === undefined ? (meeting?.occurrenceId ?? ID) : PEER_ID;
    await tellAboutChange(inside, { before, after, occurrenceId, actor: makePerson(actorId), now: at });
  });
}

const notices = async (states: Delivery['state'][] = ['planned']) =>
  (await store.listDeliveries({ states })).filter(({ kind }) => kind === 'change');
const slots = async () => (await notices()).map(({ slot }) => slot).sort();
const noteTo = async (id: string) => readChangeNote((await notices()).find((one) => one.personId === id)?.payload);
const wants = (id: string) => store.saveSettings(makeChoices(makePerson(id), { wantsReminders: true }));
const THURSDAY = { on: '2026-03-05', from: '10:00', to: '12:00' };
const WEDNESDAY = { on: '2026-03-04', from: '10:00', to: '12:00' };

async function sent(slot: string) {
  const [kind = '', personId = '', occasion = ''] = slot.split(':');
  await store.addDelivery({ slot, kind, personId, occasion, dueAt: MONDAY, usefulUntil: local('2026-03-06') });
  await store.claim(slot, MONDAY, MONDAY);
  await store.mark(slot, { state: 'sent', activityId: slot, at: MONDAY });
}

describe('who is told', () => {
  it('one message to each whom it touches, none to the one who did it, to volunteers who have not asked, and to leaders who are not in it', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    expect(await slots()).toEqual([`change:peer:${ID}.r1`]);
  });

  it('before, now, by whom; due at once and of use until the new start', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    const [toPeer] = await notices();
    expect(toPeer).toMatchObject({
      personId: 'peer',
      dueAt: MONDAY,
      usefulUntil: local('2026-03-04', '10:00'),
      occasion: `${ID}.r1`,
    });
    expect(await noteTo('peer')).toMatchObject({ before: THURSDAY, now: WEDNESDAY, by: 'koordinator' });
  });

  it('a meeting that is called off: until it would have begun', async () => {
    await change('koordinator', { meeting: { ...THURSDAY, state: 'cancelled' } });
    expect((await notices())[0]?.usefulUntil).toEqual(local('2026-03-05', '10:00'));
    expect((await noteTo('peer')).now).toBeUndefined();
  });

  it('a volunteer who has asked for reminders hears of their own hours, and the peer has no line for them all the same', async () => {
    for (const id of ['frivillig-a', 'frivillig-b', 'frivillig-c']) await wants(id);
    await change('koordinator', { meeting: WEDNESDAY });
    expect(await slots()).toContain(`change:frivillig-b:${ID}.r1`);
    expect((await noteTo('frivillig-b')).now).toEqual({ on: '2026-03-04', from: '10:00', to: '11:30' });
    expect((await noteTo('peer')).forVolunteers).toBeUndefined();
  });

  it('for a volunteer who has not asked, the peer gets the line to pass on, with the volunteers’ hours', async () => {
    await wants('frivillig-b');
    await change('koordinator', { meeting: WEDNESDAY });
    expect((await noteTo('peer')).forVolunteers).toEqual({
      before: { on: '2026-03-05', from: '10:00', to: '11:30' },
      now: { on: '2026-03-04', from: '10:00', to: '11:30' },
    });
  });

  it('a peer meeting touches the two and nobody else', async () => {
    await wants('frivillig-a');
    await change('peer', { peers: makeMeeting('2026-03-04', '12:00', '14:00') });
    expect(await slots()).toEqual([`change:frivillig-a:${PEER_ID}.r1`]);
    expect(await noteTo('frivillig-a')).toMatchObject({ withPersonId: 'peer' });
    await change('frivillig-a', { peers: makeMeeting('2026-03-04', '13:00', '15:00') });
    expect(await slots()).toEqual([`change:peer:${PEER_ID}.r2`]);
    expect((await noteTo('peer')).forVolunteers).toBeUndefined();
  });

  it('of a peer meeting there is no line to pass on: the one who changes it tells the other', async () => {
    await sent('week-card:peer:2026-W10');
    await change('frivillig-a', { peers: makeMeeting('2026-03-04', '12:00', '14:00') });
    expect((await noteTo('peer')).forVolunteers).toBeUndefined();
  });

  it('what is not seen in anybody’s week is not told: an extra line, a reminder turned off', async () => {
    await change('koordinator', { meeting: { ...THURSDAY, extraLine: 'Tag bogen med', remind: false } });
    expect(await notices()).toEqual([]);
  });

  it('that a meeting on a closed day falls out as it would have is not told', async () => {
    const fallen = { occurrenceId: 'development-meeting.2026-04-02', state: 'cancelled', on: '2026-04-02' } as const;
    await change('koordinator', { meeting: { ...THURSDAY, ...fallen } });
    expect(await notices()).toEqual([]);
  });
});

describe('changed again before anybody has heard', () => {
  it('one message with the first "before"; the earlier is taken back', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    await change('udviklingsleder', { meeting: { ...WEDNESDAY, from: '13:00', to: '15:00' } });
    expect(await slots()).toEqual([`change:koordinator:${ID}.r2`, `change:peer:${ID}.r2`]);
    expect(await noteTo('peer')).toMatchObject({
      before: THURSDAY,
      now: { on: '2026-03-04', from: '13:00' },
      by: 'udviklingsleder',
      forVolunteers: { before: { on: '2026-03-05', to: '11:30' }, now: { on: '2026-03-04', to: '14:30' } },
    });
    expect((await notices(['withdrawn'])).map(({ slot, cause }) => [slot, cause])).toEqual([
      [`change:peer:${ID}.r1`, 'superseded'],
    ]);
  });

  it('back to where it was: no message at all', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    await change('koordinator', { meeting: THURSDAY });
    expect(await notices()).toEqual([]);
  });

  it('called off and put back: no message at all', async () => {
    await change('koordinator', { meeting: { ...THURSDAY, state: 'cancelled' } });
    await change('koordinator', { meeting: THURSDAY });
    expect(await notices()).toEqual([]);
  });

  it('what has been told is told back', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    for (const { slot } of await notices()) {
      await store.claim(slot, MONDAY, local('2026-03-02', '11:05'));
      await store.mark(slot, { state: 'sent', activityId: slot, at: MONDAY });
    }
    await change('koordinator', { meeting: THURSDAY });
    expect(await noteTo('peer')).toMatchObject({ before: WEDNESDAY, now: THURSDAY });
  });

  it('a message that is on its way just now counts as told', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    await store.claim(`change:peer:${ID}.r1`, MONDAY, local('2026-03-02', '11:05'));
    await change('koordinator', { meeting: THURSDAY });
    expect(await slots()).toEqual([`change:peer:${ID}.r2`]);
    expect(await noteTo('peer')).toMatchObject({ before: WEDNESDAY, now: THURSDAY });
  });

  it('also when another process takes it between the look and the word', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    const asItWas = await store.listDeliveries({ states: ['planned'] });
    await store.claim(`change:peer:${ID}.r1`, MONDAY, local('2026-03-02', '11:05'));
    const late: Store = { ...store, listDeliveries: async (query) => (query.personId ? [] : asItWas) };
    const before = await readFacts(store, PARKVAENGET, MONDAY);
    const meetingChanges = [makeMeetingChange({ ...THURSDAY, revision: 2 })];
    const made = { before, after: { ...before, meetingChanges }, occurrenceId: ID, now: MONDAY };
    await tellAboutChange(late, { ...made, actor: makePerson('koordinator') });
    expect((await store.findDelivery(`change:peer:${ID}.r1`))?.state).toBe('sending');
    expect(await noteTo('peer')).toMatchObject({ before: WEDNESDAY, now: THURSDAY });
  });

  it('other meetings’ messages stay', async () => {
    const next = 'development-meeting.2026-03-12';
    await change('koordinator', { meeting: WEDNESDAY });
    await change('koordinator', { meeting: { ...WEDNESDAY, occurrenceId: next, on: '2026-03-11' } });
    expect(await slots()).toContain(`change:peer:${ID}.r1`);
    expect(await slots()).toContain(`change:peer:${next}.r1`);
  });
});

describe('a meeting that was not there before, and the week card', () => {
  const WEEK_CARD = 'week-card:peer:2026-W10';
  const set = (from: string, to: string, at = MONDAY, on = '2026-03-04') =>
    change('frivillig-a', { peers: makeMeeting(on, from, to) }, at);
  const cancel = () =>
    change('frivillig-a', { peers: { ...makeMeeting('2026-03-04', '12:00', '14:00'), state: 'cancelled' } });

  it('is told by the week card alone while that is still to come', async () => {
    await set('12:00', '14:00');
    expect(await slots()).toEqual([]);
  });

  it('has its own message once the card has been sent', async () => {
    await sent(WEEK_CARD);
    await set('12:00', '14:00');
    expect(await slots()).toEqual([`change:peer:${PEER_ID}.r1`]);
  });

  it('moved or called off before the card comes: no message about a time that nobody has heard', async () => {
    await set('12:00', '14:00');
    await set('13:00', '15:00');
    expect(await slots()).toEqual([]);
    await cancel();
    expect(await slots()).toEqual([]);
  });

  it('moved after the card has told it: one message, with what the card said as "before"', async () => {
    await set('12:00', '14:00');
    await sent(WEEK_CARD);
    await set('13:00', '15:00');
    expect(await noteTo('peer')).toMatchObject({ before: { from: '12:00' }, now: { from: '13:00' } });
  });

  it('what two have found together counts as heard', async () => {
    await set('12:00', '14:00');
    await sent('proposal:peer:p1.result');
    await cancel();
    expect(await noteTo('peer')).toMatchObject({ before: { from: '12:00' } });
  });

  it('is told at once where no card comes before it: a day too early, or a person who pauses', async () => {
    await set('09:00', '10:00', MONDAY, '2026-03-03');
    expect(await slots()).toEqual([`change:peer:${PEER_ID}.r1`]);
    await store.saveSettings(makeChoices(makePerson('peer'), { pausedUntilOn: '2026-03-03' }));
    await set('12:00', '14:00', MONDAY, '2026-03-05');
    expect(await slots()).toEqual([`change:peer:${PEER_ID}.r2`]);
  });

  it('is told at once where the card is a day or more farther off than the message', async () => {
    await set('12:00', '14:00', local('2026-02-26', '11:00'));
    expect(await slots()).toEqual([`change:peer:${PEER_ID}.r1`]);
  });
});

describe('the person’s own messages', () => {
  it('the note knows when the reminder and the questions came before and when they come now', async () => {
    await store.saveSettings(makeChoices(makePerson('peer')));
    await change('koordinator', { meeting: { on: '2026-03-05', from: '12:45', to: '14:45' } });
    const { comes } = await noteTo('peer');
    const times = (some: typeof comes.now) => some.map(({ kind, due }) => `${kind} ${due.on} ${due.at}`).sort();
    expect(times(comes.before)).toEqual(['check-in 2026-03-05 13:45', 'tomorrow 2026-03-04 14:15']);
    expect(times(comes.now)).toEqual(['check-in 2026-03-05 12:30', 'tomorrow 2026-03-04 14:15']);
  });

  it('a second change is compared with what was known before the first', async () => {
    await store.saveSettings(makeChoices(makePerson('peer')));
    await change('koordinator', { meeting: { on: '2026-03-05', from: '12:45', to: '14:45' } });
    await change('koordinator', { meeting: { on: '2026-03-05', from: '11:00', to: '12:30' } });
    const { comes } = await noteTo('peer');
    expect(comes.before.find(({ kind }) => kind === 'check-in')?.due.at).toBe('13:45');
    expect(comes.now.find(({ kind }) => kind === 'check-in')?.due.at).toBe('13:45');
  });
});

describe('cards that show the meeting', () => {
  const stale = async () => (await store.listStale()).map(({ slot }) => slot).sort();

  beforeEach(async () => {
    for (const slot of [
      ...['week-card:peer:2026-W10', 'tomorrow:peer:2026-03-05', 'tomorrow:frivillig-a:2026-03-05'],
      ...['week-card:peer:2026-W11', 'check-in:peer:2026-W10', 'team-meeting:team:development-meeting.2026-03-05'],
    ])
      await sent(slot);
  });

  it('are out of date for everybody whose meeting it is, and in the team’s chat; others are not', async () => {
    await change('koordinator', { meeting: WEDNESDAY });
    expect(await stale()).toEqual([
      'team-meeting:team:development-meeting.2026-03-05',
      'tomorrow:frivillig-a:2026-03-05',
      'tomorrow:peer:2026-03-05',
      'week-card:peer:2026-W10',
    ]);
  });

  it('also when only a line on them is another', async () => {
    await change('koordinator', { meeting: { ...THURSDAY, extraLine: 'Tag bogen med' } });
    expect(await stale()).toContain('week-card:peer:2026-W10');
  });

  it('of the week it left and of the week it went to', async () => {
    await change('koordinator', { meeting: { ...WEDNESDAY, on: '2026-03-11' } });
    expect(await stale()).toContain('week-card:peer:2026-W10');
    expect(await stale()).toContain('week-card:peer:2026-W11');
  });

  it('of the one who did it too, and of a peer meeting only the two’s', async () => {
    await change('peer', { peers: makeMeeting('2026-03-04', '12:00', '14:00') });
    expect(await stale()).toEqual([
      'tomorrow:frivillig-a:2026-03-05',
      'tomorrow:peer:2026-03-05',
      'week-card:peer:2026-W10',
    ]);
  });
});
