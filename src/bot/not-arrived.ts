import type { AdaptiveCard } from '../cards/adaptive-card';
import { notArrivedCard, sendAgainCard, type NotArrivedLine } from '../cards/not-arrived-card';
import { notArrived, type NotArrived } from '../programme/not-arrived';
import { reachOf, type PersonReach } from '../programme/reach';
import { addDays, dayInWeek, instantOf, isoWeekOf, localMomentOf } from '../schedules/local-time';
import { readRoster } from '../schedules/reach/roster';
import { type Delivery, MarkRefused } from '../store/store';
import { notArrivedTexts } from '../text/not-arrived';
import type { Turn } from './turn';

/** So far back something may lie that is still of use: a reminder comes at most two weeks before its meeting. */
const OF_USE_FOR_MS = 15 * 24 * 60 * 60_000;

/** The deliveries of the ISO week that people are in, and the uncertain ones from before it that are still of use. */
export async function deliveriesOfWeek({ deps, facts, now }: Turn): Promise<Delivery[]> {
  const [from, to] = weekSpan({ facts, now });
  const before = new Date(from.getTime() - OF_USE_FOR_MS);
  const earlier = await deps.store.listDeliveries({ states: ['uncertain'], from: before, to: from });
  return [
    ...earlier.filter(({ usefulUntil }) => usefulUntil > now),
    ...(await deps.store.listDeliveries({ from, to })),
  ];
}

/** Everybody's reach as it is now. */
export async function readReach({ deps, facts }: Turn): Promise<PersonReach[]> {
  return reachOf(facts.people, await deps.store.listConversations(), await readRoster(deps.store));
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

/** The instants between which the deliveries of this week are due, UTC, the second exclusive. */
function weekSpan({ facts, now }: Pick<Turn, 'facts' | 'now'>): [Date, Date] {
  const { timeZone } = facts.programme;
  const monday = dayInWeek(isoWeekOf(localMomentOf(now, timeZone).on), 'monday');
  const [from, to] = [monday, addDays(monday, 7)].map((on) => instantOf({ on, at: '00:00' }, timeZone));
  return [from as Date, to as Date];
}

async function readLines(turn: Turn): Promise<NotArrived[]> {
  const [from] = weekSpan(turn);
  const input = { deliveries: await deliveriesOfWeek(turn), reach: await readReach(turn), from };
  return notArrived(turn.facts, input, turn.now);
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
