/** The part of the Adaptive Card schema (1.5) that our cards use. Everything renders in Teams and in the Playground. */
export interface AdaptiveCard {
  type: 'AdaptiveCard';
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  version: '1.5';
  body: Element[];
  actions?: Action[];
  /** Plain words for clients that cannot show the card, and for the notification. Never private. */
  fallbackText: string;
}

/** What a card may be built from: the elements that Teams and the Playground both show. */
export type Element = TextBlock | RichTextBlock | ChoiceSet | TextInput | MomentInput | Container | ActionSet;

/** Our own words. Teams reads Markdown in them, so nothing that a person wrote goes here. */
export interface TextBlock {
  type: 'TextBlock';
  text: string;
  wrap: true;
  weight?: 'Bolder';
  size?: 'Medium';
  isSubtle?: boolean;
  spacing?: 'None' | 'Small' | 'Medium';
  separator?: boolean;
}

/** Text in which Teams does not read Markdown: the only place for words that a person wrote. */
export interface RichTextBlock {
  type: 'RichTextBlock';
  inlines: { type: 'TextRun'; text: string }[];
}

/** A question with named choices, answered together with a button of the card. */
export interface ChoiceSet {
  type: 'Input.ChoiceSet';
  id: string;
  label: string;
  style: 'compact' | 'expanded';
  /** Without it a choice that is longer than the line is cut off. */
  wrap?: true;
  /** Several may be chosen; their values come back with commas between. */
  isMultiSelect?: true;
  /** What is chosen beforehand; never an earlier answer of a question about a person. */
  value?: string;
  isRequired?: boolean;
  errorMessage?: string;
  choices: { title: string; value: string }[];
}

/** A field to write in, sent together with a button of the card. What was written before may stand in it. */
export interface TextInput {
  type: 'Input.Text';
  id: string;
  label: string;
  isMultiline?: boolean;
  maxLength: number;
  value?: string;
  isRequired?: boolean;
  errorMessage?: string;
}

/** A date (`YYYY-MM-DD`) or a wall time (`HH:MM`), sent together with a button of the card. */
export interface MomentInput {
  type: 'Input.Date' | 'Input.Time';
  id: string;
  label: string;
  value?: string;
  isRequired?: boolean;
  errorMessage?: string;
}

/** Elements that belong together. */
export interface Container {
  type: 'Container';
  items: Element[];
  separator?: boolean;
  spacing?: 'Small' | 'Medium';
}

/**
 * A line of buttons in the body. Clients do not break a line of buttons, they cut the titles: at 320 px only short ones
 * fit side by side. Teams hides what is beyond six.
 */
export interface ActionSet {
  type: 'ActionSet';
  actions: [Action, ...Action[]] | [...Action[], Action];
  spacing?: 'Small';
  separator?: boolean;
}

/** What a press carries: which verb, which slot, which version of our card form. Never who is acting or what they may do. */
export interface PressData {
  verb: string;
  slot: string;
  v: number;
  [field: string]: string | number;
}

/** A button. Pressing it sends its data, and the answer is the card that takes this one's place. */
export interface Action {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: PressData;
  fallback: { type: 'Action.Submit'; title: string; data: PressData };
}

/** The version of the form of our press data. A card with another version is recognised as old and kindly refused. */
export const CARD_VERSION = 1;

/** A paragraph in our own words. */
export const text = (words: string, look: Partial<Omit<TextBlock, 'type' | 'text' | 'wrap'>> = {}): TextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...look,
});

/** The neutral first line that stands on every card: in a shared office nobody can tell from it what the card is about. */
export const heading = (words: string): TextBlock => text(words, { weight: 'Bolder', size: 'Medium' });

/** A paragraph that holds words which a person wrote; shown letter by letter. */
export const words = (written: string): RichTextBlock => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text: written }],
});

/**
 * A button. The same press arrives as an `Action.Execute` invoke or, in clients without it, as an `Action.Submit` message;
 * both carry the verb in `data`.
 */
export function button(
  title: string,
  verb: string,
  slot: string,
  fields: Record<string, string | number> = {},
): Action {
  const data: PressData = { verb, slot, v: CARD_VERSION, ...fields };
  return { type: 'Action.Execute', title, verb, data, fallback: { type: 'Action.Submit', title, data } };
}

/** Buttons in the body, side by side; see `ActionSet` for how many fit. */
export const buttonLine = (...actions: ActionSet['actions']): ActionSet => ({
  type: 'ActionSet',
  actions,
  spacing: 'Small',
});

/** A whole card. `fallbackText` is also the notification, so it says nothing private. */
export function card(fallbackText: string, body: Element[], actions: Action[] = []): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    body,
    ...(actions.length > 0 ? { actions } : {}),
    fallbackText,
  };
}
