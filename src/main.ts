import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { checkAccounts } from './accounts';
import { MovableClock, systemClock, type Clock } from './clock';
import { composeBot } from './compose';
import { readConfig, type Config } from './config';
import { startPlaygrounds, type OpenPlayground } from './local-mode/playgrounds';
import { readStartAt, startOfClock } from './local-mode/start-of-clock';
import { createLog, errorFields } from './log';
import { uncheckedContacts } from './programme/unchecked-contacts';
import { readWorkplace } from './read-workplace';
import { localMomentOf } from './schedules/local-time';
import { everyMinute, watchHeart } from './schedules/runner';
import { keepSending } from './schedules/sending/keep-sending';
import { openStore } from './store/open-store';
import type { Store } from './store/store';
import { checkAgainLine } from './text/contacts';
import { momentName } from './text/dates';
import { localStartTexts } from './text/local-start';

const END_WITHIN_MS = 9_000;
/** A double click takes up to half a second. */
const READING_MS = 600;

/** Reads the settings, joins the parts and starts them; on SIGTERM or SIGINT it ends them in order. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const { warnings, ...workplace } = readWorkplace(config);
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const store = await openStore(config);
  const { timeZone } = workplace.programme;
  await checkAccounts(store, workplace.people, config.samePeople);
  const started = await startClock(config, store, timeZone);
  const { clock } = started;
  const log = createLog(
    (line) => process.stderr.write(`${line}\n`),
    () => clock.now(),
  );
  const unchecked = uncheckedContacts(workplace.programme, localMomentOf(clock.now(), timeZone).on);
  for (const warning of [...warnings, ...unchecked.map(({ key, checkedOn }) => checkAgainLine(key, checkedOn))])
    process.stderr.write(`${warning}\n`);

  const bot = composeBot({ config, clock, log, workplace, store, readingMs: READING_MS });
  const { port } = await bot.listen();
  // What is due by then may be many thousands: it is sent while the minutes go on.
  await bot.heartbeat.beat();
  const stopTicking = everyMinute(() => bot.heartbeat.beat());
  const stopSending = keepSending({ sender: bot.sender, store, clock, log });
  const stopWatching = watchHeart({ heartbeat: bot.heartbeat, now: () => clock.now(), log });
  log.info('bot.started', { port, store: store.engine, local: config.teams === undefined });

  let playgrounds: OpenPlayground[] = [];
  let ending: Promise<void> | undefined;
  const end = () =>
    (ending ??= (async () => {
      stopTicking();
      stopWatching();
      await Promise.all([stopSending(), bot.close()]);
      await Promise.all(playgrounds.map((playground) => playground.stop()));
      await store.close();
      log.info('bot.stopped');
    })().catch((error: unknown) => {
      log.error('bot.stop-failed', errorFields(error));
      process.exitCode = 1;
    }));
  // Whoever told us to end kills after ten seconds. What is not marked by then is uncertain when its lease is over.
  const late = () => wait(END_WITHIN_MS).then(() => log.warn('bot.stopped-late'));
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => void Promise.race([end(), late()]).then(() => process.exit()));

  if (config.playground) {
    const botEndpoint = `http://127.0.0.1:${port}/api/messages`;
    const configFile = '.m365agentsplayground.yml';
    playgrounds = await startPlaygrounds({
      people: workplace.people,
      botEndpoint,
      workDir: config.dataDir,
      configFile,
      log,
    });
    // A signal that came while they started has ended everything else.
    if (ending !== undefined) await Promise.all(playgrounds.map((playground) => playground.stop()));
    else sayHowToTry(playgrounds, clock.now(), started.heldForward, timeZone);
  } else if (config.teams === undefined) {
    process.stdout.write(`http://127.0.0.1:${port}/api/messages\n`);
  }
}

async function startClock(
  config: Config,
  store: Store,
  timeZone: string,
): Promise<{ clock: Clock; heldForward: boolean }> {
  if (config.teams !== undefined) return { clock: systemClock, heldForward: false };
  const wanted = config.startAt === undefined ? systemClock.now() : readStartAt(config.startAt, timeZone);
  const { at, heldForward } = startOfClock(wanted, (await store.readHeartbeat()).watermark);
  const clock = new MovableClock();
  if (heldForward || config.startAt !== undefined) clock.moveTo(at);
  return { clock, heldForward };
}

function sayHowToTry(playgrounds: readonly OpenPlayground[], now: Date, heldForward: boolean, timeZone: string): void {
  const addresses = playgrounds.map(({ person, url }) => `  ${person.name.padEnd(18)} ${url}`);
  const block = (language: 'da' | 'en') => {
    const texts = localStartTexts[language];
    const moment = momentName(localMomentOf(now, timeZone), language);
    return [
      texts.open,
      ...(language === 'da' ? addresses : []),
      texts.try,
      ...texts.tries.map((line, index) => `  ${index + 1}. ${line}`),
      [texts.clock({ moment }), ...(heldForward ? [texts.heldForward] : []), texts.stop].join(' '),
    ];
  };
  process.stdout.write(`\n${[...block('da'), '', ...block('en')].join('\n')}\n\n`);
}

main().catch((error: unknown) => {
  // Whoever starts it reads this: the message tells what to mend. A stack would not.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
