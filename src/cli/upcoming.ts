import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock';
import { readConfig } from '../config';
import { uncheckedContacts } from '../programme/unchecked-contacts';
import { readWorkplace } from '../read-workplace';
import { addDays, instantOf, isDate, localMomentOf } from '../schedules/local-time';
import { plan, type PlannedMessage } from '../schedules/plan';
import { factsOf, readFacts, type Workplace } from '../schedules/read-facts';
import type { Facts } from '../schedules/facts';
import { openStore, STORE_FILE } from '../store/open-store';
import { TEAM } from '../schedules/team';
import { checkAgainLine } from '../text/contacts';
import { momentName } from '../text/dates';
import { whyTexts } from '../text/why';

const USAGE = 'npm run upcoming -- [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--json]';

/**
 * Prints what would be sent from one local date to another, both inclusive, and sends nothing. The same function as the sender's
 * plan. Looks at the store beside a running bot if there is one, else at the programme alone.
 */
async function upcoming(args: readonly string[], print: (line: string) => void): Promise<void> {
  const config = readConfig(process.env);
  const { warnings, ...workplace } = readWorkplace(config);
  const { timeZone } = workplace.programme;
  const today = localMomentOf(systemClock.now(), timeZone).on;
  const unchecked = uncheckedContacts(workplace.programme, today);
  for (const warning of [...warnings, ...unchecked.map(({ key, checkedOn }) => checkAgainLine(key, checkedOn))])
    process.stderr.write(`${warning}\n`);
  const { from, to, json } = readArgs(args, today);
  // The plan's start is exclusive; nothing is due at midnight sharp that was not meant for the day before.
  const after = new Date(instantOf({ on: from, at: '00:00' }, timeZone).getTime() - 1);
  const until = new Date(instantOf({ on: addDays(to, 1), at: '00:00' }, timeZone).getTime() - 1);
  const facts = await readFactsOrDefaults(config, workplace, after, until);
  for (const message of plan(facts, after, until)) print(json ? asJson(message, timeZone) : asLine(message, facts));
}

function readArgs(args: readonly string[], today: string): { from: string; to: string; json: boolean } {
  const { values } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const from = values.from ?? today;
  const to = values.to ?? addDays(isDate(from) ? from : today, 27);
  if (!isDate(from) || !isDate(to) || to < from) throw new Error(`Two dates in order, please: ${USAGE}`);
  return { from, to, json: values.json };
}

async function readFactsOrDefaults(
  config: { databaseUrl: string | undefined; dataDir: string },
  workplace: Workplace,
  after: Date,
  until: Date,
): Promise<Facts> {
  if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, STORE_FILE))) {
    return factsOf(workplace);
  }
  const store = await openStore({ ...config, readOnly: true });
  try {
    return await readFacts(store, workplace, after, until);
  } finally {
    await store.close();
  }
}

function asJson(message: PlannedMessage, timeZone: string): string {
  const { slot, kind, personId, role, dueAt, due, usefulUntil, needs } = message;
  return JSON.stringify({
    slot,
    kind,
    person: personId,
    role,
    at: dueAt.toISOString(),
    local: `${due.on}T${due.at}`,
    timeZone,
    usefulUntil: usefulUntil.toISOString(),
    why: whyWords(message),
    ...(needs === undefined ? {} : { needs }),
  });
}

function asLine(message: PlannedMessage, facts: Facts): string {
  const team = message.role === TEAM ? (facts.teamChat?.name ?? message.personId) : message.personId;
  const name = facts.people.find(({ id }) => id === message.personId)?.name ?? team;
  return `${momentName(message.due, 'da').padEnd(36)} ${name.padEnd(14)} ${whyWords(message)}`;
}

function whyWords({ kind, needs }: PlannedMessage): string {
  const { why } = whyTexts.da[kind];
  return needs === undefined ? why : `${why} ${whyTexts.da.needsYes}`;
}

upcoming(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
});
