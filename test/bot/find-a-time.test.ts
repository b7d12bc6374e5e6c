import type { PressData } from '../../src/cards/adaptive-card';
import type { Person } from '../../src/programme/people';
import { findATimeTexts } from '../../src/text/find-a-time';
import { meetingTimeTexts } from '../../src/text/meeting-time';
import { replyTexts } from '../../src/text/replies';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';

const texts = findATimeTexts.da;
/** Tuesday of a normal week, in the peer's hours, before anything is set. */
const TUESDAY = { on: '2026-03-03', at: '10:20' };
const FIELDS = ['on-2026-03-03-1130', 'on-2026-03-04-1000', 'on-2026-03-04-1200'];
const ID = 'peer.frivillig-a.2026-W10.1';
const say = (...words: string[]) => Object.fromEntries(words.map((word, index) => [FIELDS[index], word]));
const meetings = (stage: BotStage) => stage.store.listPeerMeetings('2026-01-01', '2027-01-01');
const proposals = (stage: BotStage) => stage.store.listOpenProposals('peer');

afterEach(() => closeStages());

/** A stage where A has asked for reminders, and nobody else has. */
async function openTwo() {
  const stage = await openStage({ at: TUESDAY });
  const { peer, a } = stage.people;
  await stage.teams.open(peer);
  await stage.teams.say(a, 'start');
  return { stage, ...stage.people };
}

/** The peer has asked A, and A has the question. */
async function askA(...words: string[]) {
  const two = await openTwo();
  await two.stage.teams.say(two.peer, 'find en tid med A');
  await two.stage.teams.press(two.peer, texts.send, say(...words));
  await two.stage.tickAt('2026-03-03', '10:21');
  return two;
}

const cardsOf = (stage: BotStage, person: Person) =>
  stage.chat(person).flatMap(({ message }) => ('card' in message ? [message.card] : []));

describe('two who find a time', () => {
  test('the one who asks sees three times and answers them; nothing is kept or sent before that', async () => {
    const { stage, peer, a } = await openTwo();
    const before = stage.dump();
    await stage.teams.say(peer, 'find en tid med A');
    expect(stage.lastText(peer)).toContain(texts.ask({ name: 'Frivillig A', week: 10 }));
    expect(stage.lastText(peer)).toContain('Tirsdag d. 3. marts kl. 11.30-13.30');
    expect(stage.lastText(peer)).toContain('Onsdag d. 4. marts kl. 10.00-12.00');
    expect(stage.lastText(peer)).toContain(`[${texts.send}]`);
    expect(stage.dump()).toBe(before);
    const count = stage.chat(a).length;
    await stage.tickAt('2026-03-03', '10:21');
    expect(stage.chat(a)).toHaveLength(count);
  });

  test('the other gets one message with the same three, and when both have answered both have one final card and the meeting stands', async () => {
    const { stage, peer, a } = await askA('can', 'if-needed', 'cannot');
    expect(stage.lastText(peer)).toContain(texts.waiting({ name: 'Frivillig A', week: 10 }));
    expect(stage.lastText(a)).toContain(texts.asked({ name: 'Peer', week: 10 }));
    const [aBefore, peerBefore] = [stage.chat(a).length, stage.chat(peer).length];

    await stage.teams.press(a, texts.answer, say('cannot', 'can', 'can'));
    await stage.tickAt('2026-03-03', '10:22');
    await stage.tickAt('2026-03-03', '10:40');

    const when = 'onsdag d. 4. marts kl. 10.00-12.00';
    expect(await meetings(stage)).toMatchObject([
      { peerId: 'peer', volunteerId: 'frivillig-a', on: '2026-03-04', from: '10:00', to: '12:00', state: 'agreed' },
    ]);
    expect(stage.lastText(a)).toContain(meetingTimeTexts.da.set({ name: 'Peer', when }));
    expect(stage.chat(a)).toHaveLength(aBefore);
    expect(stage.lastText(peer)).toContain(meetingTimeTexts.da.set({ name: 'Frivillig A', when }));
    expect(stage.chat(peer)).toHaveLength(peerBefore + 1);
    expect(await proposals(stage)).toEqual([]);
    await stage.teams.say(peer, 'min uge');
    expect(stage.lastText(peer)).toContain('Onsdag: kl. 10.00-12.00 peermøde med Frivillig A.');
  });

  test('neither learns what the other has said: whatever it was, the chat of the one who waits is the same', async () => {
    const heard = [];
    for (const words of [
      ['can', 'cannot', 'cannot'],
      ['can', 'if-needed', 'can'],
      ['can', 'can', 'if-needed'],
    ]) {
      const { stage, peer, a } = await askA('can', 'cannot', 'if-needed');
      await stage.teams.press(a, texts.answer, say(...words));
      await stage.tickAt('2026-03-03', '10:22');
      heard.push(stage.chat(peer).map(({ message }) => message));
    }
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[2]).toEqual(heard[0]);
  });

  test("the question is the same whatever the asker has said, and holds nothing of anybody's week but the times", async () => {
    const asked = [];
    for (const words of [
      ['can', 'can', 'can'],
      ['cannot', 'if-needed', 'cannot'],
    ]) {
      const { stage, a } = await askA(...words);
      asked.push(stage.chat(a).at(-1)?.message);
      const [payload] = (await stage.store.listDeliveries({ personId: 'frivillig-a' }))
        .filter(({ kind }) => kind === 'proposal')
        .map((delivery) => JSON.parse(delivery.payload ?? ''));
      expect(Object.keys(payload)).toEqual(['options']);
      expect(payload.options).toHaveLength(3);
    }
    expect(asked[1]).toEqual(asked[0]);
  });

  test('a volunteer begins as well, and the peer is asked in working hours', async () => {
    const stage = await openStage({ at: { on: '2026-03-02', at: '18:00' } });
    const { peer, a } = stage.people;
    await stage.teams.open(peer);
    await stage.teams.say(a, 'start');
    await stage.teams.say(a, 'find en tid');
    expect(stage.lastText(a)).toContain(texts.ask({ name: 'Peer', week: 10 }));
    await stage.teams.press(a, texts.send, say('can', 'can', 'can'));
    const count = stage.chat(peer).length;
    await stage.tickAt('2026-03-02', '18:01');
    expect(stage.chat(peer)).toHaveLength(count);
    await stage.tickAt('2026-03-03', '10:15');
    expect(cardsOf(stage, peer).filter((card) => card.fallbackText === texts.title)).toHaveLength(1);
    await stage.teams.press(peer, texts.answer, say('can', 'can', 'can'));
    expect(await meetings(stage)).toMatchObject([{ on: '2026-03-03', from: '11:30', volunteerId: 'frivillig-a' }]);
  });

  test('from the form of the week card: the button leads to the three, and back to the week', async () => {
    const { stage, peer } = await openTwo();
    await stage.teams.say(peer, 'min uge');
    await stage.teams.press(peer, 'Vælg tid');
    await stage.teams.press(peer, texts.find, {});
    expect(stage.lastText(peer)).toContain(texts.whoFirst);
    await stage.teams.press(peer, texts.find, { who: 'frivillig-a' });
    expect(stage.lastText(peer)).toContain(texts.ask({ name: 'Frivillig A', week: 10 }));
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    expect(stage.lastText(peer)).toContain(`[${texts.toWeek}]`);
    await stage.teams.press(peer, texts.toWeek);
    expect(stage.lastText(peer)).toContain('Din uge 10');
  });
});

test('a volunteer who reads English is asked in English, and the peer in Danish', async () => {
  const { stage, peer, a } = await openTwo();
  await stage.teams.say(a, 'write in english');
  await stage.teams.say(a, 'find a time');
  await stage.teams.press(a, findATimeTexts.en.send, say('can', 'can', 'can'));
  await stage.tickAt('2026-03-03', '10:21');
  expect(stage.lastText(peer)).toContain(texts.asked({ name: 'Frivillig A', week: 10 }));
  await stage.teams.press(peer, texts.answer, say('can', 'can', 'can'));
  await stage.tickAt('2026-03-03', '10:22');
  expect(stage.lastText(a)).toContain('The time is saved: peer meeting with Peer Tuesday 3 March 11.30-13.30.');
});

test('who has said stop is told that no message will come', async () => {
  const { stage, peer } = await openTwo();
  await stage.teams.say(peer, 'stop');
  await stage.teams.say(peer, 'find en tid med A');
  await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
  expect(stage.lastText(peer)).toContain(replyTexts.da.stoppedNow);
});

describe('a volunteer whom the bot does not write to', () => {
  test('hears it from the peer, who passes the times on and puts the answer in; nothing is ever sent', async () => {
    const { stage, peer, b } = await openTwo();
    await stage.teams.say(peer, 'find en tid med B');
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    const card = stage.lastText(peer);
    expect(card).toContain(texts.notWrittenTo({ name: 'Frivillig B' }));
    expect(card).toContain(
      'Hvornår kan du mødes? Tirsdag d. 3. marts kl. 11.30-13.30. Onsdag d. 4. marts kl. 10.00-12.00.',
    );
    expect(card).toContain(texts.says({ name: 'Frivillig B' }));
    await stage.teams.press(peer, texts.saveTheirs, say('cannot', 'can', 'if-needed'));
    expect(stage.lastText(peer)).toContain(
      'Tiden er gemt: peermøde med Frivillig B onsdag d. 4. marts kl. 10.00-12.00.',
    );
    expect(stage.lastText(peer)).toContain(texts.passOnSet({ when: 'onsdag d. 4. marts kl. 10.00-12.00' }));
    expect(await meetings(stage)).toMatchObject([{ volunteerId: 'frivillig-b', on: '2026-03-04', setBy: 'peer' }]);
    await stage.tickAt('2026-03-03', '10:22');
    expect(stage.chat(b)).toEqual([]);
    expect(await stage.store.listDeliveries({ personId: 'frivillig-b' })).toEqual([]);
  });

  test.each([
    ['has no account', { aadObjectId: undefined }, []],
    ['has an account and has not asked', {}, ['min uge']],
    ['has asked and said stop', {}, ['start', 'stop']],
  ])('reads the same to the peer when the volunteer %s', async (_what, changes, said) => {
    const stage = await openStage({ at: TUESDAY, people: { 'frivillig-b': changes } });
    const { peer, b } = stage.people;
    for (const words of said) await stage.teams.say(b, words);
    await stage.teams.say(peer, 'find en tid med B');
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    expect(stage.lastText(peer)).toContain(texts.notWrittenTo({ name: 'Frivillig B' }));
  });

  test('who asks for messages in between is asked, and the peer no longer answers for them', async () => {
    const { stage, peer, b } = await openTwo();
    await stage.teams.say(peer, 'find en tid med B');
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    await stage.teams.say(b, 'start');
    await stage.teams.press(peer, texts.saveTheirs, say('can', 'can', 'can'));
    expect(stage.lastText(peer)).toContain(texts.waiting({ name: 'Frivillig B', week: 10 }));
    expect(await meetings(stage)).toEqual([]);
    await stage.tickAt('2026-03-03', '10:22');
    await stage.teams.press(b, texts.answer, say('cannot', 'cannot', 'can'));
    expect(await meetings(stage)).toMatchObject([{ on: '2026-03-04', from: '12:00', setBy: 'frivillig-b' }]);
  });

  test('who begins it themselves hears what came of it', async () => {
    const { stage, peer, b } = await openTwo();
    await stage.teams.say(b, 'find en tid');
    await stage.teams.press(b, texts.send, say('if-needed', 'can', 'cannot'));
    await stage.tickAt('2026-03-03', '10:22');
    await stage.teams.press(peer, texts.answer, say('can', 'can', 'can'));
    const count = stage.chat(b).length;
    await stage.tickAt('2026-03-03', '10:23');
    expect(stage.chat(b)).toHaveLength(count + 1);
    expect(stage.lastText(b)).toContain('Tiden er gemt: peermøde med Peer onsdag d. 4. marts kl. 10.00-12.00.');
  });

  test('who is paused is asked when the pause is over, and nobody is told of it', async () => {
    const { stage, peer, a } = await openTwo();
    await stage.teams.say(a, 'pause i dag');
    await stage.teams.say(peer, 'find en tid med A');
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    expect(stage.lastText(peer)).toContain(texts.waiting({ name: 'Frivillig A', week: 10 }));
    const count = stage.chat(a).length;
    await stage.tickAt('2026-03-03', '14:00');
    expect(stage.chat(a)).toHaveLength(count);
    await stage.tickAt('2026-03-04', '10:00');
    expect(stage.chat(a)).toHaveLength(count + 1);
    // Tuesday is over: only what is still to come is asked about.
    expect(stage.lastText(a)).not.toContain('Tirsdag');
    expect(stage.lastText(a)).toContain('Onsdag d. 4. marts kl. 12.00-14.00');
  });
});

describe('when no time suits', () => {
  const second = (words: string) => ({
    'on-2026-03-03-1200': words,
    'on-2026-03-04-1030': words,
    'on-2026-03-04-1230': words,
  });

  test('both may have three new ones, not those that were refused, and after two rounds the two are left to talk', async () => {
    const { stage, peer, a } = await askA('can', 'cannot', 'can');
    await stage.teams.press(a, texts.answer, say('cannot', 'can', 'cannot'));
    expect(stage.lastText(a)).toContain(texts.none);
    await stage.tickAt('2026-03-03', '10:22');
    expect(stage.lastText(peer)).toContain(`[${texts.findNew}]`);
    await stage.teams.press(a, texts.findNew);
    for (const field of FIELDS) expect(JSON.stringify(cardsOf(stage, a).at(-1))).not.toContain(field);
    await stage.teams.press(a, texts.send, second('can'));
    await stage.tickAt('2026-03-03', '10:23');
    expect(stage.lastText(peer)).toContain(texts.asked({ name: 'Frivillig A', week: 10 }));
    await stage.teams.press(peer, texts.answer, second('cannot'));
    expect(stage.lastText(peer)).toContain(texts.talk);
    expect(stage.lastText(peer)).not.toContain(texts.findNew);
    await stage.tickAt('2026-03-03', '10:24');
    expect(stage.lastText(a)).toContain(texts.talk);
    expect(await meetings(stage)).toEqual([]);
    // The button of the first round leads nowhere new.
    const card = await stage.pressData(peer, { ...openData('peer'), with: 'frivillig-a' });
    expect(asText(card)).toContain(texts.talk);
  });

  test('who presses for new ones after the two have found a time sees that time', async () => {
    const { stage, peer, a } = await askA('can', 'cannot', 'can');
    await stage.teams.press(a, texts.answer, say('cannot', 'can', 'cannot'));
    stage.later(1_000);
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.teams.press(a, texts.findNew);
    expect(stage.lastText(a)).toContain('Tiden er gemt: peermøde med Peer onsdag d. 4. marts kl. 12.00-14.00.');
    expect(stage.lastText(a)).not.toContain(`[${texts.send}]`);
  });

  test('who can at none of the times bothers nobody with them', async () => {
    const { stage, peer, a } = await openTwo();
    await stage.teams.say(peer, 'find en tid med A');
    const count = stage.chat(a).length;
    await stage.teams.press(peer, texts.send, say('cannot', 'cannot', 'cannot'));
    expect(stage.lastText(peer)).toContain(`[${texts.findNew}]`);
    await stage.tickAt('2026-03-03', '10:22');
    expect(stage.chat(a)).toHaveLength(count);
  });

  test('a week without a shared hour says so in the same words, whatever is in the way', async () => {
    const heard = [];
    for (const changes of [
      { workingDays: ['friday' as const] },
      { from: '15:00', to: '18:00' },
      { workingDays: ['saturday' as const], from: '10:00', to: '11:00' },
    ]) {
      const stage = await openStage({ at: TUESDAY, people: { 'frivillig-a': changes } });
      await stage.teams.say(stage.people.peer, 'find en tid med A i uge 10');
      heard.push(stage.lastText(stage.people.peer));
    }
    expect(new Set(heard)).toEqual(new Set([[texts.title, texts.noRoom({ week: 10 }), texts.talk].join('\n')]));
  });

  test('an hour that is taken looks the same whether a meeting, an absence or nothing at all is in it', async () => {
    const cards = [];
    for (const fill of [
      async (stage: BotStage) =>
        stage.store.addAbsence({
          personId: 'peer',
          fromOn: '2026-03-04',
          toOn: '2026-03-04',
          setAt: stage.clock.now(),
        }),
      async (stage: BotStage) =>
        stage.store.addAbsence({
          personId: 'frivillig-a',
          fromOn: '2026-03-04',
          toOn: '2026-03-04',
          setAt: stage.clock.now(),
        }),
      async (stage: BotStage) =>
        void (await stage.store.setPeerMeeting({
          ...{
            peerId: 'peer',
            volunteerId: 'frivillig-c',
            week: '2026-W10',
            on: '2026-03-04',
            from: '11:00',
            to: '14:30',
          },
          ...{ setBy: 'peer', setAt: stage.clock.now(), state: 'agreed' },
        })),
    ]) {
      const { stage, peer } = await openTwo();
      await fill(stage);
      await stage.teams.say(peer, 'find en tid med A');
      cards.push(cardsOf(stage, peer).at(-1));
    }
    expect(cards[1]).toEqual(cards[0]);
    expect(cards[2]).toEqual(cards[0]);
  });
});

describe('what changes in between', () => {
  test('a time that somebody else has taken is passed over for the next best', async () => {
    const { stage, peer, a } = await askA('can', 'if-needed', 'cannot');
    await stage.teams.say(peer, 'peermøde med C tirsdag 12-14');
    await stage.teams.press(a, texts.answer, say('can', 'can', 'can'));
    expect(stage.lastText(a)).toContain('onsdag d. 4. marts kl. 10.00-12.00');
    expect(await meetings(stage)).toMatchObject([
      { volunteerId: 'frivillig-c' },
      { volunteerId: 'frivillig-a', from: '10:00' },
    ]);
  });

  test('a day on which one of the two is not here after all is passed over', async () => {
    const { stage, a } = await askA('can', 'if-needed', 'cannot');
    const day = { fromOn: '2026-03-03', toOn: '2026-03-03' };
    await stage.store.addAbsence({ personId: 'frivillig-a', ...day, setAt: stage.clock.now() });
    await stage.teams.press(a, texts.answer, say('can', 'can', 'can'));
    expect(await meetings(stage)).toMatchObject([{ on: '2026-03-04', from: '10:00' }]);
  });

  test('none of the times is set when none is left', async () => {
    const { stage, peer, a } = await askA('can', 'cannot', 'cannot');
    await stage.teams.say(peer, 'peermøde med C tirsdag 12-14');
    await stage.teams.press(a, texts.answer, say('can', 'can', 'can'));
    expect(stage.lastText(a)).toContain(texts.none);
    expect(await meetings(stage)).toMatchObject([{ volunteerId: 'frivillig-c' }]);
  });

  test('a time set by typing ends the question: a late answer moves nothing', async () => {
    const { stage, peer, a } = await askA('can', 'can', 'can');
    stage.later(1_000);
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.teams.press(a, texts.answer, say('can', 'can', 'can'));
    expect(stage.lastText(a)).toContain('Tiden er gemt: peermøde med Peer onsdag d. 4. marts kl. 12.00-14.00.');
    expect(await meetings(stage)).toMatchObject([{ on: '2026-03-04', from: '12:00' }]);
  });

  test('a question that has not left when the two find a time in another way is not sent', async () => {
    const { stage, peer, a } = await openTwo();
    await stage.teams.say(peer, 'find en tid med A');
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    stage.later(1_000);
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.tickAt('2026-03-03', '10:22');
    expect(stage.lastText(a)).not.toContain(texts.asked({ name: 'Peer', week: 10 }));
    expect((await stage.store.findDelivery(`proposal:frivillig-a:${ID}`))?.state).toBe('withdrawn');
  });

  test('it ends by itself when its last time has begun', async () => {
    const { stage, peer, a } = await askA('can', 'can', 'can');
    await stage.tickAt('2026-03-04', '12:00');
    await stage.teams.press(a, texts.answer, say('can', 'can', 'can'));
    expect(stage.lastText(a)).toContain(texts.over);
    await stage.teams.press(peer, texts.withdraw);
    expect(await meetings(stage)).toEqual([]);
    await stage.teams.say(peer, 'find en tid med A');
    // Something new, not what is over.
    expect(stage.lastText(peer)).toContain('Onsdag d. 4. marts kl. 13.00-15.00');
  });

  test('a time about which the other cannot be told before it begins is passed over', async () => {
    const { stage, peer, a } = await openTwo();
    await stage.teams.say(peer, 'find en tid med A i uge 11');
    const [first] = ['on-2026-03-10-1000'];
    const words = { [first ?? '']: 'can', 'on-2026-03-10-1200': 'if-needed', 'on-2026-03-11-1000': 'cannot' };
    await stage.teams.press(peer, texts.send, words);
    await stage.tickAt('2026-03-03', '10:22');
    // Sunday evening: the peer hears on Tuesday at 10.15, after the first has begun.
    await stage.tickAt('2026-03-08', '19:00');
    await stage.teams.press(a, texts.answer, {
      [first ?? '']: 'can',
      'on-2026-03-10-1200': 'can',
      'on-2026-03-11-1000': 'can',
    });
    expect(await meetings(stage)).toMatchObject([{ on: '2026-03-10', from: '12:00' }]);
    await stage.tickAt('2026-03-10', '10:15');
    expect(
      stage
        .chat(peer)
        .map(({ message }) => JSON.stringify(message))
        .join(),
    ).toContain('tirsdag d. 10. marts kl. 12.00-14.00');
  });

  test('the time that the two have already is not offered to them as a new one', async () => {
    const { stage, peer } = await openTwo();
    await stage.teams.say(peer, 'find en tid med A i denne uge');
    expect(stage.lastText(peer)).toContain('Onsdag d. 4. marts kl. 10.00-12.00');
    await stage.teams.say(peer, 'peermøde med A onsdag 10-12');
    await stage.teams.say(peer, 'find en tid med A i denne uge');
    expect(stage.lastText(peer)).not.toContain('Onsdag d. 4. marts kl. 10.00-12.00');
  });

  test('a new time for a meeting that stands moves it, and both read before and now', async () => {
    const { stage, peer, a } = await openTwo();
    await stage.teams.say(peer, 'peermøde med A torsdag 12.30-14.30');
    await stage.tickAt('2026-03-03', '10:21');
    await stage.teams.say(peer, 'find en tid med A i denne uge');
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    await stage.tickAt('2026-03-03', '10:30');
    await stage.teams.press(a, texts.answer, say('cannot', 'can', 'can'));
    const moved = { before: 'torsdag d. 5. marts kl. 12.30-14.30', when: 'onsdag d. 4. marts kl. 10.00-12.00' };
    expect(stage.lastText(a)).toContain(meetingTimeTexts.da.moved({ name: 'Peer', ...moved }));
    await stage.tickAt('2026-03-03', '10:45');
    expect(stage.lastText(peer)).toContain(meetingTimeTexts.da.moved({ name: 'Frivillig A', ...moved }));
    expect(await meetings(stage)).toHaveLength(1);
  });
});

/** What the button that begins carries. */
const openData = (id: string): PressData => ({
  ...{ verb: 'find-a-time.open', slot: `my-week:${id}:2026-W10`, v: 1, week: '2026-W10' },
});

describe('taking back', () => {
  test("who has asked takes it back; the card in the other's chat says so in its place, and no answer counts", async () => {
    const { stage, peer, a } = await askA('can', 'can', 'can');
    const count = stage.chat(a).length;
    const answer = stage.dataOf(a, texts.answer);
    await stage.teams.press(peer, texts.withdraw);
    expect(stage.lastText(peer)).toContain(texts.withdrawn);
    await until(() => stage.lastText(a).includes(texts.withdrawn));
    expect(stage.chat(a)).toHaveLength(count);
    const late = await stage.pressData(a, { ...answer, ...say('can', 'can', 'can') });
    expect(asText(late)).toContain(texts.withdrawn);
    expect(await meetings(stage)).toEqual([]);
    await stage.teams.say(peer, 'find en tid med A');
    expect(stage.lastText(peer)).toContain(texts.ask({ name: 'Frivillig A', week: 10 }));
  });

  test('a question that has not left is never sent', async () => {
    const { stage, peer, a } = await openTwo();
    await stage.teams.say(peer, 'find en tid med A');
    await stage.teams.press(peer, texts.send, say('can', 'can', 'can'));
    const count = stage.chat(a).length;
    await stage.teams.press(peer, texts.withdraw);
    await stage.tickAt('2026-03-03', '10:22');
    expect(stage.chat(a)).toHaveLength(count);
  });

  test('only who has asked can, and not when it is settled', async () => {
    const { stage, peer, a } = await askA('can', 'can', 'can');
    const data = stage.dataOf(peer, texts.withdraw);
    const theirs = await stage.pressData(a, { ...data, slot: `proposal:frivillig-a:${ID}` });
    expect(asText(theirs)).toContain(`[${texts.answer}]`);
    expect(await proposals(stage)).toHaveLength(1);
    await stage.teams.press(a, texts.answer, say('can', 'can', 'can'));
    expect(asText(await stage.pressData(peer, data))).toContain('Tiden er gemt');
    expect(await meetings(stage)).toHaveLength(1);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}
