import { createAdapter } from '../../src/bot/adapter';
import { countInPace } from '../../src/bot/count-in-pace';
import { createTeamsMessenger } from '../../src/bot/teams-messenger';
import { messageAsText } from '../../src/cli/message-as-text';
import { createRefresher } from '../../src/schedules/refresh';
import { createPace } from '../../src/schedules/sending/pace';
import { refusal } from '../support/connector/refusals';
import { makeMeetingChange, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

const WEEK_CARD = 'week-card:peer:2026-W10';
const TOMORROW = 'tomorrow:peer:2026-03-05';

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
  await sender.tickAt('2026-03-02', '09:00');
  await sender.tickAt('2026-03-03', '10:15');
});
afterEach(closeSenders);

const refresh = () => createRefresher({ ...depsOf(sender), workplace: PARKVAENGET }).refresh();
const depsOf = ({ store, clock, messenger, log }: Sender) => ({ store, clock, messenger, log });
const updates = () => sender.connector.requests.filter(({ method }) => method === 'PUT');
const cardOf = (body: unknown) =>
  (body as { attachments: { content: Parameters<typeof messageAsText>[0] }[] }).attachments[0]?.content;
const wordsOf = (body: unknown) => messageAsText({ card: cardOf(body) } as never).join('\n');

async function move(changes: object = {}) {
  const { revision: _none, ...change } = makeMeetingChange(changes);
  await sender.store.saveMeetingChange(change);
  await sender.store.markStale([WEEK_CARD, TOMORROW], sender.clock.now());
}

describe('a card that is out of date', () => {
  it('is remade in its place, once, and no second message is sent', async () => {
    await move();

    await refresh();
    await refresh();

    expect(updates()).toHaveLength(1);
    expect(wordsOf(updates()[0]?.body)).toContain('Onsdag: kl. 10.00-12.00 udviklingsmøde.');
    expect(sender.receivers()).toEqual(['peer']);
    expect(await sender.store.listStale()).toEqual([]);
  });

  it('is remade by the heartbeat when the bot stopped in between', async () => {
    await move();
    await sender.reopen();

    await sender.tickAt('2026-03-03', '10:16');

    expect(updates()).toHaveLength(1);
  });

  it('that Teams could not take just now is tried again, because the same card twice is safe', async () => {
    await move();
    sender.connector.misbehave(() => ({ status: 503 }));

    await refresh();
    sender.connector.misbehave(() => 'ok');
    expect(await sender.store.listStale()).toHaveLength(1);
    await refresh();

    expect(await sender.store.listStale()).toEqual([]);
  });

  it('waits as long as Teams asks for, with all the others', async () => {
    await sender.tickAt('2026-03-04', '14:15');
    await move();
    const { store, clock, log, connector } = sender;
    const pace = createPace({ random: () => 0 });
    const adapter = createAdapter({ log, onCall: countInPace({ pace, clock, log }) });
    const messenger = createTeamsMessenger({ adapter, clock, appId: undefined, local: true });
    const refresher = createRefresher({ store, clock, messenger, log, workplace: PARKVAENGET, pace });
    connector.misbehave(({ method }) => (method === 'PUT' ? refusal('Throttled', { retryAfter: '1800' }) : 'ok'));

    await refresher.refresh();
    connector.misbehave(() => 'ok');
    clock.moveTo(new Date(clock.now().getTime() + 29 * 60_000));
    await refresher.refresh();
    expect(updates()).toHaveLength(1);
    expect(await store.listStale()).toHaveLength(2);

    clock.moveTo(new Date(clock.now().getTime() + 60_001));
    await refresher.refresh();
    expect(updates()).toHaveLength(3);
    expect(await store.listStale()).toEqual([]);
  });

  it('of somebody who has taken the app away is remade when they have it again', async () => {
    const conversation = await sender.store.findConversation('peer');
    await sender.store.saveConversation({ ...conversation!, active: false, inactiveCause: 'uninstalled' });
    await move();
    await refresh();
    expect(updates()).toEqual([]);

    await sender.store.saveConversation(conversation!);
    await refresh();

    expect(updates()).toHaveLength(1);
    expect(await sender.store.listStale()).toEqual([]);
  });

  it('reads "Aflyst" when its meeting is called off', async () => {
    await sender.tickAt('2026-03-04', '14:15');
    await move({ state: 'cancelled', on: '2026-03-05' });

    await refresh();

    expect(updates().map(({ body }) => wordsOf(body))).toContainEqual(
      expect.stringContaining('Aflyst: udviklingsmøde.'),
    );
  });

  it('of a week that is gone stays as it is', async () => {
    await move();
    sender.clock.moveTo(new Date('2026-03-10T12:00:00Z'));

    await refresh();

    expect(updates()).toEqual([]);
    expect(await sender.store.listStale()).toEqual([]);
  });
});
