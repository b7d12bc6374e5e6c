import { createCourtesies } from '../../src/bot/answer-text';
import { pressHandlers } from '../../src/bot/handlers';
import { type AdaptiveCard, CARD_VERSION, type Element } from '../../src/cards/adaptive-card';
import { MADE_FIELD } from '../../src/cards/made';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { Person } from '../../src/programme/people';
import type { Messenger } from '../../src/schedules/messenger';
import { type BotStage, openStage, type StageOptions } from '../support/bot-stage';
import { teamChatStage } from '../support/team-chat-stage';

/** A press that the bot itself has offered somebody, with its fields filled in. */
export interface GenuinePress {
  verb: string;
  person: Person;
  data: Record<string, unknown>;
}

/** Every verb of the bot, from the map that it routes presses by. */
export const VERBS: readonly string[] = [...pressHandlers(createCourtesies()).keys()];

/** What people type to have cards; what each verb stands on is found by pressing on from there. */
const TYPED = [
  'tjek ind',
  'min uge',
  'status',
  'ro',
  'fremmøde',
  'punkter',
  'næste fire uger',
  'møder i kanalen',
  'hvem kan jeg gå til',
  'hvem kan se hvad',
  'find en tid med A',
  'peermøde med B fredag 12-14',
  'aflys udviklingsmødet',
  'flyt udviklingsmødet til fredag kl. 12-14',
  'jeg kommer ikke på torsdag',
  'jeg er væk fra onsdag til fredag',
  'jeg kan snart ikke mere',
  'næste møde',
  'mine data',
  'eksporter',
  'hvem har set',
  'delte punkter',
];

/** What hardly comes by in two weeks, as its card would carry it; whose it is stands in its slot. */
const SELDOM: Record<string, Record<string, unknown>> = {
  'check-in.end': { slot: 'check-in:peer:2026-W10' },
  'more.open': { slot: 'check-in:peer:2026-W10' },
  'more.triggers': { slot: 'check-in:peer:2026-W10', chosen: 'workload' },
  'more.others': { slot: 'check-in:peer:2026-W10' },
  'more.save-others': { slot: 'check-in:peer:2026-W10', chosen: 't2.own' },
  'more.topic': { slot: 'check-in:peer:2026-W10', t: 't4.week' },
  'more.help': { slot: 'check-in:peer:2026-W10', t: 't4.week', chosen: 'calm' },
  'more.route': { slot: 'check-in:peer:2026-W10', t: 't4.week', r: 'coordinator' },
  'more.list': { slot: 'check-in:peer:2026-W10', t: 't4.week', r: 'sparring' },
  'more.remind': { slot: 'check-in:peer:2026-W10', t: 't4.week', r: 'coordinator' },
  'more.draft': { slot: 'check-in:peer:2026-W10', t: 't4.week', r: 'coordinator' },
  'more.preview': { slot: 'check-in:peer:2026-W10', t: 't4.week', r: 'coordinator' },
  'more.share': {
    ...{ slot: 'check-in:peer:2026-W10', t: 't4.week', r: 'coordinator', named: 'koordinator', digest: 'x' },
    point: '00000000-0000-4000-8000-00000000beef',
  },
  'more.write': { slot: 'check-in:peer:2026-W10' },
  'more.save-words': { slot: 'check-in:peer:2026-W10', words: 'kaffe' },
  'more.delete-words': { slot: 'check-in:peer:2026-W10' },
  'note.show': { slot: 'own-reminder:peer:00000000-0000-4000-8000-00000000beef' },
  'note.forget': { slot: 'own-reminder:peer:00000000-0000-4000-8000-00000000beef' },
  'private.close': { slot: 'check-in:peer:2026-W10' },
  'how-often.choose': { slot: 'check-in:peer:2026-W10', choice: 'seldom' },
  'meeting-time.save': {
    ...{ slot: 'my-week:peer:2026-W11', week: '2026-W11', who: 'frivillig-b', when: '2026-03-13T12:00' },
  },
  'change.pick': { slot: 'status:koordinator:2026-W11', act: 'cancel', id: 'development-meeting.2026-03-12' },
  'closed-meeting.move': {
    slot: 'closed-meeting:koordinator:x',
    id: 'development-meeting.2026-03-12',
    on: '2026-03-13',
  },
  'closed-meeting.drop': { slot: 'closed-meeting:koordinator:x', id: 'development-meeting.2026-03-12' },
  'choices.show': { slot: 'closed-meeting:koordinator:x' },
  'find-a-time.answer': {
    ...{ slot: 'find-a-time:frivillig-a:peer', id: 'peer.frivillig-a.2026-W11.1', 'on-2026-03-10-1000': 'can' },
  },
  'find-a-time.answer-for': {
    ...{ slot: 'find-a-time:peer:frivillig-a', id: 'peer.frivillig-a.2026-W11.1', 'on-2026-03-10-1000': 'can' },
  },
  'meeting-list.complete': {
    slot: 'meeting-list:peer:2026-W11',
    ...{ id: '00000000-0000-4000-8000-00000000beef', who: 'peer', by: '2026-03-12' },
  },
  'not-arrived.open': { slot: 'status:koordinator:2026-W11' },
  'not-arrived.back': { slot: 'status:koordinator:2026-W11' },
  'not-arrived.preview': { slot: 'status:koordinator:2026-W11', d: 'week-card:peer:2026-W11', n: 0 },
  'not-arrived.send': { slot: 'status:koordinator:2026-W11', d: 'week-card:peer:2026-W11', n: 0 },
  'not-arrived.came': { slot: 'status:koordinator:2026-W11', d: 'week-card:peer:2026-W11', n: 0 },
  'own.again': { slot: 'my-week:peer:2026-W11', week: '2026-W11', d: 'week-card:peer:2026-W11', n: 0 },
  'own.came': { slot: 'my-week:peer:2026-W11', week: '2026-W11', d: 'week-card:peer:2026-W11', n: 0 },
  'absence.note': { slot: 'absence:peer:2026-03-16.2026-03-16' },
  'outage.week': { slot: 'outage:koordinator:2026-03-10' },
  'outage.status': { slot: 'outage:koordinator:2026-03-10' },
  'outage.questions': { slot: 'outage:peer:2026-03-10' },
  'shared.ask-back': { slot: 'shared:peer:own', id: 'a-point' },
  'shared.back': { slot: 'shared:peer:own', id: 'a-point' },
  'shared.for-me': { slot: 'shared:koordinator:all', page: 1 },
  'own-data.ask-delete': { slot: 'own-data:peer:all' },
  'own-data.keep': { slot: 'own-data:peer:all' },
  'own-data.leave': { slot: 'own-data:peer:all' },
  'own-data.delete': { slot: 'own-data:peer:all' },
};

/** Does something with a press at the moment at which it is offered, and then presses it; gives the card or the words of the answer. */
export type Meet = (press: GenuinePress) => Promise<AdaptiveCard | string>;

/**
 * Lets everybody type and press for two weeks, in which a message of the peer's may not have arrived. `meet` is given a press of each verb for each person
 * that is offered it.
 */
export async function crawl(stage: BotStage, meet: Meet): Promise<void> {
  const channel = teamChatStage(stage, 'channel');
  await channel.install(stage.people.coordinator);
  const everybody = Object.values(stage.people);
  for (const person of everybody) await stage.teams.open(person);
  await stage.sayYes();
  await stage.tickAt('2026-03-05', '13:45');
  for (const person of everybody) await lookAround(stage, person, meet);
  await stage.tickAt('2026-03-10', '10:15');
  for (const person of everybody) await lookAround(stage, person, meet);
  await stage.tickAt('2026-03-11', '14:30');
  for (const [verb, fields] of Object.entries(SELDOM)) {
    const owner = everybody.find(({ id }) => id === `${fields.slot}`.split(':')[1]);
    if (owner !== undefined) await meet({ verb, person: owner, data: { verb, v: CARD_VERSION, ...fields } });
  }
}

/** A stage to crawl on: the first plan of week 11 for the peer is lost on its way. */
export function openCrawlStage(options: Pick<StageOptions, 'people'> = {}): Promise<BotStage> {
  let lost = 0;
  return openStage({
    ...options,
    at: { on: '2026-03-05', at: '13:00' },
    aroundMessenger: (direct: Messenger): Messenger => ({
      ...direct,
      send: async (to, message) => {
        const isLost =
          /Din uge 11|Your week 11/.test(JSON.stringify(message)) && to.personId === 'peer' && (lost += 1) === 1;
        return isLost ? { state: 'uncertain', cause: 'timeout' } : direct.send(to, message);
      },
    }),
  });
}

/** Types everything, and presses one button of each verb that the person is offered, and so on from there. */
async function lookAround(stage: BotStage, person: Person, meet: Meet): Promise<void> {
  const seen = new Set<string>();
  const queue: GenuinePress[] = [];
  const look = (card: AdaptiveCard) => {
    for (const { verb, data } of buttonsOf(card)) {
      if (seen.has(verb)) continue;
      seen.add(verb);
      const { [MADE_FIELD]: _, ...rest } = data as Record<string, unknown>;
      queue.push({ verb, person, data: { ...rest, ...inputsOf(card) } });
    }
  };
  const before = stage.chat(person).length;
  for (const text of TYPED) {
    stage.later(11_000);
    await stage.teams.say(person, text);
  }
  for (const { message } of stage.chat(person).slice(Math.max(0, before - 2)))
    if ('card' in message) look(message.card);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    stage.later(11_000);
    const answer = await meet(next);
    if (typeof answer === 'object') look(answer);
  }
  await stage.bot.cardsRemade();
}

/** What somebody might fill in. */
function inputsOf(card: AdaptiveCard): Record<string, string> {
  const fields: Record<string, string> = {};
  const look = (element: Element): void => {
    if (element.type === 'Container') element.items.forEach(look);
    else if (element.type === 'Input.ChoiceSet') fields[element.id] = element.choices[0]?.value ?? '';
    else if (element.type === 'Input.Text') fields[element.id] = 'kaffe';
    else if (element.type === 'Input.Date') fields[element.id] = '2026-03-12';
    else if (element.type === 'Input.Time') fields[element.id] = '12:00';
  };
  card.body.forEach(look);
  return fields;
}
