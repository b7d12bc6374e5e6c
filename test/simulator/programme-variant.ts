import { parse } from 'yaml';
import { PARKVAENGET_TEXT } from '../support/parkvaenget-text';
import type { Dice } from './dice';
import { datePlus, timePlus } from './own-time';

/** Hours and days as a file says them. */
interface RoleData {
  count: number | null;
  workingDays: string[] | null;
  from: string | null;
  to: string | null;
  breakFrom?: string | null;
  breakTo?: string | null;
}

interface MeetingData {
  id: string;
  weekday?: string | null;
  from: string | null;
  to: string | null;
  minutes: number | null;
  dates?: string[] | null;
  leadMinutes?: number[];
  remindDayBefore?: boolean;
  audiences: { role: string; from?: string; to?: string }[];
  [other: string]: unknown;
}

/** The parts of a programme file that are drawn and that those who judge read. The rest is as in the Parkvænget file. */
export interface PlanData {
  timeZone: string;
  weeklyCapForPeer: number;
  period: { start: string | null; end: string | null };
  roles: Record<'peer' | 'volunteer' | 'coordinator' | 'developmentLeader', RoleData>;
  meetings: MeetingData[];
  messages: {
    earliest: string;
    latest: string;
    weekCard: { weekday: string; at: string };
    tomorrow: { weekday: string; at: string };
    checkIn: { weekday: string; at: string; openUntil: { weekday: string; at: string } };
  };
  closedDays: {
    closed: (string | { from: string; to: string })[];
    open: string[];
    freeByAgreement: string[];
    halfDays: { date: string; closesAt: string }[];
  };
}

const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const DAYS = 364;

/**
 * The Parkvænget programme with some of its values drawn anew.
 *
 * @param on - the local date from which on closed days are drawn for a year.
 */
export function drawProgramme(dice: Dice, timeZone: string, on: string): PlanData {
  const data = parse(PARKVAENGET_TEXT) as PlanData;
  data.timeZone = timeZone;
  data.weeklyCapForPeer = dice.pick([3, 3, 3, 2, 4]);
  // How many there are follows from the people.
  for (const role of Object.values(data.roles)) role.count = null;
  if (dice.chance(0.5)) drawHours(data, dice);
  drawMessages(data, dice);
  drawMeetings(data, dice, on);
  drawClosedDays(data, dice, on);
  if (dice.chance(0.1))
    data.period = { ...data.period, start: datePlus(on, dice.int(0, 30)), end: datePlus(on, dice.int(150, 500)) };
  return data;
}

function drawHours({ roles }: PlanData, dice: Dice): void {
  const from = dice.pick(['08:00', '09:00', '10:00']);
  Object.assign(roles.peer, { from, to: timePlus(from, dice.pick([300, 360, 420])) });
  roles.peer.workingDays = dice.pick([
    ['tuesday', 'wednesday', 'thursday'],
    WEEK,
    ['monday', 'wednesday', 'friday'],
    WEEK.slice(0, 4),
  ]);
  if (dice.chance(0.5)) Object.assign(roles.coordinator, { workingDays: WEEK, from: '08:00', to: '15:30' });
}

function drawMessages({ messages, roles }: PlanData, dice: Dice): void {
  if (!dice.chance(0.6)) return;
  const days = roles.peer.workingDays ?? WEEK;
  const time = () => timePlus(messages.earliest, 15 * dice.int(0, 17));
  messages.weekCard = { weekday: dice.chance(0.7) ? (days[0] ?? 'monday') : dice.pick(days), at: time() };
  messages.tomorrow = { weekday: dice.pick(days), at: time() };
  messages.checkIn = { weekday: dice.pick(days), at: time(), openUntil: { weekday: 'tuesday', at: '12:00' } };
}

function drawMeetings({ meetings }: PlanData, dice: Dice, on: string): void {
  const find = (id: string) => meetings.find((one) => one.id === id) as MeetingData;
  const development = find('development-meeting');
  if (dice.chance(0.5)) {
    const from = dice.pick(['09:00', '10:00', '11:00', '12:30']);
    Object.assign(development, { weekday: dice.pick(WEEK), from, to: timePlus(from, 120) });
    development.audiences = [
      { role: 'peer', from, to: timePlus(from, 120) },
      { role: 'volunteer', from, to: timePlus(from, 90) },
    ];
  }
  if (dice.chance(0.4)) development.leadMinutes = dice.pick([[2880], [1440], [120], [2880, 120], [4320, 60]]);
  if (dice.chance(0.4)) Object.assign(find('staff-meeting'), { from: '13:00', to: '14:00', leadMinutes: [1440] });
  const dates = Array.from({ length: 11 }, (_, month) => datePlus(on, 20 + month * 30 + dice.int(0, 4)));
  if (dice.chance(0.4))
    Object.assign(find('sparring'), { dates, from: '13:00', to: '14:00', minutes: 60, remindDayBefore: true });
}

function drawClosedDays({ closedDays }: PlanData, dice: Dice, on: string): void {
  const day = () => datePlus(on, dice.int(7, DAYS));
  if (dice.chance(0.6)) {
    const from = datePlus(on, dice.int(160, 200));
    closedDays.closed.push({ from, to: datePlus(from, dice.int(4, 24)) });
  }
  for (let more = dice.int(0, 4); more > 0; more -= 1) closedDays.closed.push(day());
  for (let more = dice.int(0, 3); more > 0; more -= 1)
    closedDays.halfDays.push({ date: day(), closesAt: dice.pick(['12:00', '13:00']) });
  if (dice.chance(0.5)) closedDays.freeByAgreement = ['christmasEve', 'newYearsEve'];
}
