import { cardProblems } from '../cards/card-rules';
import { checkInTexts } from '../../src/text/check-in';
import { howOftenTexts } from '../../src/text/how-often';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = howOftenTexts.da;
const THURSDAYS = ['2026-03-05', '2026-03-12', '2026-03-19', '2026-03-26', '2026-04-01', '2026-04-09', '2026-04-16'];

/** A stage on which the peer has said yes; the questions come each week unless said otherwise. */
async function open() {
  const stage = await openStage();
  await stage.sayYes();
  return { stage, peer: stage.people.peer };
}
/** Lets the questions of these weeks come; `touch` is what the peer does with each. */
async function weeks(stage: BotStage, from: number, to: number, touch?: (n: number) => Promise<void>): Promise<void> {
  for (let n = from; n < to; n += 1) {
    await stage.tickAt(THURSDAYS[n] ?? '', '13:45');
    await touch?.(n);
  }
}
const asked = (stage: BotStage) =>
  stage.chat(stage.people.peer).filter(({ message }) => JSON.stringify(message).includes(texts.ask)).length;
const questions = (stage: BotStage) =>
  stage
    .chat(stage.people.peer)
    .filter(({ message }) => JSON.stringify(message).includes(checkInTexts.da.place({ number: 1, of: 3 }))).length;
const everyWeeks = async (stage: BotStage) => (await stage.store.findSettings('peer'))?.checkInEveryWeeks;

describe('who has not touched three check-ins in a row', () => {
  it('is asked once how the questions are wanted, in the place of the fourth', async () => {
    const { stage, peer } = await open();
    await weeks(stage, 0, 3);
    expect([questions(stage), asked(stage)]).toEqual([3, 0]);
    await weeks(stage, 3, 4);

    expect([questions(stage), asked(stage)]).toEqual([3, 1]);
    const message = stage.chat(peer).at(-1)?.message;
    expect(message !== undefined && 'card' in message ? cardProblems(message.card) : ['no card']).toEqual([]);
    expect(JSON.stringify(message)).not.toMatch(/tre|three|\b3\b/);
  });

  it('and does nothing, has them every other week from then on, and is not asked again', async () => {
    const { stage } = await open();
    await weeks(stage, 0, 7);

    expect(await everyWeeks(stage)).toBe(2);
    expect(asked(stage)).toBe(1);
    expect(questions(stage)).toBeLessThan(6);
  });

  it('chooses every week, and is not asked at once again', async () => {
    const { stage, peer } = await open();
    await weeks(stage, 0, 4);
    await stage.teams.press(peer, texts.choices.weekly);
    expect(await everyWeeks(stage)).toBe(1);
    await weeks(stage, 4, 7);

    expect([questions(stage), asked(stage)]).toEqual([6, 0]);
  });

  it.each([
    ['seldom', { checkInEveryWeeks: 2, checkIns: 'yes' }],
    // Every other week is what silence means, and a pause is no silence.
    ['pause', { pausedUntilOn: '2026-04-01', checkIns: 'yes', checkInEveryWeeks: 1 }],
    ['none', { checkIns: 'no', stopped: false }],
  ] as const)('chooses %s', async (choice, settings) => {
    const { stage, peer } = await open();
    await weeks(stage, 0, 4);
    await stage.teams.press(peer, texts.choices[choice]);

    expect(await stage.store.findSettings('peer')).toMatchObject(settings);
  });

  it('is asked the same after a kill between the making and the sending', async () => {
    const { stage } = await open();
    await weeks(stage, 0, 3);
    await stage.restart();
    await weeks(stage, 3, 4);
    await stage.restart();
    expect(asked(stage)).toBe(1);
  });
});

it.each([
  ['skips one', checkInTexts.da.skip],
  ['ends one', 'Godt'],
])('who %s is not asked', async (_what, title) => {
  const { stage, peer } = await open();
  await weeks(stage, 0, 5, async (n) => void (n === 2 && (await stage.teams.press(peer, title))));

  expect(asked(stage)).toBe(0);
});

it('the status reads the same for who answers, who skips, who is silent and who has said no', async () => {
  const ways: ((stage: BotStage) => Promise<void>)[] = [
    async () => undefined,
    async (stage) => stage.teams.press(stage.people.peer, checkInTexts.da.skip),
    async (stage) => {
      for (const answer of ['Godt', 'Delvist', 'Nej']) await stage.teams.press(stage.people.peer, answer);
    },
  ];
  const read: string[] = [];
  for (const way of ways) {
    const { stage, peer } = await open();
    await stage.teams.open(stage.people.coordinator);
    await stage.teams.say(peer, 'skjul når jeg er færdig');
    await weeks(stage, 0, 4, (n) => (n < 3 ? way(stage) : Promise.resolve()));
    await stage.teams.say(stage.people.coordinator, 'status');
    read.push(stage.lastText(stage.people.coordinator));
  }

  expect(new Set(read).size).toBe(1);
});
