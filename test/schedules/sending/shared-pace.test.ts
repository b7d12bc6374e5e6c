import type { Pace } from '../../../src/schedules/sending/pace';
import { createSharedPace } from '../../../src/schedules/sending/shared-pace';
import type { Store } from '../../../src/store/store';
import { seededRandom } from '../../support/random';
import { ENGINES, type Place } from '../../store/engines';
import { playFanOut } from './fan-out-model';

const START = 1e12;
const at = (ms: number) => new Date(START + ms);

/** The two facts' methods of a store, in memory, counting the ways to it. */
function openFacts(): { store: Store; ways: () => number } {
  const facts = new Map<string, string>();
  let ways = 0;
  const store = {
    async findFact(name: string) {
      ways += 1;
      return facts.get(name);
    },
    async swapFact(name: string, from: string | undefined, to: string) {
      ways += 1;
      if (facts.get(name) !== from) return false;
      facts.set(name, to);
      return true;
    },
  };
  return { store: store as Store, ways: () => ways };
}

const share = (store: Store, seed: number): Pace => createSharedPace({ store, random: seededRandom(seed) });

describe('bots that share a pace', () => {
  it.each([1, 2, 3, 4])('%i together use what Teams allows and no more', async (bots) => {
    const { store, ways } = openFacts();
    const paces = Array.from({ length: bots }, (_, index) => share(store, index));

    const { seconds, requests } = await playFanOut({
      messages: 5_000,
      seed: 1,
      weather: { mostPerSecond: 50, told: true },
      paces,
    });

    expect(seconds / 100).toBeLessThanOrEqual(1.1);
    expect(requests / 5_000).toBeLessThanOrEqual(1.01);
    expect(ways() / 5_000).toBeLessThanOrEqual(1);
  });

  it.each([true, false])('three find together what is left for them, Retry-After %s', async (told) => {
    const { store } = openFacts();

    const { seconds, requests } = await playFanOut({
      messages: 35 * 120,
      seed: 3,
      weather: { mostPerSecond: 35, told },
      paces: [1, 2, 3].map((seed) => share(store, seed)),
    });

    expect(seconds).toBeLessThanOrEqual(120 * 1.3);
    expect(requests / (35 * 120)).toBeLessThanOrEqual(1.15);
  });

  it('a pause that one was asked for holds the others from their next places on, and the rate falls for all', async () => {
    const { store } = openFacts();
    const [one, other] = [share(store, 1), share(store, 2)];

    await one.throttled(at(0), { leftAt: at(-50), askedMs: 5_000 });

    expect((await other.reserve(at(10))).getTime()).toBeGreaterThanOrEqual(START + 5_000);
    expect(other.heldUntil(at(10))?.getTime()).toBeGreaterThanOrEqual(START + 5_000);
  });

  it('voids the places that one has in stock when it is asked to wait itself, at once', async () => {
    const { store } = openFacts();
    const one = share(store, 1);
    await one.reserve(at(0));

    const shared = one.throttled(at(10), { leftAt: at(0), askedMs: 5_000 });

    expect(one.heldUntil(at(10))?.getTime()).toBeGreaterThanOrEqual(START + 5_010);
    await shared;
    expect((await one.reserve(at(20))).getTime()).toBeGreaterThanOrEqual(START + 5_010);
  });

  it('is held all the same when the others cannot be told', async () => {
    const { store } = openFacts();
    const away = { ...store, swapFact: () => Promise.reject(new Error('gone')) } as Store;
    const one = share(away, 1);

    await expect(one.throttled(at(0), { leftAt: at(0), askedMs: 5_000 })).rejects.toThrow('gone');

    expect(one.heldUntil(at(10))?.getTime()).toBeGreaterThanOrEqual(START + 5_000);
  });

  it('has what one replied wait for by the others', async () => {
    const { store } = openFacts();
    const [one, other] = [share(store, 1), share(store, 2)];
    for (let n = 0; n < 100; n += 1) one.noteReply(at(0));
    await one.reserve(at(0));

    expect((await other.reserve(at(1))).getTime() - START).toBeGreaterThan(1_500);
  });
});

const here = ENGINES.filter((engine) => engine.isHere);

describe.each(here)('a pace shared on $name', (engine) => {
  let place: Place;
  beforeEach(async () => {
    place = await engine.makePlace();
  });
  afterEach(() => place.remove());
  afterAll(() => engine.cleanUp());

  it('gives several bots that reach for it at once each place once', async () => {
    const store = await place.open();
    const paces = [1, 2, 3, 4].map((seed) => share(store, seed));

    const given = await Promise.all(
      paces.map(async (pace) => {
        const places: number[] = [];
        for (let n = 0; n < 20; n += 1) places.push((await pace.reserve(at(0))).getTime() - START);
        return places;
      }),
    );

    const all = given.flat();
    for (const from of all)
      expect(all.filter((one) => one >= from && one < from + 1000).length).toBeLessThanOrEqual(50);
    expect(Math.max(...all)).toBeGreaterThan(((80 - 8) * 1000) / 48);
  });
});
