import { SHOW_CHOICES_VERB } from '../../cards/one-button';
import { notYoursCard, oldCardCard } from '../../cards/refusal-cards';
import { isOwn } from '../../programme/access';
import { MESSAGE_KINDS } from '../../schedules/kinds';
import type { PressHandler } from './press-handler';

/** Brings the buttons and fields that a card came without. Changes nothing. */
export const showChoicesHandlers: readonly PressHandler[] = [
  {
    verb: SHOW_CHOICES_VERB,
    async handle({ deps, actor, facts, now, language }, { slot }) {
      const delivery = await deps.store.findDelivery(slot);
      if (delivery === undefined || !isOwn(actor, delivery)) return notYoursCard(language);
      const { kind, occasion, payload } = delivery;
      const about = { facts, person: actor, occasion, slot, now, coming: [], checkIn: undefined, payload };
      const message = MESSAGE_KINDS.find(({ id }) => id === kind)?.message({ ...about, remake: true });
      return message !== undefined && 'card' in message ? message.card : oldCardCard(language);
    },
  },
];
