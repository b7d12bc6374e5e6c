import { button, type Action, type AdaptiveCard } from '../cards/adaptive-card';
import {
  askBackCard,
  offerOwnPointsCard,
  offerPointsForMeCard,
  ownPointsCard,
  pointsForMeCard,
  SHARED_POINT_VERBS,
} from '../cards/shared-point-cards';
import { pieceOf } from '../dialogs/ownership/pieces';
import { findPerson } from '../schedules/facts';
import { listed } from '../text/dates';
import { sharedPointTexts } from '../text/shared-points';
import { momentOf, pointLines } from './own-data';
import { cardsOfReaders, closeNow } from './private-cards';
import { countPointsFor, ownPoints, showPointsTo, type OwnPoint } from './shared-points';
import { readStatus } from './status-read';
import type { Turn } from './turn';
import { currentWeek } from './week-message';

/** Names the cards about shared points in their buttons. */
export function sharedPointSlot(turn: Turn): string {
  return `shared-points:${turn.actor.id}:${currentWeek(turn)}`;
}

/** The way to one's own shared points; nothing of them is on it. */
export const offerOwnPointsFor = ({ language }: Turn, slot: string): AdaptiveCard => offerOwnPointsCard(slot, language);

/** On the card that says that a point has been shared: the way to take it back again. */
export const takeBackButton = (turn: Turn, id: string): Action =>
  button(sharedPointTexts[turn.language].takeBack, SHARED_POINT_VERBS.askBack, sharedPointSlot(turn), { id });

/** Private: what the actor has shared, newest first, each with who was shown it. */
export async function ownPointsFor(turn: Turn, slot: string, wanted: number, notice?: string): Promise<AdaptiveCard> {
  const { language } = turn;
  const lines = (await ownPoints(turn)).toReversed().map((own) => ({
    id: own.point.id,
    title: sharedPointTexts[language].audience[own.point.audience],
    lines: [...(own.words === undefined ? [] : [own.words]), ...pointLines(turn, own)],
    mayTakeBack: own.point.takenBackAt === undefined,
  }));
  const weigh = (line: (typeof lines)[number]) => WEIGHT_BESIDE + 2 * Buffer.byteLength(JSON.stringify(line.lines));
  return ownPointsCard(pieceOf(lines, wanted, weigh), slot, language, notice);
}

/** What stands around a point's lines on a card, with its button, in bytes. */
const WEIGHT_BESIDE = 900;

/** Private: what can and cannot be taken back of a point of the actor's own; the list when there is no such point, or it was taken back before. */
export async function askBackFor(turn: Turn, slot: string, id: string): Promise<AdaptiveCard> {
  const own = await findOwn(turn, id);
  if (own === undefined || own.point.takenBackAt !== undefined) return ownPointsFor(turn, slot, 1);
  const readers = readerNames(turn, own);
  const lines = own.words === undefined ? [] : [own.words];
  return askBackCard({ id, lines, readers }, slot, turn.language);
}

/** Takes a point of the actor's own back: its words are gone for everybody. Twice says that it was done before. */
export async function takeBackFor(turn: Turn, slot: string, id: string): Promise<AdaptiveCard> {
  const { deps, actor, now, language } = turn;
  const texts = sharedPointTexts[language];
  const own = await findOwn(turn, id);
  if (own === undefined) return ownPointsFor(turn, slot, 1);
  const isTaken = await deps.store.takeBackSharedPoint(actor.id, id, now);
  await closeNow(turn, await cardsOfReaders(deps.store, [own.point]));
  deps.afterwards(() => deps.scrub());
  const readers = readerNames(turn, own);
  const said =
    readers === undefined ? texts.takenBack : `${texts.takenBack} ${texts.cannotTakeBack({ names: readers })}`;
  return ownPointsFor(turn, slot, 1, isTaken ? said : texts.takenBackBefore);
}

/** The way to what others have handed to the actor: how many, and that opening it leaves a line. */
export async function offerPointsForMe(turn: Turn, slot: string): Promise<AdaptiveCard> {
  return offerPointsForMeCard(countPointsFor(turn, (await readStatus(turn)).points), slot, turn.language);
}

/** Private: what others have handed to the actor. What is shown leaves a line for its owner. */
export async function pointsForMe(turn: Turn, slot: string, wanted: number): Promise<AdaptiveCard> {
  const texts = sharedPointTexts[turn.language];
  const { entries, ...place } = await showPointsTo(turn, 'list', wanted);
  const shown = entries.map(({ owner, audience, words, sharedAt }) => ({
    from: texts.from({ name: owner.name, moment: momentOf(turn, sharedAt) }),
    audience: texts.audience[audience],
    words,
  }));
  return pointsForMeCard({ entries: shown, ...place }, slot, turn.language);
}

async function findOwn(turn: Turn, id: string): Promise<OwnPoint | undefined> {
  return (await ownPoints(turn)).find(({ point }) => point.id === id);
}

/** The names of those who have been shown a point; `undefined` when nobody has. */
function readerNames({ facts, language }: Turn, { reads }: OwnPoint): string | undefined {
  if (reads.length === 0) return undefined;
  const ids = [...new Set(reads.map(({ readerId }) => readerId))];
  const names = ids.map((id) => findPerson(facts, id)?.name ?? sharedPointTexts[language].someoneGone);
  return listed(names, language);
}
