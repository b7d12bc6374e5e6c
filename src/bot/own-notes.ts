import { createHash } from 'node:crypto';
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

/** What a note says, and a name for what it is about: the same thing noted twice on a day is one note. */
export interface Noted {
  about: string;
  words: string;
}

/** Puts something on the actor's own list for sparring. Nobody else can be shown it. Twice is safe. */
export async function addToOwnList(turn: Turn, noted: Noted): Promise<void> {
  await keepNote(turn, 'sparring', noted, undefined);
}

/**
 * Has the bot remind the actor on their next day, with a message that says nothing of what it is about. Gives what is said about that; on a day that
 * cannot be found it goes on the own list instead.
 */
export async function remindLater(turn: Turn, noted: Noted): Promise<string> {
  const { deps, actor, facts, now, language } = turn;
  const { timeZone } = facts.programme;
  const texts = followUpTexts[language];
  const today = localMomentOf(now, timeZone).on;
  const at = turn.settings.stopped ? undefined : nextHearing(facts, actor, { on: addDays(today, 1), at: '00:00' });
  if (at === undefined) {
    await addToOwnList(turn, noted);
    return texts.noReminder;
  }
  const note = await keepNote(turn, 'reminder', noted, at.on);
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

/** The note is gone. Twice is safe. */
export async function forgetNote(turn: Turn, id: string): Promise<AdaptiveCard> {
  await turn.deps.store.deleteOwnNote(turn.actor.id, id);
  return noteGoneCard(turn.language);
}

async function findNote({ deps, actor }: Turn, id: string): Promise<OwnNote | undefined> {
  const note = (await deps.store.listOwnNotes(actor.id)).find((one) => one.id === id);
  return note !== undefined && isOwn(actor, note) ? note : undefined;
}

async function keepNote(
  { deps, actor, facts, now }: Turn,
  kind: OwnNote['kind'],
  { about, words }: Noted,
  remindOn: string | undefined,
): Promise<OwnNote> {
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const id = createHash('sha256')
    .update(JSON.stringify([actor.id, kind, about, today]))
    .digest('hex')
    .slice(0, 32);
  const sealedText = await deps.sealer.seal(actor.id, words, id);
  const note: OwnNote = { id, personId: actor.id, kind, sealedText, remindOn, madeAt: now };
  await deps.store.saveOwnNote(note);
  return note;
}
