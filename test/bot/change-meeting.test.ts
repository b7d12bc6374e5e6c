import type { Person } from '../../src/programme/people';
import type { Settings } from '../../src/store/store';
import { changeMeetingTexts } from '../../src/text/change-meeting';
import { meetingTimeTexts } from '../../src/text/meeting-time';
import { weekTexts } from '../../src/text/week';
import { makeChoices } from '../support/make-facts';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

const texts = changeMeetingTexts.da;
const MOVE = 'flyt udviklingsmødet på torsdag til onsdag kl. 10-12';

afterEach(() => closeStages());

/** Tuesday of a normal week; everybody's chat is open, and the peer's week card has come. */
async function openTuesday(choices: Record<string, Partial<Settings>> = {}) {
  const stage = await openStage({ at: { on: '2026-03-03', at: '09:00' } });
  for (const person of Object.values(stage.people)) await stage.teams.open(person);
  for (const person of Object.values(stage.people)) {
    const chosen = choices[person.id];
    if (chosen !== undefined) await stage.store.saveSettings({ ...makeChoices(person), ...chosen });
  }
  await stage.tickAt('2026-03-03', '10:15');
  return { stage, ...stage.people };
}

const changes = (stage: BotStage) => stage.store.listMeetingChanges('2026-01-01', '2027-01-01');
const peerMeetings = (stage: BotStage) => stage.store.listPeerMeetings('2026-01-01', '2027-01-01');
const chatText = (stage: BotStage, person: Person) =>
  stage.chat(person).map(({ message }) => ('card' in message ? asText(message.card) : message.text));
/** The texts that came by themselves about a change. */
const told = (stage: BotStage, person: Person) =>
  chatText(stage, person).filter((text) => /Jeg skriver, fordi et møde (?:er ændret|har fået en tid)\./.test(text));

describe('the coordinator types that Thursday’s meeting moves', () => {
  test('it is shown first, with before, now and who is told; nothing is changed', async () => {
    const { stage, coordinator } = await openTuesday();
    await stage.teams.say(coordinator, MOVE);
    expect(stage.lastText(coordinator)).toBe(
      [
        texts.ask,
        'Udviklingsmøde',
        'Før: torsdag d. 5. marts kl. 10.00-12.00.',
        'Nu: onsdag d. 4. marts kl. 10.00-12.00.',
        'Jeg skriver til Peer.',
        'Jeg skriver ikke til dem, der har bedt om ro. Haster det, så sig det også selv.',
        'De frivillige hører det fra Peer, eller fra mig, hvis de har bedt om det.',
        texts.notYet,
        `[${texts.doIt}] [${texts.leave}]`,
      ].join('\n'),
    );
    expect(await changes(stage)).toEqual([]);
  });

  test('done: the peer’s week card changes in place, and one message comes', async () => {
    const { stage, coordinator, peer, leader, a } = await openTuesday();
    const cards = stage.chat(peer).length;
    expect(stage.lastText(peer)).toContain('Torsdag: kl. 10.00-12.00 udviklingsmøde.');
    await stage.teams.say(coordinator, MOVE);
    await stage.teams.press(coordinator, texts.doIt);
    expect(stage.lastText(coordinator)).toContain(texts.done);
    await stage.bot.cardsRemade();
    expect(stage.chat(peer)).toHaveLength(cards);
    expect(stage.lastText(peer)).toContain('Onsdag: kl. 10.00-12.00 udviklingsmøde.');
    expect(stage.lastText(peer)).not.toContain('Torsdag: kl. 10.00-12.00');

    await stage.tickAt('2026-03-03', '10:16');
    await stage.tickAt('2026-03-03', '10:17');
    expect(stage.chat(peer)).toHaveLength(cards + 1);
    expect(stage.lastText(peer)).toContain('Ændring: udviklingsmøde');
    expect(stage.lastText(peer)).toContain('Det er Koordinator, der har flyttet mødet.');
    expect(stage.lastText(peer)).toContain('Flyttet: møde i projektgruppen.');
    expect([...told(stage, coordinator), ...told(stage, a), ...told(stage, leader)]).toEqual([]);
  });

  test('left alone: nothing is changed and nobody is told', async () => {
    const { stage, coordinator, peer } = await openTuesday();
    await stage.teams.say(coordinator, MOVE);
    await stage.teams.press(coordinator, texts.leave);
    expect(stage.lastText(coordinator)).toContain(texts.left);
    await stage.tickAt('2026-03-03', '10:16');
    expect(await changes(stage)).toEqual([]);
    expect(told(stage, peer)).toEqual([]);
  });

  test('the same press twice is one change, one message and the same answer', async () => {
    const { stage, coordinator, peer } = await openTuesday();
    await stage.teams.say(coordinator, MOVE);
    const data = stage.dataOf(coordinator, texts.doIt);
    const first = await stage.pressData(coordinator, data);
    const second = await stage.pressData(coordinator, data);
    expect(second).toEqual(first);
    expect(await changes(stage)).toMatchObject([{ on: '2026-03-04', revision: 1 }]);
    await stage.tickAt('2026-03-03', '10:16');
    expect(told(stage, peer)).toHaveLength(1);
  });

  test('a meeting that somebody else has changed meanwhile is shown once more instead', async () => {
    const { stage, coordinator, leader } = await openTuesday();
    await stage.teams.say(coordinator, MOVE);
    const data = stage.dataOf(coordinator, texts.doIt);
    await stage.teams.say(leader, 'flyt udviklingsmødet på torsdag til kl. 12-14');
    await stage.teams.press(leader, texts.doIt);
    const answer = asText(await stage.pressData(coordinator, data));
    expect(answer).toContain(texts.changedMeanwhile);
    expect(answer).toContain('Før: torsdag d. 5. marts kl. 12.00-14.00.');
    expect(await changes(stage)).toMatchObject([{ on: '2026-03-05', from: '12:00', changedBy: 'udviklingsleder' }]);
  });

  test('in the evening: the message waits for the peer’s hours', async () => {
    const { stage, coordinator, peer } = await openTuesday();
    await stage.tickAt('2026-03-03', '19:00');
    await stage.teams.say(coordinator, 'flyt udviklingsmødet på torsdag til torsdag kl. 12-14');
    await stage.teams.press(coordinator, texts.doIt);
    for (const at of ['19:01', '23:59']) await stage.tickAt('2026-03-03', at);
    await stage.tickAt('2026-03-04', '10:14');
    expect(told(stage, peer)).toEqual([]);
    await stage.tickAt('2026-03-04', '10:15');
    expect(told(stage, peer)).toHaveLength(1);
  });

  test('too late for somebody’s hours: the coordinator is told to say it themselves', async () => {
    const { stage, coordinator } = await openTuesday();
    await stage.tickAt('2026-03-04', '15:00');
    await stage.teams.say(coordinator, 'aflys udviklingsmødet i morgen');
    expect(stage.lastText(coordinator)).toContain('Jeg kan ikke nå at skrive til Peer');
    expect(stage.lastText(coordinator)).toContain(texts.volunteersByHand);
  });

  test('who is told reads the same whatever anybody has chosen', async () => {
    const choices = {
      peer: { stopped: true },
      udviklingsleder: { pausedUntilOn: '2026-04-01' },
      'frivillig-a': { wantsReminders: true },
    };
    const [plain, chosen] = [await openTuesday(), await openTuesday(choices)];
    for (const { stage, coordinator } of [plain, chosen]) await stage.teams.say(coordinator, MOVE);
    expect(chosen.stage.lastText(chosen.coordinator)).toBe(plain.stage.lastText(plain.coordinator));
  });

  test('who has said stop hears nothing, and their card still changes', async () => {
    const { stage, coordinator, peer } = await openTuesday();
    await stage.teams.say(peer, 'stop');
    await stage.teams.say(coordinator, MOVE);
    await stage.teams.press(coordinator, texts.doIt);
    await stage.bot.cardsRemade();
    await stage.tickAt('2026-03-03', '10:16');
    expect(told(stage, peer)).toEqual([]);
    expect(chatText(stage, peer).join('\n')).toContain('Onsdag: kl. 10.00-12.00 udviklingsmøde.');
  });
});

describe('who may not', () => {
  test.each([
    'flyt peermødet med A til torsdag kl 12.30',
    'aflys peermødet med A på onsdag',
    'aflys mødet med frivillig A på onsdag',
  ])('the coordinator: "%s"', async (typed) => {
    const { stage, coordinator, peer } = await openTuesday();
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.teams.say(coordinator, typed);
    expect(stage.lastText(coordinator)).toBe(meetingTimeTexts.da.notYours);
    expect(await peerMeetings(stage)).toMatchObject([{ on: '2026-03-04', state: 'agreed' }]);
  });

  test('the peer and a volunteer hear who decides about the development meeting', async () => {
    const { stage, peer, a } = await openTuesday();
    for (const person of [peer, a]) {
      await stage.teams.say(person, 'aflys udviklingsmødet på torsdag');
      expect(stage.lastText(person)).toBe(
        texts.notYours({ roles: 'koordinatoren og udviklingslederen', title: 'udviklingsmøde' }),
      );
    }
  });

  test('a forged press changes nothing, whatever it names', async () => {
    const { stage, peer, coordinator, a, b } = await openTuesday();
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    const press = (person: Person, fields: object) =>
      stage.pressData(person, { verb: 'change.do', slot: `change-wish:${person.id}:2026-03-03`, v: 1, ...fields });
    const development = { act: 'cancel', id: 'development-meeting.2026-03-05', r: 0 };
    const peers = { act: 'cancel', id: 'peer-meeting.peer.frivillig-a.2026-W10', r: 1 };
    const answers = [
      await press(peer, development),
      await press(a, development),
      await press(coordinator, peers),
      await press(b, peers),
      await press(coordinator, { act: 'move', id: 'development-meeting.2026-03-05', on: '2026-04-31', r: 0 }),
      await press(coordinator, { act: 'burn', id: 'development-meeting.2026-03-05' }),
      await press(coordinator, { act: 'set', m: 'peer-meeting', on: '2026-03-05', from: '12:00', to: '14:00' }),
    ];
    expect(await changes(stage)).toEqual([]);
    expect(await peerMeetings(stage)).toMatchObject([{ on: '2026-03-04', state: 'agreed', revision: 1 }]);
    for (const answer of answers) expect(asText(answer)).not.toContain(texts.done);
  });

  test('the form is not there for a volunteer', async () => {
    const { stage, a } = await openTuesday();
    const answer = await stage.pressData(a, { verb: 'change.open', slot: `status:${a.id}:2026-W10`, v: 1 });
    expect(asText(answer)).not.toContain(texts.formWhich);
  });
});

describe('a peer meeting is called off', () => {
  test('typed by the peer: shown first, then Aflyst on the card, not asked for again, and not counted', async () => {
    const { stage, peer, coordinator } = await openTuesday();
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.teams.say(peer, 'aflys peermødet med A på onsdag');
    expect(stage.lastText(peer)).toContain('Mødet er med Frivillig A.');
    expect(stage.lastText(peer)).toContain(texts.partnerByHand({ name: 'Frivillig A' }));
    expect(await peerMeetings(stage)).toMatchObject([{ state: 'agreed' }]);
    await stage.teams.press(peer, texts.doIt);
    expect(stage.lastText(peer)).toContain(texts.done);
    expect(stage.lastText(peer)).toContain(texts.partnerByHand({ name: 'Frivillig A' }));
    expect(await peerMeetings(stage)).toMatchObject([{ state: 'cancelled', on: '2026-03-04', setBy: 'peer' }]);
    await stage.teams.say(peer, 'min uge');
    expect(stage.lastText(peer)).toContain('Onsdag: ingen møder. Aflyst: kl. 12.00-14.00 peermøde med Frivillig A.');
    expect(stage.lastText(peer)).toContain('Der er ikke valgt tid med Frivillig B og Frivillig C i uge 10.');
    await stage.teams.say(coordinator, 'status');
    expect(stage.lastText(coordinator)).toContain('Peermøder: 0 af 3 har en tid.');
  });

  test('a volunteer who has asked for reminders is told of a time, of a new one, and that it is off', async () => {
    const { stage, peer, a } = await openTuesday({ 'frivillig-a': { wantsReminders: true } });
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.tickAt('2026-03-03', '10:16');
    expect(stage.lastText(a)).toContain('Ny tid: peermøde');
    expect(stage.lastText(a)).toContain('Mødet er med Peer.');
    await stage.teams.say(peer, 'peermøde med A torsdag 12.30-14.30');
    await stage.tickAt('2026-03-03', '10:17');
    expect(stage.lastText(a)).toContain('Før: onsdag d. 4. marts kl. 12.00-14.00.');
    await stage.teams.say(peer, 'aflys peermødet med A på torsdag');
    expect(stage.lastText(peer)).toContain(texts.tellsPartner({ name: 'Frivillig A' }));
    await stage.teams.press(peer, texts.doIt);
    await stage.tickAt('2026-03-03', '10:18');
    expect(stage.lastText(a)).toContain('Aflyst: peermøde');
    expect(told(stage, a)).toHaveLength(3);
    expect(told(stage, peer)).toEqual([]);
  });

  test('a time a volunteer sets is told the peer, and the peer’s card shows it', async () => {
    const { stage, peer, b } = await openTuesday();
    await stage.teams.say(b, 'peermøde onsdag 10-12');
    await stage.bot.cardsRemade();
    expect(stage.lastText(peer)).toContain('Onsdag: kl. 10.00-12.00 peermøde med Frivillig B.');
    await stage.tickAt('2026-03-03', '10:16');
    expect(told(stage, peer)).toHaveLength(1);
    expect(stage.lastText(peer)).toContain('Det er Frivillig B, der har sat tiden.');
  });

  test('from the week card: the form leads to it, and the week stands there again afterwards', async () => {
    const { stage, peer } = await openTuesday();
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.teams.say(peer, 'min uge');
    await stage.teams.press(peer, weekTexts.da.setTime);
    await stage.teams.press(peer, texts.openOwn);
    expect(stage.lastText(peer)).toContain('Før: onsdag d. 4. marts kl. 12.00-14.00.');
    await stage.teams.press(peer, texts.doIt);
    expect(stage.lastText(peer)).toContain('Aflyst: peermøde onsdag d. 4. marts kl. 12.00-14.00.');
    expect(stage.lastText(peer)).toContain(texts.partnerByHand({ name: 'Frivillig A' }));
    expect(stage.lastText(peer)).toContain('Onsdag: ingen møder. Aflyst: kl. 12.00-14.00 peermøde med Frivillig A.');
    expect(stage.lastText(peer)).toContain('Din uge 10');
  });

  test('of several that week one is chosen by whom it is with, and there is a way back', async () => {
    const { stage, peer } = await openTuesday();
    await stage.teams.say(peer, 'peermøde med A onsdag 10-12');
    await stage.teams.say(peer, 'peermøde med B onsdag 12-14');
    await stage.teams.say(peer, 'min uge');
    await stage.teams.press(peer, weekTexts.da.setTime);
    await stage.teams.press(peer, texts.openOwn);
    expect(stage.lastText(peer)).toContain('[Frivillig A]');
    await stage.teams.press(peer, texts.back);
    expect(stage.lastText(peer)).toContain(meetingTimeTexts.da.formTitle);
    await stage.teams.press(peer, texts.openOwn);
    await stage.teams.press(peer, 'Frivillig B');
    await stage.teams.press(peer, texts.doIt);
    expect(await peerMeetings(stage)).toMatchObject([{ state: 'agreed' }, { state: 'cancelled' }]);
  });
});

describe('by card', () => {
  test('the status leads to a form, the form to what would be done, and only then is it done', async () => {
    const { stage, coordinator } = await openTuesday();
    await stage.teams.say(coordinator, 'status');
    await stage.teams.press(coordinator, texts.open);
    expect(stage.lastText(coordinator)).toContain('( ) Udviklingsmøde torsdag d. 5. marts kl. 10.00-12.00');
    expect(stage.lastText(coordinator)).not.toContain('peermøde');
    await stage.teams.press(coordinator, texts.show, {});
    expect(stage.lastText(coordinator)).toContain(texts.formMissing);
    const which = 'development-meeting.2026-03-05';
    await stage.teams.press(coordinator, texts.show, { which, what: 'move', day: '', from: '', to: '' });
    expect(stage.lastText(coordinator)).toContain(texts.when);
    await stage.teams.press(coordinator, texts.show, { which, what: 'move', day: '2026-03-04', from: '', to: '' });
    expect(stage.lastText(coordinator)).toContain('Nu: onsdag d. 4. marts kl. 10.00-12.00.');
    expect(await changes(stage)).toEqual([]);
    await stage.teams.press(coordinator, texts.doIt);
    expect(await changes(stage)).toMatchObject([{ occurrenceId: which, on: '2026-03-04' }]);
  });

  test('called off and held after all; the way back leads to the status', async () => {
    const { stage, coordinator } = await openTuesday();
    const which = 'development-meeting.2026-03-05';
    for (const what of ['cancel', 'reinstate']) {
      await stage.teams.say(coordinator, 'status');
      await stage.teams.press(coordinator, texts.open);
      await stage.teams.press(coordinator, texts.show, { which, what });
      await stage.teams.press(coordinator, texts.doIt);
    }
    expect(await changes(stage)).toMatchObject([{ state: 'stands', revision: 2 }]);
    await stage.teams.say(coordinator, 'status');
    await stage.teams.press(coordinator, texts.open);
    await stage.teams.press(coordinator, texts.back);
    expect(stage.lastText(coordinator)).toContain('Status for uge 10');
  });
});

test('two meetings fit: one short question, and the answer leads to what would be done', async () => {
  const { stage, coordinator } = await openTuesday();
  await stage.teams.say(coordinator, 'sæt personalemødet torsdag d. 5. marts kl. 13-14');
  await stage.teams.press(coordinator, texts.doIt);
  await stage.teams.say(coordinator, 'aflys mødet på torsdag');
  expect(stage.lastText(coordinator)).toBe(`${texts.which}\n[Udviklingsmøde]\n[Personalemøde]`);
  await stage.teams.press(coordinator, 'Personalemøde');
  expect(stage.lastText(coordinator)).toContain('Før: torsdag d. 5. marts kl. 13.00-14.00.');
  await stage.teams.press(coordinator, texts.doIt);
  expect(await changes(stage)).toMatchObject([{ meetingId: 'staff-meeting', state: 'cancelled' }]);
});

test('a meeting without a time is set, and a place is said; each is shown first and told once', async () => {
  const { stage, coordinator, peer } = await openTuesday();
  await stage.teams.say(coordinator, 'sæt sparring torsdag d. 12. marts kl. 13-14');
  expect(stage.lastText(coordinator)).toContain(texts.beforeNothing);
  await stage.teams.press(coordinator, texts.doIt);
  await stage.teams.say(coordinator, 'udviklingsmødet på torsdag er i værkstedet');
  expect(stage.lastText(coordinator)).toContain('Stedet nu: værkstedet');
  await stage.teams.press(coordinator, texts.doIt);
  expect(await changes(stage)).toMatchObject([
    { meetingId: 'development-meeting', place: 'værkstedet', on: '2026-03-05' },
    { meetingId: 'sparring', on: '2026-03-12', from: '13:00', to: '14:00' },
  ]);
  await stage.tickAt('2026-03-03', '10:16');
  const [time, place] = told(stage, peer).sort();
  expect(told(stage, peer)).toHaveLength(2);
  expect(place).toContain(
    'Nyt sted: møde i projektgruppen torsdag d. 5. marts kl. 10.00-11.30. Stedet er nu: værkstedet',
  );
  expect(time).toContain('Ny tid: sparringsmøde');
});

describe('a meeting on a closed day', () => {
  async function openMonday() {
    const stage = await openStage({ at: { on: '2026-03-23', at: '09:00' } });
    for (const person of Object.values(stage.people)) await stage.teams.open(person);
    await stage.tickAt('2026-03-23', '10:00');
    return { stage, ...stage.people };
  }

  test('the week before, the coordinator is asked once; moved, the card says so and the peer is told', async () => {
    const { stage, coordinator, peer } = await openMonday();
    expect(stage.lastText(coordinator)).toContain('Torsdag d. 2. april er skærtorsdag. Der er ikke møde den dag.');
    const data = stage.dataOf(coordinator, 'Flyt til onsdag d. 1. april');
    await stage.teams.press(coordinator, 'Flyt til onsdag d. 1. april');
    expect(stage.lastText(coordinator)).toContain('Der er udviklingsmøde onsdag d. 1. april kl. 10.00-12.00.');
    expect(asText(await stage.pressData(coordinator, data))).toBe(stage.lastText(coordinator));
    expect(await changes(stage)).toMatchObject([
      { occurrenceId: 'development-meeting.2026-04-02', on: '2026-04-01', from: '10:00', to: '12:00', revision: 1 },
    ]);
    await stage.tickAt('2026-03-24', '10:15');
    expect(told(stage, peer)).toHaveLength(1);
    expect(told(stage, peer)[0]).toContain('Før: ingen møde. Torsdag d. 2. april er skærtorsdag.');
    const before = stage.chat(coordinator).length;
    for (const day of ['2026-03-25', '2026-03-26', '2026-03-30']) await stage.tickAt(day, '10:30');
    expect(stage.chat(coordinator)).toHaveLength(before);
  });

  test('no, it falls out: nothing is kept, nobody is told, and the card says so each time', async () => {
    const { stage, coordinator, peer } = await openMonday();
    const data = stage.dataOf(coordinator, 'Nej, det falder ud');
    const first = await stage.pressData(coordinator, data);
    expect(asText(first)).toContain('Der er ikke udviklingsmøde torsdag d. 2. april.');
    expect(await stage.pressData(coordinator, data)).toEqual(first);
    await stage.tickAt('2026-03-24', '10:15');
    expect(told(stage, peer)).toEqual([]);
    expect(await changes(stage)).toEqual([]);
  });

  test('of two answers the first stands', async () => {
    const { stage, coordinator } = await openMonday();
    const [tuesday, wednesday, no] = [
      'Flyt til tirsdag d. 31. marts',
      'Flyt til onsdag d. 1. april',
      'Nej, det falder ud',
    ].map((title) => stage.dataOf(coordinator, title));
    await stage.pressData(coordinator, tuesday);
    for (const late of [wednesday, no])
      expect(asText(await stage.pressData(coordinator, late))).toContain('tirsdag d. 31. marts kl. 10.00-12.00');
    expect(await changes(stage)).toMatchObject([{ on: '2026-03-31', revision: 1 }]);
  });

  test('the peer cannot answer for the coordinator', async () => {
    const { stage, peer } = await openMonday();
    const fields = { id: 'development-meeting.2026-04-02', on: '2026-04-01' };
    const slot = 'closed-meeting:peer:development-meeting.2026-04-02';
    for (const verb of ['closed-meeting.move', 'closed-meeting.drop'])
      await stage.pressData(peer, { verb, slot, v: 1, ...fields });
    expect(await changes(stage)).toEqual([]);
  });
});
