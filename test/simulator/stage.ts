import { openLibsql } from '../../src/store/libsql-database';
import { createChats, type Chats } from './chats';
import type { Dice } from './dice';
import type { Book } from './invariants';
import { createMessageJudge, type MessageJudge } from './judge-messages';
import { createPrivacyJudge, type PrivacyJudge } from './judge-privacy';
import type { Organisation, PersonData } from './organisation';
import { wallClock, type Wall } from './own-time';
import type { Answer, Taken, World } from './world';

/** Something that happens at an instant of an organisation's life. */
export interface Happening {
  at: Date;
  run(stage: Stage): Promise<void>;
}

/** What was played, so that a run in which nothing happened cannot look green. */
export interface Played {
  ticks: number;
  messages: number;
  replies: number;
  updates: number;
  said: number;
  presses: number;
  doubled: number;
  outages: number;
  crashes: number;
  upgrades: number;
  clockSteps: number;
}

/** Everything that a happening may use. */
export interface Stage {
  readonly organisation: Organisation;
  readonly world: World;
  readonly chats: Chats;
  readonly book: Book;
  readonly judge: MessageJudge;
  readonly privacy: PrivacyJudge;
  readonly played: Played;
  wall(at: Date): Wall;
  /** The person as the files have them now; `undefined` for one who is gone. */
  person(id: string): PersonData | undefined;
  /** Puts something on the agenda. */
  later(happening: Happening): void;
  /** Sends an activity in a person's name. It comes again, as Teams has it, when the bot dies on the way. */
  act(person: PersonData, activity: Record<string, unknown>, dice: Dice): Promise<Answer>;
  /** The same activity once more: nothing may change by it. */
  actAgain(person: PersonData, activity: Record<string, unknown>): Promise<void>;
  tick(): Promise<void>;
  /** Looks at everything that has come since the last time. */
  settle(): Promise<void>;
  /** Something is or was not as it should be just now, by our own doing. */
  disturb(): void;
}

/** Long enough for what was disturbed to be noticed and to come right again. */
const DISTURBED_MS = 26 * 60 * 60_000;

/** Builds the stage. `later` is the agenda's, `onMessage` is told of each message that comes by itself. */
export function createStage(options: {
  organisation: Organisation;
  world: World;
  book: Book;
  later: (happening: Happening) => void;
  onMessage: (stage: Stage, taken: Taken) => void;
}): Stage {
  const { organisation, world, book } = options;
  const wall = wallClock(organisation.timeZone);
  const chats = createChats();
  const judge = createMessageJudge(world, book);
  const privacy = createPrivacyJudge(world, book);
  const played: Played = {
    ticks: 0,
    messages: 0,
    replies: 0,
    updates: 0,
    said: 0,
    presses: 0,
    doubled: 0,
    outages: 0,
    crashes: 0,
    upgrades: 0,
    clockSteps: 0,
  };
  let activities = 0;
  let disturbedAt = new Date(0);

  const isCalm = () => {
    const now = world.clock.now();
    const lastFault = Math.max(disturbedAt.getTime(), world.weather.lastFaultAt?.getTime() ?? 0);
    return world.weather.isFair(now) && Math.abs(now.getTime() - lastFault) > DISTURBED_MS;
  };
  const crashed = (kind: string, note: string) => {
    const { on, at } = wall(world.clock.now());
    book.note('crashed', { at: `${on} ${at}`, kind, note });
  };
  const lookAtLines = () => {
    for (const line of world.takeLines()) {
      privacy.lookAtLine(line);
      if (line.event.endsWith('.broken')) crashed(line.event, JSON.stringify(line));
      if (line.event === 'turn.failed' && world.weather.isFair(world.clock.now()))
        crashed(line.event, JSON.stringify(line));
      if (line.event.startsWith('watchdog.') && line.level !== 'info' && isCalm()) {
        book.note('false-alarm', { at: line.at, kind: line.event, note: JSON.stringify(line) });
      }
    }
  };

  /** One second later, so that nobody is taken for a machine. */
  const post = async (person: PersonData, activity: Record<string, unknown>) => {
    world.clock.moveTo(new Date(world.clock.now().getTime() + 1_000));
    const answer = await world.post(person, activity);
    // Whoever acts has the app, whatever was said before.
    if (answer !== 'no-answer') judge.setInstalled(person.id, activity.action !== 'remove');
    await stage.settle();
    if (answer !== 'no-answer' && answer.status !== 200)
      crashed('http', `${String(activity.type)} got ${answer.status}`);
    return answer;
  };

  const stage: Stage = {
    organisation,
    world,
    chats,
    book,
    judge,
    privacy,
    played,
    wall,
    person: (id) => world.plan.people.find((one) => one.id === id),
    later: options.later,
    disturb: () => void (disturbedAt = world.clock.now()),
    async act(person, activity, dice) {
      activities += 1;
      const whole = { id: `in-${organisation.index}-${activities}`, ...activity };
      const answer = await post(person, whole);
      if (!world.fate.isDead) return answer;
      await rise(stage, dice);
      return dice.chance(0.7) ? post(person, whole) : answer;
    },
    async actAgain(person, activity) {
      if (!world.isUp || !world.weather.isFair(world.clock.now())) return;
      const before = dump(world.file);
      const answer = await post(person, activity);
      if (answer === 'no-answer') return;
      played.doubled += 1;
      const changed = differing(before, dump(world.file));
      if (changed === undefined) return;
      const { on, at } = wall(world.clock.now());
      const verb = /"verb":"([^"]+)"/.exec(JSON.stringify(activity))?.[1] ?? String(activity.text ?? activity.type);
      book.note('wrong-effect', { at: `${on} ${at}`, kind: verb, note: changed });
    },
    async tick() {
      await world.tick();
      played.ticks += 1;
      await stage.settle();
    },
    async settle() {
      for (const taken of world.takeNews()) {
        if (taken.unasked !== undefined) played.messages += 1;
        else if (taken.isUpdate) played.updates += 1;
        else played.replies += 1;
        chats.show(taken);
        privacy.look(taken);
        // A dead process's store cannot be asked; what it sent is looked at all the same.
        await judge.look(taken);
        if (taken.unasked !== undefined) options.onMessage(stage, taken);
      }
      lookAtLines();
    },
  };
  return stage;
}

/** Starts the bot anew after it has died, a while later. */
export async function rise(stage: Stage, dice: Dice): Promise<void> {
  const { world, played } = stage;
  played.crashes += 1;
  stage.disturb();
  await world.stop();
  world.clock.moveTo(new Date(world.clock.now().getTime() + dice.int(2, 90) * 1_000));
  await world.start();
  await stage.settle();
}

/** What may change by an activity that comes again: that it was seen, and that the private card it brings once more is to be closed again. */
const MAY_CHANGE = ['activities', 'private_cards'];

function dump(file: string): Map<string, string> {
  const database = openLibsql(file, { readOnly: true });
  const rows = (sql: string) => database.prepare(sql).all([]) as Record<string, unknown>[];
  try {
    const tables = rows("select name from sqlite_master where type = 'table'").map(({ name }) => String(name));
    const wanted = tables.filter((name) => !MAY_CHANGE.includes(name));
    return new Map(wanted.map((name) => [name, rows(`select * from "${name}"`).map(asText).sort().join('\n')]));
  } finally {
    database.close();
  }
}

const asText = (row: Record<string, unknown>) =>
  JSON.stringify(row, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (value as unknown),
  );

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string | undefined {
  const table = [...after.keys()].find((name) => before.get(name) !== after.get(name));
  if (table === undefined) return undefined;
  const old = new Set(before.get(table)?.split('\n'));
  const fresh = after
    .get(table)
    ?.split('\n')
    .find((row) => !old.has(row));
  return `${table} ${fresh ?? 'a row is gone'}`.slice(0, 300);
}
