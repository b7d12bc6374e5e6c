import { stringify } from 'yaml';
import type { Person, Weekday } from '../../src/programme/people';
import { ProgrammeError } from '../../src/programme/programme-error';
import { readPeople } from '../../src/programme/read-people';
import { readProgramme } from '../../src/programme/read-programme';
import type { Workplace } from '../../src/schedules/read-facts';
import { instantOf } from '../../src/schedules/local-time';
import type { Dice } from './dice';
import { datePlus, timePlus, weekdayOf } from './own-time';
import { drawProgramme, type PlanData } from './programme-variant';

/** A workplace as its two files say it: the plain data for those who judge, and what the bot reads from it. */
export interface Plan {
  programme: PlanData;
  people: PersonData[];
  workplace: Workplace;
}

/** One organisation that is played. */
export interface Organisation {
  /** From 0; with the seed it names the organisation for life. */
  index: number;
  timeZone: string;
  /** The first local day, a Monday, and the first that is not played any more. */
  firstOn: string;
  endOn: string;
  plan: Plan;
  dice: Dice;
}

/** A line of the people file. */
export type PersonData = Pick<Person, 'id' | 'name' | 'role' | 'language'> &
  Partial<Pick<Person, 'aadObjectId' | 'workingDays' | 'from' | 'to' | 'breakFrom' | 'breakTo' | 'showWhenDone'>>;

const ZONES = [
  ['Europe/Copenhagen', 6],
  ['Europe/London', 2],
  ['America/New_York', 2],
  ['Australia/Lord_Howe', 1],
  ['Asia/Kathmandu', 1],
  ['America/St_Johns', 1],
] as const;
const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const DAYS_IN_YEAR = 364;

/** Draws an organisation. */
export function drawOrganisation(index: number, years: number, dice: Dice): Organisation {
  const zones = ZONES.flatMap(([zone, weight]) => Array.from({ length: weight }, () => zone));
  const timeZone = index === 0 ? 'Europe/Copenhagen' : dice.pick(zones);
  const january = `${2026 + dice.int(0, 5)}-01-0${dice.int(1, 7)}`;
  const firstOn = datePlus(january, (8 - WEEK_INDEX.indexOf(weekdayOf(january))) % 7);
  const endOn = datePlus(firstOn, Math.max(7, Math.round(years * 52) * 7, Math.round(years * DAYS_IN_YEAR)));
  const plan = tryUntilItFits(dice, (own) => drawPlan(own, timeZone, firstOn));
  return { index, timeZone, firstOn, endOn, plan, dice };
}

const WEEK_INDEX = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The same organisation after somebody has written something else in its files. */
export function upgraded({ programme, people }: Plan, dice: Dice, timeZone: string, on: string): Plan {
  return tryUntilItFits(dice, (own) => {
    const redrawn = own.chance(0.5) ? drawProgramme(own, timeZone, on) : programme;
    const others = own.chance(0.6) ? people.map((one) => (own.chance(0.4) ? withNewHours(one, own) : one)) : people;
    return read(redrawn, others);
  });
}

/** The first local instants of a day of an organisation; for things that happen there. */
export function instantIn({ timeZone }: Pick<Organisation, 'timeZone'>, on: string, at: string): Date {
  return instantOf({ on, at }, timeZone);
}

/** Draws that contradict themselves are what the reader of the files is for: another one is drawn then. */
function tryUntilItFits<T>(dice: Dice, draw: (dice: Dice) => T): T {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return draw(dice.fork(`attempt ${attempt}`));
    } catch (error) {
      if (!(error instanceof ProgrammeError) || attempt > 200) throw error;
    }
  }
}

function drawPlan(dice: Dice, timeZone: string, firstOn: string): Plan {
  return read(drawProgramme(dice, timeZone, firstOn), drawPeople(dice));
}

function read(programme: PlanData, people: PersonData[]): Plan {
  const read = readProgramme(stringify(programme), 'simulated.yaml').programme;
  const readable = readPeople(stringify({ people }), 'simulated.people.yaml', read).people;
  return { programme, people, workplace: { programme: read, people: readable } };
}

function drawPeople(dice: Dice): PersonData[] {
  const names = drawNames(dice);
  const make = (id: string, role: Person['role'], number: number): PersonData => ({
    id,
    name: names(),
    role,
    language: dice.chance(0.75) ? 'da' : 'en',
    aadObjectId: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  });
  const peers = Array.from({ length: dice.int(1, 4) }, (_, index) => {
    const peer = make(`peer-${index + 1}`, 'peer', index + 1);
    return dice.chance(index === 0 ? 0.4 : 0.8) ? withNewHours(peer, dice) : peer;
  });
  const volunteers = Array.from({ length: dice.int(0, 4) }, (_, index) => {
    const { aadObjectId, ...rest } = make(`frivillig-${index + 1}`, 'volunteer', 100 + index);
    return dice.chance(0.25) ? rest : { ...rest, ...(aadObjectId === undefined ? {} : { aadObjectId }) };
  });
  const coordinator = make('koordinator', 'coordinator', 200);
  const leader = make('udviklingsleder', 'developmentLeader', 201);
  return [...peers, ...volunteers, dice.chance(0.5) ? withNewHours(coordinator, dice) : coordinator, leader];
}

function withNewHours(person: PersonData, dice: Dice): PersonData {
  const { breakFrom: _, breakTo: __, ...rest } = person;
  const days = WEEK.filter(() => dice.chance(0.6));
  const from = dice.pick(['07:00', '08:30', '09:00', '10:00', '11:00']);
  // Shorter mornings leave no minute in which the bot may write.
  const to = [timePlus(from, dice.pick([210, 240, 300, 360, 450, 480])), '12:00'].sort()[1] as string;
  const pause = dice.chance(0.4) ? timePlus(from, dice.pick([75, 105, 120, 150])) : undefined;
  return {
    ...rest,
    workingDays: days.length === 0 ? [dice.pick(WEEK)] : days,
    from,
    to,
    ...(pause === undefined ? {} : { breakFrom: pause, breakTo: timePlus(pause, dice.pick([15, 30, 45])) }),
  };
}

const SYLLABLES = ['ba', 'do', 'fi', 'gu', 'ka', 'lo', 'mi', 'nu', 'po', 'ra', 'su', 'te', 'vi', 'zo'];

/** Names that are no words, each once, so that one that stands where it should not is found by looking for it. */
function drawNames(dice: Dice): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = Array.from({ length: 4 }, () => dice.pick(SYLLABLES)).join('');
      if (used.has(name)) continue;
      used.add(name);
      return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    }
  };
}
