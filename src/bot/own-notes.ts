import { randomUUID } from 'node:crypto';
import type { AdaptiveCard } from '../cards/adaptive-card';
import { writeAnewCard } from '../cards/private-card';
import { noteCard, noteGoneCard } from '../cards/own-note-card';
import { isOwn } from '../programme/access';
import { ownReminderDelivery } from '../schedules/kinds/own-reminder';
import { addDays, localMomentOf } from '../schedules/local-time';
import { nextHearing } from '../schedules/next-hearing';
import type { OwnNote } from '../store/store';
import { momentName } from '../text/dates';
import { followUpTexts } from '../text/follow-up';
import { keepPrivate } from './private-cards';
import type { Turn } from './turn';

/** Puts words on the actor's own list for sparring. Nobody else can be shown them. The same words twice on a day are one note. */
export async function addToOwnList(turn: Turn, words: string): Promise<void> {
  await keepNote(turn, 'sparring', words, undefined);
}

/**
 * Has the bot remind the actor on their next day, with a message that says nothing of what it is about. Gives what is said about that; on a day that
 * cannot be found it goes on the own list instead. The same words twice on a day are one reminder.
 */
export async function remindLater(turn: Turn, words: string): Promise<string> {
  const { deps, actor, facts, now, language } = turn;
  const { timeZone } = facts.programme;
  const texts = followUpTexts[language];
  const today = localMomentOf(now, timeZone).on;
  const at = turn.settings.stopped ? undefined : nextHearing(facts, actor, { on: addDays(today, 1), at: '00:00' });
  if (at === undefined) {
    await addToOwnList(turn, words);
    return texts.noReminder;
  }
  const note = await keepNote(turn, 'reminder', words, at.on);
  await deps.store.addDelivery(ownReminderDelivery(actor, note.id, at, timeZone));
  return texts.reminderComes({ moment: momentName(at, language, today.slice(0, 4)) });
}

/** What a reminder was about, for its person alone and for a short while. */
export async function showNote(turn: Turn, id: string, slot: string): Promise<AdaptiveCard> {
  if (turn.replyToId === undefined) return writeAnewCard(turn.language);
  turn.deps.keepNoAnswer();
  const note = await findNote(turn, id);
  if (note === undefined) return noteGoneCard(turn.language);
  const words = await turn.deps.sealer.open(turn.actor.id, note.sealedText, note.id);
  return keepPrivate(turn, slot, noteCard(words, slot, turn.language));
}

/** The note is gone, with its reminder, and from the store's files. Twice is safe. */
export async function forgetNote(turn: Turn, id: string): Promise<AdaptiveCard> {
  const { deps } = turn;
  await deps.store.deleteOwnNote(turn.actor.id, id);
  deps.afterwards(() => deps.scrub());
  return noteGoneCard(turn.language);
}

async function findNote({ deps, actor }: Turn, id: string): Promise<OwnNote | undefined> {
  const note = (await deps.store.listOwnNotes(actor.id)).find((one) => one.id === id);
  return note !== undefined && isOwn(actor, note) ? note : undefined;
}

async function keepNote(
  turn: Turn,
  kind: OwnNote['kind'],
  words: string,
  remindOn: string | undefined,
): Promise<OwnNote> {
  const { deps, actor, now } = turn;
  const kept = await findSame(turn, kind, words);
  if (kept !== undefined) return kept;
  // The id stands in the slot of the reminder, which outlives the note: it may not be made from anything that somebody could try.
  const id = randomUUID();
  const sealedText = await deps.sealer.seal(actor.id, words, id);
  const note: OwnNote = { id, personId: actor.id, kind, sealedText, remindOn, madeAt: now };
  await deps.store.saveOwnNote(note);
  return note;
}

/** The same words noted today in the same way. A person has a few notes a day, so those are opened. */
async function findSame(
  { deps, actor, facts, now }: Turn,
  kind: OwnNote['kind'],
  words: string,
): Promise<OwnNote | undefined> {
  const { timeZone } = facts.programme;
  const today = localMomentOf(now, timeZone).on;
  for (const note of await deps.store.listOwnNotes(actor.id)) {
    const isLike = note.kind === kind && localMomentOf(note.madeAt, timeZone).on === today;
    if (!isLike) continue;
    // One that nobody can open any more is no double.
    const kept = await deps.sealer.open(actor.id, note.sealedText, note.id).catch(() => undefined);
    if (kept === words) return note;
  }
  return undefined;
}
