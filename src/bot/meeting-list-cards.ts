import { randomUUID } from 'node:crypto';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { meetingListCard, type ListedItem } from '../cards/meeting-list-card';
import { completeAgreementCard, newAgreementCard, newPointCard } from '../cards/meeting-list-forms';
import { groupOf } from '../dialogs/meeting-list/group';
import { nextDevelopmentMeeting } from '../dialogs/meeting-list/meetings-around';
import { doneLately, orderItems, pageOf, pageWith, type ListEntry } from '../dialogs/meeting-list/order';
import { MOST_WRITTEN } from '../dialogs/meeting-list/read-typed';
import type { WhoAndWhen } from '../dialogs/meeting-list/who-and-when';
import { findPerson } from '../schedules/facts';
import { localMomentOf } from '../schedules/local-time';
import { listItems, openWords } from './meeting-list';
import type { Turn } from './turn';
import { currentWeek } from './week-message';

/** What of the list is shown, and what is said above it. */
export interface ListLook {
  page?: number | undefined;
  /** The page with this item, instead of a number. */
  withItem?: string;
  notice?: string | undefined;
}

/** The list as it is now, for the one who reads it. */
export async function meetingListCardFor(turn: Turn, slot: string, look: ListLook = {}): Promise<AdaptiveCard> {
  const { deps, facts, actor, now, language } = turn;
  const items = await listItems(turn);
  const entries = orderItems(facts, items, now);
  const wanted = look.withItem === undefined ? (look.page ?? 1) : pageWith(entries, look.withItem);
  const { entries: shown, page, pages } = pageOf(entries, wanted);
  const listed: ListedItem[] = [];
  for (const entry of shown) listed.push(await readItem(turn, entry));
  const done: (string | undefined)[] = [];
  if (page === 1) for (const item of doneLately(items, now)) done.push(await openWords(deps, item));
  const thisYear = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
  const next = nextDevelopmentMeeting(facts, actor, now);
  return meetingListCard({ next, thisYear, items: listed, page, pages, done, notice: look.notice }, slot, language);
}

/** The empty form for a point; with the words and the id of a try before, if there was one. */
export function newPointFor({ language }: Turn, slot: string, before: FormBefore = {}): AdaptiveCard {
  return newPointCard(formOf(before), slot, language);
}

/** The same for an agreement. */
export function newAgreementFor({ facts, language }: Turn, slot: string, before: FormBefore = {}): AdaptiveCard {
  return newAgreementCard({ ...formOf(before), group: groupOf(facts) }, slot, language);
}

/** What was in a form that is shown again. */
export interface FormBefore {
  id?: string;
  words?: string | undefined;
  notices?: readonly string[] | undefined;
  asked?: boolean;
}

/** Asks for what an agreement on the list does not say yet. */
export function completeFor(
  { facts, language }: Turn,
  agreement: { id: string; words: string } & WhoAndWhen,
  slot: string,
  notice: string,
): AdaptiveCard {
  const { id, words, who, dueOn } = agreement;
  const asks = { asksWho: who === undefined, asksWhen: dueOn === undefined };
  return completeAgreementCard({ id, words, ...asks, group: groupOf(facts), notice }, slot, language);
}

/** The same for an agreement that has been on the list; the list itself when its words cannot be read any more. */
export async function completeAgainFor(turn: Turn, id: string, slot: string, notice: string): Promise<AdaptiveCard> {
  const item = (await listItems(turn)).find((one) => one.id === id);
  const words = item && (await openWords(turn.deps, item));
  if (item === undefined || words === undefined) return meetingListCardFor(turn, slot, { withItem: id, notice });
  return completeFor(turn, { id, words, who: item.who, dueOn: item.dueOn }, slot, notice);
}

/** The slot of a list that somebody asked for. */
export function listSlot(turn: Turn): string {
  return `meeting-list:${turn.actor.id}:${currentWeek(turn)}`;
}

/** A fresh id for an item. */
export function newItemId(): string {
  return randomUUID();
}

function formOf({ id = newItemId(), ...rest }: FormBefore) {
  return { id, most: MOST_WRITTEN, ...rest };
}

async function readItem({ deps, facts }: Turn, { item, part, number }: ListEntry): Promise<ListedItem> {
  const who = item.who === undefined ? undefined : { name: findPerson(facts, item.who)?.name };
  const writtenBy = findPerson(facts, item.addedBy)?.name;
  return { id: item.id, number, part, words: await openWords(deps, item), writtenBy, who, dueOn: item.dueOn };
}
