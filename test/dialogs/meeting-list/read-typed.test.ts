import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWithPlaces } from '../../../src/dialogs/meeting-list/folded-text';
import { readAgreement, readPoint } from '../../../src/dialogs/meeting-list/read-typed';
import {
  AGREEMENT_PATTERN,
  LIST_PATTERN,
  NEW_AGREEMENT_PATTERN,
  NEW_POINT_PATTERN,
  POINT_PATTERN,
} from '../../../src/dialogs/meeting-list/typed-forms';
import { foldWhole } from '../../../src/text/fold';
import { cpuMs } from '../../support/fixture-rows';

const POINTS: [typed: string, words: string][] = [
  ['punkt: tag kaffe med', 'tag kaffe med'],
  ['Punkt:tag kaffe med', 'tag kaffe med'],
  ['nyt punkt - lokaler og nøgler', 'lokaler og nøgler'],
  ['nyt punkt til udviklingsmødet: Årets plan', 'Årets plan'],
  ['tilføj punkt om frokost', 'frokost'],
  ['sæt evaluering af workshop 1 på udviklingsmødet', 'evaluering af workshop 1'],
  ['kan du sætte "Evaluering, del 2" på dagsordenen tak', '"Evaluering, del 2"'],
  ['sæt på listen: kaffe', 'kaffe'],
  ['skriv nøgler på listen til udviklingsmødet', 'nøgler'],
  ['tag lokaler op på udviklingsmødet', 'lokaler'],
  ['tag det med grænser med til udviklingsmødet', 'det med grænser'],
  ['Tag LOKALER op på udviklingsmødet.', 'LOKALER'],
  ['add to the meeting: rooms', 'rooms'],
  ['add to the list: Rooms & keys', 'Rooms & keys'],
  ['put the rooms on the agenda please', 'the rooms'],
  ['please add coffee to the list', 'coffee'],
  ['bring up the rooms at the development meeting', 'the rooms'],
  ['point: bring coffee', 'bring coffee'],
];

test.each(POINTS)('"%s" is the point "%s"', (typed, words) => {
  expect(POINT_PATTERN.test(foldWhole(typed))).toBe(true);
  expect(readPoint(typed)).toBe(words);
});

test.each([
  ['aftale: Anna skriver folderen inden 12. marts', 'Anna skriver folderen inden 12. marts'],
  ['Ny aftale fra udviklingsmødet: vi prøver i april!', 'vi prøver i april!'],
  ['agreement: Anna writes the folder by 12 March', 'Anna writes the folder by 12 March'],
])('"%s" is the agreement "%s"', (typed, words) => {
  expect(AGREEMENT_PATTERN.test(foldWhole(typed))).toBe(true);
  expect(readAgreement(typed)).toBe(words);
});

test.each([
  ['punkt: Ååh, "Ø" & ñ — *fed* [link](http://x) 🙂 100 % …', 'Ååh, "Ø" & ñ — *fed* [link](http://x) 🙂 100 % …'],
  ['punkt: slut med punktum.', 'slut med punktum.'],
  ['punkt: hvorfor?', 'hvorfor?'],
  ['  punkt :  mange   mellemrum\nog linjer ', 'mange mellemrum og linjer'],
  ['punkt: kla\u030Adder', 'kl\u00E5dder'],
  ['sæt (kaffe + te) på listen', '(kaffe + te)'],
])('what was written is kept letter by letter: %j', (typed, words) => {
  expect(readPoint(typed)).toBe(words);
});

test('the end of a long text is kept as well, so that nobody is cut off without a word', () => {
  const long = `${'å'.repeat(700)} slut`;
  expect(POINT_PATTERN.test(foldWhole(`punkt: ${long}`))).toBe(true);
  expect(readPoint(`punkt: ${long}`)).toBe(long);
});

test.each(['punkter', 'Punkter til udviklingsmødet', 'dagsorden', 'vis dagsordenen', 'the list', 'show me the list'])(
  '"%s" shows the list',
  (typed) => {
    expect(LIST_PATTERN.test(foldWhole(typed))).toBe(true);
  },
);

test.each(['punkt', 'punkt:', 'nyt punkt', 'sæt et punkt på udviklingsmødet', 'sæt det på listen', 'new point'])(
  '"%s" asks for the form',
  (typed) => {
    expect(NEW_POINT_PATTERN.test(foldWhole(typed))).toBe(true);
    expect(POINT_PATTERN.test(foldWhole(typed))).toBe(false);
  },
);

test('"ny aftale" asks for the form', () => {
  expect(NEW_AGREEMENT_PATTERN.test(foldWhole('ny aftale'))).toBe(true);
});

test.each([
  'sæt ny tid på udviklingsmødet',
  'sæt en dato på udviklingsmødet',
  'sæt kl. 11 på udviklingsmødet',
  'sæt udviklingsmødet til onsdag',
  'tag ikke lokaler op på udviklingsmødet',
  'set a new time on the list',
  'put a new time on the agenda',
  'jeg kommer ikke på udviklingsmødet',
  'punkt 3 er færdigt',
  'punktum',
  'punkt-plan for uge 10',
  'vi har aftalt peermøde med C torsdag 12.30 til 14.30',
  'aftalen holder',
  'tilføj Frivillig B til udviklingsmødet',
  'tag det med grænser med til sparring',
  'put boundaries on the sparring list',
  'add Bo to the meeting',
  'tag noter på udviklingsmødet',
])('"%s" puts nothing on the list', (typed) => {
  expect(readPoint(typed)).toBeUndefined();
  expect(readAgreement(typed)).toBeUndefined();
  for (const pattern of [POINT_PATTERN, AGREEMENT_PATTERN]) expect(pattern.test(foldWhole(typed))).toBe(false);
});

const TYPED = readFileSync(join(__dirname, '../../fixtures/utterances.tsv'), 'utf8')
  .split('\n')
  .map((line) => line.split('\t')[0] ?? '');

test('folds as everything else does', () => {
  for (const text of [...TYPED, ...POINTS.map(([typed]) => typed), ' -: ', '…', '', 'İx Σς ﬁ', 'a\u200Bb – c']) {
    expect([text, foldWithPlaces(text).line]).toEqual([text, foldWhole(text)]);
  }
});

test('takes no other way of saying something', () => {
  const patterns = [LIST_PATTERN, POINT_PATTERN, NEW_POINT_PATTERN, AGREEMENT_PATTERN, NEW_AGREEMENT_PATTERN];
  const others = readFileSync(join(__dirname, '../../fixtures/utterances.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, , intent]) => intent !== undefined && !intent.startsWith('meeting_list'))
    .map(([text = '']) => text);
  expect(others.length).toBeGreaterThan(150);
  expect(others.filter((text) => patterns.some((pattern) => pattern.test(foldWhole(text))))).toEqual([]);
});

test('a long message that almost fits is read at once', () => {
  const ms = cpuMs(() => {
    for (const head of ['sæt ', 'tag ', 'punkt: ', 'put ', 'kan du sætte '])
      for (const tail of [' på listen', ' op på', ' til', ' på udviklingsmødet', ' the list', ' a'])
        readPoint(`${head}${tail.repeat(200)} x`);
  });
  expect(ms).toBeLessThan(500);
});
