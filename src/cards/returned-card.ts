import type { Language } from '../programme/people';
import type { KindId } from '../schedules/kinds/message-kind';
import { whyLine } from '../text/why';
import { text, type Action, type AdaptiveCard, type Element } from './adaptive-card';
import { SNOOZE_VERBS } from './snooze-card';

/** A card that comes for the second time: as it is now, with the reason of its return, and without the button to put it off once more. */
export function returnedCard(again: AdaptiveCard, original: KindId, language: Language): AdaptiveCard {
  const why = whyLine(original, language);
  const body = again.body.filter((element) => !(element.type === 'TextBlock' && element.text === why));
  const { actions = [], ...rest } = again;
  const kept = actions.filter(isKept);
  return {
    ...rest,
    body: [...body.flatMap(withoutLater), text(whyLine('returned', language), { isSubtle: true })],
    ...(kept.length === 0 ? {} : { actions: kept }),
  };
}

function withoutLater(element: Element): Element[] {
  if (element.type !== 'ActionSet') return [element];
  const [first, ...rest] = element.actions.filter(isKept);
  return first === undefined ? [] : [{ ...element, actions: [first, ...rest] }];
}

const isKept = ({ verb }: Action): boolean => verb !== SNOOZE_VERBS.open;
