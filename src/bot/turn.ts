import type { Language, Person } from '../programme/people';
import { settingsOf, type Facts } from '../schedules/facts';
import { readFacts } from '../schedules/read-facts';
import type { Settings } from '../store/store';
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

/** Reads what is true for this person now. */
export async function openTurn(deps: BotDeps, actor: Person, replyToId?: string): Promise<Turn> {
  const now = deps.clock.now();
  const facts = await readFacts(deps.store, deps.workplace, now);
  const settings = settingsOf(facts, actor);
  return { deps, actor, settings, language: settings.language, facts, now, replyToId };
}

/** Keeps changed settings and gives the turn as it is after the change. */
export async function withSettings(turn: Turn, change: Partial<Settings>): Promise<Turn> {
  const settings = { ...turn.settings, ...change };
  await turn.deps.store.saveSettings(settings);
  const facts = { ...turn.facts, settings: new Map(turn.facts.settings).set(settings.personId, settings) };
  return { ...turn, settings, language: settings.language, facts };
}
