import { readWhoAndWhen } from '../../../src/dialogs/meeting-list/who-and-when';
import type { Language } from '../../../src/programme/people';
import { local, makeFacts, makePerson } from '../../support/make-facts';

const peer = makePerson('peer', { name: 'Anna Marie Holm' });
const people = [
  peer,
  makePerson('koordinator', { name: 'Åse' }),
  makePerson('udviklingsleder', { name: 'Lone' }),
  makePerson('frivillig-a', { name: 'Anna' }),
  makePerson('frivillig-b', { name: 'Bo Friis' }),
  makePerson('frivillig-c', { name: 'Frivillig C' }),
];
const facts = makeFacts({ people });
const NOW = local('2026-03-05', '11:00');
const read = (words: string, language: Language = 'da') => readWhoAndWhen(facts, peer, language, words, NOW);

test.each([
  ['Anna skriver folderen', 'frivillig-a'],
  ['Anna Marie Holm skriver folderen', 'peer'],
  ['åse spørger', 'koordinator'],
  ['Bo henter kaffe.', 'frivillig-b'],
  ['Friis henter kaffe', 'frivillig-b'],
  ['Frivillig C ringer', 'frivillig-c'],
  ['jeg skriver folderen', 'peer'],
])('in "%s" it is %s', (words, id) => {
  expect(read(words).who).toBe(id);
});

test.each([
  ['nobody is named', 'folderen skrives'],
  ['two are named', 'Anna og Bo skriver folderen'],
  ['it is theirs, but not for them to do', 'Annas folder skrives'],
  ['somebody outside the group is named', 'Lone skriver folderen'],
  ['a role is named', 'en frivillig skriver folderen'],
  ['all of you are meant', 'I skriver folderen'],
])('nobody is put down where %s', (_what, words) => {
  expect(read(words).who).toBeUndefined();
});

test('"I" is the writer in English', () => {
  expect(read('I write the folder', 'en').who).toBe('peer');
});

test.each([
  ['Anna skriver folderen inden 12. marts', '2026-03-12'],
  ['Bo ringer i morgen', '2026-03-06'],
  ['Bo ringer på tirsdag', '2026-03-10'],
  ['Anna writes it by 12 March', '2026-03-12'],
])('"%s" is due on %s', (words, on) => {
  expect(read(words).dueOn).toBe(on);
});

test.each([
  'Anna skriver folderen',
  'Anna skriver 2026-03-04',
  'Anna skriver onsdag d. 12. marts',
  'Anna skriver den 2029-01-01',
])('"%s" has no day that can be kept', (words) => {
  expect(read(words).dueOn).toBeUndefined();
});
