import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { pointsToTell } from '../../src/dialogs/meeting-list/points-to-tell';
import { tomorrowKind } from '../../src/schedules/kinds/tomorrow';
import { teamMeetingKind, teamMeetingSlot } from '../../src/schedules/team/team-meeting';
import { readFacts } from '../../src/schedules/read-facts';
import type { Facts } from '../../src/schedules/facts';
import type { TeamChat } from '../../src/store/store';
import { hardTexts } from '../text/plain-words';
import { cardProblems } from '../cards/card-rules';
import { readTexts } from '../cards/read-texts';
import { closeStages, openStage } from '../support/bot-stage';
import { local, makeFacts, makePerson, makeProgramme, PARKVAENGET } from '../support/make-facts';

afterEach(() => closeStages());

const LINE = /listen/;

const reminder = (facts: Facts, personId = 'peer'): string[] => readTexts(cardFor(facts, personId));

function cardFor(facts: Facts, personId: string): AdaptiveCard {
  const message = tomorrowKind.message({
    facts,
    person: makePerson(personId),
    occasion: '2026-03-05',
    slot: 'slot',
    now: local('2026-03-04', '14:15'),
    checkIn: undefined,
    payload: undefined,
    remake: false,
  });
  if (message === undefined || !('card' in message)) throw new Error('there is no reminder');
  return message.card;
}

test.each(['peer', 'frivillig-a'])('the reminder of %s says how many points there are, and no more', (id) => {
  expect(reminder(makeFacts({ meetingListCount: 3 }), id)).toContain(
    "Der er 3 punkter på listen. Skriv 'punkter', så ser du dem.",
  );
  expect(reminder(makeFacts({ meetingListCount: 1 }), id)).toContain(
    "Der er 1 punkt på listen. Skriv 'punkter', så ser du det.",
  );
});

test.each(['peer', 'frivillig-a'])('the card of %s with that line is easy to read and fits a narrow column', (id) => {
  const card = cardFor(makeFacts({ meetingListCount: 3 }), id);

  expect(cardProblems(card)).toEqual([]);
  expect(hardTexts(readTexts(card))).toEqual([]);
});

test('an empty list is not mentioned', () => {
  expect(reminder(makeFacts()).filter((text) => LINE.test(text))).toEqual([]);
});

test('the reminder of another meeting does not mention the list', () => {
  const programme = makeProgramme({
    meetings: (all) => all.map((one) => (one.id === 'development-meeting' ? { ...one, id: 'another-meeting' } : one)),
  });

  const texts = reminder(makeFacts({ programme, meetingListCount: 3 }));
  expect(texts.length).toBeGreaterThan(3);
  expect(texts.filter((text) => LINE.test(text))).toEqual([]);
});

test('somebody outside the project group is told of no points', () => {
  const facts = makeFacts({ meetingListCount: 3 });
  const meeting = { meetingId: 'development-meeting' };

  expect(pointsToTell(facts, makePerson('koordinator'), meeting)).toBe(3);
  expect(pointsToTell(facts, makePerson('udviklingsleder'), meeting)).toBe(0);
});

test('what is counted are open points; the facts hold the number and nothing of the words', async () => {
  const stage = await openStage({ at: { on: '2026-03-03', at: '10:30' } });
  const { peer, a } = stage.people;
  for (const words of ['kanarieet', 'kanarieto', 'kanarietre']) {
    stage.later(1_000);
    await stage.teams.say(peer, `punkt: ${words}`);
  }
  await stage.teams.say(a, 'aftale: jeg ringer i morgen');
  const [first] = await stage.store.listAgendaItems(['open']);
  await stage.store.saveAgendaItem({ ...first!, state: 'done' });

  const facts = await readFacts(stage.store, PARKVAENGET, stage.clock.now());
  expect(facts.meetingListCount).toBe(2);
  expect(JSON.stringify(facts)).not.toContain('kanarie');
  expect(JSON.stringify(facts)).not.toContain(first!.id);

  await stage.tickAt('2026-03-04', '14:15');
  expect(stage.lastText(peer)).toContain('Der er 2 punkter på listen.');
  expect(stage.lastText(peer)).not.toContain('kanarie');
});

test('the card in the team’s chat is the same with points and without', () => {
  const occasion = 'development-meeting.2026-03-05';
  const card = (meetingListCount: number) => {
    const facts = makeFacts({ meetingListCount });
    const input = { facts, occasion, slot: teamMeetingSlot(occasion), now: local('2026-03-04', '14:15') };
    return JSON.stringify(teamMeetingKind.message({ remake: false, ...input, chat: CHAT }));
  };

  expect(card(0)).toContain('AdaptiveCard');
  expect(card(3)).toBe(card(0));
});

const CHAT: TeamChat = {
  conversationId: '19:meetings@thread.tacv2',
  kind: 'channel',
  name: 'Møder',
  serviceUrl: 'http://127.0.0.1:1/',
  botId: '28:bot',
  tenantId: undefined,
  active: true,
  on: true,
};
