import { createPace } from '../../../src/schedules/sending/pace';
import { seededRandom } from '../../support/random';
import { stormyUntil } from '../../support/connector/script';
import { playFanOut, type Weather } from './fan-out-model';

const START = 1e12;
const CALM: Weather = { mostPerSecond: 50, told: true };

const stormOf = (storm: Parameters<typeof stormyUntil>[0], told: boolean): Weather => ({
  mostPerSecond: 50,
  told,
  stormyFor: (at) => {
    const until = stormyUntil(storm, new Date(at));
    return until === undefined ? undefined : until.getTime() - at;
  },
});

const play = (messages: number, seed: number, weather: Weather, latencyMs: number) =>
  playFanOut({
    messages,
    seed,
    weather,
    latencyMs,
    startAt: START,
    paces: [createPace({ random: seededRandom(seed) })],
  });

/** How many seconds a sender that knew everything would need where these are stormy. */
function allowedSeconds(messages: number, { stormyFor, mostPerSecond }: Weather): number {
  let [seconds, calm] = [0, 0];
  for (; calm * mostPerSecond < messages; seconds += 1)
    if (stormyFor?.(START + seconds * 1000) === undefined) calm += 1;
  return seconds;
}

/** The seed stands in the name, so that a red one can be played again. */
const SEEDS = [1, 2];

describe.each([20, 150])('where an answer takes about %i ms', (latencyMs) => {
  it.each([
    [1_000, 1.1],
    [10_000, 1.06],
  ])(
    '%i messages in calm weather take hardly longer than Teams allows, and none is refused',
    async (messages, ratio) => {
      const { seconds, requests, mostInASecond } = await play(messages, 1, CALM, latencyMs);

      expect(seconds / (messages / 50)).toBeLessThanOrEqual(ratio);
      expect(requests).toBe(messages);
      expect(mostInASecond).toBeLessThanOrEqual(50);
    },
  );

  it.each([
    [35, true],
    [35, false],
    [10, true],
  ])('ten minutes in which others leave it %i a second, Retry-After %s: within 1.3 times', async (left, told) => {
    const messages = left * 600;

    const { seconds, requests } = await play(messages, 1, { mostPerSecond: left, told }, latencyMs);

    expect(seconds).toBeLessThanOrEqual(600 * 1.3);
    expect(requests / messages).toBeLessThanOrEqual(1.15);
  });

  it.each([true, false].flatMap((told) => SEEDS.map((seed) => [told, seed] as const)))(
    '30 %% of the seconds refuse everything, Retry-After %s, seed %i: within 1.3 times',
    async (told, seed) => {
      const messages = 50 * 0.7 * 600;
      const weather = stormOf({ seed, share: 0.3, retryAfter: 'told' }, told);

      const { seconds, requests } = await play(messages, seed, weather, latencyMs);

      expect(seconds / allowedSeconds(messages, weather)).toBeLessThanOrEqual(1.3);
      expect(requests / messages).toBeLessThanOrEqual(1.15);
    },
  );

  it.each([true, false])('a minute in which everything is refused, Retry-After %s: within 1.3 times', async (told) => {
    const [from, until] = [new Date(START + 5_000), new Date(START + 65_000)];
    const weather = stormOf({ seed: 1, share: 1, from, until, retryAfter: 'told' }, told);

    const { seconds, requests } = await play(1_000, 1, weather, latencyMs);

    expect(seconds).toBeLessThanOrEqual((60 + 20) * 1.3);
    expect(requests / 1_000).toBeLessThanOrEqual(1.15);
  });

  it.each(SEEDS)(
    'a coin refuses 30 %% of the requests for a second, seed %i: slows down for the pauses only',
    async (seed) => {
      const coin = seededRandom(seed + 100);
      let [until, pausedMs] = [0, 0];
      const refuse = (at: number) => {
        pausedMs += at + 1_000 - Math.max(at, until);
        until = Math.max(until, at + 1_000);
        return 1_000;
      };

      const { seconds } = await play(
        500,
        seed,
        { mostPerSecond: 50, told: true, stormyFor: (at) => (coin() < 0.3 ? refuse(at) : undefined) },
        latencyMs,
      );

      expect(seconds).toBeLessThanOrEqual(1.3 * (pausedMs / 1_000 + 500 / 35));
    },
  );
});

describe('one pace', () => {
  const at = (ms: number) => new Date(START + ms);
  const placesAfter = async (pace: ReturnType<typeof createPace>, now: Date, count: number) => {
    const places: number[] = [];
    for (let n = 0; n < count; n += 1) places.push((await pace.reserve(now)).getTime() - START);
    return places;
  };

  it('gives at most 50 places in any second, also after a long silence', async () => {
    const pace = createPace();
    await pace.reserve(at(0));

    const places = await placesAfter(pace, at(60_000), 200);

    for (const from of places) {
      expect(places.filter((one) => one >= from && one < from + 1000).length).toBeLessThanOrEqual(50);
    }
    expect(places.at(-1)).toBeLessThan(60_000 + 200 * (1000 / 47));
  });

  it('lets replies go at once, and has what is unasked wait for them', async () => {
    const [with30, without] = [createPace(), createPace()];
    for (const pace of [with30, without]) await placesAfter(pace, at(0), 10);
    for (let n = 0; n < 30; n += 1) with30.noteReply(at(100));

    const [after30, after] = [await with30.reserve(at(100)), await without.reserve(at(100))];

    expect(after30.getTime() - after.getTime()).toBeGreaterThan(500);
  });

  it('holds everything for as long as Teams asked, once, and a little more by chance', async () => {
    const pace = createPace({ random: () => 0.5 });
    await pace.throttled(at(100), { leftAt: at(0), askedMs: 3_000 });
    // Those that were under way come back with the same answer.
    await pace.throttled(at(110), { leftAt: at(20), askedMs: 3_000 });

    expect(pace.heldUntil(at(110))).toEqual(at(3_150));
    expect(await pace.reserve(at(120))).toEqual(at(3_150));
    expect(pace.heldUntil(at(3_150))).toBeUndefined();
  });

  it('waits longer the more often it is refused in a row, where Teams does not say how long', async () => {
    const pace = createPace({ random: () => 1 });
    const pauses: number[] = [];
    let now = 0;
    for (let n = 0; n < 14; n += 1) {
      await pace.throttled(at(now), { leftAt: at(now), askedMs: undefined });
      const held = (pace.heldUntil(at(now))?.getTime() ?? 0) - START;
      pauses.push(held - now);
      now = held;
    }

    expect(pauses[0]).toBe(250);
    expect(pauses.at(-1)).toBe(5_000);
    expect([...pauses].sort((one, other) => one - other)).toEqual(pauses);
  });

  it('falls to what fits when run after run ends at the same length, and is back at full speed after a while', async () => {
    const pace = createPace({ random: () => 0 });
    const inTheSecondAfter = async (now: number) =>
      (await placesAfter(pace, at(now), 60)).filter((place) => place < now + 1_000).length;
    let now = 0;
    for (let run = 0; run < 8; run += 1) {
      for (let n = 0; n < 20; n += 1) pace.noteTaken(at(now + n * 20), at(now + n * 20));
      await pace.throttled(at(now + 450), { leftAt: at(now + 400), askedMs: 1_000 });
      now += 1_450;
    }

    expect(await inTheSecondAfter(now + 5_000)).toBeLessThanOrEqual(30);
    expect(await inTheSecondAfter(now + 120_000)).toBeGreaterThanOrEqual(47);
  });

  it('that has just begun is slower for its first second and a half, and then as fast as it may be', async () => {
    const pace = createPace();
    const places: number[] = [];
    for (let n = 0; n < 200; n += 1) places.push((await pace.reserve(at(places.at(-1) ?? 0))).getTime() - START);
    const inTheSecondFrom = (from: number) => places.filter((place) => place >= from && place < from + 1_000).length;

    expect(inTheSecondFrom(0)).toBeLessThanOrEqual(46);
    expect(inTheSecondFrom(500)).toBeLessThanOrEqual(42);
    expect(inTheSecondFrom(2_500)).toBeGreaterThanOrEqual(47);
  });

  it('is not held for a day by a clock that was a day ahead', async () => {
    const pace = createPace();
    await pace.throttled(at(86_400_000), { leftAt: at(86_400_000), askedMs: 1_000 });
    await pace.reserve(at(86_400_000));

    const place = await pace.reserve(at(0));

    expect(place.getTime()).toBeLessThan(START + 5_000);
  });
});
