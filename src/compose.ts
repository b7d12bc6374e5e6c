import { join } from 'node:path';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { createAdapter, type AdapterOptions } from './bot/adapter';
import { apologise } from './bot/apologise';
import { createBotApp } from './bot/app';
import { countInPace } from './bot/count-in-pace';
import { createLocalCheck } from './bot/authentication';
import type { AppDeps } from './bot/deps';
import { createReadKeys } from './bot/inbox/activity-keys';
import { setDeadline } from './bot/inbox/deadline';
import { createInbox } from './bot/inbox/inbox';
import { createStamp, stamping } from './bot/inbox/stamp';
import { lateAnswer } from './bot/late-answer';
import { BOT_FRAMEWORK_KEYS, openIdKeys, type KeyDocument } from './bot/key-document';
import { createCalendarLinks } from './bot/calendar-links';
import { ROUTES } from './bot/guard';
import { createTeamsRoster } from './bot/roster';
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
import { createReconciler } from './schedules/reach/reconcile';
import { readFacts, type Workplace } from './schedules/read-facts';
import { createPrivateCards } from './schedules/private-cards';
import { createRefresher } from './schedules/refresh';
import { createPace } from './schedules/sending/pace';
import type { SendWindow } from './schedules/sending/send-window';
import { createSender, type Sender } from './schedules/sending/sender';
import { createSharedPace } from './schedules/sending/shared-pace';
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
  /** Other than the sender's own; for tests that want a given number of sends under way. */
  window?: SendWindow;
  /** So long a card has stood before a press on it counts, in milliseconds; none unless it is given, for a bot that nobody reads. */
  readingMs?: number;
  /** How long an activity waits for its answer, other than four seconds; for tests. */
  answerWithinMs?: () => number;
  /** Other than the adapter's own; for tests in which Teams does not answer. */
  deadlines?: AdapterOptions['deadlines'];
}

/** A bot whose parts are joined. Nothing runs and nothing is listened to before `listen`. */
export interface Bot {
  heartbeat: Heartbeat;
  sender: Sender;
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
/** The server has waited for turns by then; what is left is what they let leave afterwards. */
const LAST_WORDS_MS = 3_000;
const TICK_OVERDUE_MS = 2 * 60_000;
const LAST_TURNS_WITHIN_MS = 8_000;

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

  const pace = store.engine === 'postgres' ? createSharedPace({ store }) : createPace();
  const adapter = createAdapter({
    log,
    onCall: countInPace({ pace, clock, log }),
    ...(teams === undefined ? {} : registration(teams)),
    ...(parts.teams === undefined ? {} : { credentials: parts.teams.credentials }),
    ...(parts.deadlines === undefined ? {} : { deadlines: parts.deadlines }),
    onUnexpected: (context) => apologise(workplace, context),
  });
  const direct = createTeamsMessenger({ adapter, clock, appId: teams?.appId, local });
  const stamp = createStamp(clock);
  const messenger = stamping(parts.aroundMessenger?.(direct) ?? direct, stamp);
  const refresher = createRefresher({ store, messenger, log, clock, workplace, pace });
  const privateCards = createPrivateCards({ store, messenger, log, clock, workplace, pace });
  const sender = createSender({
    store,
    messenger,
    log,
    clock,
    workplace,
    pace,
    ...(parts.window === undefined ? {} : { window: parts.window }),
  });
  const afterPlan =
    teams === undefined
      ? {}
      : {
          afterPlan: createReconciler({
            store,
            clock,
            messenger,
            rosters: createTeamsRoster({ adapter, clock, appId: teams.appId }),
            log,
            workplace,
            pace,
          }),
        };
  const { secretEndsOn } = config;
  const heartbeat = createHeartbeat({
    store,
    messenger,
    log,
    clock,
    workplace,
    refresher,
    privateCards,
    sender,
    secretEndsOn,
    ...afterPlan,
  });
  const timeMachine =
    local && (clock instanceof MovableClock || clock instanceof StandingClock)
      ? createTimeMachine({ clock, heartbeat, store, workplace })
      : undefined;
  let listeningOn: number | undefined;
  const calendarLinks = createCalendarLinks({
    key: masterKey,
    path: ROUTES.calendar.path,
    now: () => clock.now(),
    siteUrl: () => (local && listeningOn !== undefined ? `http://${LOOPBACK}:${listeningOn}` : config.publicUrl),
  });
  const deps: AppDeps = {
    calendarLinks,
    workplace,
    store,
    stamp,
    readingMs: parts.readingMs ?? 0,
    sealerOn: (on, ofTurn = false) => createSealer({ masterKey, store: on, ofTurn }),
    clock,
    messenger,
    sender,
    log,
    timeMachine,
    refresher,
    privateCards,
    local,
  };
  const inbox = createInbox(deps, createReadKeys(masterKey));
  const app = createBotApp(deps, inbox);

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
    runTurn: (identity, activity, deadline) =>
      adapter.runTurn(identity, activity, (context) => {
        setDeadline(context, deadline);
        return app(context);
      }),
    lateAnswer: (activity) => lateAnswer(workplace, activity),
    closeTimeoutMs: LAST_TURNS_WITHIN_MS,
    ...(parts.answerWithinMs === undefined ? {} : { answerWithinMs: parts.answerWithinMs }),
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
    sender,
    timeMachine,
    cardsRemade: async () => {
      await inbox.settled(LAST_WORDS_MS);
      await refresher.refreshOwn();
    },
    listen: async () => {
      const listening = await server.listen(config.port, local ? LOOPBACK : ALL_INTERFACES);
      listeningOn = listening.port;
      return listening;
    },
    close: async () => {
      // At once: nothing new may leave while the last turns and plans come to their end.
      await Promise.all([sender.stop(), heartbeat.stop(), server.close()]);
      await inbox.settled(LAST_WORDS_MS);
      await inbox.flush();
      await refresher.refresh();
      await privateCards.closeDue();
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
