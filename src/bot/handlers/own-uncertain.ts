import { z } from 'zod';
import { oldCardCard } from '../../cards/refusal-cards';
import { OWN_VERBS } from '../../cards/week-card';
import { isOwn } from '../../programme/access';
import type { Delivery } from '../../store/store';
import { notArrivedTexts } from '../../text/not-arrived';
import { markAsSaid } from '../not-arrived';
import type { Turn } from '../turn';
import { weekCardFor } from '../week-message';
import type { PressHandler } from './press-handler';
import { week } from './week';

const chosen = z.object({ week, d: z.string().max(200), n: z.number().int() });

/** The presses beside a message of one's own that may not have arrived: have it once more, or say that it came. */
export const ownUncertainHandlers: readonly PressHandler[] = [
  on(OWN_VERBS.again, async (turn, { slot, usefulUntil }) => {
    const texts = notArrivedTexts[turn.language];
    if (usefulUntil <= turn.now) return texts.noLongerOfUse;
    if (!(await turn.deps.store.sendAgain(slot, usefulUntil))) return texts.changed;
    turn.deps.afterwards(async () => void (await turn.deps.sender.sendNow(slot)));
    return texts.ownOnItsWay;
  }),
  on(OWN_VERBS.came, async (turn, delivery) => {
    const texts = notArrivedTexts[turn.language];
    return (await markAsSaid(turn, delivery)) ? texts.ownTaken : texts.changed;
  }),
];

/** `act` is given only a delivery of the actor's own that is uncertain as it was when the card was made: pressing twice acts once. */
function on(verb: string, act: (turn: Turn, delivery: Delivery) => Promise<string>): PressHandler {
  return {
    verb,
    async handle(turn, press) {
      const { data } = chosen.safeParse(press);
      if (data === undefined) return oldCardCard(turn.language);
      const delivery = await turn.deps.store.findDelivery(data.d);
      const isSame =
        delivery !== undefined &&
        isOwn(turn.actor, delivery) &&
        delivery.state === 'uncertain' &&
        (delivery.endedAt?.getTime() ?? 0) === data.n;
      const notice = isSame ? await act(turn, delivery) : notArrivedTexts[turn.language].changed;
      return weekCardFor(turn, data.week, press.slot, { notice, unfolded: true });
    },
  };
}
