import { decideAdd, decideComplete, decideMark, type ListDecision, type Mark } from '../dialogs/meeting-list/decide';
import { wordsToForget } from '../dialogs/meeting-list/order';
import type { WhoAndWhen } from '../dialogs/meeting-list/who-and-when';
import { errorFields } from '../log';
import type { AgendaItem } from '../store/store';
import type { BotDeps } from './deps';
import type { Turn } from './turn';

/** A new item, with the id that was made for it beforehand. */
export interface NewItem extends WhoAndWhen {
  id: string;
  kind: AgendaItem['kind'];
  words: string;
}

const EVERY_STATE: readonly AgendaItem['state'][] = ['open', 'done', 'removed'];

/** Puts an item on the list, its words sealed with the writer's own key. Twice is once; of two at the same moment both are kept. */
export async function addToList(turn: Turn, { words, ...rest }: NewItem): Promise<ListDecision> {
  const { deps, actor, now } = turn;
  const sealedText = await deps.sealer.seal(actor.id, words, purposeOf(rest.id));
  const item: AgendaItem = { ...rest, sealedText, addedBy: actor.id, addedAt: now, state: 'open', changedAt: now };
  return change(turn, (items) => decideAdd(items, actor, item));
}

/** Says that an item is done, or takes it away with its words. Twice is once. */
export function markOnList(turn: Turn, mark: { id: string; mark: Mark }): Promise<ListDecision> {
  return change(turn, (items) => decideMark(items, turn.actor, mark, turn.now));
}

/** Adds who and by when to an agreement of one's own. Twice is once. */
export function completeAgreement(turn: Turn, said: { id: string } & WhoAndWhen): Promise<ListDecision> {
  return change(turn, (items) => decideComplete(items, turn.actor, said, turn.now));
}

/** The items that are open or were done, oldest first; their words still sealed. */
export function listItems({ deps }: Turn): Promise<AgendaItem[]> {
  return deps.store.listAgendaItems(['open', 'done']);
}

/** The words of an item; `undefined` when nobody can read them any more. */
export async function openWords({ store, sealer, log }: BotDeps, item: AgendaItem): Promise<string | undefined> {
  if ((await store.findWrappedKey(item.addedBy)) === undefined) return undefined;
  try {
    return await sealer.open(item.addedBy, item.sealedText, purposeOf(item.id));
  } catch (error) {
    // Sealed with a key that was deleted since, say. One such item must not take the list from everybody.
    log.error('meeting-list.unreadable', errorFields(error));
    return undefined;
  }
}

/** An item of the actor's own with its words. */
export interface OpenedItem {
  item: AgendaItem;
  words: string;
}

/** The items that the actor wrote and that can still be read, in any state. */
export async function openOwnItems({ deps, actor }: Turn): Promise<OpenedItem[]> {
  const opened: OpenedItem[] = [];
  for (const item of await deps.store.listAgendaItems(EVERY_STATE)) {
    const words = item.addedBy === actor.id && item.sealedText.length > 0 ? await openWords(deps, item) : undefined;
    if (words !== undefined) opened.push({ item, words });
  }
  return opened;
}

/** Seals items with the key that their writer has now: what was written for the group stays the group's when the one before is deleted. */
export async function sealAnew({ deps }: Turn, items: readonly OpenedItem[]): Promise<void> {
  for (const { item, words } of items) {
    const sealedText = await deps.sealer.seal(item.addedBy, words, purposeOf(item.id));
    await deps.store.saveAgendaItem({ ...item, sealedText });
  }
}

/** Decides and keeps in one transaction. What has been done long enough loses its words at the same time. */
async function change(
  { deps, now }: Turn,
  decide: (items: readonly AgendaItem[]) => ListDecision,
): Promise<ListDecision> {
  return deps.store.transaction(async (store) => {
    const items = await store.listAgendaItems(EVERY_STATE);
    const decision = decide(items);
    if (decision.kind === 'keep') {
      await store.saveAgendaItem(decision.item);
      for (const old of wordsToForget(items, now)) if (old.id !== decision.item.id) await store.saveAgendaItem(old);
    }
    return decision;
  });
}

/** Ties sealed words to their row. */
function purposeOf(id: string): string {
  return `meeting-list:${id}`;
}
