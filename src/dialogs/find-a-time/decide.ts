import type { Proposal } from '../../store/store';
import { byTime, type TimeOption } from './time-option';

/** What a person may say about a time. Never why. */
export const WORDS = ['can', 'if-needed', 'cannot'] as const;
export type Word = (typeof WORDS)[number];

/**
 * What two people's words come to. `open`: one of them has still to answer. `best`: the times that suit both, the best first. `none`: no
 * time is left.
 */
export type Decision = { kind: 'open' } | { kind: 'none' } | { kind: 'best'; options: [TimeOption, ...TimeOption[]] };

/**
 * Decides what the words about a proposal come to. A time that somebody cannot is out. One that both can goes before one that somebody can
 * if needed, and that before one that both can if needed; of equals the earliest. Who has said no to all leaves nothing to wait for.
 *
 * @param fits - whether a time is still free.
 */
export function decide(
  { options, answers, peerId, volunteerId }: Pick<Proposal, 'options' | 'answers' | 'peerId' | 'volunteerId'>,
  fits: (option: TimeOption) => boolean,
): Decision {
  const given = [answers[peerId], answers[volunteerId]].filter((words) => words !== undefined);
  if (given.some((words) => words.every((word) => word === 'cannot'))) return { kind: 'none' };
  if (given.length < 2) return { kind: 'open' };
  const [best, ...others] = options
    .map((option, index) => ({ option, words: given.map((words) => words[index] ?? 'cannot') }))
    .filter(({ option, words }) => !words.includes('cannot') && fits(option))
    .sort((one, other) => ifNeeded(one.words) - ifNeeded(other.words) || byTime(one.option, other.option))
    .map(({ option }) => option);
  return best === undefined ? { kind: 'none' } : { kind: 'best', options: [best, ...others] };
}

function ifNeeded(words: readonly Word[]): number {
  return words.filter((word) => word === 'if-needed').length;
}
