import { createHmac } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { parsePress } from '../handlers/press-handler';

/** By what an activity is known when it comes again. */
export interface ActivityKeys {
  /** The same activity sent again. */
  activity: string;
  /** The same press sent again as a new activity, and its slot; `undefined` for what is not a press on one of our buttons. */
  press: { key: string; slot: string } | undefined;
}

/** Makes the keys of activities; `undefined` for one without an id. */
export type ReadKeys = (activity: Activity) => ActivityKeys | undefined;

/**
 * Keys under a secret of this bot: whoever reads them in the store learns nothing. A plain hash would tell which of five answers was given to whom tries
 * all five.
 *
 * @param key - the master key; the keys are made with one derived from it.
 */
export function createReadKeys(key: Buffer): ReadKeys {
  const secret = createHmac('sha256', key).update('activity-keys').digest();
  const mark = (...parts: unknown[]) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');

  return (activity) => {
    const { id, type, conversation, from } = activity;
    if (id === undefined || id === '') return undefined;
    const data = pressData(activity);
    const press = parsePress(data);
    return {
      activity: mark('activity', conversation.id, type, id),
      // A press that is bent out of shape has no effect that could come twice.
      press: press && { key: mark('press', type, conversation.id, from.id, sorted(press)), slot: press.slot },
    };
  };
}

/** What a press carries, in both ways in which it arrives. */
function pressData({ type, text, value }: Activity): unknown {
  if (type === 'invoke') return (value as { action?: { data?: unknown } } | undefined)?.action?.data;
  return type === 'message' && !text ? value : undefined;
}

/** Clients do not promise the order of fields. */
function sorted(press: object): [string, unknown][] {
  return Object.entries(press).sort(([one], [other]) => (one < other ? -1 : 1));
}
