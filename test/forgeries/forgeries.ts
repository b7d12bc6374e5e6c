import type { Person } from '../../src/programme/people';
import { refusalTexts } from '../../src/text/refusals';
import { replyTexts } from '../../src/text/replies';
import type { BotStage } from '../support/bot-stage';
import type { GenuinePress } from './genuine-presses';

/** One forged press: who sends what, from where, and what is said to it. */
export interface Forged {
  what: string;
  person: Person;
  data: unknown;
  /** Fields of the activity other than a private chat's. */
  chat?: Record<string, unknown>;
  /** Exactly one of these is said. `undefined`: any card of one's own, for what it names is not there. */
  said: readonly string[] | undefined;
}

/** A way to forge the press of any verb. To add one: a line in `FORGERIES`. */
interface Forgery {
  name: string;
  of(press: GenuinePress, stage: BotStage): Forged[];
}

const { da } = refusalTexts;
const REFUSED = [da.notYours, da.oldCard];
const NOT_YOURS = [da.notYours];
const PRIVATELY = [replyTexts.da.privately];
const HUGE = 'x'.repeat(20_000);
const DEEP = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) as unknown;

/** Names that every object has, and text that means something to a database. */
const TREACHEROUS = ['constructor', '__proto__', 'hasOwnProperty', 'toString', "' or 1=1 --"];
const NO_TEXT = [null, true, [], {}, ['a'], { toString: 'a' }, DEEP, HUGE];

const OTHER_CHATS = {
  'a group chat': { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true } },
  'a channel': { conversation: { id: '19:x@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true } },
  'a shared chat without a type': { conversation: { id: '19:x@thread.v2' } },
};

/** Every way; each is tried on every verb. */
export const FORGERIES: readonly Forgery[] = [
  {
    name: "another's slot",
    of: ({ person, data }, stage) =>
      othersThan(person, stage).flatMap((other) => [
        { what: `pressed by ${other.id}`, person: other, data, said: NOT_YOURS },
        {
          what: `with the slot of ${other.id}`,
          person,
          data: { ...data, slot: slotFor(data, other.id) },
          said: NOT_YOURS,
        },
      ]),
  },
  {
    name: 'a slot of nobody',
    of: (press) => [slotted(press, slotFor(press.data, 'nobody')), slotted(press, slotFor(press.data, 'constructor'))],
  },
  {
    name: 'a bent slot',
    of: (press) =>
      [
        undefined,
        '',
        'peer',
        7,
        `${press.data.slot}\n`,
        `${press.data.slot}:${HUGE}`,
        "a:peer:' or 1=1 --",
        ...NO_TEXT,
      ].map((slot) => slotted(press, slot)),
  },
  {
    name: 'another version',
    of: ({ person, data }) =>
      [0, 2, -1, 1e15, 1.5, '1', undefined, null, [1], {}].map((v) => ({
        ...{ what: `v ${short(v)}`, person, said: REFUSED },
        data: { ...data, v },
      })),
  },
  {
    name: 'another verb',
    of: ({ person, data, verb }) =>
      [...TREACHEROUS, verb.toUpperCase(), `${verb} `, `${verb}\0`, '', 7, undefined, ...NO_TEXT].map((one) => ({
        ...{ what: `verb ${short(one)}`, person, said: REFUSED },
        data: { ...data, verb: one },
      })),
  },
  {
    name: 'another chat',
    of: ({ person, data }) =>
      Object.entries(OTHER_CHATS).map(([what, chat]) => ({ what, person, data, chat, said: PRIVATELY })),
  },
  {
    name: 'a stranger',
    of: ({ data }, { stranger }) => [{ what: 'on no list', person: stranger, data, said: NOT_YOURS }],
  },
  {
    name: 'edited data',
    of: ({ person, data, verb }) =>
      Object.keys(data)
        .filter((field) => !['verb', 'slot', 'v'].includes(field) && !isUnread(verb, field))
        .flatMap((field) =>
          wrongValuesFor(field, data[field]).map((value) => ({
            ...{ what: `${field} ${short(value)}`, person, said: undefined },
            data: { ...data, [field]: value },
          })),
        ),
  },
];

/**
 * Fields whose value does not decide whether a press has its effect: they stand on the card of a button that does not read them, or, beside a new agreement,
 * what cannot be is asked for again after the words have been kept.
 */
const UNREAD: Record<string, readonly string[]> = {
  'quiet.set': ['headsUp'],
  'meeting-list.add-agreement': ['who', 'by'],
  'reminder.skip': ['place', 'line'],
  'reminder.unskip': ['place', 'line'],
};

/** Fields that hold what a person writes: any short text is a wish. */
const OWN_WORDS = ['what', 'place', 'line'];

const isUnread = (verb: string, field: string): boolean => UNREAD[verb]?.includes(field) === true;

function wrongValuesFor(field: string, genuine: unknown): unknown[] {
  const numbers = typeof genuine === 'number' ? [-7, 1.5, 1e15, `${genuine}`] : [7];
  return [...NO_TEXT, ...(OWN_WORDS.includes(field) ? [] : TREACHEROUS), ...numbers];
}

function slotted({ person, data }: GenuinePress, slot: unknown): Forged {
  return { what: `slot ${short(slot)}`, person, data: { ...data, slot }, said: REFUSED };
}

function slotFor({ slot }: GenuinePress['data'], id: string): string {
  const [kind, , ...occasion] = `${slot}`.split(':');
  return [kind, id, ...occasion].join(':');
}

const othersThan = (person: Person, { people }: BotStage) => Object.values(people).filter(({ id }) => id !== person.id);

const short = (value: unknown) => (JSON.stringify(value) ?? 'absent').slice(0, 30);
