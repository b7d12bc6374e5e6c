import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import type { Person } from '../../src/programme/people';
import { refusalTexts } from '../../src/text/refusals';
import { rsvpTexts } from '../../src/text/rsvp';
import { asText, type BotStage, closeStages, openStage } from '../support/bot-stage';
import { teamChatStage } from '../support/team-chat-stage';

const texts = rsvpTexts.da;
const ANSWERS = [texts.coming, texts.notComing, texts.unsure];
const THURSDAY = 'development-meeting.2026-03-05';

let stage: BotStage;
let peer: Person;
beforeEach(async () => {
  stage = await openStage({ at: { on: '2026-03-03', at: '10:30' } });
  ({ peer } = stage.people);
});
afterEach(() => closeStages());

const rows = () => stage.store.listAttendance('2026-01-01', '2026-12-31');

async function getReminder(): Promise<void> {
  await stage.teams.open(peer);
  await stage.tickAt('2026-03-04', '14:15');
  expect(stage.lastText(peer)).toContain('I morgen er der udviklingsmøde.');
}

describe('on the reminder', () => {
  it('an answer stands on the same card in words, and can be another until the meeting begins', async () => {
    await getReminder();
    const cards = stage.chat(peer).length;

    await stage.teams.press(peer, texts.coming);
    expect(stage.lastText(peer)).toContain(texts.said.coming);
    await stage.tickAt('2026-03-05', '09:59');
    await stage.teams.press(peer, texts.notComing);

    expect(stage.lastText(peer)).toContain(texts.said['not-coming']);
    expect(stage.lastText(peer)).not.toContain(texts.said.coming);
    expect(stage.chat(peer)).toHaveLength(cards);
    expect(await rows()).toMatchObject([{ occurrenceId: THURSDAY, personId: 'peer', rsvp: 'not-coming' }]);
  });

  it('twenty changes are one card, one row, and the right counts in the team’s chat, on one card as well', async () => {
    const channel = teamChatStage(stage, 'channel');
    await channel.install(peer);
    await stage.teams.say(stage.people.coordinator, 'møder i kanalen');
    await stage.teams.press(stage.people.coordinator, 'Vis her');
    await getReminder();
    const cards = stage.chat(peer).length;

    for (let change = 0; change < 20; change += 1) {
      await stage.teams.press(peer, ANSWERS[change % 3] ?? '');
      stage.later(1_000);
    }
    await stage.bot.cardsRemade();

    expect(stage.chat(peer)).toHaveLength(cards);
    expect(await rows()).toHaveLength(1);
    expect(await rows()).toMatchObject([{ personId: 'peer', rsvp: 'not-coming' }]);
    expect(channel.shown()).toHaveLength(1);
    expect(channel.text()).toContain('Kommer ikke: 1');
    expect(channel.text()).not.toContain('Peer');
  });

  it('the same press twice is one answer, and nothing more is kept', async () => {
    await getReminder();
    const data = stage.dataOf(peer, texts.coming);
    const first = await stage.pressData(peer, data);
    stage.later(60_000);
    const kept = stage.dump();

    expect(await stage.pressData(peer, data)).toEqual(first);
    expect(stage.dump()).toBe(kept);
  });

  it('clients without Action.Execute answer as well', async () => {
    await getReminder();
    await stage.teams.submit(peer, texts.unsure);

    expect(stage.lastText(peer)).toContain(texts.said.unsure);
    expect(await rows()).toMatchObject([{ rsvp: 'unsure' }]);
  });

  it('after the start there are kind words and nothing to press, answered or not', async () => {
    await getReminder();
    const data = stage.dataOf(peer, texts.coming);
    await stage.tickAt('2026-03-05', '10:00');
    const kept = stage.dump();

    const unsaid = asText(await stage.pressData(peer, data));
    expect(unsaid).toContain(texts.startedUnsaid);
    expect(ANSWERS.filter((title) => unsaid.includes(`[${title}]`))).toEqual([]);
    expect(stage.dump()).toBe(kept);
  });

  it('an answer given before the start stays, and the card says so', async () => {
    await getReminder();
    await stage.teams.press(peer, texts.coming);
    const data = { ...stage.dataOf(peer, texts.coming), a: 'not-coming' };
    await stage.tickAt('2026-03-05', '10:05');

    expect(asText(await stage.pressData(peer, data))).toContain(`${texts.said.coming} ${texts.started}`);
    expect(await rows()).toMatchObject([{ rsvp: 'coming' }]);
  });

  it('an answer to a time that has changed is not taken; the card shows the new one and says why', async () => {
    await getReminder();
    const data = stage.dataOf(peer, texts.coming);
    await stage.store.saveMeetingChange({
      occurrenceId: THURSDAY,
      meetingId: 'development-meeting',
      state: 'stands',
      on: '2026-03-05',
      from: '13:00',
      to: '15:00',
      place: undefined,
      extraLine: undefined,
      remind: true,
      changedBy: 'koordinator',
      changedAt: stage.clock.now(),
    });

    const card = asText(await stage.pressData(peer, data));
    expect(card).toContain(texts.moved);
    expect(card).toContain('13.00-15.00');
    expect(await rows()).toEqual([]);
  });

  it('a meeting that was called off is not answered', async () => {
    await getReminder();
    const data = stage.dataOf(peer, texts.coming);
    await stage.store.saveMeetingChange({
      occurrenceId: THURSDAY,
      meetingId: 'development-meeting',
      state: 'cancelled',
      on: '2026-03-05',
      from: '10:00',
      to: '12:00',
      place: undefined,
      extraLine: undefined,
      remind: true,
      changedBy: 'koordinator',
      changedAt: stage.clock.now(),
    });

    expect(asText(await stage.pressData(peer, data))).toContain(texts.calledOff);
    expect(await rows()).toEqual([]);
  });
});

describe('from "næste møde"', () => {
  it('the coordinator answers about the development meeting; the development leader, who is not in it, is not asked', async () => {
    const { coordinator, leader } = stage.people;
    await stage.teams.say(coordinator, 'næste møde');
    await stage.teams.press(coordinator, texts.coming);
    await stage.teams.say(leader, 'næste møde');

    expect(stage.lastText(coordinator)).toContain(texts.said.coming);
    expect(stage.lastText(leader)).toBe('Det næste er udviklingsmøde torsdag d. 5. marts kl. 10.00.');
    expect(await rows()).toMatchObject([{ personId: 'koordinator', rsvp: 'coming' }]);
  });

  it('the two of a peer meeting see each other’s answer, and it is said that the bot tells nobody', async () => {
    const { a } = stage.people;
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    await stage.teams.say(a, 'hvornår er næste peermøde');
    expect(stage.lastText(a)).toContain(texts.seenBy.two);
    await stage.teams.press(a, texts.notComing);
    expect(stage.lastText(a)).toContain(texts.tellYourself({ name: 'Peer' }));

    await stage.teams.say(peer, 'hvornår er næste peermøde');
    expect(stage.lastText(peer)).toContain(texts.otherSaid['not-coming']({ name: 'Frivillig A' }));
  });

  it('nobody else sees an answer, whatever it was: not the peer, not the leaders, not another volunteer', async () => {
    const { a, b, coordinator, leader } = stage.people;
    const seen = async () => {
      const all: string[] = [];
      for (const person of [peer, b, coordinator, leader]) {
        for (const typed of ['næste møde', 'min uge', 'status']) {
          await stage.teams.say(person, typed);
          all.push(stage.lastText(person));
        }
        stage.later(11_000);
      }
      return all;
    };
    // Whose chat is open shows in the status, and by the first word it is.
    for (const person of [peer, a, b, coordinator, leader]) await stage.teams.open(person);
    const before = await seen();
    for (const answer of [texts.coming, texts.notComing]) {
      await stage.teams.say(a, 'næste møde');
      await stage.teams.press(a, answer);
      expect(await seen()).toEqual(before);
    }
  });

  it('puts the answer on the reminder that stands in the chat too', async () => {
    await getReminder();
    await stage.teams.say(peer, 'næste møde');
    await stage.teams.press(peer, texts.unsure);
    await stage.bot.cardsRemade();

    const reminder = stage
      .chat(peer)
      .find(({ message }) => 'card' in message && message.card.fallbackText.startsWith('I morgen'));
    expect(asText((reminder?.message as { card: AdaptiveCard }).card)).toContain(texts.said.unsure);
  });
});

describe('a forged press', () => {
  const PEER_MEETING = { o: 'peer-meeting.peer.frivillig-a.2026-W10', at: '2026-03-04T12:00' };
  const base = (person: Person) => ({ verb: 'rsvp.say', slot: `rsvp:${person.id}:2026-03-04`, v: 1, a: 'coming' });

  it('about a meeting one is not in changes nothing and does not tell whether there is one', async () => {
    const { b, coordinator, leader } = stage.people;
    const press = (person: Person) => stage.pressData(person, { ...base(person), ...PEER_MEETING });
    const before = await Promise.all([b, coordinator, leader].map(press));
    await stage.teams.say(peer, 'peermøde med A onsdag 12-14');
    const kept = stage.dump(['conversations']);

    expect(await Promise.all([b, coordinator, leader].map(press))).toEqual(before);
    expect(asText(before[0] ?? '')).toContain(refusalTexts.da.notYours);
    expect(stage.dump(['conversations'])).toBe(kept);
  });

  it.each([
    ['no meeting', { at: '2026-03-05T10:00' }, refusalTexts.da.oldCard],
    ['no time', { o: THURSDAY }, refusalTexts.da.oldCard],
    ['an answer there is not', { o: THURSDAY, at: '2026-03-05T10:00', a: 'maybe' }, refusalTexts.da.oldCard],
    ['a meeting that is a list', { o: [THURSDAY], at: '2026-03-05T10:00' }, refusalTexts.da.oldCard],
    ['a huge meeting', { o: `d${'x'.repeat(9_000)}`, at: '2026-03-05T10:00' }, refusalTexts.da.oldCard],
    ['the name of an object property', { o: 'constructor', at: '2026-03-05T10:00' }, refusalTexts.da.notYours],
    [
      'a day without the meeting',
      { o: 'development-meeting.2026-03-06', at: '2026-03-06T10:00' },
      refusalTexts.da.notYours,
    ],
    ['a far year', { o: 'development-meeting.9999-12-30', at: '9999-12-30T10:00' }, refusalTexts.da.notYours],
  ])('with %s gets a kind word and changes nothing', async (_what, fields, words) => {
    await stage.teams.open(peer);
    const kept = stage.dump();

    expect(asText(await stage.pressData(peer, { ...base(peer), ...fields }))).toContain(words);
    expect(stage.dump()).toBe(kept);
  });

  it('on another person’s slot is refused', async () => {
    const data = { ...base(peer), o: THURSDAY, at: '2026-03-05T10:00' };

    expect(asText(await stage.pressData(stage.people.coordinator, data))).toContain(refusalTexts.da.notYours);
    expect(await rows()).toEqual([]);
  });
});
