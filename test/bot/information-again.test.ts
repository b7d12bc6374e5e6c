import { INFORMATION_VERSION } from '../../src/dialogs/set-up/information';
import { setUpTexts } from '../../src/text/set-up';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = setUpTexts.da;
const QUESTION = /Spørgsmål \d af 3/;

/** Puts the peer back to a yes to the version before this one. */
async function olderYes(stage: BotStage, checkIns: 'yes' | 'no' = 'yes'): Promise<void> {
  const settings = await stage.store.findSettings('peer');
  if (settings === undefined) throw new Error('no settings');
  await stage.store.saveSettings({ ...settings, checkIns, informedVersion: INFORMATION_VERSION - 1 });
  // The greeting of this version has not been.
  await stage.restart();
}

/** A yes to the version before, and a greeting from then. */
async function openOlder(checkIns: 'yes' | 'no' = 'yes'): Promise<BotStage> {
  const stage = await openStage({ at: { on: '2026-03-05', at: '13:00' } });
  const { peer } = stage.people;
  const settings = {
    ...{ personId: 'peer', checkIns, informedVersion: INFORMATION_VERSION - 1, stopped: false, showWhenDone: false },
    ...{ pausedUntilOn: undefined, wantsReminders: false, language: 'da' as const, headsUpMinutes: undefined },
    ...{
      weeklyCap: undefined,
      lowEnergyUntilOn: undefined,
      checkInEveryWeeks: 1 as const,
      checkInsFromWeek: undefined,
      nameInTeamChat: false,
    },
    turnedOn: [],
  };
  await stage.store.saveSettings(settings);
  await stage.store.saveConversation({
    ...{ personId: 'peer', conversationId: 'chat-peer', userId: '29:peer', botId: '28:medspiller' },
    ...{ serviceUrl: '', tenantId: undefined, active: false },
  });
  // Where the chat is comes with any activity; this one asks for nothing.
  await stage.teams.post(peer, { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
  return stage;
}

test('at the time of the questions the information comes instead, once, and no question', async () => {
  const stage = await openOlder();
  const { peer } = stage.people;
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.chat(peer)).toHaveLength(1);
  expect(stage.lastText(peer)).toContain(texts.again);
  expect(stage.lastText(peer)).toContain(texts.ask);
  await stage.tickAt('2026-03-12', '13:45');
  const all = stage.chat(peer).map(({ message }) => asText('card' in message ? message.card : message.text));
  expect(all.filter((one) => one.includes(texts.ask))).toHaveLength(1);
  expect(all.filter((one) => QUESTION.test(one))).toEqual([]);
});

test('a new yes lets the questions come again', async () => {
  const stage = await openOlder();
  const { peer } = stage.people;
  await stage.tickAt('2026-03-05', '13:45');
  await stage.teams.press(peer, texts.yes);
  await stage.tickAt('2026-03-12', '13:45');
  expect(stage.lastText(peer)).toMatch(QUESTION);
});

test('a no then keeps the reminders', async () => {
  const stage = await openOlder();
  const { peer } = stage.people;
  await stage.tickAt('2026-03-05', '13:45');
  await stage.teams.press(peer, texts.no);
  await stage.tickAt('2026-03-11', '14:15');
  expect(stage.lastText(peer)).toContain('I morgen er der udviklingsmøde.');
});

test('who said no to the version before hears nothing of a new one', async () => {
  const stage = await openOlder('no');
  const { peer } = stage.people;
  await stage.tickAt('2026-03-05', '13:45');
  expect(stage.chat(peer)).toEqual([]);
  await stage.teams.say(peer, 'min uge');
  expect(stage.chat(peer)).toHaveLength(1);
  expect(stage.lastText(peer)).not.toContain(texts.ask);
});

test('a check-in that was opened under the version before asks nothing more before a new yes, whatever is pressed or typed', async () => {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.getCheckIn();
  const data = stage.dataOf(peer, 'Godt');
  await olderYes(stage);
  const before = await stage.store.findCheckIn('check-in:peer:2026-W10');
  for (const press of [
    data,
    { ...data, verb: 'check-in.skip' },
    { ...data, verb: 'check-in.back' },
    { ...data, verb: 'check-in.resume' },
    { ...data, verb: 'check-in.start' },
  ]) {
    const answer = asText(await stage.pressData(peer, { ...press, made: undefined }));
    expect([press.verb, QUESTION.test(answer), answer.includes(texts.ask)]).toEqual([press.verb, false, true]);
  }
  for (const typed of ['spring over', 'tilbage', 'tjek ind', 'ret']) {
    stage.later(1_000);
    await stage.teams.say(peer, typed);
    expect([typed, QUESTION.test(stage.lastText(peer))]).toEqual([typed, false]);
  }
  expect(await stage.store.findCheckIn('check-in:peer:2026-W10')).toEqual(before);

  await stage.teams.press(peer, texts.yes);
  await stage.teams.press(peer, texts.tryNow);
  expect(stage.lastText(peer)).toContain('Spørgsmål 1 af 3');
});

test('the leaders and the volunteers are not greeted again for it', async () => {
  const stage = await openStage();
  const { coordinator } = stage.people;
  await stage.teams.open(coordinator);
  expect(await stage.store.findDelivery('welcome:koordinator:v1')).toBeDefined();
  expect(await stage.store.findDelivery(`welcome:peer:v${INFORMATION_VERSION}`)).toBeUndefined();
});
