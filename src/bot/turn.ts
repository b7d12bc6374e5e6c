import { WEEK_CARD_KINDS } from '../cards/week-card';
import type { Language, Person } from '../programme/people';
import { settingsOf, type Facts } from '../schedules/facts';
import { isoWeekOf, localMomentOf } from '../schedules/local-time';
import { factsSpan, readFacts, type Workplace } from '../schedules/read-facts';
import { slotId } from '../schedules/slot-id';
import type { Settings, Store, TurnNeeds } from '../store/store';
import type { BotDeps } from './deps';

/** One thing a known person does in their private chat: who, what is true, and what may be used to answer. */
export interface Turn {
  deps: BotDeps;
  actor: Person;
  settings: Settings;
  language: Language;
  facts: Facts;
  /** UTC. */
  now: Date;
  /** The message that a press came from, as Teams names it. */
  replyToId: string | undefined;
}

/** Peer meetings are read this far ahead: farther than one can be set. */
const FARTHEST_MS = 100 * 24 * 60 * 60 * 1000;

/** Reads what is true for this person now. */
export async function openTurn(deps: BotDeps, actor: Person, replyToId?: string): Promise<Turn> {
  const now = deps.clock.now();
  const facts = await readTurnFacts(deps.store, deps, now);
  const settings = settingsOf(facts, actor);
  return { deps, actor, settings, language: settings.language, facts, now, replyToId };
}

/** The facts of a turn, from this store: a transaction's own when the turn decides inside of one. */
export function readTurnFacts(store: Store, { workplace }: Pick<BotDeps, 'workplace'>, now: Date): Promise<Facts> {
  return readFacts(store, workplace, now, farthest(now));
}

/** What `readTurnFacts` asks the store for. */
export function turnSpan(workplace: Workplace, now: Date): TurnNeeds['around'] {
  return factsSpan(workplace, now, farthest(now));
}

const farthest = (now: Date) => new Date(now.getTime() + FARTHEST_MS);

/** The slots of the week cards that stand in the actor's chat, where they do: they say what will come, and follow what the actor chooses. */
function ownWeekCards({ actor, facts, now }: Pick<Turn, 'actor' | 'facts' | 'now'>): string[] {
  const week = isoWeekOf(localMomentOf(now, facts.programme.timeZone).on);
  return WEEK_CARD_KINDS.map((kind) => slotId(kind, actor.id, week));
}

/**
 * Keeps changed settings and gives the turn as it is after the change. Of two changes at the same moment both are kept. The person's week card is
 * made anew.
 */
export async function withSettings(turn: Turn, change: Partial<Settings>): Promise<Turn> {
  const { deps, actor } = turn;
  const settings = await deps.store.transaction(async (store) => {
    const kept = (await store.findSettings(actor.id)) ?? turn.settings;
    const changed = { ...kept, ...change };
    await store.saveSettings(changed);
    await store.markStale(ownWeekCards(turn), turn.now);
    return changed;
  });
  const facts = { ...turn.facts, settings: new Map(turn.facts.settings).set(settings.personId, settings) };
  return { ...turn, settings, language: settings.language, facts };
}
