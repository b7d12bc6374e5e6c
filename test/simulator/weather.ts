import { refusal, type RefusalCode } from '../support/connector/refusals';
import type { Behaviour, ConnectorRequest } from '../support/connector/wire';
import { createDice } from './dice';

/** A time in which Teams does not do what it should. */
export interface Spell {
  from: Date;
  to: Date;
  kind: SpellKind;
  /** The share of requests that it meets. */
  share: number;
}

/** How Teams can misbehave for a while. `mixed` is some of each. */
export const SPELL_KINDS = [
  'throttled',
  'dropped',
  'taken-and-dropped',
  'errors',
  'refusals',
  'hangs',
  'mixed',
] as const;
export type SpellKind = (typeof SPELL_KINDS)[number];

const ERRORS: readonly RefusalCode[] = ['ServiceError', 'BadGateway', 'ServiceUnavailable', 'GatewayTimeout'];
/** Each costs the bot's whole deadline in the machine's own time. */
const MOST_HANGS = 4;

/** The weather over one organisation. */
export interface Weather {
  add(spell: Spell): void;
  isFair(at: Date): boolean;
  /** What becomes of a request; the same for the same seed, whatever else comes in between. */
  behaviour(request: ConnectorRequest): Behaviour;
  /** When a fault met anything last. */
  readonly lastFaultAt: Date | undefined;
  readonly faults: number;
}

/** Fair weather until a spell is added. */
export function createWeather(seed: string): Weather {
  const spells: Spell[] = [];
  let faults = 0;
  let hangs = 0;
  let lastFaultAt: Date | undefined;
  const spellAt = (at: Date) => spells.find(({ from, to }) => from <= at && at < to);

  const faultOf = (kind: SpellKind, draw: number, retryAfter: string): Behaviour => {
    switch (kind) {
      case 'throttled':
        return refusal('Throttled', draw < 0.8 ? { retryAfter } : {});
      case 'dropped':
        return 'drop-before-commit';
      case 'taken-and-dropped':
        return 'commit-then-drop';
      case 'errors':
        return refusal(ERRORS[Math.floor(draw * ERRORS.length)] ?? 'ServiceError');
      case 'refusals':
        return refusal('PreconditionFailed');
      case 'hangs':
        if ((hangs += 1) > MOST_HANGS) return 'drop-before-commit';
        return draw < 0.5 ? 'hang' : 'commit-then-hang';
      case 'mixed':
        return faultOf(
          SPELL_KINDS[Math.floor(draw * (SPELL_KINDS.length - 2))] ?? 'errors',
          (draw * 37) % 1,
          retryAfter,
        );
    }
  };

  return {
    add: (spell) => void spells.push(spell),
    isFair: (at) => spellAt(at) === undefined,
    behaviour({ at, conversationId = '', nth }) {
      const spell = spellAt(at);
      if (spell === undefined) return 'ok';
      const dice = createDice(`${seed} ${conversationId} ${nth}`);
      if (!dice.chance(spell.share)) return 'ok';
      faults += 1;
      lastFaultAt = at;
      return faultOf(spell.kind, dice.next(), String(dice.int(1, 180)));
    },
    get lastFaultAt() {
      return lastFaultAt;
    },
    get faults() {
      return faults;
    },
  };
}
