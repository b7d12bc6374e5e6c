import { NeverSent } from '../../src/bot/connector-deadline';
import { sendOutcome } from '../../src/bot/send-outcomes';
import { createHeartbeat } from '../../src/schedules/heartbeat';
import { addDays } from '../../src/schedules/local-time';
import { local, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender } from '../support/make-sender';

afterEach(closeSenders);

const ENDS_ON = '2026-04-24';

test('lesson 3 (OfficeDev/microsoft-teams-apps-company-communicator#1125): the last day of the secret is counted down in the chat', async () => {
  const sender = await openSender();
  await sender.join('koordinator');
  const heartbeat = createHeartbeat({ ...sender, store: sender.store, workplace: PARKVAENGET, secretEndsOn: ENDS_ON });
  for (let on = '2026-03-20'; on <= '2026-04-26'; on = addDays(on, 1)) {
    sender.clock.moveTo(local(on, '10:30'));
    await heartbeat.tick({ played: true });
  }

  const told = sender.connector.sent
    .map(({ activity }) => JSON.stringify(activity))
    .filter((one) => /adgang/.test(one));
  expect(told).toEqual(
    ['om 30 dage', 'om 14 dage', 'om 7 dage'].map((words) => expect.stringContaining(`fredag d. 24. april, ${words}`)),
  );
});

test('lesson 3 (OfficeDev/microsoft-teams-apps-company-communicator#943): a bot that gets no token says so in its log, and loses nothing', async () => {
  const sender = await openSender();
  await sender.join('peer');
  await sender.tickAt('2026-03-03', '10:10');
  let hasToken = false;
  const heartbeat = sender.heartbeat((direct) => ({
    ...direct,
    send: async (to, message) =>
      hasToken ? direct.send(to, message) : sendOutcome(new NeverSent('no token'), sender.clock.now()),
  }));
  for (const at of ['10:15', '10:30', '10:46', '11:01']) {
    sender.clock.moveTo(local('2026-03-03', at));
    await heartbeat.tick();
  }
  const waiting = sender.lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'watchdog.waiting');
  expect(waiting.at(-1)).toMatchObject({ level: 'warn', count: 1, cause: 'token' });

  hasToken = true;
  for (const at of ['11:10', '11:40']) {
    sender.clock.moveTo(local('2026-03-03', at));
    await heartbeat.tick();
  }
  expect(await sender.stateOf('week-card:peer:2026-W10')).toBe('sent');
});
