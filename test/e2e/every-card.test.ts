import type { Browser } from 'playwright-core';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import { CHECK_IN_VERBS } from '../../src/cards/check-in-card';
import { FOLLOW_UP_VERBS } from '../../src/cards/follow-up-cards';
import type { Language, Person } from '../../src/programme/people';
import { weekAnewDelivery } from '../../src/schedules/kinds/week-anew';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { makeFacts, PARKVAENGET } from '../support/make-facts';
import { crawl, openCrawlStage } from '../forgeries/genuine-presses';
import { launchBrowser } from './browser';
import { drawCards } from './card-sheet';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await closeStages();
});

/** One of each: cards that differ in their numbers, names and slots only are drawn once. */
async function everyCard(language: Language): Promise<{ name: string; card: AdaptiveCard }[]> {
  const found = new Map<string, { name: string; card: AdaptiveCard }>();
  const stage = await openCrawlStage({ people: inLanguage(language) });
  const keep = (name: string, message: unknown) => {
    if (typeof message !== 'object' || message === null || !('body' in message)) return;
    const card = message as AdaptiveCard;
    const look = JSON.stringify(card.body).replace(/"(data|id|value)":("[^"]*"|\{[^{}]*\})|\d+/g, '');
    if (!found.has(look)) found.set(look, { name, card });
  };
  await crawl(stage, async ({ verb, person, data }) => {
    stage.later(1_000);
    const answer = await stage.pressData(person, data, { replyToId: 'a-card' });
    keep(`${verb} by ${person.id}`, answer);
    return answer;
  });
  await afterAHardWeek(language, keep);
  await withOtherFiles(language, keep);
  for (const { personId, message } of stage.teams.shown) if ('card' in message) keep(`to ${personId}`, message.card);
  return [...found.values()];
}

/** Everything that can be pressed after a hard week, each button once, with the first choice of each list. */
async function afterAHardWeek(language: Language, keep: (name: string, card: unknown) => void): Promise<void> {
  const stage = await openStage({ people: inLanguage(language) });
  const { peer } = stage.people;
  await stage.getCheckIn();
  const open = [await hardWeek(stage)];
  const seen = new Set<string>();
  for (let card = open.pop(); card !== undefined; card = open.pop()) {
    for (const { data } of buttonsOf(card)) {
      const key = JSON.stringify({ ...data, made: 0, digest: 0 });
      if (seen.has(key)) continue;
      seen.add(key);
      stage.later(1_000);
      const fields = { ...firstChoices(card), ...(data.verb === FOLLOW_UP_VERBS.saveWords ? { words: 'kaffe' } : {}) };
      const answer = await stage.pressData(peer, { ...data, ...fields }, { replyToId: 'a-card' });
      keep(`after a hard week, ${data.verb}`, answer);
      if (typeof answer === 'object') open.push(answer);
    }
  }
}

/** The week that is told once more, folded and whole. */
async function withOtherFiles(language: Language, keep: (name: string, card: unknown) => void): Promise<void> {
  const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' }, people: inLanguage(language) });
  const { peer } = stage.people;
  await stage.teams.open(peer);
  const delivery = weekAnewDelivery(makeFacts(), peer, '2026-W10', stage.clock.now());
  await stage.store.addDelivery(delivery!);
  await stage.tickAt('2026-03-03', '11:01');
  const card = cardsOf(stage, peer).at(-1) as AdaptiveCard;
  keep('week anew', card);
  const unfold = buttonsOf(card).find(({ data }) => data.verb === 'week.unfold');
  keep('week anew, unfolded', await stage.pressData(peer, unfold?.data, { replyToId: 'a-card' }));
}

/** The lowest answer to each question; gives the card of the end. */
async function hardWeek(stage: BotStage): Promise<AdaptiveCard> {
  const { peer } = stage.people;
  let card = cardsOf(stage, peer).at(-1) as AdaptiveCard;
  for (let question = 1; question <= 3; question += 1) {
    const lowest = buttonsOf(card).find(
      ({ data }) => data.verb === CHECK_IN_VERBS.answer && ['1', 'yes'].includes(`${data.a}`),
    );
    if (lowest === undefined) throw new Error('There is no lowest answer.');
    card = (await stage.pressData(peer, lowest.data, { replyToId: 'a-card' })) as AdaptiveCard;
  }
  return card;
}

const inLanguage = (language: Language) => Object.fromEntries(PARKVAENGET.people.map(({ id }) => [id, { language }]));

const cardsOf = (stage: BotStage, { id }: Person) =>
  stage.teams.shown.flatMap(({ personId, message }) => (personId === id && 'card' in message ? [message.card] : []));

const firstChoices = ({ body }: AdaptiveCard) =>
  Object.fromEntries(body.flatMap((one) => (one.type === 'Input.ChoiceSet' ? [[one.id, one.choices[0]?.value]] : [])));

test.each(['da', 'en'] as const)(
  'every card the bot can bring stands whole in a column of 320 pixels (%s)',
  async (language) => {
    const cards = await everyCard(language);
    expect(cards.length).toBeGreaterThan(60);
    expect(await drawCards(browser, `every-card-${language}`, cards)).toEqual([]);
  },
  240_000,
);
