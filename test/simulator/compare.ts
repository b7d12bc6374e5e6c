import type { Organisation } from './organisation';
import { playOrganisation, type PlayOptions } from './play';
import { datePlus } from './own-time';

/** How an organisation's days differ when minutes are passed over, and how much there was to compare. */
export interface Comparison {
  org: number;
  rows: number;
  messages: number;
  ticks: { every: number; skipping: number };
  /** Lines that only one of the two has. */
  differences: string[];
}

/** Plays the first days of an organisation twice, in every minute and passing over those in which nothing can happen, and compares what is left. */
export async function compareSkipping(organisation: Organisation, days: number, folder: string): Promise<Comparison> {
  const short = { ...organisation, endOn: datePlus(organisation.firstOn, days) };
  const every = await traces(short, { folder, everyMinute: true });
  const skipping = await traces(short, { folder });
  const differences = [
    ...every.lines.filter((line) => !skipping.lines.includes(line)).map((line) => `every minute: ${line}`),
    ...skipping.lines.filter((line) => !every.lines.includes(line)).map((line) => `skipping: ${line}`),
  ];
  const ticks = { every: every.ticks, skipping: skipping.ticks };
  return { org: organisation.index, rows: every.rows, messages: every.messages, ticks, differences };
}

/** The whole ledger, and every message with its moment. Ids of Teams are numbered through and tell nothing. */
async function traces(organisation: Organisation, options: PlayOptions) {
  const lines: string[] = [];
  let rows = 0;
  const { played, breaks } = await playOrganisation(organisation, {
    ...options,
    async onEnd({ store, connector }) {
      const ledger = await store.listDeliveries({});
      rows = ledger.length;
      for (const { slot, state, cause, dueAt, endedAt } of ledger) {
        lines.push(`${slot} ${state} ${cause ?? ''} ${dueAt.toISOString()} ${endedAt?.toISOString() ?? ''}`);
      }
      for (const { at, conversationId, activity } of connector.sent) {
        const words = activity.text ?? activity.summary ?? '';
        lines.push(`${at.toISOString()} ${conversationId.replace(/\d{6,}/, 'id')} ${words}`);
      }
    },
  });
  lines.push(...breaks.map((one) => JSON.stringify(one)));
  return { lines, rows, messages: played.messages, ticks: played.ticks };
}
