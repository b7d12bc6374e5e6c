import { minutesOf, wallTimeOf } from '../../src/schedules/local-time';
import type { Workplace } from '../../src/schedules/read-facts';
import { local, makeProgramme, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

const TUESDAY = '2026-03-03';
const WEEK_CARD = 'week-card:peer:2026-W10';
const TOMORROW = 'tomorrow:peer:2026-03-05';
const CHECK_IN = 'check-in:peer:2026-W10';

type Messages = Workplace['programme']['messages'];

/** The same workplace, with some of its messages at other times. */
function withMessages(messages: Partial<Messages>): Workplace {
  return {
    programme: makeProgramme({ messages: { ...PARKVAENGET.programme.messages, ...messages } }),
    people: PARKVAENGET.people,
  };
}
const { weekCard, tomorrow, checkIn } = PARKVAENGET.programme.messages;
const weekCardAt = (at: string) => withMessages({ weekCard: { ...weekCard, at } });

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
});
afterEach(closeSenders);

const EARLIER = [
  ['the week card', '2026-03-03', '12:00', weekCardAt('12:00'), weekCardAt('10:15'), WEEK_CARD],
  [
    'a reminder',
    '2026-03-04',
    '14:15',
    PARKVAENGET,
    withMessages({ tomorrow: { ...tomorrow, at: '13:30' } }),
    TOMORROW,
  ],
  [
    'the questions',
    '2026-03-05',
    '14:15',
    withMessages({ checkIn: { ...checkIn, at: '14:15' } }),
    PARKVAENGET,
    CHECK_IN,
  ],
  [
    'questions that move to another day',
    '2026-03-05',
    '13:45',
    PARKVAENGET,
    withMessages({ checkIn: { ...checkIn, weekday: 'tuesday', at: '12:00' } }),
    CHECK_IN,
  ],
] as const;

/** The card that told of what the files before had. */
async function weekCardHasCome(end: 'sent' | 'withdrawn' | 'missed' = 'sent'): Promise<void> {
  const [dueAt, usefulUntil] = [local(TUESDAY, '10:15'), local('2026-03-05', '14:30')];
  const card = { slot: WEEK_CARD, kind: 'week-card', personId: 'peer', occasion: '2026-W10', dueAt, usefulUntil };
  await sender.store.addDelivery(card);
  if (end === 'sent') await sender.store.claim(WEEK_CARD, dueAt, new Date(dueAt.getTime() + 60_000));
  const marked = end === 'sent' ? { state: end, activityId: 'x' } : { state: end, cause: 'x' };
  await sender.store.mark(WEEK_CARD, { ...marked, at: dueAt });
}

test.each(['withdrawn', 'missed'] as const)('a card that was %s has told of nothing', async (end) => {
  const [, on, promisedAt, before, after, slot] = EARLIER[2];
  await weekCardHasCome(end);
  await sender.startAt(on, '09:00', before);
  await sender.startAt(on, wallTimeOf(minutesOf(promisedAt) - 10), before);

  await sender.startAt(on, wallTimeOf(minutesOf(promisedAt) - 9), after);

  expect(await sender.stateOf(slot)).toBeUndefined();
});

test('what the old files had and no card has told of does not come', async () => {
  const [, on, promisedAt, before, after, slot] = EARLIER[2];
  await sender.startAt(on, '09:00', before);
  await sender.startAt(on, wallTimeOf(minutesOf(promisedAt) - 10), before);

  await sender.startAt(on, wallTimeOf(minutesOf(promisedAt) - 9), after);

  expect(await sender.stateOf(slot)).toBeUndefined();
});

test.each(EARLIER)(
  '%s that new files put before the last plan comes when it was promised, once',
  async (_what, on, promisedAt, before, after, slot) => {
    const at = (minutes: number) => wallTimeOf(minutesOf(promisedAt) + minutes);
    if (slot !== WEEK_CARD) await weekCardHasCome();
    await sender.startAt(on, '09:00', before);
    await sender.startAt(on, at(-10), before);

    await sender.startAt(on, at(-9), after);
    expect(await sender.stateOf(slot)).toBe('planned');
    await sender.startAt(on, at(0), after);
    await sender.startAt(on, at(1), before);

    expect(await sender.stateOf(slot)).toBe('sent');
    expect(sender.connector.sent.filter(({ activity }) => JSON.stringify(activity).includes(slot))).toHaveLength(1);
  },
);

test('what new files put earlier than the old ones had it, and both before the last plan, does not come', async () => {
  await sender.startAt(TUESDAY, '13:00', weekCardAt('12:00'));

  await sender.startAt(TUESDAY, '13:05', weekCardAt('10:15'));
  await sender.startAt(TUESDAY, '13:06', weekCardAt('10:15'));

  expect(await sender.stateOf(WEEK_CARD)).toBeUndefined();
});

test('of two bots with other files in turn each message comes once', async () => {
  const [old, fresh] = [weekCardAt('12:00'), weekCardAt('10:15')];
  await sender.startAt(TUESDAY, '09:00', old);
  for (let minutes = 5; minutes <= 200; minutes += 5) {
    for (const workplace of [fresh, old]) await sender.startAt(TUESDAY, wallTimeOf(9 * 60 + minutes), workplace);
  }

  expect(sender.receivers()).toEqual(['peer']);
});

test('files that this version cannot read promise nothing, and keep nothing back', async () => {
  await sender.startAt(TUESDAY, '10:00', weekCardAt('12:00'));
  await sender.store.saveFact('last-files', JSON.stringify({ programme: { of: 'another version' }, people: [{}] }));

  await sender.startAt(TUESDAY, '10:10', PARKVAENGET);
  await sender.startAt(TUESDAY, '10:15', PARKVAENGET);

  expect(await sender.stateOf(WEEK_CARD)).toBe('sent');
  expect(sender.lines.join()).toContain('files.not-compared');
});

test('of the people in the files neither names nor accounts are kept', async () => {
  await sender.startAt(TUESDAY, '10:00', PARKVAENGET);

  const { people } = JSON.parse((await sender.store.findFact('last-files')) ?? '{}') as Workplace;
  expect(people.map(({ id }) => id)).toEqual(PARKVAENGET.people.map(({ id }) => id));
  expect(new Set(people.map(({ name, aadObjectId }) => `${name}${aadObjectId}`))).toEqual(new Set(['undefined']));
});

test('with the same files a message from before the last plan does not come: nobody was promised it', async () => {
  await sender.startAt(TUESDAY, '11:00', weekCardAt('10:15'));

  await sender.startAt(TUESDAY, '11:05', weekCardAt('10:15'));

  expect(sender.receivers()).toEqual([]);
});

test('what the new files would have had sent and what is of no use any more is neither sent nor called missed', async () => {
  await sender.startAt('2026-03-05', '16:00', weekCardAt('12:00'));

  await sender.startAt('2026-03-06', '09:00', weekCardAt('10:15'));

  expect(sender.receivers()).toEqual([]);
  expect(await sender.store.listDeliveries({ states: ['missed'] })).toEqual([]);
});

test('a week card that stands shows what the new files say', async () => {
  await sender.startAt(TUESDAY, '10:00', weekCardAt('10:15'));
  await sender.startAt(TUESDAY, '10:15', weekCardAt('10:15'));
  const audiences = [{ role: 'peer' as const, from: '11:00', to: '12:00' }];
  const moved = makeProgramme({
    meetings: (all) => all.map((one) => (one.id === 'development-meeting' ? { ...one, audiences } : one)),
  });

  await sender.startAt(TUESDAY, '10:30', { programme: moved, people: PARKVAENGET.people });

  expect(sender.connector.updates).toHaveLength(1);
  expect(JSON.stringify(sender.connector.updates[0]?.activity)).toContain('kl. 11.00-12.00');
});
