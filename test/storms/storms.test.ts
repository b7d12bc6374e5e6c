import { allowedMs } from './allowed-time';
import { countEnds, isBad, runStorm } from './run-storm';
import { stormPlans } from './storms';

/** Small enough for every run of the tests; the size that is asked for has its own command, `npm run storms`. */
const SEED = 11;
/** They wait more than they work, so they run side by side. */
const PATIENCE_MS = 90_000;
const SMALL: Record<string, number> = {
  'seconds-told': 500,
  'minute-untold': 150,
  'coin-told': 60,
  doubt: 150,
};

describe('in bad weather nobody gets nothing, and nobody gets it twice', () => {
  test.concurrent.each(Object.entries(SMALL))(
    '%s',
    async (name, people) => {
      const plan = stormPlans(0.1).find((one) => one.name === name);
      if (plan === undefined) throw new Error('there is no such storm');
      const result = await runStorm({ ...plan, people }, SEED);
      expect(result).toMatchObject({ lost: 0, twice: 0, people: people });
      expect(result.sent + result.uncertain).toBe(people);
      // Few are written to one at a time, however good the weather.
      expect(isBad(people < 300 ? { ...result, timeByAllowed: null } : result)).toBe(false);
      expect(result.throttled + result.unanswered).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );
});

describe('what a storm is judged by', () => {
  const count = (states: Record<string, 'sent' | 'uncertain' | 'planned' | 'failed'>, taken: Record<string, number>) =>
    countEnds(
      new Map(Object.entries(states).map(([chat, state]) => [chat, { state }])),
      new Map(Object.entries(taken)),
    );

  test('a message that is called sent and is not there is lost, and so is one that never ended or is called failed', () => {
    expect(count({ a: 'sent', b: 'planned', c: 'failed' }, {})).toMatchObject({ sent: 0, lost: 3 });
    expect(count({ a: 'sent' }, { a: 1 })).toMatchObject({ sent: 1, lost: 0, twice: 0 });
  });

  test('one that is there twice is twice, whatever the ledger says', () => {
    expect(count({ a: 'sent', b: 'uncertain' }, { a: 2, b: 3 })).toMatchObject({
      twice: 2,
      lost: 0,
      uncertainTaken: 1,
    });
  });

  test('more doubt than Teams gave is bad, and so is more than 1.3 times the time', async () => {
    const good = { lost: 0, twice: 0, uncertain: 3, unanswered: 3, timeByAllowed: 1.3 } as Parameters<typeof isBad>[0];
    expect(isBad(good)).toBe(false);
    const bad = [{ lost: 1 }, { twice: 1 }, { uncertain: 4 }, { timeByAllowed: 1.31 }];
    expect(bad.map((change) => isBad({ ...good, ...change }))).toEqual([true, true, true, true]);
  });
});

describe('the time that is allowed', () => {
  const FROM = new Date('2026-03-05T12:00:00Z');
  const at = (second: number) => new Date(FROM.getTime() + second * 1000);

  test('is what 50 a second need, where nothing is in the way', () => {
    expect(allowedMs(1_000, { seed: 1 }, [], FROM)).toBe(20_000);
  });

  test('leaves out what was stormy and what was asked to be silent, counted once where both were', () => {
    const storm = { seed: 1, share: 1, from: at(5), until: at(15), retryAfter: 'told' as const };
    const pauses = [
      { from: at(10), to: at(18) },
      { from: at(30), to: at(60) },
    ];
    expect(allowedMs(1_000, { seed: 1, storm }, pauses, FROM)).toBe(33_000 + 30_000);
  });

  test('asks for no more than a coin lets through, after every pause it led to', () => {
    expect(allowedMs(700, { seed: 1, throttled: 0.3 }, [], FROM)).toBe(20_000);
    expect(allowedMs(700, { seed: 1, throttled: 0.3 }, [{ from: at(100), to: at(101) }], FROM)).toBe(21_000);
  });
});
