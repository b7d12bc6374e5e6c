import type { Action, AdaptiveCard, Element } from './adaptive-card';

/** The field of a press that says which making of its card was pressed. It proves nothing and is shown to nobody. */
export const MADE_FIELD = 'made';

/** The same card with every button saying which making it belongs to. Older marks are replaced. */
export function withMade(card: AdaptiveCard, made: number): AdaptiveCard {
  const action = (one: Action): Action => {
    const data = { ...one.data, [MADE_FIELD]: made };
    return { ...one, data, fallback: { ...one.fallback, data } };
  };
  const element = (one: Element): Element => {
    if (one.type === 'Container') return { ...one, items: one.items.map(element) };
    if (one.type !== 'ActionSet') return one;
    const [first, ...rest] = one.actions;
    return { ...one, actions: [action(first), ...rest.map(action)] };
  };
  return {
    ...card,
    body: card.body.map(element),
    ...(card.actions === undefined ? {} : { actions: card.actions.map(action) }),
  };
}
