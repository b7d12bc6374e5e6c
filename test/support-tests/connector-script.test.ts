import { StandingClock } from '../../src/clock';
import { scriptOf, stormyUntil, type Storm } from '../support/connector/script';
import { seededRandom } from '../support/random';
import { closeConnectors, openConnector, send, tryToSend } from './speak-to-connector';

afterEach(closeConnectors);

const START = new Date('2026-03-05T12:00:00Z');
const CHATS = Array.from({ length: 40 }, (_, index) => `a:${index}`);

/** What each chat's requests were met with, three rounds of them, in an order that is shuffled by a seed of its own. */
async function faults(seed: number, order: number): Promise<Map<string, (number | 'cut')[]>> {
  const connector = await openConnector();
  connector.misbehave(scriptOf({ seed, throttled: 0.2, commitThenDrop: 0.2, refused: 0.2, codes: ['ServiceError'] }));
  const random = seededRandom(order);
  const found = new Map<string, (number | 'cut')[]>();
  for (let round = 0; round < 3; round += 1) {
    const shuffled = CHATS.map((chat) => ({ chat, at: random() })).sort((one, other) => one.at - other.at);
    for (const { chat } of shuffled) found.set(chat, [...(found.get(chat) ?? []), await tryToSend(connector, chat)]);
  }
  return new Map([...found].sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe('a script', () => {
  test('does the same to the same chat, whatever comes in between', async () => {
    const [one, other] = [await faults(7, 1), await faults(7, 2)];
    expect(one).toEqual(other);
    expect(await faults(8, 1)).not.toEqual(one);
  });

  test('meets the shares that were asked for, within two of a hundred', () => {
    const rates = { throttled: 0.3, commitThenDrop: 0.05, dropBeforeCommit: 0.05, hang: 0.02, forget: 0.01 };
    const behave = scriptOf({ seed: 1, ...rates });
    const counts = new Map<string, number>();
    const most = 20_000;
    for (let number = 1; number <= most; number += 1) {
      const met = behave({
        number,
        nth: 1,
        at: START,
        conversationId: `a:${number}`,
        method: 'POST',
        path: '',
        query: new URLSearchParams(),
        authorization: undefined,
        body: undefined,
      });
      const name = typeof met === 'object' ? 'throttled' : met.replace('commit-then-hang', 'hang');
      counts.set(name, (counts.get(name) ?? 0) + 1 / most);
    }
    const shares = {
      throttled: 0.3,
      'commit-then-drop': 0.05,
      'drop-before-commit': 0.05,
      hang: 0.02,
      forget: 0.01,
      ok: 0.57,
    };
    for (const [name, share] of Object.entries(shares))
      expect(Math.abs((counts.get(name) ?? 0) - share)).toBeLessThan(0.02);
  });
});

describe('a storm by seconds', () => {
  const storm: Storm = {
    seed: 3,
    share: 0.3,
    from: START,
    until: new Date(START.getTime() + 600_000),
    retryAfter: 'told',
  };

  test('takes nothing in a stormy second, and says how long it lasts', async () => {
    const clock = new StandingClock(START);
    const connector = await openConnector({ clock });
    connector.misbehave(scriptOf({ seed: 3, storm }));
    let stormy = 0;
    for (let second = 0; second < 60; second += 1) {
      clock.moveTo(new Date(START.getTime() + second * 1000));
      const until = stormyUntil(storm, clock.now());
      const heard = await send(connector, 'a:one');
      if (until === undefined) expect(heard.status).toBe(201);
      else {
        stormy += 1;
        expect(heard).toMatchObject({
          status: 429,
          retryAfter: String((until.getTime() - clock.now().getTime()) / 1000),
        });
      }
    }
    expect(stormy).toBeGreaterThan(9);
    expect(connector.tally()).toMatchObject({
      throttled: stormy,
      requests: 60,
      delivered: new Map([['a:one', 60 - stormy]]),
    });
  });

  test('stormy seconds make up the share, and none lies outside its time', () => {
    const seconds = Array.from({ length: 620 }, (_, index) => new Date(START.getTime() + (index - 10) * 1000));
    const stormy = seconds.filter((at) => stormyUntil(storm, at) !== undefined);
    expect(stormy.length / 600).toBeCloseTo(0.3, 1);
    expect(stormy.every((at) => at >= START && at < (storm.until as Date))).toBe(true);
  });
});
