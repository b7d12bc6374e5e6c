import { comingUntilNextPlan } from '../../src/schedules/coming';
import { readFacts } from '../../src/schedules/read-facts';
import type { Delivery } from '../../src/store/store';
import type { Book, Invariant } from './invariants';
import { isAwayOn, isClosed, isInOwnHours } from './own-hours';
import { wallClock } from './own-time';
import type { Taken, Unasked, World } from './world';

/** Looks at each message that Teams took. */
export interface MessageJudge {
  look(taken: Taken): Promise<void>;
  /** A card stands in somebody's chat as it is now: a week card lists what comes. */
  lookAtCard(personId: string, at: Date, card: unknown): Promise<void>;
  /** The person has taken the app away, or has it again. */
  setInstalled(personId: string, isInstalled: boolean): void;
  /** The bot has been started with other files. */
  setNewFiles(at: Date): void;
  /** How often each slot was delivered. */
  readonly delivered: ReadonlyMap<string, number>;
}

/** The kinds that count toward the cap: what nobody asked for and what tells of no change. */
const COUNTED = ['week-card', 'tomorrow', 'check-in', 'lead-time'];
/** The answer to the opening of the chat comes at any hour. */
const WELCOME = 'welcome';
const TEAM = 'team';
const MOST_CARDS = 30;

/** Judges by the files and the kept facts. The planner is asked only for what a week card said, since the card is made from that. */
export function createMessageJudge(world: World, book: Book): MessageJudge {
  const wall = wallClock(world.plan.programme.timeZone);
  const delivered = new Map<string, number>();
  const uninstalled = new Set<string>();
  let newFilesAt: Date | undefined;
  const counted = new Map<string, number>();
  /** By person: what the week cards in the chat have listed, the newest last, and of which weeks one has come. */
  const told = new Map<string, { cards: { at: Date; lines: Set<string> }[]; weeks: Set<string> }>();

  /** What waited when the card was made: it may have left or ended by the time the card is looked at. */
  const openAt = async (personId: string, at: Date): Promise<Delivery[]> => {
    const rows = await world.store.listDeliveries({ personId });
    const isAfter = (one: Date | undefined) => one === undefined || one > at;
    return rows
      .filter(({ state, claimedAt, endedAt }) => state === 'planned' || (isAfter(claimedAt) && isAfter(endedAt)))
      .map((row) => ({ ...row, state: 'planned' }));
  };

  const tell = async (personId: string, at: Date, slot: string) => {
    const person = world.plan.workplace.people.find(({ id }) => id === personId);
    if (person === undefined) return;
    const facts = await readFacts(world.store, world.plan.workplace, at);
    const coming = comingUntilNextPlan(facts, person, at, await openAt(personId, at));
    const known = told.get(personId) ?? { cards: [], weeks: new Set<string>() };
    known.weeks.add(slot.split(':')[2] ?? '');
    const lines = new Set(
      coming.map(({ kind, occasion, due }) => `${kind}:${personId}:${occasion} ${due.on} ${due.at}`),
    );
    known.cards = [...known.cards.slice(-MOST_CARDS), { at, lines }];
    told.set(personId, known);
  };

  const judge = async ({ at }: Taken, { slot, personId, settings, absences }: Unasked) => {
    const [kind = ''] = slot.split(':');
    const person = world.plan.people.find(({ id }) => id === personId);
    const local = wall(at);
    const breaks = (invariant: Invariant, more = '') =>
      book.note(invariant, { at: `${local.on} ${local.at}`, kind, note: `${slot} ${more}`.trim() });

    const times = (delivered.get(slot) ?? 0) + 1;
    delivered.set(slot, times);
    const wanted = world.wantedAgain.get(slot) ?? 0;
    if (times > 1 + wanted) breaks('twice');
    const row = await world.store.findDelivery(slot);
    if (row !== undefined && at > row.usefulUntil) breaks('too-late', row.usefulUntil.toISOString());
    if (personId === TEAM) return;
    if (uninstalled.has(personId)) breaks('after-stop', 'uninstalled');
    if (person === undefined) return breaks('after-stop', 'no such person');
    if (kind === WELCOME) return;

    if (settings?.stopped === true) breaks('after-stop', 'stopped');
    if (kind === 'check-in' && settings?.checkIns !== 'yes') breaks('after-stop', 'no yes to the questions');
    const hasAsked =
      person.role !== 'volunteer' ||
      settings?.wantsReminders === true ||
      kind === 'proposal' ||
      (kind === 'heads-up' && settings?.headsUpMinutes !== undefined);
    if (!hasAsked) breaks('after-stop', 'never asked');
    if (!isInOwnHours(world.plan, person, local)) breaks('outside-hours', `${local.weekday} ${local.at}`);
    if (isClosed(world.plan, local.on)) breaks('on-closed-or-away-day', 'closed');
    if (isAwayOn(absences, personId, local.on)) breaks('on-closed-or-away-day', 'away');
    if (settings?.pausedUntilOn !== undefined && local.on <= settings.pausedUntilOn)
      breaks('on-closed-or-away-day', 'paused');
    if (kind === 'check-in' && settings?.lowEnergyUntilOn !== undefined && local.on <= settings.lowEnergyUntilOn) {
      breaks('on-closed-or-away-day', 'low energy');
    }
    if (!COUNTED.includes(kind)) return;

    const week = `${personId} ${local.week}`;
    // What comes once more was asked for.
    const inWeek = (counted.get(week) ?? 0) + (wanted > 0 ? 0 : 1);
    counted.set(week, inWeek);
    const cap = settings?.weeklyCap ?? world.plan.programme.weeklyCapForPeer;
    if (inWeek > cap) breaks('over-cap', `${inWeek} of ${cap}`);

    const known = told.get(personId);
    if (kind === 'week-card' || person.role !== 'peer' || row === undefined || known === undefined) return;
    const due = wall(row.dueAt);
    // Of a week whose card never came nothing could be told.
    if (!known.weeks.has(due.week)) return;
    // What comes late was listed by the card that stood when it was due.
    const before = known.cards.findLast((card) => card.at <= row.dueAt);
    // And what was promised under other files comes when it was promised.
    const underOthers = known.cards.findLast((card) => newFilesAt !== undefined && card.at <= newFilesAt);
    const standing = known.cards.filter((card) => card === before || card === underOthers || card.at > row.dueAt);
    const line = `${slot} ${due.on} ${due.at}`;
    if (!standing.some(({ lines }) => lines.has(line))) breaks('unannounced', `due ${due.on} ${due.at}`);
  };

  return {
    delivered,
    setInstalled: (personId, isInstalled) =>
      void (isInstalled ? uninstalled.delete(personId) : uninstalled.add(personId)),
    setNewFiles: (at) => void (newFilesAt = at),
    async look(taken) {
      if (taken.unasked !== undefined) await judge(taken, taken.unasked);
      await this.lookAtCard(taken.personId, taken.at, taken.activity);
    },
    async lookAtCard(personId, at, card) {
      const weekCard = /"slot":"((?:week-card|week-anew):[^"]+)"/.exec(JSON.stringify(card))?.[1];
      if (weekCard !== undefined && personId === weekCard.split(':')[1]) await tell(personId, at, weekCard);
    },
  };
}
