import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readWorkplace } from '../../src/read-workplace';
import { comingUntilNextPlan } from '../../src/schedules/coming';
import { readFacts } from '../../src/schedules/read-facts';
import { openStore } from '../../src/store/open-store';
import { isoWeekByThursday } from '../calendar-proof/minute-scan';
import { local, makeChoices, makeMeeting, makeMeetingChange } from '../support/make-facts';
import { changed, PARKVAENGET_TEXT } from '../support/parkvaenget-text';
import { seededRandom } from '../support/random';

/** One line of `npm run upcoming -- --json`. */
interface Line {
  slot: string;
  kind: string;
  person: string;
  role: string;
  at: string;
}

const ROOT = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'medspiller-upcoming-'));
const files = {
  programme: join(folder, 'plan.yaml'),
  people: join(folder, 'plan.people.yaml'),
  dataDir: join(folder, 'data'),
};

/** Four with different days, hours and breaks. */
const HOURS = {
  one: { days: ['tuesday', 'wednesday', 'thursday'], from: '10:00', to: '15:00', pause: ['12:15', '12:30'], cap: 3 },
  two: { days: ['monday', 'friday'], from: '08:00', to: '16:00', pause: undefined, cap: 2 },
  three: { days: ['wednesday'], from: '12:00', to: '18:00', pause: ['13:30', '14:15'], cap: 3 },
  four: {
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '09:00',
    to: '12:30',
    pause: ['10:15', '10:30'],
    cap: 3,
  },
} as const;
const CLOSED = ['2026-07-14', '2026-07-15', '2026-07-16'];
const HALF_DAYS = [
  { date: '2026-12-22', closesAt: '12:00' },
  { date: '2026-03-18', closesAt: '13:00' },
];
const AWAY = [
  { personId: 'one', fromOn: '2026-03-10', toOn: '2026-03-24' },
  { personId: 'four', fromOn: '2026-05-11', toOn: '2026-05-11' },
  { personId: 'two', fromOn: '2026-06-29', toOn: '2026-07-24' },
];

const wall = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});
const localOf = ({ at }: Line) => {
  const text = wall.format(new Date(at));
  return {
    on: text.slice(0, 10),
    time: text.slice(12, 17),
    weekday: new Date(`${text.slice(0, 10)}T00:00:00Z`).getUTCDay(),
  };
};
const DAY_NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const plus = (time: string, minutes: number) => {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
};
const HOLIDAYS = (
  JSON.parse(readFileSync(join(__dirname, '../fixtures/holidays.json'), 'utf8')) as Record<string, { date: string }[]>
)['2026']!.map(({ date }) => date);

let lines: Line[];
let peers: Line[];

beforeAll(async () => {
  const halfDays = HALF_DAYS.map(({ date, closesAt }) => `{ date: ${date}, closesAt: "${closesAt}" }`).join(', ');
  const withClosed = changed(PARKVAENGET_TEXT, '\n  closed: []', `\n  closed: [${CLOSED.join(', ')}]`);
  const withFree = changed(withClosed, 'freeByAgreement: []', 'freeByAgreement: [christmasEve, newYearsEve]');
  writeFileSync(files.programme, changed(withFree, 'halfDays: []', `halfDays: [${halfDays}]`));
  writeFileSync(files.people, peopleFile());
  await fillStore();
  const env = {
    ...process.env,
    MEDSPILLER_PROGRAMME: files.programme,
    MEDSPILLER_PEOPLE: files.people,
    DATA_DIR: files.dataDir,
  };
  const hook = join(ROOT, 'test/support/typescript-hook.cjs');
  const args = [
    '--require',
    hook,
    join(ROOT, 'src/cli/upcoming.ts'),
    '--from',
    '2026-01-01',
    '--to',
    '2026-12-31',
    '--json',
  ];
  const out = execFileSync(process.execPath, args, { cwd: ROOT, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  peers = lines.filter(({ person }) => person in HOURS);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function peopleFile(): string {
  const peerLines = Object.entries(HOURS).map(([id, { days, from, to, pause }]) =>
    [
      `  - id: ${id}`,
      `    name: ${id}`,
      '    role: peer',
      `    workingDays: [${days.join(', ')}]`,
      `    from: "${from}"`,
      `    to: "${to}"`,
      ...(pause === undefined ? [] : [`    breakFrom: "${pause[0]}"`, `    breakTo: "${pause[1]}"`]),
    ].join('\n'),
  );
  const others = [
    '  - id: frivillig-a\n    name: A\n    role: volunteer',
    '  - id: koordinator\n    name: K\n    role: coordinator',
  ];
  return `people:\n${[...peerLines, ...others].join('\n')}\n`;
}

/** A year of peer meetings, some moved and called off meetings, absences, chosen heads-ups. */
async function fillStore(): Promise<void> {
  const random = seededRandom(26);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const { people } = readWorkplace({ programmeFile: files.programme, peopleFile: files.people });
  const store = await openStore({ dataDir: files.dataDir });
  for (const person of people.filter(({ role }) => role === 'peer')) {
    const { cap } = HOURS[person.id as keyof typeof HOURS];
    await store.saveSettings({ ...makeChoices(person), headsUpMinutes: pick([5, 10, 15, 30]), weeklyCap: cap });
  }
  for (let day = 5; day < 360; day += 7) {
    for (const peerId of Object.keys(HOURS)) {
      const on = new Date(Date.UTC(2026, 0, day + Math.floor(random() * 5))).toISOString().slice(0, 10);
      const from = pick(['09:30', '10:40', '11:00', '12:45', '13:15']);
      await store.setPeerMeeting(makeMeeting(on, from, plus(from, 60), { peerId }));
    }
  }
  for (const thursday of ['2026-02-12', '2026-04-16', '2026-06-04', '2026-09-10', '2026-11-19']) {
    const on = pick([thursday, plusDays(thursday, -1), plusDays(thursday, 1)]);
    const change = makeMeetingChange({
      occurrenceId: `development-meeting.${thursday}`,
      on,
      from: '11:00',
      to: '13:00',
    });
    await store.saveMeetingChange({ ...change, state: pick(['stands', 'cancelled']) });
  }
  for (const absence of AWAY) await store.addAbsence({ ...absence, setAt: local('2026-01-02', '10:00') });
  await store.close();
}

const plusDays = (on: string, days: number) =>
  new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const slots = (list: readonly Line[]) => list.map((line) => `${line.slot} ${localOf(line).on} ${localOf(line).time}`);

describe('`npm run upcoming` for a year with holidays, absences, moved meetings and four people with different hours', () => {
  test('holds a lot, and every kind that comes by the calendar', () => {
    expect(peers.length).toBeGreaterThan(400);
    expect([...new Set(peers.map(({ kind }) => kind))].sort()).toEqual([
      'check-in',
      'heads-up',
      'tomorrow',
      'week-card',
    ]);
    expect(lines.some(({ kind }) => kind === 'closed-meeting')).toBe(true);
  });

  test('nothing outside own days and hours', () => {
    const outside = peers.filter((line) => {
      const { days, from, to } = HOURS[line.person as keyof typeof HOURS];
      const { time, weekday } = localOf(line);
      const [first, last] = [[plus(from, 15), '10:15'].sort()[1]!, [plus(to, -30), '14:30'].sort()[0]!];
      return !days.includes(DAY_NAMES[weekday] as never) || time < first || time > last;
    });
    expect(slots(outside)).toEqual([]);
  });

  test('nothing in a break, and nothing after a half day has ended', () => {
    const wrong = peers.filter((line) => {
      const { pause } = HOURS[line.person as keyof typeof HOURS];
      const { on, time } = localOf(line);
      const half = HALF_DAYS.find(({ date }) => date === on);
      return (
        (pause !== undefined && time >= pause[0] && time < pause[1]) ||
        (half !== undefined && time > plus(half.closesAt, -30))
      );
    });
    expect(slots(wrong)).toEqual([]);
  });

  test('nothing on a public holiday or a closed day', () => {
    const closed = [...HOLIDAYS, ...CLOSED, '2026-12-24', '2026-12-31'];
    expect(slots(lines.filter((line) => closed.includes(localOf(line).on)))).toEqual([]);
  });

  test('nothing to somebody who is away', () => {
    const away = peers.filter((line) =>
      AWAY.some(
        ({ personId, fromOn, toOn }) =>
          personId === line.person && fromOn <= localOf(line).on && localOf(line).on <= toOn,
      ),
    );
    expect(slots(away)).toEqual([]);
  });

  test('nothing over the cap, heads-ups aside', () => {
    const counts = new Map<string, number>();
    for (const line of peers.filter(({ kind }) => kind !== 'heads-up')) {
      const key = `${line.person} ${isoWeekByThursday(localOf(line).on)}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const over = [...counts].filter(([key, count]) => count > HOURS[key.split(' ')[0] as keyof typeof HOURS].cap);
    expect(over).toEqual([]);
  });

  test('nothing that the person’s last week card before it did not say', async () => {
    const workplace = readWorkplace({ programmeFile: files.programme, peopleFile: files.people });
    const store = await openStore({ dataDir: files.dataDir, readOnly: true });
    const unannounced: string[] = [];
    for (const person of workplace.people.filter(({ id }) => id in HOURS)) {
      let said: Set<string> | undefined;
      for (const line of peers.filter((one) => one.person === person.id)) {
        if (line.kind === 'week-card') {
          const now = new Date(line.at);
          const coming = comingUntilNextPlan(await readFacts(store, workplace, now), person, now, []);
          said = new Set(
            coming.map(({ kind, occasion, due }) => `${kind}:${person.id}:${occasion} ${due.on} ${due.at}`),
          );
        } else if (said !== undefined && !said.has(`${line.slot} ${localOf(line).on} ${localOf(line).time}`)) {
          unannounced.push(...slots([line]));
        }
      }
    }
    await store.close();
    expect(unannounced).toEqual([]);
  });
});
