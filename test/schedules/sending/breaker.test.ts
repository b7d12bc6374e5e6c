import { createLog } from '../../../src/log';
import type { SendOutcome } from '../../../src/schedules/messenger';
import { createBreaker } from '../../../src/schedules/sending/breaker';

const START = new Date('2026-03-05T09:00:00Z').getTime();
const at = (seconds: number) => new Date(START + seconds * 1000);

const SENT: SendOutcome = { state: 'sent', activityId: '1' };
const LATER = (cause: string): SendOutcome => ({ state: 'later', retryAfterMs: 1_000, cause });
const UNCERTAIN = (cause: string): SendOutcome => ({ state: 'uncertain', cause });

function openBreaker() {
  const lines: { level: string; event: string; cause?: string }[] = [];
  const log = createLog(
    (line) => lines.push(JSON.parse(line)),
    () => at(0),
  );
  return { breaker: createBreaker(log), lines };
}

/** Tells it of outcomes, one a second. */
function tell(breaker: ReturnType<typeof createBreaker>, outcomes: readonly SendOutcome[], from = 0): void {
  outcomes.forEach((outcome, index) => breaker.note(outcome, at(from + index)));
}

const alternating = (count: number, outcome: SendOutcome): SendOutcome[] =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? SENT : outcome));

describe('it opens', () => {
  it.each([
    ['at the first 401', [LATER('http-401')], 'http-401'],
    ['at the first 401, called failed', [{ state: 'failed', cause: 'http-401' } as const], 'http-401'],
    [
      'at the third time in a row that no token could be had',
      [LATER('token'), LATER('token'), LATER('token')],
      'token',
    ],
    ['when half of twenty got no clear answer', alternating(20, UNCERTAIN('timeout')), 'timeout'],
    ['when half of twenty ended in a 5xx', alternating(20, UNCERTAIN('http-502')), 'http-502'],
    ['when half of twenty did not reach Teams', alternating(20, LATER('ECONNREFUSED')), 'ECONNREFUSED'],
  ])('%s, and says so once', (_, outcomes, cause) => {
    const { breaker, lines } = openBreaker();

    tell(breaker, [...outcomes, outcomes.at(-1) ?? SENT]);

    const last = outcomes.length - 1;
    expect(breaker.heldUntil(at(last))).toEqual(at(last + 30));
    expect(breaker.isOpen()).toBe(true);
    expect(lines).toMatchObject([{ level: 'error', event: 'sending.stopped', cause }]);
  });
});

describe('it stays closed', () => {
  it.each([
    ['for two failures to get a token, a good send between', [LATER('token'), LATER('token'), SENT, LATER('token')]],
    [
      'for uncertain ones that are fewer than twenty sends can tell',
      [UNCERTAIN('timeout'), ...alternating(18, UNCERTAIN('timeout'))],
    ],
    ['for a storm of 429 and 412', Array.from({ length: 40 }, (_, n) => LATER(n % 2 === 0 ? 'http-429' : 'http-412'))],
    [
      'for people who have blocked the bot',
      Array.from({ length: 40 }, () => ({ state: 'blocked', cause: 'http-403' }) as const),
    ],
    ['for chats that are gone and cards that are too large', alternating(40, { state: 'failed', cause: 'http-413' })],
    [
      'for one in eight that is uncertain',
      Array.from({ length: 80 }, (_, n) => (n % 8 === 0 ? UNCERTAIN('ECONNRESET') : SENT)),
    ],
  ])('%s', (_, outcomes) => {
    const { breaker, lines } = openBreaker();

    tell(breaker, outcomes);

    expect(breaker.isOpen()).toBe(false);
    expect(lines).toEqual([]);
  });
});

describe('open, it', () => {
  it('lets a probe try after 30 seconds, waits twice as long after each that fails, and at most ten minutes', () => {
    const { breaker, lines } = openBreaker();
    const holds: number[] = [];
    let now = 0;
    for (let n = 0; n < 7; n += 1) {
      breaker.note(LATER('http-401'), at(now));
      const until = breaker.heldUntil(at(now))?.getTime() ?? 0;
      holds.push((until - START) / 1000 - now);
      now += holds.at(-1) ?? 0;
      expect([breaker.heldUntil(at(now)), breaker.isOpen()]).toEqual([undefined, true]);
    }

    expect(holds).toEqual([30, 60, 120, 240, 480, 600, 600]);
    expect(lines).toHaveLength(1);
  });

  it('does not count against itself what was under way when it opened', () => {
    const { breaker } = openBreaker();
    tell(breaker, [LATER('http-401'), LATER('http-401'), UNCERTAIN('timeout')]);

    expect(breaker.heldUntil(at(5))).toEqual(at(30));
  });

  it('is closed by a good send, says so once, and begins anew', () => {
    const { breaker, lines } = openBreaker();
    breaker.note(LATER('http-401'), at(0));
    breaker.note(LATER('http-401'), at(30));
    breaker.note(SENT, at(100));
    breaker.note(SENT, at(101));

    expect([breaker.isOpen(), breaker.heldUntil(at(101))]).toEqual([false, undefined]);
    expect(lines.map(({ event }) => event)).toEqual(['sending.stopped', 'sending.resumed']);
    breaker.note(LATER('http-401'), at(200));
    expect(breaker.heldUntil(at(200))).toEqual(at(230));
  });

  it('is neither closed nor held longer by an answer about one receiver', () => {
    const { breaker } = openBreaker();
    breaker.note(LATER('http-401'), at(0));
    breaker.note({ state: 'blocked', cause: 'http-403' }, at(31));

    expect([breaker.isOpen(), breaker.heldUntil(at(31))]).toEqual([true, undefined]);
  });
});
