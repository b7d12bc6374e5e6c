import { StandingClock } from '../../src/clock';
import { createLog } from '../../src/log';
import type { IncomingActivity } from '../../src/bot/activity';
import { createLocalCheck } from '../../src/bot/authentication';
import { type BotServer, createServer, type ServerDeps } from '../../src/bot/server';

/** An open door with everything that came in and was logged. */
export interface Door {
  port: number;
  server: BotServer;
  clock: StandingClock;
  /** Activities for which a turn ran. */
  turns: IncomingActivity[];
  lines: { event: string; level: string; [field: string]: unknown }[];
}

/** Opens the bot's server on loopback. Local mode unless `deps` says otherwise; its turns do nothing. */
export async function openDoor(deps: Partial<ServerDeps> = {}, host = '127.0.0.1'): Promise<Door> {
  const clock = new StandingClock(new Date('2026-03-04T09:00:00Z'));
  const turns: IncomingActivity[] = [];
  const lines: Door['lines'] = [];
  const server = createServer({
    log: createLog(
      (line) => lines.push(JSON.parse(line)),
      () => clock.now(),
    ),
    clock,
    authenticate: createLocalCheck(),
    runTurn: async (_identity, activity) => {
      turns.push(activity);
      return undefined;
    },
    isReady: async () => true,
    calendarFile: async () => undefined,
    local: true,
    ...deps,
  });
  const { port } = await server.listen(0, host);
  return { port, server, clock, turns, lines };
}

/** A message in a private chat as Teams sends it, with other values for its top-level fields. A field that is `undefined` is left out. */
export function makeActivity(fields: Record<string, unknown> = {}): Record<string, unknown> {
  const activity = {
    type: 'message',
    id: '1700000000001',
    timestamp: '2026-03-04T09:00:00.1234567Z',
    localTimestamp: '2026-03-04T10:00:00.1234567+01:00',
    localTimezone: 'Europe/Copenhagen',
    serviceUrl: 'http://127.0.0.1:3979/',
    channelId: 'msteams',
    from: { id: '29:person', name: 'Person', aadObjectId: '00000000-0000-0000-0000-000000000001' },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'da-DK',
    text: 'hej',
    textFormat: 'plain',
    ...fields,
  };
  return Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== undefined));
}

/** The tenant of `makeActivity`. */
export const TENANT = '11111111-2222-3333-4444-555555555555';
