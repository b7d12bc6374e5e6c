import { z } from 'zod';
import { secretEndsCard } from '../../cards/secret-ends-card';
import { settingsOf } from '../facts';
import { daysBetween, localMomentOf } from '../local-time';
import type { MessageKind } from './message-kind';

const payloadSchema = z.object({ endsOn: z.iso.date() });

/** The bot's way into Teams ends on a date: told to the coordinator some weeks before, by `secret-end.ts`. The calendar never plans it. */
export const secretEndsKind: MessageKind = {
  id: 'secret-ends',
  nature: 'change',
  roles: ['coordinator'],
  inLowEnergy: false,
  needsYes: false,
  onlyIfAsked: [],
  anyHour: false,
  newestOnly: true,

  occasionsIn: () => [],

  message({ facts, person, payload, now }) {
    const { endsOn } = payloadSchema.parse(JSON.parse(payload ?? 'null'));
    const today = localMomentOf(now, facts.programme.timeZone).on;
    const view = { endsOn, days: daysBetween(today, endsOn), thisYear: today.slice(0, 4) };
    return { card: secretEndsCard(view, settingsOf(facts, person).language) };
  },
};

/** What is kept with such a message. */
export function secretEndsPayload(endsOn: string): string {
  return JSON.stringify({ endsOn } satisfies z.infer<typeof payloadSchema>);
}
