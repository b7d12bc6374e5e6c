import { join } from 'node:path';
import { openBook, type Book, type Break } from './invariants';
import { createLedgerJudge } from './judge-ledger';
import { instantIn, type Organisation } from './organisation';
import { datePlus, timePlus } from './own-time';
import { opens, ownWeek, reacts } from './people-do';
import { lookAhead, nextMinute, type Outlook } from './skip';
import { createStage, rise, type Happening, type Played, type Stage } from './stage';
import { leaderWeek, troublesOfWeek } from './workplace-does';
import { createWorld, type World } from './world';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What came of one organisation. */
export interface Result {
  org: number;
  breaks: readonly Break[];
  played: Played & { faults: number; days: number };
}

/** How an organisation is played. */
export interface PlayOptions {
  /** For its store. */
  folder: string;
  /** Ticks in every minute; without it those in which nothing can happen are passed over. */
  everyMinute?: boolean;
  /** Asked at the end, while everything still stands. */
  onEnd?: (world: World) => Promise<void>;
}

/** Plays an organisation from its first day to its last. The same organisation gives the same result each time. */
export async function playOrganisation(organisation: Organisation, options: PlayOptions): Promise<Result> {
  const { dice, firstOn, endOn, plan } = organisation;
  const book = openBook(organisation.index);
  const begin = instantIn(organisation, firstOn, '00:00');
  const folder = join(options.folder, `org-${organisation.index}`);
  const world = await createWorld({ folder, plan, at: begin, seed: `weather ${organisation.index}` });
  const agenda: Happening[] = [];
  const later = (happening: Happening) => {
    const place = agenda.findIndex(({ at }) => at > happening.at);
    agenda.splice(place < 0 ? agenda.length : place, 0, happening);
  };
  const stage = createStage({
    organisation,
    world,
    book,
    later,
    onMessage: (_stage, { personId, at, unasked }) => {
      const own = dice.fork(`reaction ${unasked?.slot}`);
      if (own.chance(0.4)) later(reacts(personId, new Date(at.getTime() + own.int(1, 300) * MINUTE_MS), own));
    },
  });
  const unhandled = (error: unknown) => noteCrash(book, stage, error);
  process.on('unhandledRejection', unhandled);
  try {
    await world.start();
    await stage.tick();
    planLife(organisation, later);
    await live(stage, agenda, instantIn(organisation, endOn, '00:00'), book, options);
    await options.onEnd?.(world);
  } catch (error) {
    noteCrash(book, stage, error);
  } finally {
    await world.close();
    process.off('unhandledRejection', unhandled);
  }
  const days = (Date.parse(endOn) - Date.parse(firstOn)) / DAY_MS;
  return {
    org: organisation.index,
    breaks: book.breaks,
    played: { ...stage.played, faults: world.weather.faults, days },
  };
}

function noteCrash(book: Book, stage: Stage, error: unknown): void {
  const { on, at } = stage.wall(stage.world.clock.now());
  const note = error instanceof Error ? (error.stack ?? error.message) : String(error);
  book.note('crashed', { at: `${on} ${at}`, kind: 'unhandled', note });
}

/** Puts everything on the agenda that does not follow from something else. Each week has its own dice. */
function planLife(organisation: Organisation, later: (happening: Happening) => void): void {
  const { dice, firstOn, endOn, plan } = organisation;
  for (const person of plan.people.filter(({ aadObjectId }) => aadObjectId !== undefined)) {
    const own = dice.fork(`opens ${person.id}`);
    const on = own.chance(0.85) ? firstOn : datePlus(firstOn, own.int(1, 20));
    later(opens(person, instantIn(organisation, on, `08:${String(own.int(10, 59))}`), own));
  }
  for (let monday = firstOn; monday < endOn; monday = datePlus(monday, 7)) {
    const week = dice.fork(`week ${monday}`);
    const moment = (own: Organisation['dice']) => () =>
      instantIn(
        organisation,
        datePlus(monday, own.int(0, own.chance(0.1) ? 6 : 4)),
        timePlus(own.chance(0.9) ? '08:00' : '00:00', own.int(0, 540)),
      );
    for (const person of plan.people.filter(({ aadObjectId }) => aadObjectId !== undefined)) {
      const own = week.fork(person.id);
      const isLeader = person.role === 'coordinator' || person.role === 'developmentLeader';
      const happenings = isLeader
        ? leaderWeek(person, moment(own), own)
        : ownWeek(person, plan.people, moment(own), own);
      happenings.forEach(later);
    }
    const own = week.fork('troubles');
    later(troublesOfWeek(instantIn(organisation, monday, '00:05'), moment(own), own));
  }
}

/** Lets time pass from happening to happening, and the bot live in between. */
async function live(
  stage: Stage,
  agenda: Happening[],
  end: Date,
  book: Book,
  { everyMinute = false }: PlayOptions,
): Promise<void> {
  const { world } = stage;
  const ledger = createLedgerJudge(world, book);
  let lookedOn = '';
  // What comes makes people do something, maybe before what was next on the agenda.
  const next = () => (agenda[0] === undefined || agenda[0].at > end ? end : agenda[0].at);
  while (world.clock.now() < end) {
    const today = stage.wall(world.clock.now()).on;
    if (world.clock.now() < next()) {
      const midnight = new Date(world.clock.now().getTime() + DAY_MS);
      await passTime(stage, () => (midnight < next() ? midnight : next()), everyMinute);
      if (stage.wall(world.clock.now()).on === today || lookedOn === today || !world.isUp) continue;
      lookedOn = today;
      await ledger.look(stage.judge.delivered);
      continue;
    }
    await agenda.shift()?.run(stage);
    await stage.settle();
    if (world.fate.isDead) await riseAgain(stage);
  }
}

/** The clock goes to `until`, which may come nearer meanwhile, and in every minute of it in which that can matter the bot ticks. */
async function passTime(stage: Stage, until: () => Date, everyMinute: boolean): Promise<void> {
  const { world } = stage;
  let outlook = world.isUp && !everyMinute ? await lookFrom(world, until()) : undefined;
  while (world.isUp && world.clock.now() < until()) {
    const now = world.clock.now();
    const end = until();
    const following = new Date((Math.floor(now.getTime() / MINUTE_MS) + 1) * MINUTE_MS);
    const due =
      outlook === undefined || !world.hasTicked
        ? following
        : ((await nextMinute(world.store, now, outlook, world.rounds)) ?? end);
    // A round that is left out would come with the next tick instead, and those after it a quarter of an hour after that.
    const round = outlook === undefined ? undefined : world.rounds.before(due < end ? due : end);
    const minute = round === undefined ? due : round > now ? round : following;
    await keepUp(stage, minute < end ? minute : end);
    if (minute > end || (minute === due && due === end)) break;
    world.clock.moveTo(minute);
    const chosen = await chosenIn(world);
    await stage.tick();
    // The bot itself may have changed how often somebody is asked: from here on other things fall due.
    if (!world.fate.isDead && chosen === (await chosenIn(world))) continue;
    if (world.fate.isDead) await riseAgain(stage);
    if (!everyMinute && world.clock.now() < until()) outlook = await lookFrom(world, until());
  }
  if (world.clock.now() < until()) world.clock.moveTo(until());
}

/** What people's settings are, to be compared. */
async function chosenIn({ store }: World): Promise<string> {
  return JSON.stringify(await store.listSettings());
}

function riseAgain(stage: Stage): Promise<void> {
  return rise(stage, stage.organisation.dice.fork(`rise ${stage.played.crashes}`));
}

/** From where the planner stands: what fell due before that is in the ledger. */
async function lookFrom({ store, plan, clock }: World, until: Date): Promise<Outlook> {
  const { watermark } = await store.readHeartbeat();
  return lookAhead(store, plan.workplace, watermark ?? clock.now(), until);
}

/** What idle ticks up to just before `minute` would have left behind: the watermark, so that no outage is seen where there was none. */
async function keepUp({ world }: Stage, minute: Date): Promise<void> {
  const before = new Date((Math.ceil(minute.getTime() / MINUTE_MS) - 1) * MINUTE_MS);
  const { watermark } = await world.store.readHeartbeat();
  // Before the first tick of a process nothing has looked at the minutes since the last one.
  if (
    world.hasTicked &&
    watermark !== undefined &&
    before > watermark &&
    before.getTime() - watermark.getTime() > MINUTE_MS
  )
    await world.store.plan([], before);
}
