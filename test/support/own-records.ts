import { ownWordsPurpose } from '../../src/dialogs/check-in/own-words-purpose';
import { createSealer, type Sealer } from '../../src/store/sealing';
import type { Audience, SharedPoint, Store } from '../../src/store/store';
import { makeCheckIn } from './make-check-in';

/** A master key that tests share, so that what they seal themselves can be opened by a bot on a stage with `OWN_KEY_ENV`. */
const MASTER_KEY = Buffer.alloc(32, 7);

/** Settings of a stage whose store a test seals into. */
export const OWN_KEY_ENV = { MEDSPILLER_MASTER_KEY: MASTER_KEY.toString('base64') };

/** A sealer with that key. */
export const ownSealer = (store: Store): Sealer => createSealer({ masterKey: MASTER_KEY, store });

/** Puts an answered check-in in the store, with words of the person's own if there are any. */
export async function plantCheckIn(
  store: Store,
  {
    id,
    week,
    openedAt,
    personId = 'peer',
    value = '2',
    words,
  }: { id: string; week: string; openedAt: Date; personId?: string; value?: string; words?: string },
): Promise<void> {
  const sealer = ownSealer(store);
  const answers = { 't4.week': { value, version: 1 }, 't5.gate': { skipped: true } };
  const written = words === undefined ? undefined : JSON.stringify({ questionId: 't4.glad', version: 1, words });
  await store.openCheckIn(
    makeCheckIn({
      ...{ id, personId, week, openedAt, state: 'done' },
      sealedAnswers: await sealer.seal(personId, JSON.stringify(answers), id),
      sealedWords: written === undefined ? undefined : await sealer.seal(personId, written, ownWordsPurpose(id)),
    }),
  );
}

/** Puts a note in the store. */
export async function plantNote(
  store: Store,
  id: string,
  words: string,
  madeAt: Date,
  personId = 'peer',
): Promise<void> {
  const sealedText = await ownSealer(store).seal(personId, words, id);
  await store.saveOwnNote({ id, personId, kind: 'sparring', sealedText, remindOn: undefined, madeAt });
}

/** Puts a shared point in the store. */
export async function plantPoint(
  store: Store,
  {
    id,
    words,
    audience,
    receiverIds,
    sharedAt,
    personId = 'peer',
    takenBackAt,
  }: {
    id: string;
    words: string;
    audience: Audience;
    receiverIds: readonly string[];
    sharedAt: Date;
    personId?: string;
    takenBackAt?: Date | undefined;
  },
): Promise<SharedPoint> {
  const sealedText = await ownSealer(store).seal(personId, words, id);
  const point: SharedPoint = { id, personId, audience, receiverIds, sealedText, sharedAt, takenBackAt };
  await store.addSharedPoint(point);
  return point;
}
