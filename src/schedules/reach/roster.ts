import { z } from 'zod';
import type { Person } from '../../programme/people';
import type { Conversation, InactiveCause, Store, TeamChat } from '../../store/store';

/** Somebody in a chat of several people, as Teams tells it. */
export interface Member {
  /** `29:…` */
  userId: string;
  aadObjectId: string | undefined;
  isGuest: boolean;
}

/** A person of ours who was seen in a chat of several people. */
export interface Seen {
  userId: string;
  isGuest: boolean;
  /** UTC. */
  at: Date;
}

/** What is kept of the rosters: only people of the people file, and no names. By person id. */
export interface Roster {
  seen: Readonly<Record<string, Seen>>;
  /** When a chat that had gone quiet was last tried. UTC. */
  triedAt: Readonly<Record<string, Date>>;
}

/** A private chat to open without a word, and why. */
export interface ToOpen {
  person: Person;
  to: Conversation;
  why: 'not-met' | 'inactive';
}

/** Where nothing has been read yet. */
export const EMPTY_ROSTER: Roster = { seen: {}, triedAt: {} };

/** Names the fact that `parseRoster` reads. */
export const ROSTER = 'roster';

const instant = z.iso.datetime().transform((text) => new Date(text));
const rosterSchema = z.object({
  seen: z.record(z.string(), z.object({ userId: z.string(), isGuest: z.boolean(), at: instant })),
  triedAt: z.record(z.string(), instant),
});

/** What the rosters told when they were last read. */
export async function readRoster(store: Pick<Store, 'findFact'>): Promise<Roster> {
  return parseRoster(await store.findFact(ROSTER));
}

/** The same from the kept fact. */
export function parseRoster(kept: string | undefined): Roster {
  return kept === undefined ? EMPTY_ROSTER : rosterSchema.parse(JSON.parse(kept));
}

/** Keeps it, in place of what was kept before. */
export async function saveRoster(store: Pick<Store, 'saveFact'>, roster: Roster): Promise<void> {
  await store.saveFact(ROSTER, JSON.stringify(roster));
}

/** The roster after another reading: who is in it now as they are now, who is not as they were, and nobody who is not on our list any more. */
export function withMembers(before: Roster, people: readonly Person[], members: readonly Member[], at: Date): Roster {
  const byAccount = new Map(
    members.flatMap((one) => (one.aadObjectId === undefined ? [] : [[key(one), one] as const])),
  );
  const seen = people.flatMap(({ id, aadObjectId }) => {
    const member = aadObjectId === undefined ? undefined : byAccount.get(aadObjectId.toLowerCase());
    const now = member === undefined ? before.seen[id] : { userId: member.userId, isGuest: member.isGuest, at };
    return now === undefined ? [] : [[id, now] as const];
  });
  const tried = people.flatMap(({ id }) => {
    const at = before.triedAt[id];
    return at === undefined ? [] : [[id, at] as const];
  });
  return { seen: Object.fromEntries(seen), triedAt: Object.fromEntries(tried) };
}

const key = ({ aadObjectId }: Member) => aadObjectId?.toLowerCase() ?? '';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long a chat must have been quiet before it is tried, and how long between two tries: who blocks us is not to be nagged. */
const QUIET_MS = DAY_MS;
const BETWEEN_TRIES_MS = 7 * DAY_MS;

/** Causes that may be sporadic (microsoft/botbuilder-js#4722). An uninstall is somebody's wish and is never tried. */
const MAY_BE_TRIED: readonly (InactiveCause | undefined)[] = ['blocked', 'gone'];

/**
 * Which private chats to open without a word: of people whom a roster shows and the bot has not met, because an install event may be lost
 * (microsoft/BotFramework-Services#169), and those that have been refused or unknown for more than a day. Volunteers hear from the bot only after they
 * have asked (docs/decisions/0007, rule 9): theirs is opened by nobody but themselves. Pure.
 *
 * @param where - a chat of several people that the bot is in: from it the address of Teams, the bot's id and the tenant are known.
 */
export function chatsToOpen(
  people: readonly Person[],
  conversations: readonly Conversation[],
  roster: Roster,
  where: Pick<TeamChat, 'serviceUrl' | 'botId' | 'tenantId'> | undefined,
  now: Date,
): ToOpen[] {
  const kept = new Map(conversations.map((one) => [one.personId, one]));
  return people.flatMap((person): ToOpen[] => {
    const { id: personId } = person;
    const conversation = kept.get(personId);
    const userId = roster.seen[personId]?.userId;
    if (conversation !== undefined) {
      if (!mayBeTried(conversation, roster.triedAt[personId], now)) return [];
      return [{ person, why: 'inactive', to: { ...conversation, userId: userId ?? conversation.userId } }];
    }
    if (userId === undefined || where === undefined || person.role === 'volunteer') return [];
    const { serviceUrl, botId, tenantId } = where;
    const to = { personId, conversationId: '', serviceUrl, userId, botId, tenantId };
    return [{ person, why: 'not-met', to: { ...to, active: false } }];
  });
}

function mayBeTried(
  { active, inactiveCause, inactiveSince }: Conversation,
  triedAt: Date | undefined,
  now: Date,
): boolean {
  if (active || inactiveSince === undefined || !MAY_BE_TRIED.includes(inactiveCause)) return false;
  if (now.getTime() - inactiveSince.getTime() < QUIET_MS) return false;
  return triedAt === undefined || now.getTime() - triedAt.getTime() >= BETWEEN_TRIES_MS;
}
