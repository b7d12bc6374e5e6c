import { StandingClock } from '../../src/clock';
import type { Connector } from '../support/connector';
import { ask, closeConnectors, openChat, openConnector, send, type Heard } from './speak-to-connector';

const START = new Date('2026-03-05T12:00:00Z');
const SECOND = 1000;

let clock: StandingClock;
beforeEach(() => {
  clock = new StandingClock(START);
});
afterEach(closeConnectors);

/** The statuses of so many requests at one moment. */
async function statuses(count: number, request: () => Promise<Heard>): Promise<number[]> {
  const found = [];
  for (let n = 0; n < count; n += 1) found.push((await request()).status);
  return found;
}
const letIn = (found: number[]) => found.filter((status) => status < 300).length;
const pass = (ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms));
const members = (connector: Connector, chat: string) => ask(connector, 'GET', `/${chat}/members`);

describe('Teams’ windows in one chat', () => {
  test('takes 7 messages in a second and 8 in two', async () => {
    const connector = await openConnector({ clock, windows: true });
    const first = await statuses(9, () => send(connector, 'a:one'));
    pass(SECOND);
    const second = await statuses(3, () => send(connector, 'a:one'));
    expect([first.slice(6), second]).toEqual([
      [201, 429, 429],
      [201, 429, 429],
    ]);
  });

  test('takes 60 in half a minute and 1800 in an hour', async () => {
    const connector = await openConnector({ clock, windows: true, lean: true });
    let taken = 0;
    for (let second = 0; second < 29; second += 1) {
      taken += letIn(await statuses(4, () => send(connector, 'a:one')));
      pass(SECOND);
    }
    expect(taken).toBe(60);
    for (let half = 0; half < 31; half += 1) {
      pass(30 * SECOND);
      for (let second = 0; second < 20; second += 1) {
        taken += letIn(await statuses(3, () => send(connector, 'a:one')));
        pass(SECOND);
      }
    }
    expect(taken).toBe(1800);
  }, 90_000);

  test('a chat that is full does not keep another from being written to', async () => {
    const connector = await openConnector({ clock, windows: true });
    await statuses(8, () => send(connector, 'a:one'));
    expect((await send(connector, 'a:two')).status).toBe(201);
  });

  test('counts changes and deletions as messages, and readers of the members apart', async () => {
    const connector = await openConnector({ clock, windows: true });
    const { id } = (await send(connector, 'a:one')).body as { id: string };
    const change = () => ask(connector, 'PUT', `/a:one/activities/${id}`, { type: 'message', text: 'Ny' });
    expect(letIn(await statuses(8, change))).toBe(6);
    expect((await members(connector, 'a:one')).status).toBe(200);
  });

  test('opens 7 chats with one person in a second', async () => {
    const connector = await openConnector({ clock, windows: true });
    expect(letIn(await statuses(9, () => openChat(connector, '29:one')))).toBe(7);
  });

  test('lets the members be read 14 times in a second and 16 in two', async () => {
    const connector = await openConnector({ clock, windows: true });
    expect(letIn(await statuses(17, () => members(connector, 'a:one')))).toBe(14);
    pass(SECOND);
    expect(letIn(await statuses(5, () => members(connector, 'a:one')))).toBe(2);
  });

  test('takes 14 in a second from all bots together', async () => {
    const connector = await openConnector({ clock, windows: true });
    const from = (id: string) => statuses(7, () => send(connector, '19:team', 'Hej', { from: { id } }));
    expect([letIn(await from('28:a')), letIn(await from('28:b')), letIn(await from('28:c'))]).toEqual([7, 7, 0]);
  });
});

describe('Teams’ window of a tenant', () => {
  test('takes 50 requests of an app in any second, whatever they are for', async () => {
    const connector = await openConnector({ clock, windows: true });
    let next = 0;
    const request = () => ((next += 1) % 2 === 0 ? send(connector, `a:${next}`) : members(connector, `a:${next}`));
    expect(letIn(await statuses(30, request))).toBe(30);
    pass(SECOND / 2);
    expect(letIn(await statuses(30, request))).toBe(20);
    pass(SECOND / 2);
    // The first thirty have left the window, the twenty have not.
    expect(letIn(await statuses(40, request))).toBe(30);
  });

  test('says after how many seconds there is room, or nothing', async () => {
    const told = await openConnector({ clock, windows: true });
    const untold = await openConnector({ clock, windows: 'untold' });
    const full = async (connector: Connector) => {
      await statuses(8, () => send(connector, 'a:one'));
      pass(SECOND);
      await send(connector, 'a:one');
      return send(connector, 'a:one');
    };
    expect(await full(told)).toMatchObject({ status: 429, retryAfter: '1', body: { error: { code: 'Throttled' } } });
    expect(await full(untold)).toMatchObject({ status: 429, retryAfter: null });
  });

  test('does not count what it turned away', async () => {
    const connector = await openConnector({ clock, windows: true });
    await statuses(100, () => send(connector, 'a:one'));
    pass(2 * SECOND);
    expect(letIn(await statuses(9, () => send(connector, 'a:one')))).toBe(7);
  });

  test('takes any number when it was not asked to count', async () => {
    const connector = await openConnector({ clock });
    expect(letIn(await statuses(80, () => send(connector, 'a:one')))).toBe(80);
  });
});
