import type { Action, AdaptiveCard, Element } from './adaptive-card';

/** Every button of a card, those in the body first. */
export function buttonsOf({ body, actions = [] }: AdaptiveCard): Action[] {
  return [...body.flatMap(buttonsIn), ...actions];
}

function buttonsIn(element: Element): Action[] {
  if (element.type === 'ActionSet') return element.actions;
  return element.type === 'Container' ? element.items.flatMap(buttonsIn) : [];
}
