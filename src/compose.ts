import { join } from 'node:path';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { createAdapter } from './bot/adapter';
import { apologise } from './bot/apologise';
import { createBotApp } from './bot/app';
import { createLocalCheck } from './bot/authentication';
import type { BotDeps } from './bot/deps';
import { BOT_FRAMEWORK_KEYS, openIdKeys, type KeyDocument } from './bot/key-document';
import { createCalendarLinks } from './bot/calendar-links';
import { ROUTES } from './bot/guard';
import { createServer } from './bot/server';
import { createTeamsMessenger } from './bot/teams-messenger';
import { createTokenCheck } from './bot/token-check';
import { MovableClock, StandingClock, type Clock } from './clock';
import type { Config } from './config';
import { createTimeMachine } from './local-mode/time-machine';
import type { Log } from './log';
import { createHeartbeat, type Heartbeat } from './schedules/heartbeat';
import type { Messenger } from './schedules/messenger';
import { calendarFile, WEEKS_IN_FILE } from './schedules/calendar-file';
import { readFacts, type Workplace } from './schedules/read-facts';
import { createRefresher } from './schedules/refresh';
import { createSender } from './schedules/sending/sender';
import type { TimeMachine } from './schedules/time-machine';
import { readMasterKey } from './store/master-key';
import { createSealer } from './store/sealing';
import type { Store } from './store/store';

/** The parts a bot is joined from. Whoever joins it opened the store and closes it. */
export interface Parts {
  config: Config;
  clock: Clock;
  log: Log;
  workplace: Workplace;
  store: Store;
  /** Brought by tests that run without Microsoft; never a setting. */
  teams?: { keys: KeyDocument; credentials: ServiceClientCredentialsFactory };
  /** Puts something between the sender and Teams; for tests that break things on purpose. */
  aroundMessenger?: (messenger: Messenger) => Messenger;
}

/** A bot whose parts are joined. Nothing runs and nothing is listened to before `listen`. */
export interface Bot {
  heartbeat: Heartbeat;
  /** Present in local mode only. */
  timeMachine: TimeMachine | undefined;
  listen(): Promise<{ port: number }>;
  /** Resolves when the cards that the last turn made out of date stand as they should. */
  cardsRemade(): Promise<void>;
  /** Lets running turns and the running tick end, and starts no more. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const ALL_INTERFACES = '0.0.0.0';
const FILE_SPAN_MS = WEEKS_IN_FILE * 7 * 24 * 60 * 60_000;
const TICK_OVERDUE_MS = 2 * 60_000;

/** Joins the parts. The only place that knows all of them. */
export function composeBot(parts: Parts): Bot {
  const { config, clock, log, store, workplace } = parts;
  const { teams } = config;
  const local = teams === undefined;
  const masterKey = readMasterKey({
    value: config.masterKey,
    file: join(config.dataDir, 'master.key'),
    mayCreate: local,
  });

  const adapter = createAdapter({
    log,
    ...(teams === undefined ? {} : registration(teams)),
    ...(parts.teams === undefined ? {} : { credentials: parts.teams.credentials }),
    onUnexpected: (context) => apologise(workplace, context),
  });
  const direct = createTeamsMessenger({ adapter, clock, appId: teams?.appId, local });
  const messenger = parts.aroundMessenger?.(direct) ?? direct;
  const refresher = createRefresher({ store, messenger, log, clock, workplace });
  const sender = createSender({ store, messenger, log, clock, workplace });
  const heartbeat = createHeartbeat({ store, messenger, log, clock, workplace, refresher, sender });
  const timeMachine =
    local && (clock instanceof MovableClock || clock instanceof StandingClock)
      ? createTimeMachine({ clock, heartbeat, store, workplace })
      : undefined;
  const sealer = createSealer({ masterKey, store });
  let listeningOn: number | undefined;
  const calendarLinks = createCalendarLinks({
    key: masterKey,
    path: ROUTES.calendar.path,
    now: () => clock.now(),
    siteUrl: () => (local && listeningOn !== undefined ? `http://${LOOPBACK}:${listeningOn}` : config.publicUrl),
  });
  const deps: BotDeps = {
    calendarLinks,
    workplace,
    store,
    sealer,
    clock,
    messenger,
    sender,
    log,
    timeMachine,
    refresher,
    local,
  };
  const app = createBotApp(deps);

  const server = createServer({
    log,
    clock,
    local,
    proxyHops: teams?.proxyHops ?? 0,
    authenticate:
      teams === undefined
        ? createLocalCheck()
        : createTokenCheck({
            appId: teams.appId,
            tenantIds: [teams.tenantId],
            keys: parts.teams?.keys ?? openIdKeys(BOT_FRAMEWORK_KEYS, () => clock.now()),
            now: () => clock.now(),
          }),
    runTurn: (identity, activity) => adapter.runTurn(identity, activity, app),
    isReady: () => isReady(store, heartbeat, clock),
    calendarFile: async (ticket) => {
      const person = workplace.people.find(({ id }) => id === calendarLinks.read(ticket));
      if (person === undefined) return undefined;
      const now = clock.now();
      const facts = await readFacts(store, workplace, now, new Date(now.getTime() + FILE_SPAN_MS));
      return calendarFile(facts, person, now);
    },
  });

  return {
    heartbeat,
    timeMachine,
    cardsRemade: () => refresher.refresh(),
    listen: async () => {
      const listening = await server.listen(config.port, local ? LOOPBACK : ALL_INTERFACES);
      listeningOn = listening.port;
      return listening;
    },
    close: async () => {
      await heartbeat.stop();
      await server.close();
      await refresher.refresh();
    },
  };
}

function registration({ appId, appPassword, tenantId, botType }: NonNullable<Config['teams']>) {
  return { appId, tenantId, appType: botType, ...(appPassword === undefined ? {} : { appPassword }) };
}

async function isReady(store: Store, heartbeat: Heartbeat, clock: Clock): Promise<boolean> {
  const last = heartbeat.lastTickAt();
  if (last === undefined || clock.now().getTime() - last.getTime() > TICK_OVERDUE_MS) return false;
  await store.ping();
  return true;
}
