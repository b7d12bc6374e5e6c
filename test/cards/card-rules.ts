import type * as Renderer from 'adaptivecards';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';
import { withMade } from '../../src/cards/made';

// The package's main file is written as ES modules without saying so; the bundle beside it can be loaded.
const { AdaptiveCard: ParsedCard, SerializationContext } = jest.requireActual<typeof Renderer>(
  'adaptivecards/dist/adaptivecards.js',
);

/** What a card may weigh as JSON, in bytes. */
const MOST_CARD_BYTES = 25 * 1024;

/** The stamp that a card leaves with; as long as those of the next two centuries. */
const MADE = 1_772_715_600_000;

/** The narrowest column a card must stand in, and what is left of it for a line of buttons, in pixels. */
const NARROW_LINE = 320 - 2 * 20;

/** About how wide a button is drawn, in pixels (measured on Microsoft's renderer: 14 px bold, padding and border). */
const buttonWidth = ({ title }: Json): number => String(title).length * 7.3 + 22;

/** Between two buttons. */
const BUTTON_GAP = 10;

/** How many buttons Teams shows in a row before it hides the rest. */
const MOST_ACTIONS = 6;

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object in a card, the outer ones first. */
export function listNodes(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(listNodes);
  return isJson(value) ? [value, ...Object.values(value).flatMap(listNodes)] : [];
}

/**
 * What clients would trip over in a card, one line each; empty when it keeps all the rules. A card that looks fine here
 * renders in Teams and in the Playground, in a narrow column, and can be heard as well as seen.
 */
export function cardProblems(card: AdaptiveCard): string[] {
  const nodes = listNodes(card);
  const ofType = (type: string): Json[] => nodes.filter((node) => node['type'] === type);
  const inputs = nodes.filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
  const ids = inputs.map(({ id }) => id);
  return [
    ...when(card.version !== '1.5', 'the version is not 1.5'),
    ...when(Buffer.byteLength(JSON.stringify(withMade(card, MADE))) > MOST_CARD_BYTES, 'more than 25 KB'),
    ...when(!isHeading(card.body[0]), 'the first element is no heading'),
    ...when(card.fallbackText.trim() === '', 'no fallbackText'),
    ...when(new Set(ids).size !== ids.length, 'two inputs share an id'),
    ...inputs.flatMap(({ id, label }) => when(!isWords(label), `input ${String(id)} has no label`)),
    ...ofType('Action.ShowCard').map(() => 'a ShowCard'),
    ...ofType('TextBlock').flatMap(({ text, wrap }) =>
      when(!isWords(text) || wrap !== true, 'a text that is empty or does not wrap'),
    ),
    ...ofType('Input.ChoiceSet').flatMap(({ style, wrap }) =>
      when(style === 'expanded' && wrap !== true, 'choices that are cut off where they are longer than the line'),
    ),
    ...[card.actions ?? [], ...ofType('ActionSet').map(({ actions }) => actions)].flatMap(lineProblems),
    ...ofType('Action.Execute').flatMap(actionProblems),
    ...rendererProblems(card),
  ];
}

/** A line of buttons is not broken by clients: what does not fit is cut or hidden. */
function lineProblems(actions: unknown): string[] {
  const buttons = Array.isArray(actions) ? actions.filter(isJson) : [];
  const width = buttons.reduce((sum, action) => sum + buttonWidth(action), 0) + BUTTON_GAP * (buttons.length - 1);
  return [
    ...when(buttons.length > MOST_ACTIONS, 'more than six buttons in a line'),
    ...when(width > NARROW_LINE, `too wide for 320 px: ${buttons.map(({ title }) => `[${String(title)}]`).join(' ')}`),
  ];
}

function actionProblems(action: Json): string[] {
  const { title, verb, data, fallback } = action;
  const name = `button "${String(title)}"`;
  if (!isJson(data) || !isJson(fallback)) return [`${name} has no data or no fallback`];
  return [
    ...when(!isWords(title), 'a button without a title'),
    ...when(!isWords(verb) || data['verb'] !== verb, `${name} has no verb, or another one in its data`),
    ...when(fallback['type'] !== 'Action.Submit', `${name} does not fall back to Action.Submit`),
    ...when(JSON.stringify(fallback['data']) !== JSON.stringify(data), `${name} falls back to other data`),
    ...when(fallback['title'] !== title, `${name} falls back to another title`),
    ...when(!isWords(data['slot']) || typeof data['v'] !== 'number', `${name} has no slot or no version`),
    ...Object.entries(data).flatMap(([field, value]) =>
      when(
        typeof value !== 'string' && typeof value !== 'number',
        `${name} carries something else than a word or a number in ${field}`,
      ),
    ),
  ];
}

/** What Microsoft's own renderer says when it reads the card. */
function rendererProblems(card: AdaptiveCard): string[] {
  const parsed = new ParsedCard();
  const context = new SerializationContext();
  parsed.parse(card, context);
  const read = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  return [...read, ...parsed.validateProperties().validationEvents.map(({ message }) => message)];
}

const isWords = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isHeading = (node: unknown): boolean =>
  isJson(node) && node['type'] === 'TextBlock' && node['weight'] === 'Bolder' && isWords(node['text']);

const when = (broken: boolean, problem: string): string[] => (broken ? [problem] : []);
