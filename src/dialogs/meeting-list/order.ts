import type { Facts } from '../../schedules/facts';
import { localMomentOf } from '../../schedules/local-time';
import type { AgendaItem } from '../../store/store';
import { lastDevelopmentMeetingOn } from './meetings-around';

/** Where an open item stands: points to talk about, agreements made since the last meeting, agreements from before. */
export type ListPart = 'points' | 'agreements' | 'fromBefore';

/** An open item in its place, with the number people call it by. */
export interface ListEntry {
  item: AgendaItem;
  part: ListPart;
  /** From 1, through all parts. */
  number: number;
}

/** One page of the list. */
export interface ListPage {
  entries: ListEntry[];
  /** From 1. */
  page: number;
  pages: number;
}

/** How many items stand on a card at once. */
export const ITEMS_ON_A_PAGE = 8;

/** How long what is done can be seen, and how many lines of it. */
const DONE_SEEN_DAYS = 28;
const MOST_DONE_LINES = 5;

const PARTS: readonly ListPart[] = ['points', 'agreements', 'fromBefore'];
const DAY_MS = 24 * 60 * 60 * 1000;

/** The open items in the order of the card: nothing falls out by itself, a point or an agreement stands until somebody says it is done. */
export function orderItems(facts: Facts, items: readonly AgendaItem[], now: Date): ListEntry[] {
  const lastOn = lastDevelopmentMeetingOn(facts, now);
  const partOf = ({ kind, addedAt }: AgendaItem): ListPart => {
    if (kind === 'point') return 'points';
    // What is written down in the afternoon was agreed at that day's meeting.
    const addedOn = localMomentOf(addedAt, facts.programme.timeZone).on;
    return lastOn !== undefined && addedOn <= lastOn ? 'fromBefore' : 'agreements';
  };
  const open = items.filter(({ state }) => state === 'open').toSorted(byAge);
  return PARTS.flatMap((part) => open.filter((item) => partOf(item) === part).map((item) => ({ item, part }))).map(
    (entry, index) => ({ ...entry, number: index + 1 }),
  );
}

/** The page that was asked for, or the nearest that there is; an empty list is one empty page. */
export function pageOf(entries: readonly ListEntry[], wanted: number): ListPage {
  const pages = Math.max(1, Math.ceil(entries.length / ITEMS_ON_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  return { entries: entries.slice((page - 1) * ITEMS_ON_A_PAGE, page * ITEMS_ON_A_PAGE), page, pages };
}

/** The page on which an item stands; the first when it does not. */
export function pageWith(entries: readonly ListEntry[], itemId: string): number {
  const place = entries.findIndex(({ item }) => item.id === itemId);
  return place === -1 ? 1 : Math.floor(place / ITEMS_ON_A_PAGE) + 1;
}

/** What was done in the last four weeks, the newest first. */
export function doneLately(items: readonly AgendaItem[], now: Date): AgendaItem[] {
  return items
    .filter((item) => item.state === 'done' && !isLongDone(item, now))
    .toSorted((one, other) => other.changedAt.getTime() - one.changedAt.getTime())
    .slice(0, MOST_DONE_LINES);
}

/** The items whose words have been seen long enough, with nothing left of them. */
export function wordsToForget(items: readonly AgendaItem[], now: Date): AgendaItem[] {
  return items
    .filter((item) => isLongDone(item, now) && item.sealedText.length > 0)
    .map((item) => ({ ...item, sealedText: NO_WORDS }));
}

/** What stands in place of words that are gone. */
export const NO_WORDS = new Uint8Array(0);

function isLongDone({ state, changedAt }: AgendaItem, now: Date): boolean {
  return state === 'done' && now.getTime() - changedAt.getTime() > DONE_SEEN_DAYS * DAY_MS;
}

function byAge(one: AgendaItem, other: AgendaItem): number {
  return one.addedAt.getTime() - other.addedAt.getTime() || one.id.localeCompare(other.id);
}
