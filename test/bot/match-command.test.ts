import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchCommand } from '../../src/bot/answer-text';
import { COMMANDS } from '../../src/bot/commands';
import type { Turn } from '../../src/bot/turn';
import { foldWhole } from '../../src/text/fold';
import { cpuMs } from '../support/fixture-rows';
import { local, makeFacts, makePerson } from '../support/make-facts';

/** What a sentence of these commands leads to stays after the answer has been read. */
const CHANGING = [
  ...['stop', 'pause', 'start', 'set-meeting-time', 'language-da', 'language-en'],
  ...['show-when-done', 'hide-when-done', 'fast-forward'],
  ...['show-name-in-team-chat', 'hide-name-in-team-chat'],
  ...['absence', 'low-energy', 'end-low-energy', 'fewer-messages', 'seldom-questions', 'weekly-questions'],
  ...['heads-up', 'no-heads-up'],
];

const LINES = readFileSync(join(__dirname, '../fixtures/utterances.tsv'), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [string, string, string, string])
  .map(([utterance, , intent, command]) => ({ utterance, intent, command }));

const match = (text: string) => matchCommand({ timeMachine: undefined }, text)?.id;

test('the utterances are all read', () => {
  expect(LINES.length).toBeGreaterThan(150);
  expect(LINES.every(({ command }) => command === '-' || COMMANDS.some(({ id }) => id === command))).toBe(true);
});

test.each(LINES.filter(({ command }) => command !== '-'))('"$utterance" is $command', ({ utterance, command }) => {
  expect(match(utterance)).toBe(command);
});

test.each(LINES.filter(({ command }) => command === '-'))(
  '"$utterance" ($intent) triggers nothing that changes something',
  ({ utterance }) => {
    expect(CHANGING).not.toContain(match(utterance));
  },
);

test.each([
  ['peer', 'aflys mødet med frivillig A på tirsdag'],
  ['peer', 'cancel lige peermødet i morgen pls'],
  ['peer', 'cancel tomorrows meeting with volunteer B'],
  ['peer', 'aflys peermødet med A onsdag'],
  ['koordinator', 'ku vi ikke lige rykke den der sparring en uge'],
  ['koordinator', 'flyt udviklingsmødet på torsdag til onsdag kl. 10-12'],
  ['koordinator', 'sæt sparring torsdag d. 12. marts kl. 13-14'],
  ['koordinator', 'udviklingsmødet på torsdag er i værkstedet'],
])('with what is true, %s’s "%s" is a wish to change a meeting', (id, text) => {
  const person = makePerson(id);
  const turn = { facts: makeFacts(), actor: person, now: local('2026-03-03', '09:00') } as Turn;
  const command = matchCommand({ timeMachine: undefined }, text, (one) => one.reads?.(turn, text) === true);
  expect(command?.id).toBe('change-meeting');
});

test.each([
  ['stopp', 'stop'],
  ['slett', 'delete'],
  ['lavv energi', 'low-energy'],
  ['lav enerrgi', 'low-energy'],
  ['minne data', 'my-data'],
  ['spørgsmål hver ugge', 'weekly-questions'],
])('"%s" has a letter twice, and is %s all the same', (utterance, command) => {
  expect(match(utterance)).toBe(command);
});

test('capitals, a full stop and marks of excitement make no difference', () => {
  for (const { utterance, command } of LINES.filter(({ command }) => command !== '-')) {
    expect([utterance, match(`${utterance.toUpperCase()}!!`)]).toEqual([utterance, command]);
    expect([utterance, match(`  ${utterance} . `)]).toEqual([utterance, command]);
  }
});

test.each(COMMANDS.map((command) => [command.id, command] as const))(
  'each phrase of %s is matched by it',
  (id, { phrases }) => {
    const local = { timeMachine: { playTo: () => Promise.reject(new Error('not in this test')) } };
    for (const phrase of [...phrases.da, ...phrases.en]) expect(matchCommand(local, phrase)?.id).toBe(id);
  },
);

test('no two commands have the same id or the same phrase', () => {
  const ids = COMMANDS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const owners = new Map<string, Set<string>>();
  for (const { id, phrases } of COMMANDS)
    for (const phrase of [...phrases.da, ...phrases.en])
      owners.set(foldWhole(phrase), (owners.get(foldWhole(phrase)) ?? new Set()).add(id));
  expect([...owners].filter(([, commands]) => commands.size > 1)).toEqual([]);
});

test('every pattern is anchored and has no flags', () => {
  for (const { pattern } of COMMANDS) {
    if (pattern === undefined) continue;
    expect(pattern.source.startsWith('^')).toBe(true);
    expect(pattern.flags).toBe('');
  }
});

test('a long message that almost fits is answered at once', () => {
  const heads = [
    'pause',
    'peermøde med A',
    'stop med at skrive',
    'hvad har',
    'status',
    'hvornår er',
    'vis min',
    'lav energi',
    'højst 2 beskeder',
    'varsel',
  ];
  const tails = [' 12', ' to', ' a', ' 12-14', ' til', ' -', ' med', ' møde'];
  const ms = cpuMs(() => {
    for (const head of heads) for (const tail of tails) match(`${head}${tail.repeat(200)} x?x`);
  });
  expect(ms).toBeLessThan(500);
});

const manifest = JSON.parse(readFileSync(join(__dirname, '../../appPackage/manifest.json'), 'utf8'));
const danish = JSON.parse(readFileSync(join(__dirname, '../../appPackage/da.json'), 'utf8')) as Record<string, string>;

test("every command hint in Teams' list is a sentence the bot knows", () => {
  const english = manifest.bots[0].commandLists[0].commands.map(({ title }: { title: string }) => title) as string[];
  const titles = Object.entries(danish).filter(([key]) => /commands\[\d+\]\.title$/.test(key));
  expect(english.length).toBeGreaterThan(0);
  expect(titles).toHaveLength(english.length);
  for (const hint of [...english, ...titles.map(([, title]) => title)])
    expect([hint, match(hint)]).not.toContain(undefined);
});
