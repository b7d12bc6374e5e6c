import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { OUTAGE_VERBS } from '../../src/cards/outage-card';
import type { Person } from '../../src/programme/people';
import { outageTexts } from '../../src/text/outage';
import { cardProblems } from '../cards/card-rules';
import { readTexts } from '../cards/read-texts';
import { closeStages, openStage, type BotStage } from '../support/bot-stage';
import { local } from '../support/make-facts';
import { hardTexts } from '../text/plain-words';

afterEach(() => closeStages());

const texts = outageTexts.da;

/** The bot runs on Tuesday 3 March 2026 from nine, the leaders have opened the chat, and the peer has said yes. */
async function openRunning(choices: readonly string[] = []): Promise<BotStage> {
  const stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  for (const person of [stage.people.coordinator, stage.people.leader]) await stage.teams.open(person);
  await stage.sayYes();
  for (const words of choices) await stage.teams.say(stage.people.peer, words);
  return stage;
}

/** The process is gone until a local moment, and then starts again. */
async function goneUntil(stage: BotStage, on: string, at: string): Promise<void> {
  stage.clock.moveTo(local(on, at));
  await stage.restart();
}

/** The cards about outages in a person's chat. */
const cardsFor = (stage: BotStage, person: Person): AdaptiveCard[] =>
  stage
    .chat(person)
    .flatMap(({ message }) => ('card' in message ? [message.card] : []))
    .filter(({ fallbackText }) => [texts.title, texts.titleHeld].includes(fallbackText));

const linesFor = (stage: BotStage, person: Person): string[][] => cardsFor(stage, person).map(readTexts);

const PEER_LINES = [
  texts.title,
  'Jeg var ude af drift fra tirsdag d. 3. marts kl. 9.00 til torsdag d. 5. marts kl. 10.30. Det er jeg ked af.',
  texts.missed,
  'Besked om mødet dagen efter, onsdag d. 4. marts kl. 14.15.',
  texts.comes,
  'Ugens plan, tirsdag d. 3. marts kl. 10.15.',
  'Jeg skriver, fordi noget ikke kom i tide. Det tager et halvt minut. Du skal ikke gøre noget.',
  texts.showWeek,
];

describe('after an outage', () => {
  it('the peer and the coordinator get exactly one message each, with the complete list; the others nothing', async () => {
    const stage = await openRunning();
    const { peer, coordinator, leader } = stage.people;
    await goneUntil(stage, '2026-03-05', '10:30');

    expect(linesFor(stage, peer)).toEqual([PEER_LINES]);
    expect(linesFor(stage, coordinator)).toEqual([
      [
        texts.title,
        PEER_LINES[1],
        texts.calendar,
        ...PEER_LINES.slice(2, 6),
        texts.volunteers,
        'Her står det samme, hvad end en peer har valgt.',
        PEER_LINES[6],
        texts.showStatus,
      ],
    ]);
    expect(linesFor(stage, leader)).toEqual([]);
    for (const person of [peer, coordinator]) {
      for (const card of cardsFor(stage, person)) {
        expect(cardProblems(card)).toEqual([]);
        expect(hardTexts(readTexts(card))).toEqual([]);
      }
    }
  });

  it('a second start, and a day of ticks, tell nothing again', async () => {
    const stage = await openRunning();
    await goneUntil(stage, '2026-03-05', '10:30');
    await goneUntil(stage, '2026-03-05', '10:31');
    await goneUntil(stage, '2026-03-05', '10:55');
    for (let minutes = 0; minutes < 180; minutes += 5) {
      stage.later(5 * 60_000);
      await stage.bot.heartbeat.tick();
    }

    expect(linesFor(stage, stage.people.peer)).toEqual([PEER_LINES]);
    expect(cardsFor(stage, stage.people.coordinator)).toHaveLength(1);
  });

  it('in which nothing was to come, nobody hears of it', async () => {
    const stage = await openRunning();
    await stage.tickAt('2026-03-03', '10:15');
    await goneUntil(stage, '2026-03-04', '10:30');

    expect(cardsFor(stage, stage.people.peer)).toEqual([]);
    expect(cardsFor(stage, stage.people.coordinator)).toEqual([]);
  });

  it('of a few minutes, or in which a message came in time all the same, nobody hears of it', async () => {
    const stage = await openRunning();
    await stage.tickAt('2026-03-03', '10:10');
    await goneUntil(stage, '2026-03-03', '10:19');
    expect(stage.lastText(stage.people.peer)).toContain('Din uge 10');
    await stage.tickAt('2026-03-04', '14:00');
    await goneUntil(stage, '2026-03-04', '14:20');

    expect(stage.lastText(stage.people.peer)).toContain('I morgen er der udviklingsmøde.');
    expect(cardsFor(stage, stage.people.peer)).toEqual([]);
    expect(cardsFor(stage, stage.people.coordinator)).toEqual([]);
  });

  it('two of them before anybody could be told are one message that says both', async () => {
    const stage = await openRunning();
    await stage.tickAt('2026-03-03', '10:15');
    // Over the reminder, and up again in the evening; then over the night, and the next day's questions.
    await goneUntil(stage, '2026-03-04', '20:00');
    expect(cardsFor(stage, stage.people.peer)).toEqual([]);
    await goneUntil(stage, '2026-03-05', '20:00');
    await stage.tickAt('2026-03-10', '10:15');

    const [lines = [], ...others] = linesFor(stage, stage.people.peer);
    expect(others).toEqual([]);
    expect(lines.slice(1, 7)).toEqual([
      'Jeg var ude af drift fra tirsdag d. 3. marts kl. 10.15 til onsdag d. 4. marts kl. 20.00. Jeg var ude af drift fra onsdag d. 4. marts kl. 20.00 til torsdag d. 5. marts kl. 20.00. Det er jeg ked af.',
      texts.missed,
      'Besked om mødet dagen efter, onsdag d. 4. marts kl. 14.15.',
      texts.comes,
      'Ugens tre spørgsmål, torsdag d. 5. marts kl. 13.45.',
      expect.stringContaining('Jeg skriver, fordi'),
    ]);
  });

  it('a second one while the first could not be told yet: one message that says both', async () => {
    const stage = await openRunning();
    await goneUntil(stage, '2026-03-03', '20:00');
    await goneUntil(stage, '2026-03-04', '14:26');
    await stage.tickAt('2026-03-05', '13:45');

    const [lines = [], ...others] = linesFor(stage, stage.people.peer);
    expect(others).toEqual([]);
    expect(lines.slice(2, 5)).toEqual([
      texts.comes,
      'Ugens plan, tirsdag d. 3. marts kl. 10.15.',
      'Besked om mødet dagen efter, onsdag d. 4. marts kl. 14.15.',
    ]);
    expect(cardsFor(stage, stage.people.coordinator)).toHaveLength(1);
  });

  it('of weeks: all of it is told, and what something newer took the place of is no longer needed', async () => {
    const stage = await openRunning();
    await goneUntil(stage, '2026-04-30', '15:00');
    await stage.tickAt('2026-05-05', '10:15');

    const [lines = []] = linesFor(stage, stage.people.peer);
    expect(lines.slice(2, 10)).toEqual([
      texts.missed,
      'Besked om mødet dagen efter, 8 gange. Først onsdag d. 4. marts kl. 14.15, sidst onsdag d. 29. april kl. 14.15.',
      'Ugens plan, tirsdag d. 28. april kl. 10.15.',
      texts.comes,
      'Ugens tre spørgsmål, torsdag d. 30. april kl. 13.45.',
      texts.gone,
      'Ugens plan, 8 gange. Først tirsdag d. 3. marts kl. 10.15, sidst tirsdag d. 21. april kl. 10.15.',
      'Ugens tre spørgsmål, 8 gange. Først torsdag d. 5. marts kl. 13.45, sidst torsdag d. 23. april kl. 13.45.',
    ]);
  });
});

describe('its buttons', () => {
  it("show the peer's week, and the coordinator's status, as they are now", async () => {
    const stage = await openRunning();
    const { peer, coordinator } = stage.people;
    await goneUntil(stage, '2026-03-05', '10:30');

    const week = await stage.pressData(peer, stage.dataOf(peer, texts.showWeek));
    const status = await stage.pressData(coordinator, stage.dataOf(coordinator, texts.showStatus));

    expect(JSON.stringify(week)).toContain('Din uge 10');
    expect(JSON.stringify(status)).toContain('Status for uge 10');
  });

  it('open the questions while they may be answered', async () => {
    const stage = await openRunning();
    const { peer } = stage.people;
    await stage.tickAt('2026-03-04', '14:15');
    await goneUntil(stage, '2026-03-05', '14:20');

    const card = await stage.pressData(peer, stage.dataOf(peer, texts.openQuestions));

    expect(JSON.stringify(card)).toContain('Spørgsmål 1 af 3');
  });

  it('open those that are still on their way under their own name: nobody is asked twice', async () => {
    const stage = await openRunning();
    const slot = 'check-in:peer:2026-W10';
    const [dueAt, usefulUntil] = [local('2026-03-03', '08:00'), local('2026-03-10', '12:00')];
    await stage.store.addDelivery({
      slot,
      kind: 'check-in',
      personId: 'peer',
      occasion: '2026-W10',
      dueAt,
      usefulUntil,
    });

    const data = { verb: OUTAGE_VERBS.questions, slot: 'outage:peer:2026-03-03T07:00:00.000Z', v: 1 };
    const card = await stage.pressData(stage.people.peer, data);

    expect(JSON.stringify(card)).toContain('Spørgsmål 1 af 3');
    expect((await stage.store.listCheckIns('peer', '2026-W10')).map(({ id }) => id)).toEqual([slot]);
  });
});

describe("the peer's own quiet", () => {
  const CHOICES: Record<string, string[]> = {
    nothing: [],
    stop: ['stop'],
    pause: ['pause'],
    away: ['jeg kommer ikke tirsdag til torsdag'],
    'low energy': ['lav energi'],
    'every other week': ['spørg hver anden uge'],
    'fewer messages': ['færre beskeder'],
  };

  it('looks like nothing in what the coordinator reads; whoever wants quiet hears nothing of it', async () => {
    const read: Record<string, string> = {};
    for (const [choice, words] of Object.entries(CHOICES)) {
      const stage = await openRunning(words);
      await goneUntil(stage, '2026-03-05', '14:20');
      read[choice] = JSON.stringify(linesFor(stage, stage.people.coordinator));
      if (['stop', 'pause', 'away', 'low energy'].includes(choice)) {
        const planned = (await stage.store.listDeliveries({ personId: 'peer' })).map(({ kind }) => kind);
        expect([choice, planned.includes('outage'), linesFor(stage, stage.people.peer)]).toEqual([choice, false, []]);
      }
      await stage.close();
    }

    expect(new Set(Object.values(read)).size).toBe(1);
    expect(read.nothing).toContain('Ugens tre spørgsmål, torsdag d. 5. marts kl. 13.45.');
    expect(read.nothing).not.toMatch(/Peer[ ",.]|Frivillig [A-Z]/);
  }, 60_000);
});

test.each(['stop', 'pause', 'jeg kommer ikke tirsdag til fredag'])(
  'a coordinator who has said "%s" hears nothing of it, and nothing lies waiting',
  async (words) => {
    const stage = await openRunning();
    await stage.teams.say(stage.people.coordinator, words);
    await goneUntil(stage, '2026-03-05', '10:30');

    const kinds = (await stage.store.listDeliveries({ personId: 'koordinator' })).map(({ kind }) => kind);
    expect(kinds).not.toContain('outage');
    expect(linesFor(stage, stage.people.peer)).toEqual([PEER_LINES]);
  },
);

test('whoever wonders whether the bot was away is told when, and that it was not', async () => {
  const stage = await openRunning();
  const { peer } = stage.people;
  await stage.teams.say(peer, 'har du været nede?');
  expect(stage.lastText(peer)).toBe(texts.neverOut);

  await goneUntil(stage, '2026-03-05', '10:30');
  await stage.tickAt('2026-03-05', '10:30');
  await stage.teams.say(peer, 'var du nede i går?');
  expect(stage.lastText(peer)).toContain(
    'Jeg var sidst ude af drift fra tirsdag d. 3. marts kl. 9.00 til torsdag d. 5. marts kl. 10.30.',
  );
});

test('the status does not call sent what was to go out while the bot did not run', async () => {
  const stage = await openRunning();
  const { coordinator } = stage.people;
  await stage.tickAt('2026-03-05', '13:40');

  await goneUntil(stage, '2026-03-05', '16:00');
  await stage.tickAt('2026-03-05', '16:00');
  await stage.teams.say(coordinator, 'status');

  expect(stage.lastText(coordinator)).toContain(
    'Ugens spørgsmål skulle ud torsdag d. 5. marts kl. 13.45. Jeg kørte ikke.',
  );
  expect(stage.lastText(coordinator)).not.toContain('Ugens spørgsmål er sendt');
});
