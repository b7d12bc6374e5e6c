import { createCourtesies } from '../../src/bot/answer-text';
import { COMMANDS } from '../../src/bot/commands';
import { pressHandlers } from '../../src/bot/handlers';
import { checkInHandlers } from '../../src/bot/handlers/check-in';
import { setUpHandlers } from '../../src/bot/handlers/set-up';
import { weekHandlers } from '../../src/bot/handlers/week';
import { helpHandlers } from '../../src/bot/handlers/who-to-go-to';
import type { AdaptiveCard, PressData } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cli/terminal-teams';
import type { Person } from '../../src/programme/people';
import { refusalTexts } from '../../src/text/refusals';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterAll(() => closeStages());

const REFUSALS = [refusalTexts.da.oldCard, refusalTexts.da.notYours, refusalTexts.en.oldCard, refusalTexts.en.notYours];
const CRISIS = ['jeg har ikke lyst til at leve', 'en beboer truede mig', 'jeg kan snart ikke mere'];
const PHRASES = COMMANDS.filter(({ id }) => id !== 'fast-forward').flatMap(({ phrases }) => phrases.da);

/** Presses every button that any card shows, and every button of the cards that come of it, once each. */
async function pressEverything(stage: BotStage, person: Person, seen: Map<string, PressData>): Promise<void> {
  const cards = stage.chat(person).flatMap(({ message }) => ('card' in message ? [message.card] : []));
  const open: AdaptiveCard[] = [...cards];
  for (let card = open.pop(); card !== undefined; card = open.pop()) {
    for (const { verb, data, fallback } of buttonsOf(card)) {
      const key = JSON.stringify({ ...data, slot: data.slot.replace(/[\dT:.Z-]+$/, '') });
      if (seen.has(key)) continue;
      seen.set(key, data);
      expect(data.verb).toBe(verb);
      expect(fallback.data).toEqual(data);
      stage.later(1_000);
      const answer = await stage.pressData(person, { ...data, who: 'frivillig-a', when: '2026-03-06T12:00' });
      expect(REFUSALS.filter((words) => asText(answer).includes(words))).toEqual([]);
      open.push(answer as AdaptiveCard);
    }
  }
}

test('every button of every card leads somewhere, for every role, and every verb stands on some card', async () => {
  const seen = new Map<string, PressData>();
  const stage = await openStage();
  await stage.getCheckIn();
  for (const person of Object.values(stage.people)) {
    stage.later(60_000);
    await stage.teams.open(person);
    for (const text of [...PHRASES.filter((phrase) => !phrase.includes('engelsk')), ...CRISIS]) {
      stage.later(1_000);
      await stage.teams.say(person, text);
    }
    await pressEverything(stage, person, seen);
  }
  const fresh = await openStage({ at: { on: '2026-03-10', at: '10:00' } });
  await fresh.teams.open(fresh.people.peer);
  await fresh.tickAt('2026-03-10', '10:15');
  await fresh.tickAt('2026-03-11', '14:15');
  await pressEverything(fresh, fresh.people.peer, seen);

  const verbs = new Set([...seen.values()].map(({ verb }) => verb));
  expect([...verbs].sort()).toEqual([...pressHandlers(createCourtesies()).keys()].sort());
  expect(stage.events()).not.toContain('turn.failed');
});

test('no two handlers answer the same verb', () => {
  const all = [...setUpHandlers, ...checkInHandlers, ...weekHandlers, ...helpHandlers(createCourtesies())];
  expect(new Set(all.map(({ verb }) => verb)).size).toBe(all.length);
});
