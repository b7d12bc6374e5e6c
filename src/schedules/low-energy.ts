import type { Person } from '../programme/people';
import { settingsOf, type Facts } from './facts';

/** True on a local date on which the person wants to be told of meetings only, and asked as little as can be. It ends by itself. */
export function hasLowEnergy(facts: Facts, person: Person, on: string): boolean {
  const { lowEnergyUntilOn } = settingsOf(facts, person);
  return lowEnergyUntilOn !== undefined && on <= lowEnergyUntilOn;
}
