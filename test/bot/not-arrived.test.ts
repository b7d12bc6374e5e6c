import type { Messenger, SendOutcome } from '../../src/schedules/messenger';
import { notArrivedTexts } from '../../src/text/not-arrived';
import { refusalTexts } from '../../src/text/refusals';
import { statusTexts } from '../../src/text/status';
import { cardProblems } from '../cards/card-rules';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { local } from '../support/make-facts';

const texts = notArrivedTexts.da;
const CARD = 'week-card:peer:2026-W11';
const TUESDAY = '2026-03-10';
const LINE = statusTexts.da.undelivered.uncertain({ what: 'ugens plan', name: 'Peer' });

afterEach(() => closeStages());

/** A stage on which the peer's week card of Tuesday ended so; later attempts go through unless `outcomes` has more. */
async function openWith(...outcomes: Exclude<SendOutcome, { state: 'sent' }>[]) {
  const stage = await openStage({
    at: { on: TUESDAY, at: '10:00' },
    aroundMessenger: (direct: Messenger) => ({
      ...direct,
      send: async (to, message) => {
        const isCard = JSON.stringify(message).includes('Din uge 11') && to.personId === 'peer';
        return (isCard ? outcomes.shift() : undefined) ?? direct.send(to, message);
      },
    }),
  });
  for (const person of [stage.people.peer, stage.people.coordinator, stage.people.leader])
    await stage.teams.open(person);
  await stage.tickAt(TUESDAY, '10:15');
  return { stage, ...stage.people };
}
const uncertain = { state: 'uncertain', cause: 'timeout' } as const;
const cardsOf = (stage: BotStage) =>
  stage.chat(stage.people.peer).filter(({ message }) => JSON.stringify(message).includes('Din uge 11'));
const openList = async (stage: BotStage) => {
  await stage.teams.say(stage.people.coordinator, 'status');
  await stage.teams.press(stage.people.coordinator, texts.open);
};
/** The newest card of the coordinator's has these rules kept, and says this. */
const list = (stage: BotStage) => {
  const message = stage.chat(stage.people.coordinator).at(-1)?.message;
  if (message === undefined || !('card' in message)) throw new Error('no card');
  expect(cardProblems(message.card)).toEqual([]);
  return stage.lastText(stage.people.coordinator);
};
const stateOf = async (stage: BotStage) => (await stage.store.findDelivery(CARD))?.state;

describe('the coordinator', () => {
  it('sees what may not have arrived, since when, and before the yes to whom, what, and that it may come twice', async () => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);

    expect(list(stage)).toContain(`${LINE} Siden tirsdag d. 10. marts kl. 10.15.`);
    await stage.teams.press(coordinator, texts.sendAgain);
    expect(list(stage)).toContain(
      'Jeg sender ugens plan til Peer.\nDen kan være kommet frem. Så får Peer den to gange.',
    );
    expect(await stateOf(stage)).toBe('uncertain');
  });

  it('says yes, and it is sent once more, at once', async () => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);
    await stage.teams.press(coordinator, texts.sendAgain);
    await stage.teams.press(coordinator, texts.yes);

    expect(list(stage)).toContain(texts.onItsWay);
    await stage.tickAt(TUESDAY, '10:20');
    expect(await stateOf(stage)).toBe('sent');
    expect(cardsOf(stage)).toHaveLength(1);
  });

  it('says no, and nothing is sent', async () => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);
    await stage.teams.press(coordinator, texts.sendAgain);
    await stage.teams.press(coordinator, texts.no);

    expect(list(stage)).toContain(LINE);
    await stage.tickAt(TUESDAY, '10:20');
    expect(await stateOf(stage)).toBe('uncertain');
  });

  it('presses twice, also at the same moment, and it is sent once', async () => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);
    await stage.teams.press(coordinator, texts.sendAgain);
    const yes = stage.dataOf(coordinator, texts.yes);

    await Promise.all([1, 2, 3].map(() => stage.pressData(coordinator, yes)));
    await stage.tickAt(TUESDAY, '10:20');
    await stage.pressData(coordinator, yes);
    await stage.tickAt(TUESDAY, '10:25');

    expect(asText(await stage.pressData(coordinator, yes))).toContain(texts.changed);
    expect(cardsOf(stage)).toHaveLength(1);
  });

  it('has said yes to one attempt: when that is uncertain as well, an old press is no yes to a third', async () => {
    const { stage, coordinator } = await openWith(uncertain, uncertain);
    await openList(stage);
    await stage.teams.press(coordinator, texts.sendAgain);
    const yes = stage.dataOf(coordinator, texts.yes);
    stage.later(60_000);
    await stage.pressData(coordinator, yes);
    await stage.bot.heartbeat.tick();
    expect(await stateOf(stage)).toBe('uncertain');
    // Longer than a press is taken for one that came twice.
    stage.later(3 * 60_000);

    expect(asText(await stage.pressData(coordinator, yes))).toContain(texts.changed);
    await stage.tickAt(TUESDAY, '10:25');
    expect(await stateOf(stage)).toBe('uncertain');
    expect(cardsOf(stage)).toHaveLength(0);
  });

  it('says that it came, which is kept as their word; then it is not sent again', async () => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);
    await stage.teams.press(coordinator, texts.sendAgain);
    const yes = stage.dataOf(coordinator, texts.yes);
    await openList(stage);
    await stage.teams.press(coordinator, texts.itCame);

    expect(list(stage)).toContain(texts.taken);
    expect(list(stage)).toContain(texts.nothing);
    expect(await stage.store.findDelivery(CARD)).toMatchObject({ state: 'sent', cause: 'said-so' });
    expect(asText(await stage.pressData(coordinator, yes))).toContain(texts.changed);
    await stage.tickAt(TUESDAY, '10:25');
    expect(cardsOf(stage)).toHaveLength(0);
  });

  it('is told kindly when it is too late to be of use', async () => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);
    await stage.teams.press(coordinator, texts.sendAgain);
    const { usefulUntil } = (await stage.store.findDelivery(CARD))!;
    stage.clock.moveTo(new Date(usefulUntil.getTime() + 1));
    const answer = asText(await stage.pressData(coordinator, stage.dataOf(coordinator, texts.yes)));

    // Only this week's are listed.
    expect([texts.noLongerOfUse, texts.changed].some((words) => answer.includes(words))).toBe(true);
    expect(await stateOf(stage)).toBe('uncertain');
  });

  it('may send what was refused again when the person can be reached, and not before', async () => {
    const { stage, coordinator, peer } = await openWith({ state: 'blocked', cause: 'http-403' });
    await openList(stage);
    expect(list(stage)).toContain(texts.notNow);
    expect(list(stage)).not.toContain(texts.sendAgain);

    await stage.teams.say(peer, 'hej');
    await openList(stage);
    await stage.teams.press(coordinator, texts.sendAgain);
    expect(list(stage)).not.toContain('to gange');
    await stage.teams.press(coordinator, texts.yes);
    await stage.tickAt(TUESDAY, '10:20');
    expect(await stateOf(stage)).toBe('sent');
  });

  it('goes back to the status', async () => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);
    await stage.teams.press(coordinator, texts.back);

    expect(stage.lastText(coordinator)).toContain('Status for uge 11');
  });
});

describe('nobody else', () => {
  it.each(['leader', 'peer', 'a'] as const)('%s may send anything again, or say that it came', async (who) => {
    const { stage, coordinator } = await openWith(uncertain);
    await openList(stage);
    const came = stage.dataOf(coordinator, texts.itCame);
    const person = stage.people[who];
    await stage.teams.open(person);
    for (const verb of ['open', 'preview', 'send', 'came'].map((one) => `not-arrived.${one}`)) {
      const answer = await stage.pressData(person, { ...came, verb, slot: `status:${person.id}:2026-W11` });
      expect(asText(answer)).toContain(refusalTexts.da.notYours);
    }

    expect(await stateOf(stage)).toBe('uncertain');
  });

  it('sees a button for it in the status', async () => {
    const { stage, leader } = await openWith(uncertain);
    await stage.teams.say(leader, 'status');

    expect(stage.lastText(leader)).not.toContain(texts.open);
    expect(stage.lastText(leader)).not.toContain('ugens plan');
  });
});

describe('a press that was made up', () => {
  it.each([
    ['a check-in of the peer’s', { d: 'check-in:peer:2026-W11', n: 1 }],
    ['a slot that is sent', { d: 'week-card:koordinator:2026-W11', n: 1 }],
    ['another version', { d: CARD, n: 1 }],
    ['nothing', {}],
    ['other shapes', { d: 7, n: 'x' }],
  ])('(%s) sends nothing', async (_what, data) => {
    const { stage, coordinator } = await openWith(uncertain);
    const before = stage.dump(['activities', 'person_keys', 'inbox']);
    for (const verb of ['preview', 'send', 'came'])
      await stage.pressData(coordinator, {
        verb: `not-arrived.${verb}`,
        slot: 'status:koordinator:2026-W11',
        v: 1,
        ...data,
      });

    expect(stage.dump(['activities', 'person_keys', 'inbox'])).toBe(before);
  });
});

describe('a message of one’s own', () => {
  it('that may not have arrived can be had once more', async () => {
    const { stage, peer } = await openWith(uncertain);
    await stage.teams.say(peer, 'min uge');
    expect(stage.lastText(peer)).toContain('Jeg ved ikke, om ugens plan nåede frem til dig.');
    const again = stage.dataOf(peer, texts.sendAgain);
    await stage.teams.press(peer, texts.sendAgain);

    expect(stage.lastText(peer)).toContain(texts.ownOnItsWay);
    await stage.tickAt(TUESDAY, '10:20');
    expect(await stateOf(stage)).toBe('sent');
    const cards = cardsOf(stage).length;
    expect(asText(await stage.pressData(peer, again))).toContain(texts.changed);
    await stage.tickAt(TUESDAY, '10:25');
    expect(cardsOf(stage)).toHaveLength(cards);
  });

  it('that came after all is not sent again', async () => {
    const { stage, peer } = await openWith(uncertain);
    await stage.teams.say(peer, 'min uge');
    await stage.teams.press(peer, texts.itCame);

    expect(stage.lastText(peer)).toContain(texts.ownTaken);
    expect(await stage.store.findDelivery(CARD)).toMatchObject({ state: 'sent', cause: 'said-so' });
  });

  it('is nobody else’s: a press on another’s slot changes nothing', async () => {
    const { stage, coordinator, leader } = await openWith(uncertain);
    const n = (await stage.store.findDelivery(CARD))?.endedAt?.getTime() ?? 0;
    for (const person of [coordinator, leader])
      for (const verb of ['own.again', 'own.came'])
        await stage.pressData(person, {
          verb,
          slot: `my-week:${person.id}:2026-W11`,
          v: 1,
          week: '2026-W11',
          d: CARD,
          n,
        });

    expect(await stateOf(stage)).toBe('uncertain');
  });

  it('the week’s questions: offered to the peer while they are of use, and shown to nobody else', async () => {
    const stage = await openStage({
      aroundMessenger: (direct) => ({
        ...direct,
        send: async (to, message) =>
          stageIsAtQuestions(stage) && to.personId === 'peer'
            ? { state: 'uncertain', cause: 'timeout' }
            : direct.send(to, message),
      }),
    });
    const { peer, coordinator } = stage.people;
    await stage.getCheckIn();
    expect(await stage.store.findDelivery('check-in:peer:2026-W10')).toMatchObject({ state: 'uncertain' });

    await stage.teams.say(coordinator, 'status');
    expect(stage.lastText(coordinator)).not.toContain(texts.open);
    stage.later(60_000);
    await stage.teams.say(peer, 'min uge');
    await stage.teams.press(peer, texts.sendAgain);
    await stage.bot.heartbeat.tick();
    expect(await stage.store.findDelivery('check-in:peer:2026-W10')).toMatchObject({ state: 'sent' });
    expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
  });
});

const stageIsAtQuestions = (stage: BotStage) => stage.clock.now().toISOString() === '2026-03-05T12:45:00.000Z';

test('of one meeting for several, with other times of use, only what is of use is sent again', async () => {
  const stage = await openStage({ at: { on: TUESDAY, at: '10:00' } });
  const { coordinator, a, b } = stage.people;
  await stage.teams.open(coordinator);
  const [dueAt, occasion] = [local(TUESDAY, '09:00'), '2026-03-12'];
  const slots = [a, b].map(({ id }) => `tomorrow:${id}:${occasion}`);
  for (const [index, personId] of [a.id, b.id].entries()) {
    const slot = slots[index] ?? '';
    const usefulUntil = local(TUESDAY, index === 0 ? '09:30' : '15:00');
    await stage.store.addDelivery({ slot, kind: 'tomorrow', personId, occasion, dueAt, usefulUntil });
    await stage.store.claim(slot, dueAt, new Date(dueAt.getTime() + 60_000));
    await stage.store.mark(slot, { state: 'uncertain', cause: 'timeout', at: dueAt });
  }
  await openList(stage);
  await stage.teams.press(coordinator, texts.sendAgain);
  await stage.teams.press(coordinator, texts.yes);

  const rows = await Promise.all(slots.map((slot) => stage.store.findDelivery(slot)));
  expect(rows[0]).toMatchObject({ state: 'uncertain' });
  expect(rows[1]?.state).not.toBe('uncertain');
});

test('what was sent last week and may not have arrived is listed while it is of use, and not after', async () => {
  const stage = await openStage({ at: { on: '2026-03-05', at: '14:00' } });
  const { coordinator } = stage.people;
  await stage.teams.open(coordinator);
  const slot = 'tomorrow:peer:2026-03-10';
  const [dueAt, usefulUntil] = [local('2026-03-05', '14:15'), local('2026-03-10', '09:30')];
  await stage.store.addDelivery({
    slot,
    kind: 'tomorrow',
    personId: 'peer',
    occasion: '2026-03-10',
    dueAt,
    usefulUntil,
  });
  await stage.store.claim(slot, dueAt, new Date(dueAt.getTime() + 60_000));
  await stage.store.mark(slot, { state: 'uncertain', cause: 'timeout', at: dueAt });
  const statusAt = async (on: string, at: string) => {
    await stage.tickAt(on, at);
    await stage.teams.say(coordinator, 'status');
    return stage.lastText(coordinator);
  };

  const line = statusTexts.da.undelivered.uncertain({ what: 'besked om mødet dagen efter', name: 'Peer' });
  expect(await statusAt('2026-03-09', '10:30')).toContain(line);
  expect(await statusAt('2026-03-10', '10:30')).not.toContain(line);
});
