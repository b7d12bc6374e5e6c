import type { Clock } from '../../clock';
import { welcomeOccasion } from '../../dialogs/set-up/information';
import { errorFields, type Log } from '../../log';
import type { Person } from '../../programme/people';
import type { Store, TeamChat } from '../../store/store';
import { instantOf, localMomentOf } from '../local-time';
import type { Messenger, SendOutcome } from '../messenger';
import { nextHearing } from '../next-hearing';
import { readFacts, type Workplace } from '../read-facts';
import type { Pace } from '../sending/pace';
import { slotId } from '../slot-id';
import { teamConversation } from '../team/team-conversation';
import { keepReach, saveReopened } from './keep-reach';
import { chatsToOpen, readRoster, saveRoster, withMembers, type Member, type Roster, type ToOpen } from './roster';

/** Reads who is in a chat of several people. Implemented by `bot/roster.ts`. Never throws. */
export interface RosterReader {
  read(chat: TeamChat): Promise<{ state: 'read'; members: Member[] } | Exclude<SendOutcome, { state: 'sent' }>>;
}

/** What reconciling needs. */
export interface ReconcileDeps {
  store: Store;
  clock: Clock;
  messenger: Pick<Messenger, 'reopen'>;
  rosters: RosterReader;
  log: Log;
  workplace: Workplace;
  /** While Teams wants to be left alone no chat is opened; without it nothing is known of that. */
  pace?: Pick<Pace, 'heldUntil'>;
}

const LAST_DAY = 'roster-day';

/** People are at work, and the reminders of the morning have gone. Local wall times, the second exclusive. */
const CALM = { from: '10:30', to: '15:00' };

/** A bot that began and has not come through by then died on the way, or Teams wanted to be left alone: another may go on. */
const BEGUN_FOR_MS = 30 * 60_000;

/** A greeting that could not leave is of no use a month later; see `bot/greet.ts`, whose slot it is. */
const WELCOME_USEFUL_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Compares, once a day at a calm time, whom the bot can write to with who is there: reads the rosters of its team chats, opens without a word the private
 * chats of people whose install event was lost, and tries those that went quiet. Who is met so is greeted at their next hearing time. For every beat;
 * twice a day or in two bots is safe. Trouble with one chat or person keeps no other from being looked at.
 */
export function createReconciler(deps: ReconcileDeps): (now: Date) => Promise<void> {
  return async (now) => {
    const { at, on } = localMomentOf(now, deps.workplace.programme.timeZone);
    if (at < CALM.from || at >= CALM.to || !(await takeDay(deps, on, now))) return;
    const chats = (await deps.store.listTeamChats()).filter(({ active }) => active);
    const roster = await readRosters(deps, chats, now);
    const { opened, isThrough } = await openChats(deps, roster, chats[0], now);
    if (isThrough) await deps.store.saveFact(LAST_DAY, doneText(on));
    deps.log.info('roster.reconciled', {
      chats: chats.length,
      seen: Object.keys(roster.seen).length,
      opened,
      through: isThrough,
    });
  };
}

const doneText = (on: string) => `${on} done`;

/** True for one bot a day; for another one again when the first did not come to an end. */
async function takeDay({ store }: ReconcileDeps, on: string, now: Date): Promise<boolean> {
  const kept = await store.findFact(LAST_DAY);
  if (kept === doneText(on)) return false;
  const [day, begun = ''] = kept?.split(' ') ?? [];
  const isUnderWay = day === on && now.getTime() - Date.parse(begun) < BEGUN_FOR_MS;
  return !isUnderWay && store.swapFact(LAST_DAY, kept, `${on} ${now.toISOString()}`);
}

async function readRosters(deps: ReconcileDeps, chats: readonly TeamChat[], now: Date): Promise<Roster> {
  const { store, rosters, log, workplace } = deps;
  const members: Member[] = [];
  for (const chat of chats) {
    const outcome = await rosters.read(chat);
    if (outcome.state === 'read') members.push(...outcome.members);
    else {
      log.warn('roster.not-read', { state: outcome.state, cause: outcome.cause });
      await keepReach(store, teamConversation(chat), outcome, now);
    }
  }
  const roster = withMembers(await readRoster(store), workplace.people, members, now);
  await saveRoster(store, roster);
  return roster;
}

/** Gives how many could be opened, and whether everybody was looked at. */
async function openChats(
  deps: ReconcileDeps,
  roster: Roster,
  chat: TeamChat | undefined,
  now: Date,
): Promise<{ opened: number; isThrough: boolean }> {
  const { store, clock, pace, log, workplace } = deps;
  const conversations = await store.listConversations();
  let known = roster;
  let opened = 0;
  for (const one of chatsToOpen(workplace.people, conversations, roster, chat, now)) {
    // Asked before each: it may be this very run that was too much.
    if (pace?.heldUntil(clock.now()) !== undefined) return { opened, isThrough: false };
    try {
      if (one.why === 'inactive') {
        known = { ...known, triedAt: { ...known.triedAt, [one.person.id]: now } };
        // Before the try: one that dies on the way counts.
        await saveRoster(store, known);
      }
      if (await openChat(deps, one)) opened += 1;
    } catch (error) {
      log.error('roster.broken', errorFields(error));
    }
  }
  return { opened, isThrough: true };
}

async function openChat(deps: ReconcileDeps, { person, to, why }: ToOpen): Promise<boolean> {
  const { store, clock, messenger, log } = deps;
  const outcome = await messenger.reopen(to);
  if (outcome.state !== 'opened') {
    log.info('roster.not-opened', { state: outcome.state, cause: outcome.cause });
    return false;
  }
  if (why === 'not-met') await planWelcome(deps, person, clock.now());
  return saveReopened(store, outcome.conversation);
}

/** At the first moment at which anything may reach the person, so that nothing reaches them before it. Whoever has been greeted is not greeted again. */
async function planWelcome({ store, workplace, log }: ReconcileDeps, person: Person, now: Date): Promise<void> {
  const { timeZone } = workplace.programme;
  const facts = await readFacts(store, workplace, now);
  const moment = nextHearing(facts, person, localMomentOf(now, timeZone));
  if (moment === undefined) return log.warn('roster.no-hearing-time');
  const local = instantOf(moment, timeZone);
  const dueAt = local < now ? now : local;
  const occasion = welcomeOccasion(person.role);
  await store.addDelivery({
    slot: slotId('welcome', person.id, occasion),
    kind: 'welcome',
    personId: person.id,
    occasion,
    dueAt,
    usefulUntil: new Date(dueAt.getTime() + WELCOME_USEFUL_MS),
  });
}
