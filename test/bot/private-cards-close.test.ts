import { OWN_DATA_VERBS } from '../../src/cards/own-data-cards';
import type { Messenger } from '../../src/schedules/messenger';
import { checkInTexts } from '../../src/text/check-in';
import { followUpTexts } from '../../src/text/follow-up';
import { ownDataTexts } from '../../src/text/own-data';
import { privateTexts } from '../../src/text/private';
import { sharedPointTexts } from '../../src/text/shared-points';
import { type BotStage, closeStages, openStage, type StageOptions } from '../support/bot-stage';
import { type Connector, startConnector } from '../support/connector';
import { local } from '../support/make-facts';
import { OWN_KEY_ENV, plantPoint } from '../support/own-records';

const connectors = new Set<Connector>();

afterEach(async () => {
  await closeStages();
  for (const connector of connectors) await connector.close();
  connectors.clear();
});

const texts = followUpTexts.da;
const shared = sharedPointTexts.da;
const THURSDAY = '2026-03-05';
/** What the peer has answered; it stands on their private card only. */
const ANSWER = 'Rigtig svært.';
const POINT = 'kanariepunkt om et langt møde';
const CRY = 'jeg vil ikke leve mere';

/** The peer has a private card open: what they have answered this week. */
async function openPrivate(options: StageOptions = {}): Promise<BotStage> {
  const stage = await openStage(options);
  const { peer, coordinator } = stage.people;
  await stage.teams.open(coordinator);
  await stage.getCheckIn();
  for (const title of ['Rigtig svært', 'Slet ikke', 'Ja', texts.show, texts.skip]) await stage.teams.press(peer, title);
  expect(shows(stage, ANSWER)).toBe(true);
  return stage;
}

/** The coordinator reads a point that the peer has shared; the peer stands before taking it back. */
async function openRead(options: StageOptions = {}, open: 'press' | 'submit' = 'press'): Promise<BotStage> {
  const stage = await openStage({ env: OWN_KEY_ENV, ...options });
  const { peer, coordinator } = stage.people;
  await stage.sayYes();
  await plantPoint(stage.store, {
    ...{ id: 'a-point', words: POINT, audience: 'coordinator', receiverIds: ['koordinator'] },
    sharedAt: local('2026-03-04', '13:55'),
  });
  await stage.teams.open(coordinator);
  await stage.teams.say(coordinator, 'delte punkter');
  await stage.teams[open](coordinator, shared.show);
  expect(shows(stage, POINT)).toBe(true);
  await stage.teams.say(peer, 'hvem har set');
  for (const title of [shared.show, shared.takeBack]) await stage.teams.press(peer, title);
  return stage;
}

/** True while these words stand in anybody's chat. */
const shows = (stage: BotStage, words: string): boolean =>
  JSON.stringify(stage.teams.shown.map(({ message }) => message)).includes(words);

const openCards = (stage: BotStage) => stage.store.listPrivateCards({});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}

/** Teams takes no change of a card that the bot makes by itself, for as long as it is told so. */
function busyTeams() {
  let busy = false;
  const later = { state: 'later', retryAfterMs: 1_000, cause: 'http-429' } as const;
  return {
    be: (wanted: boolean) => void (busy = wanted),
    aroundMessenger: (direct: Messenger): Messenger => ({
      ...direct,
      update: async (...card) => (busy ? later : direct.update(...card)),
    }),
  };
}

type Post = (stage: BotStage, activity: Record<string, unknown>) => Promise<unknown>;

/** What became of each change of a card: the status it was answered with, and whether the card showed what is private. */
type Change = [status: number, shown: 'private' | 'neutral'];

/** Another Teams for what the bot answers from now on. It takes no changes but those that are let: each is answered with the next status, 200 after that. */
async function teamsWith(...statuses: number[]) {
  const connector = await startConnector();
  connectors.add(connector);
  const changes: Change[] = [];
  connector.misbehave(({ method, body }) => {
    if (method !== 'PUT') return 'ok';
    const status = statuses.shift() ?? 200;
    changes.push([status, JSON.stringify(body).includes(ANSWER) ? 'private' : 'neutral']);
    return { status, body: { id: 'the-card' } };
  });
  const post: Post = (stage, activity) =>
    stage.teams.post(stage.people.peer, { type: 'message', serviceUrl: connector.serviceUrl, ...activity });
  /** The peer presses a button of their newest card that has it; as a message, from a client that cannot do better. */
  const submit = (stage: BotStage, title: string) =>
    post(stage, { value: stage.dataOf(stage.people.peer, title), replyToId: lastCard(stage) });
  return { connector, changes, post, submit };
}

/** The next time the bot waits, which on a stage takes no time, lasts until it is ended. */
function nextWait(stage: BotStage) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const begins = new Promise<void>((resolve) => {
    stage.clock.sleep = async () => {
      resolve();
      await ended;
    };
  });
  return { begins, end };
}

const lastCard = (stage: BotStage) => stage.chat(stage.people.peer).at(-1)?.id;

/** The ending again, from which [Vis] opens what is private. */
async function openClosed(options: StageOptions = {}): Promise<BotStage> {
  const stage = await openPrivate(options);
  await stage.teams.press(stage.people.peer, privateTexts.da.close);
  expect(await openCards(stage)).toEqual([]);
  return stage;
}

describe('while Teams is busy', () => {
  test('words that are taken back leave the card of the one who reads them as soon as Teams takes it', async () => {
    const teams = busyTeams();
    const stage = await openRead(teams);
    teams.be(true);
    await stage.teams.press(stage.people.peer, shared.takeBackYes);
    await stage.bot.cardsRemade();
    expect(shows(stage, POINT)).toBe(true);

    teams.be(false);
    await stage.tickAt(THURSDAY, '13:01');
    expect(shows(stage, POINT)).toBe(false);
    expect(stage.lastText(stage.people.coordinator)).toContain(privateTexts.da.closed);
    expect((await openCards(stage)).filter(({ personId }) => personId === 'koordinator')).toEqual([]);
  });

  test('they leave it also when the bot is started anew before Teams takes it', async () => {
    const teams = busyTeams();
    const stage = await openRead(teams);
    teams.be(true);
    await stage.teams.press(stage.people.peer, shared.takeBackYes);
    await stage.bot.cardsRemade();
    await stage.bot.close();

    teams.be(false);
    await stage.restart();
    await stage.tickAt(THURSDAY, '13:01');
    expect(shows(stage, POINT)).toBe(false);
  });

  test('what was open and is deleted leaves the chat as soon as Teams takes it', async () => {
    const teams = busyTeams();
    const stage = await openPrivate(teams);
    const { peer } = stage.people;
    const opened = lastCard(stage);
    await stage.teams.say(peer, 'slet');
    const yes = stage.dataOf(peer, ownDataTexts.da.deleteYes);
    const asked = lastCard(stage);
    const show = { ...yes, verb: OWN_DATA_VERBS.show, page: 1 };
    await stage.teams.post(peer, { type: 'message', value: show, replyToId: opened });
    expect(shows(stage, 'Rigtig svært')).toBe(true);
    teams.be(true);
    await stage.pressData(peer, yes, { replyToId: asked });
    await stage.bot.cardsRemade();
    expect(shows(stage, 'Rigtig svært')).toBe(true);

    teams.be(false);
    await stage.tickAt(THURSDAY, '13:46');
    expect(shows(stage, 'Rigtig svært')).toBe(false);
    expect(await openCards(stage)).toEqual([]);
  });
});

test('words that are taken back leave the reader’s card also when the bot has put it there itself', async () => {
  const stage = await openRead({}, 'submit');
  await stage.teams.press(stage.people.peer, shared.takeBackYes);
  await stage.bot.cardsRemade();
  expect(shows(stage, POINT)).toBe(false);
});

describe('a client that has the bot put the answer in the card’s place', () => {
  test('[Luk] that Teams does not take is made up for', async () => {
    const stage = await openPrivate();
    const { submit, changes } = await teamsWith(502, 502, 502);
    await submit(stage, privateTexts.da.close);
    expect(changes).not.toContainEqual([200, 'neutral']);
    expect(await openCards(stage)).toHaveLength(1);

    await stage.tickAt(THURSDAY, '13:46');
    expect(changes.at(-1)).toEqual([200, 'neutral']);
    expect(await openCards(stage)).toEqual([]);
  });

  test('[Luk] that was told to wait and then not taken by Teams is made up for', async () => {
    let isSlow = false;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const stage = await openPrivate({
      answerWithinMs: () => (isSlow ? 50 : 60_000),
      aroundStore: (store) => ({
        ...store,
        async transaction(work) {
          if (isSlow) await held;
          return store.transaction(work);
        },
      }),
    });
    const { post, changes } = await teamsWith(502, 502, 502);
    const data = stage.dataOf(stage.people.peer, privateTexts.da.close);
    isSlow = true;
    const value = { action: { type: 'Action.Execute', verb: data.verb, data } };
    await post(stage, { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: lastCard(stage) });
    letGo();
    await until(() => changes.length === 3);
    expect(await openCards(stage)).toHaveLength(1);

    await stage.tickAt(THURSDAY, '13:46');
    expect(changes.at(-1)).toEqual([200, 'neutral']);
    expect(await openCards(stage)).toEqual([]);
  });

  test.each([
    ['a cry for help', (stage: BotStage, post: Post) => post(stage, { text: CRY })],
    ['the end of the ten minutes', (stage: BotStage) => stage.tickAt(THURSDAY, '13:56')],
  ] as const)('%s that overtakes a private card closes it all the same', async (_what, overtake) => {
    const stage = await openClosed();
    const { post, changes } = await teamsWith(412);
    const wait = nextWait(stage);
    const value = { verb: 'more.open', slot: 'check-in:peer:2026-W10', v: 1, made: 4242 };
    const pressed = post(stage, { value, replyToId: lastCard(stage) });
    await wait.begins;
    await overtake(stage, post);
    wait.end();
    await pressed;
    await stage.bot.cardsRemade();

    expect(changes.slice(0, 3)).toEqual([
      [412, 'private'],
      [200, 'neutral'],
      [200, 'private'],
    ]);
    expect(changes.at(-1)).toEqual([200, 'neutral']);
    expect(await openCards(stage)).toEqual([]);
  });

  test('a closing that is under way while a private card comes there does not make that one forgotten', async () => {
    let letGo: () => void = () => undefined;
    let hold: Promise<void> | undefined;
    const stage = await openClosed({
      aroundMessenger: (direct) => ({
        ...direct,
        async update(...card) {
          const outcome = await direct.update(...card);
          await hold;
          return outcome;
        },
      }),
    });
    const { post, changes } = await teamsWith(412);
    const wait = nextWait(stage);
    const value = { verb: 'more.open', slot: 'check-in:peer:2026-W10', v: 1, made: 4242 };
    const pressed = post(stage, { value, replyToId: lastCard(stage) });
    await wait.begins;
    hold = new Promise((resolve) => (letGo = resolve));
    const ticked = stage.tickAt(THURSDAY, '13:56');
    await until(() => changes.length === 2);
    wait.end();
    await until(() => changes.length === 3);
    letGo();
    await Promise.all([pressed, ticked]);

    expect(changes.slice(1)).toEqual([
      [200, 'neutral'],
      [200, 'private'],
      [200, 'neutral'],
    ]);
    expect(await openCards(stage)).toEqual([]);
  });

  test('a private card whose place is gone is not sent as a new message: it has to be asked for again', async () => {
    const stage = await openClosed();
    const { connector, post } = await teamsWith(404, 404);
    const value = { verb: 'more.open', slot: 'check-in:peer:2026-W10', v: 1, made: 4242 };
    await post(stage, { value, replyToId: lastCard(stage) });

    const said = JSON.stringify(connector.sent.map(({ activity }) => activity));
    expect(said).toContain(privateTexts.da.writeAnew);
    expect(said).not.toContain(ANSWER);
    expect(await openCards(stage)).toEqual([]);
  });

  test('a private card stands for ten minutes from when it came there', async () => {
    const stage = await openPrivate();
    stage.later(9 * 60_000);
    await stage.teams.submit(stage.people.peer, texts.write);
    await stage.tickAt(THURSDAY, '14:03');
    expect(await openCards(stage)).toHaveLength(1);
    await stage.tickAt(THURSDAY, '14:05');
    expect(stage.lastText(stage.people.peer)).toContain(checkInTexts.da.finished);
    expect(await openCards(stage)).toEqual([]);
  });

  test('a private card that has become a question again stays a question', async () => {
    const stage = await openPrivate();
    const { peer } = stage.people;
    for (const title of [checkInTexts.da.whoToGoTo, 'Tilbage til spørgsmålene', checkInTexts.da.back])
      await stage.teams.submit(peer, title);
    await stage.tickAt(THURSDAY, '13:58');
    expect(stage.lastText(peer)).toContain(checkInTexts.da.place({ number: 3, of: 3 }));
  });
});

describe('a chat that may not be written to', () => {
  test('has its private card closed when it may be again', async () => {
    const stage = await openPrivate();
    const { peer } = stage.people;
    await stage.teams.post(peer, { type: 'installationUpdate', action: 'remove' });
    await stage.tickAt(THURSDAY, '14:10');
    expect(await openCards(stage)).toHaveLength(1);

    await stage.teams.post(peer, { type: 'installationUpdate', action: 'add' });
    await stage.tickAt(THURSDAY, '14:30');
    expect(shows(stage, ANSWER)).toBe(false);
    expect(await openCards(stage)).toEqual([]);
  });

  test('is not tried again and again; it is waited for, for 90 days', async () => {
    const stage = await openPrivate();
    const { post, changes } = await teamsWith(403);
    await post(stage, { text: 'hej' });
    await stage.bot.cardsRemade();
    for (const at of ['13:56', '13:57', '13:58']) await stage.tickAt(THURSDAY, at);
    expect(changes).toEqual([[403, 'neutral']]);
    expect(await openCards(stage)).toHaveLength(1);

    await stage.tickAt('2026-06-01', '10:00');
    expect(await openCards(stage)).toHaveLength(1);
    await stage.tickAt('2026-06-08', '10:00');
    expect(await openCards(stage)).toEqual([]);
  });

  test('has it closed as soon as its person writes', async () => {
    const stage = await openPrivate();
    const { post, changes } = await teamsWith(403);
    await post(stage, { text: 'hej' });
    await stage.bot.cardsRemade();
    await post(stage, { text: 'hej igen' });
    await stage.bot.cardsRemade();
    expect(changes).toEqual([
      [403, 'neutral'],
      [200, 'neutral'],
    ]);
    expect(await openCards(stage)).toEqual([]);
  });
});

describe('ten minutes are ten minutes', () => {
  const toCoordinator = (stage: BotStage) =>
    stage.store.addDelivery({
      ...{ slot: 'welcome:koordinator:v9', kind: 'welcome', personId: 'koordinator', occasion: 'v9' },
      ...{ dueAt: stage.clock.now(), usefulUntil: local('2026-03-16', '09:00') },
    });

  test('while a message is being sent', async () => {
    let letGo: (() => void) | undefined;
    let isHeld = false;
    const stage = await openPrivate({
      aroundMessenger: (direct) => ({
        ...direct,
        async send(...message) {
          if (isHeld) await new Promise<void>((resolve) => (letGo = resolve));
          return direct.send(...message);
        },
      }),
    });
    isHeld = true;
    await toCoordinator(stage);
    await stage.bot.heartbeat.beat();
    await until(() => letGo !== undefined);
    stage.later(11 * 60_000);
    await stage.bot.heartbeat.beat();
    await until(() => !shows(stage, ANSWER));
    isHeld = false;
    letGo?.();
  });

  test('when nothing can be planned or sent', async () => {
    let isBroken = false;
    const stage = await openPrivate({
      aroundStore: (store) => ({
        ...store,
        async readHeartbeat() {
          if (isBroken) throw new Error('unreadable');
          return store.readHeartbeat();
        },
      }),
    });
    isBroken = true;
    stage.later(11 * 60_000);
    await stage.bot.heartbeat.beat().catch(() => undefined);
    await until(() => !shows(stage, ANSWER));
  });
});
