import type { AdaptiveCard } from '../cards/adaptive-card';
import { notArrivedCard, sendAgainCard, type NotArrivedLine } from '../cards/not-arrived-card';
import { notArrived, type NotArrived } from '../programme/not-arrived';
import { reachOf, type PersonReach } from '../programme/reach';
import { localMomentOf } from '../schedules/local-time';
import { parseRoster, ROSTER } from '../schedules/reach/roster';
import { type Delivery, MarkRefused, type StatusRead } from '../store/store';
import { notArrivedTexts } from '../text/not-arrived';
import { readStatus, statusSpan } from './status-read';
import type { Turn } from './turn';

/** The deliveries of the ISO week that people are in, and those from before it that are still of use: what has not been sent of them. */
export function deliveriesOfWeek({ facts, now }: Pick<Turn, 'facts' | 'now'>, { notSent }: StatusRead): Delivery[] {
  const { from } = statusSpan(facts, now);
  return notSent.filter(({ dueAt, usefulUntil }) => dueAt >= from || usefulUntil > now);
}

/** Everybody's reach as it is now. */
export function reachNow(
  { facts }: Pick<Turn, 'facts'>,
  read: Pick<StatusRead, 'conversations' | 'facts'>,
): PersonReach[] {
  return reachOf(facts.people, read.conversations, parseRoster(read.facts.get(ROSTER)));
}

/** The list of what did not arrive this week, in a card's place. */
export async function notArrivedFor(turn: Turn, slot: string, notice?: string): Promise<AdaptiveCard> {
  const lines = (await readLines(turn)).map((line) => asLine(turn, line));
  const { on } = localMomentOf(turn.now, turn.facts.programme.timeZone);
  return notArrivedCard(lines, slot, turn.language, { thisYear: on.slice(0, 4), notice });
}

/** What a press on a line names: the line, as it was when the card was made. */
export interface LineChosen {
  id: string;
  version: number;
}

/** To whom what would be sent, before the yes; the list when there is nothing to say yes to any more. */
export async function previewAgain(turn: Turn, chosen: LineChosen, slot: string): Promise<AdaptiveCard> {
  const line = await findLine(turn, chosen);
  const shown = line && asLine(turn, line);
  return shown?.again === 'yes'
    ? sendAgainCard(shown, slot, turn.language)
    : notArrivedFor(turn, slot, refusal(turn, shown));
}

/** Sends what a line stands for once more, if it is still what was said yes to and of use. Pressing twice sends once. */
export async function sendLineAgain(turn: Turn, chosen: LineChosen, slot: string): Promise<AdaptiveCard> {
  const line = await findLine(turn, chosen);
  const shown = line && asLine(turn, line);
  if (line === undefined || shown?.again !== 'yes') return notArrivedFor(turn, slot, refusal(turn, shown));
  const { deps, now } = turn;
  let again = 0;
  for (const delivery of line.deliveries) {
    const isOfUse = delivery.usefulUntil > now;
    if (isOfUse && (await deps.store.sendAgain(delivery.slot, delivery.usefulUntil))) again += 1;
  }
  deps.log.info('delivery.again', { kind: line.kind, count: again });
  deps.afterwards(async () => void (await deps.sender.sendDue()));
  const texts = notArrivedTexts[turn.language];
  return notArrivedFor(turn, slot, again > 0 ? texts.onItsWay : texts.changed);
}

/** What a line stands for came after all, by the word of the one who presses. Only what is uncertain. */
export async function takeAsArrived(turn: Turn, chosen: LineChosen, slot: string): Promise<AdaptiveCard> {
  const line = await findLine(turn, chosen);
  const texts = notArrivedTexts[turn.language];
  if (line?.category !== 'uncertain') return notArrivedFor(turn, slot, texts.changed);
  for (const delivery of line.deliveries) await markAsSaid(turn, delivery);
  return notArrivedFor(turn, slot, texts.taken);
}

/** Keeps that an uncertain message arrived because somebody says so; no id of it is known. False when it is not uncertain any more. */
export async function markAsSaid({ deps, now }: Turn, { slot, state }: Delivery): Promise<boolean> {
  if (state !== 'uncertain') return false;
  try {
    await deps.store.mark(slot, { state: 'sent', activityId: '', at: now, cause: 'said-so' });
  } catch (error) {
    // Somebody else was faster.
    if (error instanceof MarkRefused) return false;
    throw error;
  }
  deps.log.info('delivery.settled', { state: 'sent', cause: 'said-so' });
  return true;
}

async function readLines(turn: Turn): Promise<NotArrived[]> {
  const read = await readStatus(turn);
  const { from } = statusSpan(turn.facts, turn.now);
  return notArrived(
    turn.facts,
    { deliveries: deliveriesOfWeek(turn, read), reach: reachNow(turn, read), from },
    turn.now,
  );
}

async function findLine(turn: Turn, { id, version }: LineChosen): Promise<NotArrived | undefined> {
  return (await readLines(turn)).find((line) => line.id === id && versionOf(line) === version);
}

/** Of a message that was sent again and is uncertain again, an old yes is no yes. */
function versionOf({ deliveries, since }: NotArrived): number {
  return Math.max(since.getTime(), ...deliveries.map(({ endedAt }) => endedAt?.getTime() ?? 0));
}

function asLine({ facts, now }: Turn, line: NotArrived): NotArrivedLine {
  const { id, category, kind, name, count, deliveries } = line;
  const isOfUse = deliveries.some(({ usefulUntil }) => usefulUntil > now);
  const again = line.mayBeSentAgain ? 'yes' : deliveries.length === 0 ? 'never' : isOfUse ? 'not-now' : 'too-late';
  const since = localMomentOf(line.since, facts.programme.timeZone);
  return { id, category, kind, name, count, since, version: versionOf(line), again };
}

function refusal({ language }: Turn, line: NotArrivedLine | undefined): string {
  const texts = notArrivedTexts[language];
  if (line?.again === 'too-late') return texts.noLongerOfUse;
  return line?.again === 'not-now' ? texts.notNow : texts.changed;
}
