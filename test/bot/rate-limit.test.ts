import { createRateLimit } from '../../src/bot/rate-limit';
import { Refused } from '../../src/bot/refused';
import { StandingClock } from '../../src/clock';
import { makeActivity, openDoor } from '../support/door';
import { send } from '../support/http';

const JSON_TYPE = { 'content-type': 'application/json' };
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('a rate limit', () => {
  const clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
  const later = (ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms));

  it('lets a key have its share in any stretch of time, and each key its own', () => {
    const limit = createRateLimit({ most: 2, windowMs: 1_000, now: () => clock.now() });

    const first = [limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')];
    later(999);
    const before = limit.isFull('a');
    later(1);

    expect(first).toEqual([true, true, false, true]);
    expect([before, limit.isFull('a'), limit.take('a')]).toEqual([true, false, true]);
  });

  it('forgets the key not seen for longest rather than growing', () => {
    const limit = createRateLimit({ most: 1, windowMs: 1_000, now: () => clock.now(), maxKeys: 3 });

    for (const key of ['a', 'b', 'c', 'd']) limit.take(key);

    expect(['a', 'b', 'c', 'd'].map((key) => limit.isFull(key))).toEqual([false, true, true, true]);
  });

  it('does not lock anybody out when the clock is put back', () => {
    const limit = createRateLimit({ most: 1, windowMs: 1_000, now: () => clock.now() });
    limit.take('a');

    later(-60_000);

    expect(limit.take('a')).toBe(true);
  });
});

describe('the door', () => {
  it('verifies nothing more from an address with 50 refused tokens in a minute', async () => {
    let verified = 0;
    const door = await openDoor({
      local: false,
      authenticate: () => {
        verified++;
        return Promise.reject(new Refused(401, 'signature'));
      },
    });
    const knock = () => send({ port: door.port, headers: JSON_TYPE, body: JSON.stringify(makeActivity()) });

    const refused = [];
    for (const _ of times(50, () => 0)) refused.push((await knock()).status);
    const shut = await knock();
    door.clock.moveTo(new Date(door.clock.now().getTime() + 60_000));
    const again = await knock();
    await door.server.close();

    expect(new Set(refused)).toEqual(new Set([401]));
    expect(shut).toMatchObject({ status: 429, body: '' });
    expect(shut.headers['retry-after']).toBe('10');
    expect(again.status).toBe(401);
    expect(verified).toBe(51);
  });

  it('counts senders apart behind a proxy of ours, whatever else they claim', async () => {
    const door = await openDoor({
      local: false,
      proxyHops: 1,
      authenticate: () => Promise.reject(new Refused(401, 'signature')),
    });
    const knock = (from: string) =>
      send({
        port: door.port,
        headers: { ...JSON_TYPE, 'x-forwarded-for': from },
        body: JSON.stringify(makeActivity()),
      });

    for (const index of times(50, (each) => each)) await knock(`10.0.0.${index}, 203.0.113.5:${1000 + index}`);
    const same = await knock('10.9.9.9, 203.0.113.5');
    const other = await knock('203.0.113.5, 203.0.113.6');
    await door.server.close();

    expect([same.status, other.status]).toEqual([429, 401]);
  });

  it.each([
    ['20 activities', false, 20],
    ['60 activities in local mode', true, 60],
  ])('takes %s of one person in ten seconds, and everybody else’s', async (_what, local, most) => {
    const authenticate = async () => ({ appId: 'bot', tenantId: 'tenant' });
    const door = await openDoor({ local, authenticate });
    const knock = (person: string) =>
      send({ port: door.port, headers: JSON_TYPE, body: JSON.stringify(makeActivity({ from: { id: person } })) });

    const replies = await Promise.all(times(most + 5, () => knock('ana')));
    const other = await knock('bo');
    door.clock.moveTo(new Date(door.clock.now().getTime() + 10_000));
    const later = await knock('ana');
    await door.server.close();

    expect(replies.filter(({ status }) => status === 200)).toHaveLength(most);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(5);
    expect([other.status, later.status]).toEqual([200, 200]);
    expect(door.turns).toHaveLength(most + 2);
  });
});
