import type { Action, AdaptiveCard, Element } from '../../src/cards/adaptive-card';
import { buttonsOf } from '../../src/cards/buttons-of';
import type { Dice } from './dice';
import { datePlus } from './own-time';
import type { WireActivity } from '../support/connector';
import type { Taken } from './world';

/** A card that stands in somebody's chat, as it is now. */
export interface Standing {
  id: string;
  conversationId: string;
  card: AdaptiveCard;
}

/** What people see. Only the newest cards of each are kept: nobody scrolls farther. */
export interface Chats {
  show(taken: Taken): void;
  /** The cards with at least one button, oldest first. */
  cards(personId: string): readonly Standing[];
}

const MOST_KEPT = 12;

/** Chats with nothing in them. */
export function createChats(): Chats {
  const standing = new Map<string, Standing[]>();
  return {
    show({ personId, id, conversationId, activity }) {
      const card = cardIn(activity);
      const chat = standing.get(personId) ?? [];
      const known = chat.find((one) => one.id === id);
      if (known !== undefined && card !== undefined) known.card = card;
      else if (known === undefined && card !== undefined) chat.push({ id, conversationId, card });
      standing.set(personId, chat.slice(-MOST_KEPT));
    },
    cards: (personId) => (standing.get(personId) ?? []).filter(({ card }) => buttonsOf(card).length > 0),
  };
}

/** The card that an activity brings, if it does. */
export function cardIn({ attachments }: WireActivity): AdaptiveCard | undefined {
  return attachments?.[0]?.content as AdaptiveCard | undefined;
}

/** What a press on a button sends, with something in each field of the card. */
export function pressOn(standing: Standing, action: Action, dice: Dice, today: string): Record<string, unknown> {
  const inputs = Object.fromEntries(fieldsOf(standing.card.body).map((field) => [field.id, fill(field, dice, today)]));
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: action.verb, data: { ...action.data, ...inputs } } },
    replyToId: standing.id,
  };
}

/** A word that people write where others may read it. */
export const SHARED_WORD = 'kaffekande';

type Field = Extract<Element, { id: string }>;

function fill(field: Field, dice: Dice, today: string): string {
  switch (field.type) {
    case 'Input.ChoiceSet':
      return field.choices.length === 0 ? '' : dice.pick(field.choices).value;
    case 'Input.Text':
      return SHARED_WORD;
    case 'Input.Date':
      return datePlus(today, dice.int(0, 12));
    case 'Input.Time':
      return dice.pick(['09:30', '10:00', '11:15', '12:30', '13:00', '14:00']);
  }
}

function fieldsOf(elements: readonly Element[]): Field[] {
  return elements.flatMap((element): Field[] => {
    if (element.type === 'Container') return fieldsOf(element.items);
    return 'id' in element ? [element] : [];
  });
}
