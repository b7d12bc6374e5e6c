import type { Messenger } from '../../../src/schedules/messenger';
import { createBreaker } from '../../../src/schedules/sending/breaker';
import { createPace } from '../../../src/schedules/sending/pace';
import { closeSenders } from '../../support/make-sender';
import { DUE, endOf, openJob, slotOf, storeWith, watching } from './job-stage';

afterEach(closeSenders);

const later = (ms: number) => new Date(DUE.getTime() + ms);
const wideWindow = { size: () => 8, note: () => undefined };

describe('a run', () => {
  it('sends everything that is due once, and says what became of each', async () => {
    const stage = await openJob(12);

    const ends = await stage.senderOf({ window: wideWindow }).sendDue();

    expect(ends).toEqual(new Map(stage.slots.map((slot) => [slot, 'sent'])));
    expect(new Set(stage.receivers()).size).toBe(12);
    expect(stage.connector.requests).toHaveLength(12);
  });

  it('is joined by calls that come meanwhile, and what is due by then goes too', async () => {
    const stage = await openJob(3);
    let added: Promise<unknown> | undefined;
    const sender = stage.senderOf({
      messenger: watching(stage.messenger, async () => {
        if (added !== undefined) return;
        await stage.addJob(['p00001', 'p00002'], 'v2');
        added = sender.sendDue();
      }),
    });

    const first = await sender.sendDue();

    expect(await added).toBe(first);
    expect(await stage.states()).toEqual({ sent: 5 });
  });

  it('of two senders on one store sends each slot once', async () => {
    const stage = await openJob(40);
    const senders = [stage.senderOf({ window: wideWindow }), stage.senderOf({ window: wideWindow })];

    await Promise.all(senders.map((sender) => sender.sendDue()));

    expect(stage.connector.requests).toHaveLength(40);
    expect(await stage.states()).toEqual({ sent: 40 });
  });

  it('has never two under way to one person, and half a second between them, whoever sends', async () => {
    const stage = await openJob(2);
    for (const occasion of ['v2', 'v3', 'v4']) await stage.addJob(['p00001', 'p00002'], occasion);
    const now: string[] = [];
    const leftAt = new Map<string, number[]>();
    let mostAtOnce = 0;
    const messenger: Messenger = {
      ...stage.messenger,
      async send(to, message) {
        now.push(to.personId);
        mostAtOnce = Math.max(mostAtOnce, now.filter((one) => one === to.personId).length);
        leftAt.set(to.personId, [...(leftAt.get(to.personId) ?? []), stage.clock.now().getTime()]);
        const outcome = await stage.messenger.send(to, message);
        now.splice(now.indexOf(to.personId), 1);
        return outcome;
      },
    };
    const sender = stage.senderOf({ messenger, window: wideWindow });

    const run = sender.sendDue();
    await sender.sendNow(slotOf('p00001', 'v4'));
    await run;

    expect(await stage.states()).toEqual({ sent: 8 });
    expect(mostAtOnce).toBe(1);
    const [first = 0, ...others] = leftAt.get('p00002') ?? [];
    others.reduce((before, one) => (expect(one - before).toBeGreaterThanOrEqual(500), one), first);
  });

  it('lets a reply go first that comes while the next message to the same person is being made', async () => {
    const stage = await openJob(1);
    await stage.addJob(['p00001'], 'v2');
    let underWay = 0;
    let mostAtOnce = 0;
    let replyIsOnItsWay = () => undefined as void;
    const onItsWay = new Promise<void>((resolve) => (replyIsOnItsWay = resolve));
    const messenger: Messenger = {
      ...stage.messenger,
      async send(to, message) {
        mostAtOnce = Math.max(mostAtOnce, (underWay += 1));
        replyIsOnItsWay();
        await new Promise((resolve) => setTimeout(resolve, 50));
        underWay -= 1;
        return stage.messenger.send(to, message);
      },
    };
    let reply: Promise<unknown> | undefined;
    const store = storeWith(stage.store, {
      async findConversation(personId) {
        if (reply === undefined) {
          reply = sender.sendNow(slotOf('p00001', 'v2'));
          await onItsWay;
        }
        return stage.store.findConversation(personId);
      },
    });
    const sender = stage.senderOf({ store, messenger });

    await sender.sendDue();
    await reply;

    expect([mostAtOnce, await stage.states()]).toEqual([1, { sent: 2 }]);
  });

  it('does not send what was withdrawn between reading and claiming', async () => {
    const stage = await openJob(2);
    const store = storeWith(stage.store, {
      async claim(slot, now, leaseUntil) {
        if (slot === slotOf('p00001')) await stage.store.mark(slot, { state: 'withdrawn', cause: 'quiet', at: now });
        return stage.store.claim(slot, now, leaseUntil);
      },
    });

    const ends = await stage.senderOf({ store }).sendDue();

    expect([...ends]).toEqual([[slotOf('p00002'), 'sent']]);
    expect(stage.receivers()).toEqual(['p00002']);
    expect(await endOf(stage.store, slotOf('p00001'))).toEqual(['withdrawn', 'quiet']);
  });

  it('lets nothing leave on a claim that it slept through: by then a person may have said yes to sending it again', async () => {
    const stage = await openJob(1);
    const [slot] = stage.slots as [string];
    const store = storeWith(stage.store, {
      async claim(...args) {
        const mine = await stage.store.claim(...args);
        stage.clock.moveTo(later(61_000));
        await stage.store.settleAbandoned(stage.clock.now());
        await stage.store.sendAgain(slot, later(3_600_000));
        await stage.senderOf().sendDue();
        return mine;
      },
    });

    await stage.senderOf({ store }).sendDue();

    expect(stage.connector.requests).toHaveLength(1);
    expect(await stage.states()).toEqual({ sent: 1 });
  });

  it('sends under a new claim what it could not send in time under its own', async () => {
    const stage = await openJob(1);
    let isFirst = true;
    const store = storeWith(stage.store, {
      async claim(...args) {
        const mine = await stage.store.claim(...args);
        if (isFirst) stage.clock.moveTo(later(31_000));
        isFirst = false;
        return mine;
      },
    });
    const sender = stage.senderOf({ store });

    await sender.sendDue();
    await sender.sendDue();

    expect(stage.connector.requests).toHaveLength(1);
    expect(await stage.states()).toEqual({ sent: 1 });
    expect(stage.events()).not.toContain('sending.stopped');
  });

  it('looks again at what had to wait when it is called anew, also when it has not ended by then', async () => {
    const stage = await openJob(2);
    const conversation = await stage.store.findConversation('p00001');
    if (conversation === undefined) throw new Error('no conversation');
    await stage.store.saveConversation({ ...conversation, active: false });
    let again: Promise<unknown> | undefined;
    const sender = stage.senderOf({
      messenger: watching(stage.messenger, async (personId) => {
        if (personId !== 'p00002') return;
        await stage.store.saveConversation(conversation);
        again = sender.sendDue();
      }),
    });

    await sender.sendDue();
    await again;

    expect(await stage.states()).toEqual({ sent: 2 });
  });

  it('ends at once and asks the store for little when nobody can be written to', async () => {
    const stage = await openJob(30);
    for (const one of await stage.store.listConversations()) {
      await stage.store.saveConversation({ ...one, active: false });
    }
    let readings = 0;
    const store = storeWith(stage.store, {
      listDue: (now) => {
        readings += 1;
        return stage.store.listDue(now);
      },
    });

    expect([...(await stage.senderOf({ store }).sendDue())]).toEqual([]);

    expect(readings).toBe(1);
    expect(stage.connector.requests).toHaveLength(0);
    expect(stage.clock.now()).toEqual(DUE);
  });
});

describe('when the store fails', () => {
  it('in the middle of a run, the run rejects with a line in the log, and the next one goes on', async () => {
    const stage = await openJob(3);
    let readings = 0;
    const store = storeWith(stage.store, {
      listDue: (now) => {
        readings += 1;
        return readings === 1 ? Promise.reject(new Error('connection lost')) : stage.store.listDue(now);
      },
    });
    const sender = stage.senderOf({ store });

    await expect(sender.sendDue()).rejects.toThrow('connection lost');
    expect(stage.events()).toEqual(['sending.broken']);

    await sender.sendDue();
    expect(await stage.states()).toEqual({ sent: 3 });
  });

  it('with a claim, nothing is sent on it, the others get theirs, and it is tried again', async () => {
    const stage = await openJob(2);
    let claims = 0;
    const store = storeWith(stage.store, {
      claim: (slot, now, leaseUntil) => {
        claims += 1;
        return claims === 1 ? Promise.reject(new Error('connection lost')) : stage.store.claim(slot, now, leaseUntil);
      },
    });
    const sender = stage.senderOf({ store });

    await sender.sendDue();
    expect(await stage.states()).toEqual({ planned: 1, sent: 1 });
    await sender.sendDue();
    expect(await stage.states()).toEqual({ sent: 2 });

    expect(stage.connector.requests).toHaveLength(2);
    expect(stage.events()).toContain('delivery.broken');
  });

  it('while one message is being made, the others get theirs, and that one is tried again', async () => {
    const stage = await openJob(3);
    let isBroken = true;
    const store = storeWith(stage.store, {
      findConversation: (personId) =>
        isBroken && personId === 'p00002'
          ? Promise.reject(new Error('a bent row'))
          : stage.store.findConversation(personId),
    });
    const sender = stage.senderOf({ store });

    await sender.sendDue();
    expect(await stage.states()).toEqual({ planned: 1, sent: 2 });
    isBroken = false;
    await sender.sendDue();

    expect(await stage.states()).toEqual({ sent: 3 });
  });

  it('for a moment after a message has arrived, it is written down when the store is back, and not sent again', async () => {
    const stage = await openJob(1);
    let marks = 0;
    const store = storeWith(stage.store, {
      mark: (slot, end) => {
        marks += 1;
        return marks <= 4 ? Promise.reject(new Error('connection lost')) : stage.store.mark(slot, end);
      },
    });

    await stage.senderOf({ store }).sendDue();

    expect(await endOf(stage.store, stage.slots[0] ?? '')).toEqual(['sent', undefined]);
    expect(stage.connector.requests).toHaveLength(1);
    expect(stage.events()).toEqual([...Array.from({ length: 4 }, () => 'delivery.mark-again'), 'delivery.ended']);
  });

  it('for longer, nobody sends it again, and it is uncertain when its lease is over', async () => {
    const stage = await openJob(1);
    const store = storeWith(stage.store, { mark: () => Promise.reject(new Error('connection lost')) });

    await stage.senderOf({ store }).sendDue();
    const other = stage.senderOf();
    await other.sendDue();
    expect(await stage.states()).toEqual({ sending: 1 });

    stage.clock.moveTo(later(61_000));
    await stage.store.settleAbandoned(stage.clock.now());
    await other.sendDue();
    expect(await endOf(stage.store, stage.slots[0] ?? '')).toEqual(['uncertain', 'abandoned']);
    expect(stage.connector.requests).toHaveLength(1);
  });

  it.each([
    ['the chat could not be opened', { reopen: () => Promise.reject(new TypeError('odd answer')) }, {}],
    ['the new chat could not be kept', {}, { transaction: () => Promise.reject(new Error('connection lost')) }],
  ])('because %s after the claim, it is planned again: nothing was taken', async (_, inMessenger, inStore) => {
    const stage = await openJob(1);
    stage.connector.forget('a:p00001');

    await stage
      .senderOf({ messenger: { ...stage.messenger, ...inMessenger }, store: storeWith(stage.store, inStore) })
      .sendDue();

    expect(await endOf(stage.store, stage.slots[0] ?? '')).toEqual(['planned', 'not-opened']);
    expect(stage.receivers()).toEqual([]);
  });
});

describe('when Teams says that it is too much', () => {
  it('everything waits as long as it asked, and then goes on', async () => {
    const stage = await openJob(6);
    stage.connector.misbehave(({ number }) =>
      number === 3 ? { status: 429, headers: { 'retry-after': '20' } } : 'ok',
    );
    const sender = stage.senderOf({ pace: createPace({ random: () => 0 }) });

    await sender.sendDue();

    const times = stage.connector.requests.length;
    expect(times).toBe(7);
    expect(stage.clock.now().getTime()).toBeGreaterThanOrEqual(later(20_000).getTime());
    expect(await stage.states()).toEqual({ sent: 6 });
  });

  it('while the next message is being made, that one waits too', async () => {
    const stage = await openJob(1);
    const pace = createPace({ random: () => 0 });
    let asked = false;
    const store = storeWith(stage.store, {
      async findConversation(personId) {
        const now = stage.clock.now();
        if (!asked) await pace.throttled(now, { leftAt: now, askedMs: 20_000 });
        asked = true;
        return stage.store.findConversation(personId);
      },
    });
    const leftAt: Date[] = [];
    const messenger = watching(stage.messenger, () => void leftAt.push(stage.clock.now()));

    await stage.senderOf({ store, pace, messenger }).sendDue();

    expect(leftAt).toEqual([later(20_000)]);
  });

  it('for longer than a minute, the run ends and says when it may go on', async () => {
    const stage = await openJob(3);
    stage.connector.misbehave(() => ({ status: 429, headers: { 'retry-after': '300' } }));
    const sender = stage.senderOf({ pace: createPace({ random: () => 0 }) });

    await sender.sendDue();

    expect(stage.connector.requests).toHaveLength(1);
    expect(sender.nextTryAt()?.getTime()).toBeGreaterThanOrEqual(later(300_000).getTime());
    expect(await stage.states()).toEqual({ planned: 3 });
  });

  it('a reply leaves all the same', async () => {
    const stage = await openJob(2);
    stage.connector.misbehave(({ number }) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '300' } } : 'ok',
    );
    const sender = stage.senderOf();
    await sender.sendDue();

    expect(await sender.sendNow(slotOf('p00002'))).toBe('sent');
  });
});

describe('a machine that is too slow now and then', () => {
  const LATE = [41, 150, 350, 600];
  type Slow = { sleepLate: number } | { makeLate: number };
  it.each<Slow>([...LATE.map((sleepLate) => ({ sleepLate })), ...LATE.map((makeLate) => ({ makeLate }))])(
    '(%j) sends no more in any second than Teams takes',
    async (slow) => {
      const stage = await openJob(300);
      const leftAt: number[] = [];
      let [sleeps, made] = [0, 0];
      const clock = {
        now: () => stage.clock.now(),
        sleep: (ms: number) =>
          stage.clock.sleep('sleepLate' in slow && (sleeps += 1) % 23 === 0 ? ms + slow.sleepLate : ms),
      };
      const store = storeWith(stage.store, {
        async findConversation(personId) {
          if ('makeLate' in slow && (made += 1) % 23 === 0) await stage.clock.sleep(slow.makeLate);
          return stage.store.findConversation(personId);
        },
      });
      const messenger: Messenger = {
        ...stage.messenger,
        send: async () => {
          leftAt.push(clock.now().getTime());
          return { state: 'sent', activityId: 'x' };
        },
      };
      const pace = createPace({ random: () => 0 });

      await stage.senderOf({ clock, store, messenger, window: wideWindow, pace }).sendDue();

      const inTheSecondFrom = (from: number) => leftAt.filter((at) => at >= from && at < from + 1_000).length;
      expect(leftAt).toHaveLength(300);
      expect(sleeps + made).toBeGreaterThan(100);
      expect(Math.max(...leftAt.map(inTheSecondFrom))).toBeLessThanOrEqual(50);
    },
  );
});

describe('when Teams does not let the bot in', () => {
  it('stops after one, keeps every message, lets replies try, and goes on by itself', async () => {
    const stage = await openJob(5);
    stage.connector.misbehave(() => ({ status: 401 }));
    const sender = stage.senderOf();
    await sender.sendDue();
    await sender.sendDue();

    expect(stage.connector.requests).toHaveLength(1);
    expect(sender.isHeld()).toBe(true);
    expect(await stage.states()).toEqual({ planned: 5 });
    expect(stage.events()).toContain('sending.stopped');
    expect(await sender.sendNow(slotOf('p00005'))).toBe('planned');
    expect(stage.connector.requests).toHaveLength(2);

    stage.connector.misbehave(() => 'ok');
    stage.clock.moveTo(sender.nextTryAt() ?? DUE);
    stage.clock.moveTo(later(120_000));
    await sender.sendDue();
    expect(await stage.states()).toEqual({ sent: 5 });
    expect([sender.isHeld(), stage.events().filter((event) => event === 'sending.resumed').length]).toEqual([false, 1]);
  });

  it('keeps the message also where a 401 is called failed: it was never taken', async () => {
    const stage = await openJob(1);
    const messenger: Messenger = { ...stage.messenger, send: async () => ({ state: 'failed', cause: 'http-401' }) };

    await stage.senderOf({ messenger }).sendDue();

    expect(await endOf(stage.store, stage.slots[0] ?? '')).toEqual(['planned', 'http-401']);
  });

  it('while the next message is being made, that one waits too', async () => {
    const stage = await openJob(1);
    const breaker = createBreaker(stage.log);
    const store = storeWith(stage.store, {
      async findConversation(personId) {
        breaker.note({ state: 'failed', cause: 'http-401' }, stage.clock.now());
        return stage.store.findConversation(personId);
      },
    });

    await stage.senderOf({ store, breaker }).sendDue();

    expect(stage.connector.requests).toEqual([]);
    expect(await stage.states()).toEqual({ planned: 1 });
  });

  it('has one message try at a time, however many wait', async () => {
    const stage = await openJob(20);
    stage.connector.misbehave(() => ({ status: 401 }));
    const sender = stage.senderOf({ window: wideWindow });
    await sender.sendDue();
    const before = stage.connector.requests.length;

    stage.clock.moveTo(later(31_000));
    await sender.sendDue();

    expect(before).toBeLessThanOrEqual(8);
    expect(stage.connector.requests.length - before).toBe(1);
  });
});

describe('a stop', () => {
  it('lets what is under way be marked, claims nothing more, and later calls do nothing', async () => {
    const stage = await openJob(20);
    let stopped: Promise<void> | undefined;
    const sender = stage.senderOf({
      messenger: watching(stage.messenger, () => void (stopped ??= sender.stop())),
    });

    await sender.sendDue();
    await stopped;
    await sender.sendDue();

    expect(await stage.states()).toEqual({ sent: 1, planned: 19 });
    expect(await sender.sendNow(slotOf('p00020'))).toBeUndefined();
  });

  it('does not wait for ever for Teams, and leaves to the lease what nobody can know', async () => {
    const stage = await openJob(2);
    let isUnderWay = () => undefined as void;
    const underWay = new Promise<void>((resolve) => (isUnderWay = resolve));
    const messenger: Messenger = { ...stage.messenger, send: () => (isUnderWay(), new Promise(() => undefined)) };
    const sender = stage.senderOf({ messenger });
    void sender.sendDue();
    await underWay;

    await sender.stop(50);

    expect(await stage.states()).toEqual({ sending: 1, planned: 1 });
  });

  it('ends a pause', async () => {
    const stage = await openJob(3);
    stage.connector.misbehave(() => ({ status: 429, headers: { 'retry-after': '30' } }));
    let asleep = () => undefined as void;
    const sleeping = new Promise<void>((resolve) => (asleep = resolve));
    const clock = {
      now: () => stage.clock.now(),
      sleep: (ms: number, signal?: AbortSignal) =>
        new Promise<void>((resolve) => {
          if (ms < 1_000) return resolve(stage.clock.sleep(ms));
          asleep();
          signal?.addEventListener('abort', () => resolve());
        }),
    };
    const sender = stage.senderOf({ clock });
    const run = sender.sendDue();
    await sleeping;

    await sender.stop();
    await run;

    expect(stage.connector.requests).toHaveLength(1);
    expect(await stage.states()).toEqual({ planned: 3 });
  });
});

test('ten times as many messages take about ten times the work', async () => {
  const workOf = async (people: number) => {
    const stage = await openJob(people);
    const instant: Messenger = { ...stage.messenger, send: async () => ({ state: 'sent', activityId: '1' }) };
    const sender = stage.senderOf({ messenger: instant, window: wideWindow });
    const { user } = process.cpuUsage();
    await sender.sendDue();
    expect((await stage.states()).sent).toBe(people);
    return process.cpuUsage().user - user;
  };
  await workOf(100);

  const [few, many] = [await workOf(100), await workOf(1_000)];

  expect(many / few).toBeLessThan(25);
}, 120_000);
