import { pieceOf, type Piece } from '../dialogs/ownership/pieces';
import { isOwn, mayReadShared } from '../programme/access';
import type { Person } from '../programme/people';
import { receiversOf } from '../programme/receivers';
import { findPerson } from '../schedules/facts';
import type { Audience, PointHead, SharedPoint, SharedRead } from '../store/store';
import type { Turn } from './turn';

/** A shared point as somebody is shown it. */
export interface ShownPoint {
  id: string;
  audience: Audience;
  owner: Person;
  /** In the very words that the owner said yes to. */
  words: string;
  sharedAt: Date;
}

/**
 * The points that others have handed to the one who asks, newest first, a page at a time. The only way to another person's words: each is checked against
 * the access table, and each showing leaves a line that its owner can see. What is on another page is shown to nobody, and leaves no line. Points of people
 * who are not on the list any more are not shown.
 */
export async function showPointsTo(turn: Turn, way: SharedRead['way'], wanted = 1): Promise<Piece<ShownPoint>> {
  const { deps, actor, facts, now } = turn;
  const points: ShownPoint[] = [];
  for (const point of (await pointsFor(turn)).toReversed()) {
    const owner = findPerson(facts, point.personId);
    const words = await wordsOf(turn, point);
    if (words === undefined || owner === undefined) continue;
    const { id, audience, sharedAt } = point;
    points.push({ id, audience, owner, words, sharedAt });
  }
  // By the words themselves: sealed, all are as long as the longest.
  const piece = pieceOf(points, wanted, ({ words }) => WEIGHT_BESIDE + 2 * Buffer.byteLength(JSON.stringify(words)));
  await deps.store.noteSharedReads(
    piece.entries.map(({ id, owner }) => ({ pointId: id, ownerId: owner.id, readerId: actor.id, way, readAt: now })),
  );
  return piece;
}

/** What stands around a point's words on a card, in bytes. */
const WEIGHT_BESIDE = 500;

/** How many points others have handed to the one who asks; nothing is opened, so nothing is noted. */
export function countPointsFor(turn: Pick<Turn, 'actor' | 'facts'>, points: readonly PointHead[]): number {
  return points.filter((point) => isForActor(turn, point)).length;
}

async function pointsFor(turn: Turn): Promise<SharedPoint[]> {
  return (await turn.deps.store.listSharedPoints()).filter((point) => isForActor(turn, point));
}

function isForActor({ actor, facts }: Pick<Turn, 'actor' | 'facts'>, point: PointHead): boolean {
  return !isOwn(actor, point) && findPerson(facts, point.personId) !== undefined && mayReadShared(actor, point);
}

/** One of the actor's own points, with its words; `undefined` in `words` when it has been taken back. */
export interface OwnPoint {
  point: SharedPoint;
  words: string | undefined;
  /** The people it was handed to who are still on the list. */
  receivers: Person[];
  reads: SharedRead[];
}

/** Everything that the actor has handed to others, oldest first, each with who was shown it. One's own look leaves no line. */
export async function ownPoints(turn: Turn): Promise<OwnPoint[]> {
  const { deps, actor, facts } = turn;
  const reads = await deps.store.listSharedReads(actor.id);
  const own: OwnPoint[] = [];
  for (const point of await deps.store.listSharedPoints(actor.id)) {
    own.push({
      point,
      words: await wordsOf(turn, point),
      receivers: facts.people.filter(({ id }) => point.receiverIds.includes(id)),
      reads: reads.filter(({ pointId }) => pointId === point.id),
    });
  }
  return own;
}

/**
 * Hands a point to an audience, after the person's yes to exactly these words and these people. The same id twice shares once, and what has been taken
 * back stays so. Gives whom it was handed to; empty, and nothing is kept, when there is nobody, or not those who were named.
 *
 * @param named - the ids of the people on the preview: if others would receive it by now, the yes was not for them.
 */
export async function sharePoint(
  turn: Turn,
  { id, audience, words, named }: { id: string; audience: Audience; words: string; named: readonly string[] },
): Promise<Person[] | 'taken-back'> {
  const { deps, actor, facts, now } = turn;
  const receivers = receiversOf(audience, actor, facts);
  const receiverIds = receivers.map((one) => one.id);
  if (receiverIds.length === 0 || receiverIds.join() !== named.join()) return [];
  const sealedText = await deps.sealer.seal(actor.id, words, id);
  const isNew = await deps.store.addSharedPoint({
    id,
    personId: actor.id,
    audience,
    receiverIds,
    sealedText,
    sharedAt: now,
    takenBackAt: undefined,
  });
  if (isNew) return receivers;
  const kept = await deps.store.findSharedPoint(id);
  return kept !== undefined && isOwn(actor, kept) && kept.takenBackAt === undefined ? receivers : 'taken-back';
}

async function wordsOf({ deps }: Turn, { id, personId, sealedText }: SharedPoint): Promise<string | undefined> {
  return sealedText && deps.sealer.open(personId, sealedText, id);
}
