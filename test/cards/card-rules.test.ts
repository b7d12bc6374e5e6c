import { button, buttonLine, card, heading, text, type AdaptiveCard } from '../../src/cards/adaptive-card';
import { cardProblems } from './card-rules';

const good = (): AdaptiveCard =>
  card(
    'Medspiller',
    [heading('Medspiller'), text('Hej.'), buttonLine(button('Ja', 'say.yes', 'slot'))],
    [button('Nej', 'say.no', 'slot', { q: 't4.week' })],
  );

const choices = (id: string): unknown => ({
  type: 'Input.ChoiceSet',
  id,
  label: 'Tid',
  style: 'compact',
  choices: [{ title: '12.00', value: '12:00' }],
});

/** Each takes a good card apart in one way. */
const BREAKAGES: Record<string, (card: Broken) => void> = {
  'the version is not 1.5': (it) => (it['version'] = '1.6'),
  'more than 25 KB': (it) => (it['body'][1]['text'] = 'å'.repeat(13_000)),
  'the first element is no heading': (it) => it['body'].shift(),
  'no fallbackText': (it) => (it['fallbackText'] = ' '),
  'two inputs share an id': (it) => it['body'].push(choices('time'), choices('time')),
  'input time has no label': (it) => it['body'].push({ ...(choices('time') as object), label: undefined }),
  'a ShowCard': (it) => it['actions'].push({ type: 'Action.ShowCard', title: 'Mere', card: { type: 'AdaptiveCard' } }),
  'a text that is empty or does not wrap': (it) => (it['body'][1]['wrap'] = false),
  'more than six buttons in a line': (it) => it['actions'].push(...Array(6).fill(it['actions'][0])),
  'too wide for 320 px: [Ja, stil mig spørgsmålene] [Ja, stil mig spørgsmålene]': (it) => {
    it['body'][2]['actions'][0]['title'] = 'Ja, stil mig spørgsmålene';
    it['body'][2]['actions'].push(it['body'][2]['actions'][0]);
  },
  'button "Nej" has no data or no fallback': (it) => delete it['actions'][0]['fallback'],
  'button "Nej" has no verb, or another one in its data': (it) => (it['actions'][0]['verb'] = 'say.other'),
  'button "Nej" does not fall back to Action.Submit': (it) => (it['actions'][0]['fallback']['type'] = 'Action.OpenUrl'),
  'button "Nej" falls back to other data': (it) => (it['actions'][0]['fallback']['data'] = { verb: 'say.no' }),
  'button "Nej" falls back to another title': (it) => (it['actions'][0]['fallback']['title'] = 'Måske'),
  'button "Nej" has no slot or no version': (it) => delete it['actions'][0]['data']['slot'],
  'button "Nej" carries something else than a word or a number in role': (it) =>
    (it['actions'][0]['data']['role'] = { admin: true }),
  'An Input.ChoiceSet must have at least one choice defined.': (it) =>
    it['body'].push({ ...(choices('time') as object), choices: [] }),
};

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is taken apart has no type any more
type Broken = any;

test('finds nothing wrong with a good card', () => {
  expect(cardProblems(good())).toEqual([]);
});

test.each(Object.entries(BREAKAGES))('tells: %s', (problem, breakIt) => {
  const broken = structuredClone(good());
  breakIt(broken);

  expect(cardProblems(broken)).toContain(problem);
});
