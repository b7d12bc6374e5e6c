import { createCourtesies } from '../../src/bot/answer-text';
import { COMMANDS } from '../../src/bot/commands';
import { pressHandlers } from '../../src/bot/handlers';
import { checkInHandlers } from '../../src/bot/handlers/check-in';
import { setUpHandlers } from '../../src/bot/handlers/set-up';
import { weekHandlers } from '../../src/bot/handlers/week';
import { helpHandlers } from '../../src/bot/handlers/who-to-go-to';
import type { AdaptiveCard, PressData } from '../../src/cards/adaptive-card';
import { OWN_DATA_VERBS } from '../../src/cards/own-data-cards';
import { privateSlot } from '../../src/cards/private-card';
import { SET_UP_VERBS } from '../../src/cards/set-up-card';
import { SHARED_POINT_VERBS } from '../../src/cards/shared-point-cards';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { Person } from '../../src/programme/people';
import { BEGAN_ON } from '../../src/schedules/read-facts';
import { changeMeetingTexts } from '../../src/text/change-meeting';
import { followUpTexts } from '../../src/text/follow-up';
import { findATimeTexts } from '../../src/text/find-a-time';
import { refusalTexts } from '../../src/text/refusals';
import { weekTexts } from '../../src/text/week';
import { makeTeamChat } from '../store/samples';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { local } from '../support/make-facts';
import { isPrivateVerb } from '../support/private-verbs';
import { OWN_KEY_ENV, plantPoint } from '../support/own-records';

afterAll(() => closeStages());

const REFUSALS = [refusalTexts.da.oldCard, refusalTexts.da.notYours, refusalTexts.en.oldCard, refusalTexts.en.notYours];
const CRISIS = ['jeg har ikke lyst til at leve', 'en beboer truede mig', 'jeg kan snart ikke mere'];
const PHRASES = COMMANDS.filter(({ id }) => id !== 'fast-forward').flatMap(({ phrases }) => phrases.da);

/** What the lists of a card hold when the first choice of each is taken. */
const firstChoices = (card: AdaptiveCard): Record<string, string | undefined> =>
  Object.fromEntries(
    card.body.flatMap((element) =>
      element.type === 'Input.ChoiceSet' ? [[element.id, element.choices[0]?.value]] : [],
    ),
  );

/** What these take away others show: they are pressed last. */
const LAST: readonly string[] = [SET_UP_VERBS.no, OWN_DATA_VERBS.delete, OWN_DATA_VERBS.leave, SHARED_POINT_VERBS.back];

/** Presses, and sees to it that an answer that shows something private is kept as open: else it would never turn neutral by itself. */
async function pressAndLook(stage: BotStage, person: Person, data: PressData, where: { replyToId?: string }) {
  await stage.store.closePrivateCard(person.id, 'a-card');
  const answer = await stage.pressData(person, data, where);
  const open = await stage.store.listPrivateCards({ personId: person.id });
  const slot = typeof answer === 'string' ? undefined : privateSlot(answer);
  const kept = open.filter(({ activityId }) => activityId === where.replyToId).map((one) => one.slot);
  expect([data.verb, ...kept]).toEqual([data.verb, ...(slot === undefined ? [] : [slot])]);
  return answer;
}

/** Presses every button that any card shows, and every button of the cards that come of it, once each. */
async function pressEverything(stage: BotStage, person: Person, seen: Map<string, PressData>): Promise<void> {
  const cards = stage.chat(person).flatMap(({ message }) => ('card' in message ? [message.card] : []));
  const open: AdaptiveCard[] = [...cards];
  const last: PressData[] = [];
  for (let card = open.pop(); card !== undefined; card = open.pop()) {
    for (const { verb, data, fallback } of buttonsOf(card)) {
      // Which making of the card, and which attempt, is another each time.
      const key = JSON.stringify({ ...data, made: 0, n: 0, slot: data.slot.replace(/[\dT:.Z-]+$/, '') });
      if (seen.has(key)) continue;
      seen.set(key, data);
      if (LAST.includes(verb)) last.push(data);
      expect(data.verb).toBe(verb);
      expect(fallback.data).toEqual(data);
      if (LAST.includes(verb)) continue;
      stage.later(1_000);
      const fields = { ...firstChoices(card), who: 'frivillig-a', when: '2026-03-06T12:00' };
      const where = isPrivateVerb(verb) ? { replyToId: 'a-card' } : {};
      const answer = await pressAndLook(stage, person, { ...data, ...fields }, where);
      expect([verb, ...REFUSALS.filter((words) => asText(answer).includes(words))]).toEqual([verb]);
      open.push(answer as AdaptiveCard);
    }
  }
  for (const data of last) {
    const answer = await pressAndLook(stage, person, data, { replyToId: 'a-card' });
    expect([data.verb, ...REFUSALS.filter((words) => asText(answer).includes(words))]).toEqual([data.verb]);
    for (const more of buttonsOf(answer as AdaptiveCard)) seen.set(JSON.stringify(more.data), more.data);
  }
}

test('every button of every card leads somewhere, for every role, and every verb stands on some card', async () => {
  const seen = new Map<string, PressData>();
  const stage = await openStage({ env: OWN_KEY_ENV });
  await plantPoint(stage.store, {
    ...{ id: 'a-point', words: 'et punkt', audience: 'coordinator', receiverIds: ['koordinator'] },
    sharedAt: local('2026-03-04', '10:00'),
  });
  await plantPoint(stage.store, {
    ...{ id: 'another', words: 'et andet punkt', audience: 'coordinator', receiverIds: ['koordinator'] },
    ...{ personId: 'frivillig-a', sharedAt: local('2026-03-04', '10:00') },
  });
  await stage.store.saveFact(BEGAN_ON, '2026-01-01');
  await stage.getCheckIn();
  await stage.store.saveTeamChat(makeTeamChat({ active: true, on: false }));
  for (const person of Object.values(stage.people)) {
    stage.later(60_000);
    await stage.teams.open(person);
    for (const text of [...PHRASES.filter((phrase) => !phrase.includes('engelsk')), ...CRISIS]) {
      stage.later(1_000);
      await stage.teams.say(person, text);
    }
    // One of the sentences was a no to the questions.
    const settings = await stage.store.findSettings(person.id);
    if (settings?.checkIns === 'no') await stage.store.saveSettings({ ...settings, checkIns: 'yes' });
    await pressEverything(stage, person, seen);
  }
  const fresh = await openStage({ at: { on: '2026-03-10', at: '10:00' } });
  await fresh.teams.open(fresh.people.peer);
  await fresh.tickAt('2026-03-10', '10:15');
  await fresh.tickAt('2026-03-11', '14:15');
  for (const said of ['jeg kommer ikke i morgen', 'peermøde med B torsdag 12.30-14.30'])
    await fresh.teams.say(fresh.people.peer, said);
  await fresh.teams.say(fresh.people.peer, 'jeg kan ikke komme til peermødet med B på torsdag');
  await pressEverything(fresh, fresh.people.peer, seen);

  const silent = await openStage();
  await silent.sayYes();
  for (const on of ['2026-03-05', '2026-03-12', '2026-03-19', '2026-03-26']) await silent.tickAt(on, '13:45');
  await pressEverything(silent, silent.people.peer, seen);

  const reminded = await openStage();
  await reminded.getCheckIn();
  const press = async (title: string, fields?: Record<string, string>) => {
    await reminded.teams.press(reminded.people.peer, title, fields);
    for (const { message } of reminded.chat(reminded.people.peer).slice(-1))
      if ('card' in message) for (const { data } of buttonsOf(message.card)) seen.set(JSON.stringify(data), data);
  };
  for (const title of ['Godt', 'Delvist', 'Ja', followUpTexts.da.show]) await press(title);
  await press(followUpTexts.da.others);
  await press(followUpTexts.da.saveChoices, { chosen: 't2.own' });
  await press(followUpTexts.da.more, { chosen: 'workload' });
  await press(followUpTexts.da.write);
  await press(followUpTexts.da.save, { words: 'kaffe' });
  await press(followUpTexts.da.write);
  await press(followUpTexts.da.deleteWords);
  await press(followUpTexts.da.more, { t: 'workload' });
  const { more, routes, share, no, back, remind } = followUpTexts.da;
  for (const title of [more, routes.sparring, back, routes.coordinator, share, no]) await press(title);
  await press(more, { t: 'workload' });
  for (const title of [more, routes.coordinator, remind]) await press(title);
  await reminded.tickAt('2026-03-10', '10:14');
  await reminded.tickAt('2026-03-10', '10:40');
  await pressEverything(reminded, reminded.people.peer, seen);

  const two = await openStage({ at: { on: '2026-03-10', at: '10:20' } });
  await two.teams.say(two.people.a, 'start');
  await two.teams.say(two.people.peer, 'find en tid med A');
  await two.teams.press(two.people.peer, findATimeTexts.da.send, {
    ...{ 'on-2026-03-10-1130': 'can', 'on-2026-03-11-1000': 'can', 'on-2026-03-11-1200': 'can' },
  });
  await two.tickAt('2026-03-10', '10:21');
  await pressEverything(two, two.people.a, seen);

  const tired = await openStage({ at: { on: '2026-03-23', at: '09:00' } });
  await tired.teams.open(tired.people.coordinator);
  await tired.teams.say(tired.people.coordinator, 'lav energi');
  await tired.tickAt('2026-03-23', '10:00');
  await pressEverything(tired, tired.people.coordinator, seen);

  const moving = await openStage({ at: { on: '2026-03-23', at: '09:00' } });
  const { coordinator, peer } = moving.people;
  for (const person of [coordinator, peer]) await moving.teams.open(person);
  await moving.tickAt('2026-03-23', '10:00');
  await moving.teams.say(coordinator, 'sæt personalemødet torsdag d. 26. marts kl. 13-14');
  await moving.teams.press(coordinator, changeMeetingTexts.da.doIt);
  await moving.teams.say(coordinator, 'aflys mødet på torsdag');
  await pressEverything(moving, coordinator, seen);
  for (const said of ['peermøde med A onsdag 12-14', 'min uge']) await moving.teams.say(peer, said);
  await moving.teams.press(peer, weekTexts.da.setTime);
  await pressEverything(moving, peer, seen);

  const lost = await openStage({
    at: { on: '2026-03-10', at: '10:00' },
    aroundMessenger: (direct) => ({
      ...direct,
      send: async (to, message) =>
        JSON.stringify(message).includes('Din uge 11')
          ? { state: 'uncertain', cause: 'timeout' }
          : direct.send(to, message),
    }),
  });
  for (const person of [lost.people.peer, lost.people.coordinator]) await lost.teams.open(person);
  await lost.tickAt('2026-03-10', '10:15');
  await lost.teams.say(lost.people.peer, 'min uge');
  await pressEverything(lost, lost.people.peer, seen);
  await lost.teams.say(lost.people.coordinator, 'status');
  await pressEverything(lost, lost.people.coordinator, seen);

  const down = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  await down.teams.open(down.people.coordinator);
  await down.sayYes();
  await down.tickAt('2026-03-04', '14:15');
  down.clock.moveTo(local('2026-03-05', '14:20'));
  await down.restart();
  await pressEverything(down, down.people.peer, seen);
  await pressEverything(down, down.people.coordinator, seen);

  const verbs = new Set([...seen.values()].map(({ verb }) => verb));
  expect([...verbs].sort()).toEqual([...pressHandlers(createCourtesies()).keys()].sort());
  for (const one of [stage, lost, down]) expect(one.events()).not.toContain('turn.failed');
}, 240_000);

test('no two handlers answer the same verb', () => {
  const all = [...setUpHandlers, ...checkInHandlers, ...weekHandlers, ...helpHandlers(createCourtesies())];
  expect(new Set(all.map(({ verb }) => verb)).size).toBe(all.length);
});
