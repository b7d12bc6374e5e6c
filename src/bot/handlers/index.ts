import type { Courtesies } from '../answer-text';
import { checkInHandlers } from './check-in';
import type { PressHandler } from './press-handler';
import { setUpHandlers } from './set-up';
import { weekHandlers } from './week';
import { helpHandlers } from './who-to-go-to';

/** Every verb that a button of ours can carry. */
export function pressHandlers(courtesies: Courtesies): ReadonlyMap<string, PressHandler> {
  const all = [...setUpHandlers, ...checkInHandlers, ...weekHandlers, ...helpHandlers(courtesies)];
  return new Map(all.map((handler) => [handler.verb, handler]));
}
