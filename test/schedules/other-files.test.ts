import type { Messenger } from '../../src/schedules/messenger';
import { createHeartbeat } from '../../src/schedules/heartbeat';
import { notHereDelivery } from '../../src/schedules/kinds/not-here';
import type { Workplace } from '../../src/schedules/read-facts';
import { local, makeFacts, makeOther, makePerson, makeProgramme, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';
const WEEK_CARD = 'week-card:peer:2026-W10';
const { programme, people } = PARKVAENGET;

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
});
afterEach(closeSenders);

/** A bot that has been started with these files, on the store as it is. */
function startWith(workplace: Workplace, around: (direct: Messenger) => Messenger = (direct) => direct) {
  const { store, messenger, log, clock } = sender;
  const heartbeat = createHeartbeat({ store, messenger: around(messenger), log, clock, workplace });
  return {
    async tickAt(on: string, ...times: string[]) {
      for (const at of times) {
        clock.moveTo(local(on, at));
        await heartbeat.tick();
      }
    },
  };
}
const peopleWith = (changed: Workplace['people']): Workplace => ({ programme, people: changed });
const teamChat = () => ({
  conversationId: '19:team',
  kind: 'group' as const,
  name: 'Team',
  serviceUrl: sender.connector.serviceUrl,
  botId: '28:bot',
  tenantId: undefined,
  active: true,
  on: true,
});

test('a person who is missing in the files of one process for a while loses nothing that waits for them', async () => {
  const conversation = await sender.store.findConversation('peer');
  if (conversation === undefined) throw new Error('no conversation');
  await sender.store.saveConversation({ ...conversation, active: false, inactiveCause: 'blocked' });
  const bot = startWith(PARKVAENGET);
  await bot.tickAt(TUESDAY, '09:00', '10:15', '10:16');

  await startWith(peopleWith(people.filter(({ id }) => id !== 'peer'))).tickAt(TUESDAY, '10:17');
  await sender.store.saveConversation(conversation);
  await bot.tickAt(TUESDAY, '10:18');

  expect(await sender.stateOf(WEEK_CARD)).toBe('sent');
});

test('the greeting of a person whom only the new files know waits for the process that has them', async () => {
  const withNew = peopleWith([...people, makeOther('peer', 'peer-2')]);
  const [fresh, old] = [startWith(withNew), startWith(PARKVAENGET)];
  await fresh.tickAt(TUESDAY, '09:00');
  const slot = 'welcome:peer-2:v1';
  const [dueAt, usefulUntil] = [local(TUESDAY, '09:05'), local('2026-04-03', '10:15')];
  await sender.store.addDelivery({ slot, kind: 'welcome', personId: 'peer-2', occasion: 'v1', dueAt, usefulUntil });
  const conversation = await sender.store.findConversation('peer');
  if (conversation === undefined) throw new Error('no conversation');
  await sender.store.saveConversation({ ...conversation, personId: 'peer-2', conversationId: 'a:peer-2' });

  await old.tickAt(TUESDAY, '09:06');
  await fresh.tickAt(TUESDAY, '09:07');

  expect(await sender.stateOf(slot)).toBe('sent');
});

test('what waits for a peer who is a volunteer in the new files, and has asked for nothing, is not sent', async () => {
  const refusing = (direct: Messenger): Messenger => ({
    ...direct,
    send: async () => ({ state: 'later', retryAfterMs: 1_000, cause: 'ECONNREFUSED' }),
  });
  await startWith(PARKVAENGET, refusing).tickAt(TUESDAY, '09:00', '10:15', '10:16');
  expect(await sender.stateOf(WEEK_CARD)).toBe('planned');

  const asVolunteer = people.map((one) => (one.id === 'peer' ? { ...one, role: 'volunteer' as const } : one));
  await startWith(peopleWith(asVolunteer)).tickAt(TUESDAY, '10:24', '10:30');

  expect(sender.receivers()).toEqual([]);
  expect(await sender.stateOf(WEEK_CARD)).toBe('withdrawn');
});

test('a word about a meeting that the new files do not have keeps nobody from hearing of an outage', async () => {
  await sender.join('koordinator');
  await startWith(PARKVAENGET).tickAt(TUESDAY, '09:00');
  const meeting = {
    id: 'staff-meeting.2026-03-05',
    meetingId: 'staff-meeting',
    on: '2026-03-05',
    from: '13:00',
    to: '14:00',
  };
  await sender.store.addDelivery(
    notHereDelivery(makeFacts(), {
      receiver: makePerson('koordinator'),
      absent: makePerson('peer'),
      state: 'away',
      meetings: [meeting],
      at: { on: TUESDAY, at: '10:00' },
      number: 1,
    }),
  );
  const without = makeProgramme({ meetings: (all) => all.filter(({ id }) => id !== 'staff-meeting') });

  await startWith({ programme: without, people }).tickAt(TUESDAY, '12:00');

  const told = (await sender.store.listDeliveries({})).filter(({ kind }) => kind === 'outage');
  expect(told.map(({ personId }) => personId).sort()).toEqual(['koordinator', 'peer']);
  expect(sender.lines.join()).not.toContain('broken');
});

test('a row of a kind that only another version knows stops no plan from new files', async () => {
  await startWith(PARKVAENGET).tickAt(TUESDAY, '09:00');
  const [dueAt, usefulUntil] = [local(TUESDAY, '08:00'), local(TUESDAY, '08:30')];
  await sender.store.addDelivery({
    slot: 'new:peer:x',
    kind: 'new',
    personId: 'peer',
    occasion: 'x',
    dueAt,
    usefulUntil,
  });

  const moreMessages = makeProgramme({ weeklyCapForPeer: 4 });
  await startWith({ programme: moreMessages, people }).tickAt(TUESDAY, '09:05', '09:14', '10:15');

  expect(await sender.stateOf(WEEK_CARD)).toBe('sent');
});

test('the team’s chat hears nothing at night, whatever held it up', async () => {
  await sender.store.saveTeamChat(teamChat());
  const bot = startWith(PARKVAENGET);
  await bot.tickAt(TUESDAY, '09:00');
  await bot.tickAt(WEDNESDAY, '14:00', '22:30');
  expect(sender.receivers()).not.toContain('19:team');
});

test('the team’s card of a meeting that the new files have on another day says so, and has no buttons', async () => {
  await sender.store.saveTeamChat(teamChat());
  await startWith(PARKVAENGET).tickAt(WEDNESDAY, '14:00', '14:15');
  const onFriday = makeProgramme({
    meetings: (all) =>
      all.map((one) =>
        one.cadence === 'weekly' && one.id === 'development-meeting' ? { ...one, weekday: 'friday' } : one,
      ),
  });

  await startWith({ programme: onFriday, people }).tickAt(WEDNESDAY, '14:20');

  const [card] = sender.connector.updates.filter(({ conversationId }) => conversationId === '19:team');
  expect(JSON.stringify(card?.activity)).toContain('Mødet er ændret.');
  expect(JSON.stringify(card?.activity)).not.toContain('Action.Execute');
});

test('a refusal that comes after the person is back in a new chat leaves the new one alone', async () => {
  const conversation = await sender.store.findConversation('peer');
  if (conversation === undefined) throw new Error('no conversation');
  const refusing = (direct: Messenger): Messenger => ({
    ...direct,
    async send() {
      await sender.store.saveConversation({ ...conversation, conversationId: 'a:new' });
      return { state: 'blocked', cause: 'http-403' };
    },
  });

  await startWith(PARKVAENGET, refusing).tickAt(TUESDAY, '09:00', '10:15');

  expect(await sender.store.findConversation('peer')).toMatchObject({ conversationId: 'a:new', active: true });
});
