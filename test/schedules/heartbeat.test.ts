import { questionsFor } from '../../src/dialogs/check-in/rotation';
import { prepare } from '../../src/schedules/sending/prepare';
import { createHeartbeat } from '../../src/schedules/heartbeat';
import type { Messenger } from '../../src/schedules/messenger';
import { local, makeFacts, makeProgramme, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';
const THURSDAY = '2026-03-05';
const WEEK_CARD = 'week-card:peer:2026-W10';
const TOMORROW = 'tomorrow:peer:2026-03-05';
const CHECK_IN = 'check-in:peer:2026-W10';

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
});
afterEach(closeSenders);

/** The store has seen Tuesday at ten; from then on what is due is planned. */
const begin = () => sender.tickAt(TUESDAY, '10:00');

const endOf = async (slot: string) => {
  const found = await sender.store.findDelivery(slot);
  return found && [found.state, found.cause];
};

describe('the plain way', () => {
  it('sends each message of the week once, in its minute, and nothing else', async () => {
    await begin();
    const heartbeat = sender.heartbeat();
    const sentAt: string[] = [];
    for (const [on, from, to] of [
      [TUESDAY, '10:13', '10:17'],
      [WEDNESDAY, '14:14', '14:17'],
      [THURSDAY, '13:44', '13:47'],
    ] as const) {
      for (let now = local(on, from); now <= local(on, to); now = new Date(now.getTime() + 60_000)) {
        sender.clock.moveTo(now);
        const { ends } = await heartbeat.tick();
        if (ends.size > 0) sentAt.push(now.toISOString());
      }
    }

    expect(sentAt).toEqual(['2026-03-03T09:15:00.000Z', '2026-03-04T13:15:00.000Z', '2026-03-05T12:45:00.000Z']);
    expect(sender.receivers()).toEqual(['peer', 'peer', 'peer']);
  });

  it('keeps what was sent under the id that Teams gave it', async () => {
    await begin();

    const report = await sender.tickAt(TUESDAY, '10:15');

    expect([...report.ends]).toEqual([[WEEK_CARD, 'sent']]);
    expect(report.planned).toBe(1);
    expect(await sender.store.findDelivery(WEEK_CARD)).toMatchObject({
      state: 'sent',
      activityId: sender.connector.sent[0]?.id,
      endedAt: local(TUESDAY, '10:15'),
    });
  });

  it('has the check-in in the store before its card leaves, and the questions go on only with those that arrived', async () => {
    await begin();
    await sender.tickAt(THURSDAY, '13:45');
    sender.connector.misbehave(() => ({ status: 400 }));
    await sender.tickAt('2026-03-12', '13:45');
    sender.connector.misbehave(() => 'ok');
    await sender.tickAt('2026-03-19', '13:45');

    const questions = async (week: string) => (await sender.store.listCheckIns('peer', week))[0]?.questionIds;
    expect(await questions('2026-W10')).toEqual(questionsFor(0));
    expect(await questions('2026-W11')).toEqual(questionsFor(1));
    expect(await questions('2026-W12')).toEqual(questionsFor(1));
  });

  it('says in the log what became of what, with no name and no slot', async () => {
    await begin();
    await sender.tickAt(TUESDAY, '10:15');

    expect(sender.lines.join('\n')).toContain('"delivery.ended"');
    expect(sender.lines.join('\n')).not.toMatch(/peer|Peer|2026-W10|a:/);
  });
});

describe('the first tick of a new store', () => {
  it('plans nothing from before it, nor from its own minute', async () => {
    const report = await sender.tickAt(THURSDAY, '14:00');
    await sender.tickThrough(THURSDAY, '14:01', '14:21', 10);

    expect(report.planned).toBe(0);
    expect(await sender.store.listDeliveries({})).toEqual([]);
    expect(sender.connector.requests).toEqual([]);
  });

  it('tells when it was last well', async () => {
    const heartbeat = sender.heartbeat();
    expect(heartbeat.lastTickAt()).toBeUndefined();

    await heartbeat.tick();

    expect(heartbeat.lastTickAt()).toEqual(sender.clock.now());
  });
});

describe('never twice', () => {
  it('two heartbeats that tick in the same minute send once', async () => {
    await begin();
    sender.clock.moveTo(local(TUESDAY, '10:15'));
    const [one, other] = [sender.heartbeat(), sender.heartbeat()];

    await Promise.all([one.tick(), other.tick(), one.tick(), other.tick()]);

    expect(sender.receivers()).toEqual(['peer']);
    expect(await sender.stateOf(WEEK_CARD)).toBe('sent');
  });

  it('a clock that goes backwards sends nothing again, and does not move the plan back', async () => {
    await begin();
    await sender.tickAt(TUESDAY, '10:20');

    const back = await sender.tickAt(TUESDAY, '10:05');
    await sender.tickThrough(TUESDAY, '10:10', '10:30', 5);

    expect(back.planned).toBe(0);
    expect(sender.receivers()).toEqual(['peer']);
    expect((await sender.store.readHeartbeat()).watermark).toEqual(local(TUESDAY, '10:30'));
  });

  it('keeps the watermark while the clock is behind it', async () => {
    await begin();
    await sender.tickAt('2026-03-02', '09:00');

    expect((await sender.store.readHeartbeat()).watermark).toEqual(local(TUESDAY, '10:00'));
  });

  const dying = (when: 'before' | 'after') => (direct: Messenger) => ({
    ...direct,
    send: async (...message: Parameters<Messenger['send']>) => {
      if (when === 'after') await direct.send(...message);
      throw new Error('the process is gone');
    },
  });

  it.each([
    ['before the message left', 'before', 0],
    ['after Teams had it', 'after', 1],
  ] as const)('a process that dies %s leaves it uncertain, and nobody sends it again', async (_, when, arrived) => {
    await begin();
    sender.clock.moveTo(local(TUESDAY, '10:15'));
    await sender.heartbeat(dying(when)).tick();
    expect(await sender.stateOf(WEEK_CARD)).toBe('sending');

    await sender.reopen();
    const report = await sender.tickAt(TUESDAY, '10:16');
    await sender.tickThrough(WEDNESDAY, '10:10', '14:10', 60);

    expect(report.uncertain).toEqual([WEEK_CARD]);
    expect(await endOf(WEEK_CARD)).toEqual(['uncertain', 'abandoned']);
    expect(sender.receivers()).toHaveLength(arrived);
  });

  it('a send that was never marked in a process that lives on is uncertain when its lease is over', async () => {
    await begin();
    sender.clock.moveTo(local(TUESDAY, '10:15'));
    await sender.heartbeat(dying('after')).tick();

    await sender.tickAt(TUESDAY, '10:20');

    expect(await sender.stateOf(WEEK_CARD)).toBe('uncertain');
    expect(sender.receivers()).toEqual(['peer']);
  });

  it('a hanging connector makes it uncertain, and it is not sent again', async () => {
    await begin();
    sender.connector.misbehave(() => 'hang');
    await sender.tickAt(TUESDAY, '10:15');
    sender.connector.misbehave(() => 'ok');
    await sender.tickThrough(TUESDAY, '10:16', '14:16', 60);

    expect(await endOf(WEEK_CARD)).toEqual(['uncertain', 'timeout']);
    expect(sender.connector.requests).toHaveLength(1);
  });
});

describe('never silently lost', () => {
  it('somebody who has blocked the bot: recorded, and not tried again', async () => {
    await begin();
    sender.connector.misbehave(() => ({ status: 403 }));
    await sender.tickAt(TUESDAY, '10:15');
    await sender.tickThrough(TUESDAY, '10:16', '14:16', 60);

    expect(await endOf(WEEK_CARD)).toEqual(['blocked', 'http-403']);
    expect(sender.connector.requests).toHaveLength(1);
  });

  it('Teams asks to wait: sent after the wait, once, and not before', async () => {
    await begin();
    sender.connector.misbehave(({ number }) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '90' } } : 'ok',
    );
    await sender.tickAt(TUESDAY, '10:15');
    await sender.tickAt(TUESDAY, '10:16');
    expect([await sender.stateOf(WEEK_CARD), sender.connector.requests.length]).toEqual(['planned', 1]);

    await sender.tickThrough(TUESDAY, '10:17', '10:20', 1);

    expect(await sender.stateOf(WEEK_CARD)).toBe('sent');
    expect(sender.receivers()).toEqual(['peer']);
  });

  it('Teams asks to wait until it is too late: recorded as missed', async () => {
    await begin();
    sender.connector.misbehave(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
    await sender.tickAt(WEDNESDAY, '14:15');
    await sender.tickThrough(THURSDAY, '09:00', '10:30', 30);

    expect(await endOf(TOMORROW)).toEqual(['missed', 'late']);
    expect(sender.receivers()).toEqual([]);
  });

  it('one who has not opened the chat: waits, and gets it when they do', async () => {
    sender = await openSender();
    await begin();
    await sender.tickAt(TUESDAY, '10:15');
    expect(await sender.stateOf(WEEK_CARD)).toBe('planned');

    await sender.join('peer');
    await sender.tickAt(WEDNESDAY, '10:15');

    expect(await sender.stateOf(WEEK_CARD)).toBe('sent');
  });

  it('one who does not open it at all: told as not reached', async () => {
    sender = await openSender();
    await begin();
    await sender.tickAt(TUESDAY, '10:15');
    await sender.tickAt(THURSDAY, '14:31');

    expect(await endOf(WEEK_CARD)).toEqual(['missed', 'no-conversation']);
    expect(await endOf(TOMORROW)).toEqual(['missed', 'no-conversation']);
  });

  it('one person’s trouble does not hold up the others', async () => {
    for (const id of ['frivillig-a', 'frivillig-b', 'frivillig-c']) await sender.join(id, { wantsReminders: true });
    await begin();
    sender.connector.misbehave(({ path }) =>
      path.includes('frivillig-a')
        ? { status: 403 }
        : path.includes('frivillig-b')
          ? 'drop-before-commit'
          : path.includes('frivillig-c')
            ? 'hang'
            : 'ok',
    );

    const { ends } = await sender.tickAt(WEDNESDAY, '14:15');

    expect(Object.fromEntries(ends)).toEqual({
      // The bot did not run since Tuesday at ten, and the week card comes late.
      'outage:peer:2026-03-03T09:00:00.000Z': 'sent',
      [WEEK_CARD]: 'sent',
      'tomorrow:frivillig-a:2026-03-05': 'blocked',
      'tomorrow:frivillig-b:2026-03-05': 'uncertain',
      'tomorrow:frivillig-c:2026-03-05': 'uncertain',
      [TOMORROW]: 'sent',
    });
  });

  it('a bug in one person’s message is logged, and the others get theirs', async () => {
    await sender.join('frivillig-a', { wantsReminders: true });
    await begin();
    sender.clock.moveTo(local(WEDNESDAY, '14:15'));
    const broken = (direct: Messenger): Messenger => ({
      ...direct,
      send: (to, message) => {
        if (to.personId === 'frivillig-a') throw new TypeError('of Frivillig A');
        return direct.send(to, message);
      },
    });

    await sender.heartbeat(broken).tick();

    expect(sender.receivers()).toContain('peer');
    expect(sender.lines.filter((line) => line.includes('delivery.broken'))).toHaveLength(1);
    expect(sender.lines.join()).not.toContain('Frivillig A');
  });
});

describe('after an outage', () => {
  beforeEach(begin);

  it('sends what is still of use, late but inside the hours', async () => {
    const { ends } = await sender.tickAt(TUESDAY, '13:00');

    expect([...ends].sort()).toEqual([
      ['outage:peer:2026-03-03T09:00:00.000Z', 'sent'],
      [WEEK_CARD, 'sent'],
    ]);
  });

  it('does not send a reminder less than half an hour before the meeting, but keeps that it was missed', async () => {
    await sender.tickAt(WEDNESDAY, '14:00');
    const before = sender.connector.sent.length;
    await sender.tickAt(THURSDAY, '09:31');

    expect(await endOf(TOMORROW)).toEqual(['missed', 'late']);
    expect(sender.connector.sent).toHaveLength(before);
  });

  it('of three weeks asks the newest questions only, and shows the newest week only', async () => {
    await sender.tickAt('2026-03-24', '10:30');

    expect(await endOf('check-in:peer:2026-W10')).toEqual(['missed', 'newer']);
    expect(await endOf('check-in:peer:2026-W11')).toEqual(['missed', 'newer']);
    expect(await endOf('check-in:peer:2026-W12')).toEqual(['sent', undefined]);
    expect(await endOf('week-card:peer:2026-W12')).toEqual(['missed', 'newer']);
    expect(await endOf('week-card:peer:2026-W13')).toEqual(['sent', undefined]);
    // Those two, and what the outage did to the rest.
    expect(sender.receivers()).toHaveLength(3);
  });

  it('at night waits for the morning', async () => {
    await sender.tickAt(TUESDAY, '22:00');
    expect(await sender.stateOf(WEEK_CARD)).toBe('planned');

    await sender.tickThrough(WEDNESDAY, '09:14', '10:14', 15);
    expect(sender.receivers()).toEqual([]);

    const { ends } = await sender.tickAt(WEDNESDAY, '10:15');
    expect(ends.get(WEEK_CARD)).toBe('sent');
    expect(sender.receivers()).toEqual(['peer', 'peer']);
  });

  it('leaves every slot of the time that was lost with an end', async () => {
    await sender.tickAt('2026-04-30', '15:00');
    const open = await sender.store.listDeliveries({ states: ['planned', 'sending'] });

    expect(open.map(({ slot }) => slot)).toEqual(['check-in:peer:2026-W18', 'outage:peer:2026-03-03T09:00:00.000Z']);
    expect(await sender.store.listDeliveries({ states: ['missed'] })).toHaveLength(26);
  });
});

describe('between plan and send', () => {
  it('a stop withdraws what is waiting', async () => {
    await begin();
    await sender.tickAt(TUESDAY, '22:00');
    await sender.join('peer', { stopped: true });
    await sender.tickAt(WEDNESDAY, '10:15');

    expect(await endOf(WEEK_CARD)).toEqual(['withdrawn', 'quiet']);
    expect(sender.connector.requests).toEqual([]);
  });

  it('a meeting that is gone withdraws its reminder', async () => {
    await begin();
    await sender.tickAt(WEDNESDAY, '14:31');
    const delivery = await sender.store.findDelivery(TOMORROW);
    const programme = makeProgramme({ closed: [THURSDAY] });

    const prepared = await prepare(sender.store, makeFacts({ programme }), delivery!, local(WEDNESDAY, '14:20'), false);

    expect(prepared).toEqual({ do: 'end', state: 'withdrawn', cause: 'occasion-gone' });
    expect(sender.connector.requests).toEqual([]);
  });

  it('a no takes the questions back, and a yes that comes after their time does not bring them', async () => {
    await sender.join('peer', { checkIns: 'no' });
    await begin();
    await sender.tickAt(THURSDAY, '13:45');
    await sender.join('peer');
    await sender.tickAt(THURSDAY, '13:46');

    expect(await sender.store.findDelivery(CHECK_IN)).toBeUndefined();
  });
});

describe('a heartbeat that is stopped', () => {
  it('lets the running tick end, and starts no other', async () => {
    await begin();
    sender.clock.moveTo(local(TUESDAY, '10:15'));
    const heartbeat = sender.heartbeat();

    const running = heartbeat.tick();
    await new Promise(setImmediate);
    await heartbeat.stop();
    expect(sender.receivers()).toEqual(['peer']);
    expect((await running).ends.get(WEEK_CARD)).toBe('sent');

    sender.clock.moveTo(local(WEDNESDAY, '14:15'));
    expect(await heartbeat.tick()).toEqual({ planned: 0, ends: new Map(), uncertain: [] });
    expect(sender.receivers()).toEqual(['peer']);
  });
});

test('a tick that breaks is told and logged, and the next one does the work', async () => {
  await begin();
  let isBroken = true;
  const { store } = sender;
  const flaky = new Proxy(store, {
    get: (target, name) =>
      name === 'readAround' && isBroken
        ? () => Promise.reject(new Error('disk of Peer'))
        : Reflect.get(target, name, target),
  });
  const heartbeat = createHeartbeat({ ...sender, store: flaky, workplace: PARKVAENGET });
  sender.clock.moveTo(local(TUESDAY, '10:15'));

  await expect(heartbeat.tick()).rejects.toThrow('disk');
  expect(heartbeat.lastTickAt()).toBeUndefined();
  isBroken = false;
  await heartbeat.tick();

  expect(sender.receivers()).toEqual(['peer']);
  expect(sender.lines.filter((line) => line.includes('heartbeat.broken'))).toHaveLength(1);
  expect(sender.lines.join()).not.toContain('Peer');
});
