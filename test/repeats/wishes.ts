import type { AdaptiveCard, Element } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { Person } from '../../src/programme/people';
import type { BotStage } from '../support/bot-stage';
import { isPrivateVerb } from '../support/private-verbs';
import type { TeamChatStage } from '../support/team-chat-stage';

/** One thing that somebody does, as the activity that Teams sends for it, without its id. */
export interface Wish {
  person: Person;
  activity: Record<string, unknown>;
  /** True for what Teams may also send again under a new id. */
  isPress: boolean;
  /** The answer shows something private: it is not kept for a repeat. */
  showsPrivate?: true;
  /** The message whose card was pressed, when the answer takes its place. */
  pressed?: string;
}

const TYPED = [
  'min uge',
  'næste møde',
  'status',
  'hjælp',
  'start',
  'ro',
  'fremmøde',
  'punkter',
  'punkt: kaffe til mødet',
  'aftale: A dækker bord',
  'stop',
  'pause til fredag',
  'lav energi',
  'højst 2 beskeder om ugen',
  'varsel 15 minutter',
  'spørgsmål hver anden uge',
  'skriv på engelsk',
  'skriv på dansk',
  'jeg kommer ikke på torsdag',
  'jeg er her igen',
  'peermøde med A onsdag 12-14',
  'peermøde med B tirsdag 12.30-14.30',
  'aflys peermødet med A',
  'find en tid med A',
  'find en tid',
  'flyt udviklingsmødet til fredag kl. 12-14',
  'aflys udviklingsmødet på torsdag',
  'tjek ind',
  'spring over',
  'tilbage',
  'næste fire uger',
  'møder i kanalen',
  'vis mit navn i kanalen',
  'jeg kan snart ikke mere',
  'qwertyuiop',
];

/** Draws what somebody does next from what stands in the chats: the same for the same random numbers and the same chats. */
export function drawWish(stage: BotStage, channel: TeamChatStage, random: () => number): Wish {
  const people = Object.values(stage.people);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const person = random() < 0.4 ? stage.people.peer : one(people);
  const way = random();
  if (way < 0.03) return { person, activity: { type: 'installationUpdate', action: 'add' }, isPress: false };
  if (way < 0.06) return { person, activity: { type: 'message', text: 'hej alle', ...channel.fields }, isPress: false };
  if (way < 0.35) return { person, activity: { type: 'message', text: one(TYPED) }, isPress: false };
  const inChannel = way < 0.5;
  const cards = (inChannel ? channel.shown() : stage.chat(person))
    .flatMap(({ id, message }) => ('card' in message ? [{ id, card: message.card }] : []))
    .filter(({ card }) => buttonsOf(card).length > 0)
    .slice(-3);
  const chosen = one(cards);
  if (chosen === undefined) return { person, activity: { type: 'message', text: one(TYPED) }, isPress: false };
  const { verb, data } = one(buttonsOf(chosen.card));
  const filled = { ...data, ...inputsOf(chosen.card, one) };
  const where = { replyToId: chosen.id, ...(inChannel ? channel.fields : {}) };
  if (random() < 0.3) return { person, activity: { type: 'message', value: filled, ...where }, isPress: true };
  const value = { action: { type: 'Action.Execute', verb, data: filled } };
  return {
    person,
    activity: { type: 'invoke', name: 'adaptiveCard/action', value, ...where },
    isPress: true,
    ...(isPrivateVerb(verb) ? { showsPrivate: true } : {}),
    ...(inChannel ? {} : { pressed: chosen.id }),
  };
}

function inputsOf(card: AdaptiveCard, one: <T>(list: readonly T[]) => T): Record<string, string> {
  const fields: Record<string, string> = {};
  const look = (element: Element): void => {
    if (element.type === 'Container') element.items.forEach(look);
    else if (element.type === 'Input.ChoiceSet') fields[element.id] = one(element.choices)?.value ?? '';
    else if (element.type === 'Input.Text') fields[element.id] = one(['kaffe', 'en længere tanke om mødet', '']);
    else if (element.type === 'Input.Date') fields[element.id] = one(['2026-03-05', '2026-03-06', '2026-03-12']);
    else if (element.type === 'Input.Time') fields[element.id] = one(['10:00', '12:00', '13:30']);
  };
  card.body.forEach(look);
  return fields;
}
