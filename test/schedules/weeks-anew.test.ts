import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { messageAsText } from '../../src/cli/message-as-text';
import type { Workplace } from '../../src/schedules/read-facts';
import { weekTexts } from '../../src/text/week';
import type { Store } from '../../src/store/store';
import type { Behaviour } from '../support/connector';
import { local, makeProgramme, PARKVAENGET } from '../support/make-facts';
import { closeSenders, openSender, type Sender } from '../support/make-sender';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';
const WEDNESDAY = '2026-03-04';
const WEEK_CARD = 'week-card:peer:2026-W10';
const ANEW = 'week-anew:peer:2026-W10';

/** The same workplace with the development meeting at another hour. */
function withMeetingFrom(from: string): Workplace {
  const to = `${Number(from.slice(0, 2)) + 1}:00`;
  const meetings = (all: Workplace['programme']['meetings']) =>
    all.map((one) =>
      one.id === 'development-meeting' ? { ...one, audiences: [{ role: 'peer' as const, from, to }] } : one,
    );
  return { programme: makeProgramme({ meetings }), people: PARKVAENGET.people };
}

/** Other files that give nobody another week. */
const SAME_WEEK: Workplace = { programme: makeProgramme({ weeklyCapForPeer: 4 }), people: PARKVAENGET.people };

let sender: Sender;
beforeEach(async () => {
  sender = await openSender();
  await sender.join('peer');
});
afterEach(closeSenders);

/** The week's card leaves on Tuesday at 10:15, and Teams behaves so. */
async function weekCardLeaves(behaviour: Behaviour): Promise<void> {
  await sender.startAt(MONDAY, '09:00', PARKVAENGET);
  sender.connector.misbehave(() => behaviour);
  await sender.startAt(TUESDAY, '10:15', PARKVAENGET);
  sender.connector.misbehave(() => 'ok');
}

const anew = async () => (await sender.store.listDeliveries({})).filter(({ kind }) => kind === 'week-anew');
const newest = () => {
  const [attachment] = sender.connector.sent.at(-1)?.activity.attachments ?? [];
  return messageAsText({ card: attachment?.content as AdaptiveCard }).join('\n');
};

test.each(['commit-then-drop', 'drop-before-commit'] as const)(
  'where nobody knows whether the week’s card arrived (%s), another plan is told in a message of its own, once',
  async (behaviour) => {
    await weekCardLeaves(behaviour);
    expect(await sender.stateOf(WEEK_CARD)).toBe('uncertain');

    for (const at of ['10:30', '10:31', '10:45']) await sender.startAt(TUESDAY, at, withMeetingFrom('11:00'));

    expect(await sender.stateOf(ANEW)).toBe('sent');
    expect(await anew()).toHaveLength(1);
    expect(newest()).toContain(weekTexts.da.planIsAnother);
    expect(newest()).toContain('Torsdag: kl. 11.00-12.00 udviklingsmøde.');
  },
);

test('a card that is known to stand is remade, and nothing comes beside it', async () => {
  await weekCardLeaves('ok');

  await sender.startAt(TUESDAY, '10:30', withMeetingFrom('11:00'));

  expect(sender.connector.updates).toHaveLength(1);
  expect(await anew()).toEqual([]);
});

test('before the week’s card has come nothing comes anew: the card tells of the new plan', async () => {
  await sender.startAt(TUESDAY, '10:00', PARKVAENGET);

  await sender.startAt(TUESDAY, '10:05', withMeetingFrom('11:00'));
  await sender.startAt(TUESDAY, '10:15', withMeetingFrom('11:00'));

  expect(await anew()).toEqual([]);
  expect(newest()).toContain('Torsdag: kl. 11.00-12.00 udviklingsmøde.');
});

test('files that leave the person’s week as it is bring no message', async () => {
  await weekCardLeaves('commit-then-drop');

  await sender.startAt(TUESDAY, '10:30', SAME_WEEK);

  expect(await anew()).toEqual([]);
});

test('another time for what comes is another week too', async () => {
  await weekCardLeaves('commit-then-drop');
  const { messages } = PARKVAENGET.programme;
  const programme = makeProgramme({ messages: { ...messages, tomorrow: { ...messages.tomorrow, at: '13:00' } } });

  await sender.startAt(TUESDAY, '10:30', { programme, people: PARKVAENGET.people });

  expect(await anew()).toHaveLength(1);
});

test('what has come anew is remade in its place when the files are other ones again', async () => {
  await weekCardLeaves('commit-then-drop');
  await sender.startAt(TUESDAY, '10:30', withMeetingFrom('11:00'));
  await sender.startAt(TUESDAY, '10:31', withMeetingFrom('11:00'));

  await sender.startAt(TUESDAY, '11:00', withMeetingFrom('10:00'));

  expect(await anew()).toHaveLength(1);
  expect(JSON.stringify(sender.connector.updates.at(-1)?.activity)).toContain('kl. 10.00-11.00');
});

test('it comes at most once a week, also when nobody knows of that one either', async () => {
  await weekCardLeaves('commit-then-drop');
  sender.connector.misbehave(() => 'commit-then-drop');
  await sender.startAt(TUESDAY, '10:30', withMeetingFrom('11:00'));
  await sender.startAt(TUESDAY, '10:31', withMeetingFrom('11:00'));
  expect(await sender.stateOf(ANEW)).toBe('uncertain');
  sender.connector.misbehave(() => 'ok');

  await sender.startAt(TUESDAY, '11:00', withMeetingFrom('10:00'));
  await sender.startAt(TUESDAY, '11:01', withMeetingFrom('10:00'));

  expect(await anew()).toHaveLength(1);
});

test('a card that came by somebody’s word cannot be found either, and is followed by the new week', async () => {
  await weekCardLeaves('commit-then-drop');
  const at = sender.clock.now();
  await sender.store.mark(WEEK_CARD, { state: 'sent', activityId: '', at, cause: 'said-so' });

  await sender.startAt(TUESDAY, '10:30', withMeetingFrom('11:00'));
  await sender.startAt(TUESDAY, '10:31', withMeetingFrom('11:00'));

  expect(await sender.stateOf(ANEW)).toBe('sent');
});

test('a card that was on its way when the files changed, and is given up later, is followed by the new week', async () => {
  await sender.startAt(MONDAY, '09:00', PARKVAENGET);
  await sender.startAt(TUESDAY, '10:14', PARKVAENGET);
  const [dueAt, usefulUntil] = [local(TUESDAY, '10:15'), local('2026-03-05', '14:30')];
  const card = { slot: WEEK_CARD, kind: 'week-card', personId: 'peer', occasion: '2026-W10', dueAt, usefulUntil };
  await sender.store.addDelivery(card);
  await sender.store.claim(WEEK_CARD, dueAt, local(TUESDAY, '10:17'));

  await sender.startAt(TUESDAY, '10:16', withMeetingFrom('11:00'));
  expect(await anew()).toEqual([]);
  for (const at of ['10:17', '10:18']) await sender.startAt(TUESDAY, at, withMeetingFrom('11:00'));

  expect(await sender.stateOf(WEEK_CARD)).toBe('uncertain');
  expect(await sender.stateOf(ANEW)).toBe('sent');
});

test.each([
  [
    'is sent once more at somebody’s wish',
    async (store: Store): Promise<void> => void (await store.sendAgain(WEEK_CARD, local('2026-03-05', '14:30'))),
  ],
  [
    'is pressed, and so known to have arrived',
    async (store: Store): Promise<void> =>
      store.mark(WEEK_CARD, { state: 'sent', activityId: 'x', at: local(TUESDAY, '20:01') }),
  ],
] as const)('what waits for the morning does not come when the card itself %s', async (_what, comesBack) => {
  await weekCardLeaves('commit-then-drop');
  await sender.startAt(TUESDAY, '20:00', withMeetingFrom('11:00'));
  expect(await sender.stateOf(ANEW)).toBe('planned');

  await comesBack(sender.store);
  await sender.startAt(WEDNESDAY, '10:15', withMeetingFrom('11:00'));

  expect(await sender.stateOf(ANEW)).toBe('withdrawn');
  expect(sender.connector.sent.filter(({ activity }) => JSON.stringify(activity).includes(ANEW))).toEqual([]);
});

test('another hour for what is over is no other week', async () => {
  await weekCardLeaves('commit-then-drop');
  await sender.startAt('2026-03-05', '12:30', PARKVAENGET);

  await sender.startAt('2026-03-05', '12:31', withMeetingFrom('11:00'));

  expect(await anew()).toEqual([]);
});

test('a day that is closed now is another week', async () => {
  await weekCardLeaves('commit-then-drop');

  await sender.startAt(TUESDAY, '10:30', {
    programme: makeProgramme({ closed: [WEDNESDAY] }),
    people: PARKVAENGET.people,
  });

  expect(await anew()).toHaveLength(1);
});

test('a process that dies before the files are noted adds no second message', async () => {
  await weekCardLeaves('commit-then-drop');
  await sender.startAt(TUESDAY, '10:30', withMeetingFrom('11:00'));
  await sender.store.saveFact('files', 'not noted');

  await sender.startAt(TUESDAY, '10:30', withMeetingFrom('11:00'));
  await sender.startAt(TUESDAY, '10:31', withMeetingFrom('11:00'));

  expect((await anew()).map(({ slot, state }) => [slot, state])).toEqual([[ANEW, 'sent']]);
});

test.each([
  { programme: { of: 'another version' }, people: PARKVAENGET.people },
  { programme: PARKVAENGET.programme, people: [{}] },
])('files that this version cannot read count as another week', async (unreadable) => {
  await weekCardLeaves('commit-then-drop');
  await sender.store.saveFact('last-files', JSON.stringify(unreadable));

  await sender.startAt(TUESDAY, '10:30', SAME_WEEK);

  expect(await anew()).toHaveLength(1);
});

test('it waits for the person’s own hours, and is made from what is true then', async () => {
  await weekCardLeaves('commit-then-drop');
  await sender.startAt(TUESDAY, '20:00', withMeetingFrom('11:00'));
  await sender.startAt(TUESDAY, '20:01', withMeetingFrom('11:00'));
  expect(await sender.stateOf(ANEW)).toBe('planned');

  await sender.startAt(WEDNESDAY, '09:00', withMeetingFrom('10:00'));
  await sender.startAt(WEDNESDAY, '10:15', withMeetingFrom('10:00'));

  expect((await anew()).map(({ slot, state }) => [slot, state])).toEqual([[ANEW, 'sent']]);
  expect(newest()).toContain('kl. 10.00-11.00');
});

test('whoever wants quiet, or has no day left in the week, hears nothing of it', async () => {
  await weekCardLeaves('commit-then-drop');
  const settings = await sender.store.findSettings('peer');
  await sender.store.saveSettings({ ...settings!, stopped: true });
  await sender.startAt(TUESDAY, '10:30', withMeetingFrom('11:00'));
  await sender.startAt(TUESDAY, '10:31', withMeetingFrom('11:00'));
  expect(await sender.stateOf(ANEW)).toBe('withdrawn');

  await sender.startAt('2026-03-06', '09:00', withMeetingFrom('10:00'));
  expect(await anew()).toHaveLength(1);
});
