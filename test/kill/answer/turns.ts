import type { AdaptiveCard, PressData } from '../../../src/cards/adaptive-card';
import { CHECK_IN_VERBS } from '../../../src/cards/check-in-card';
import { buttonsOf } from '../../../src/cards/buttons-of';
import { send } from '../../support/http';
import { chatOf, peerId, userOf } from '../homes';

/** The one who answers. */
export const ANSWERER = peerId(1);

/** A turn in the middle of which the process is killed. */
export interface AnswerTurn {
  name: string;
  /** How many questions have been answered before it. */
  after: number;
}

/** The first also makes the person's key and sweeps old notes away; the last one ends the check-in. */
export const ANSWER_TURNS: readonly AnswerTurn[] = [
  { name: 'first', after: 0 },
  { name: 'last', after: 2 },
];

/** The data of the first choice on a question's card. */
export function firstChoice(card: AdaptiveCard): PressData {
  const button = buttonsOf(card).find(({ verb }) => verb === CHECK_IN_VERBS.answer);
  if (button === undefined) throw new Error('This card asks nothing.');
  return button.data;
}

/** The activity that Teams sends for a press. */
export function pressOf(id: string, data: PressData, serviceUrl: string): object {
  return {
    ...{ id, type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', serviceUrl, replyToId: 'card-1' },
    from: { id: userOf(ANSWERER), name: 'Peer 1', aadObjectId: '00000000-0000-4000-8000-000000000000' },
    recipient: { id: '28:bot', name: 'Medspiller' },
    conversation: { id: chatOf(ANSWERER), conversationType: 'personal' },
    value: { action: { type: 'Action.Execute', verb: data.verb, data } },
  };
}

/** The card in the answer; `undefined` when the process ended before it came. Rejects on any other answer. */
export async function postPress(port: number, activity: object): Promise<AdaptiveCard | undefined> {
  const headers = { 'content-type': 'application/json', connection: 'close' };
  const reply = await send({ port, headers, body: JSON.stringify(activity) }).catch(() => undefined);
  if (reply === undefined) return undefined;
  const { statusCode, value } = JSON.parse(reply.body || '{}') as { statusCode?: number; value?: AdaptiveCard };
  if (reply.status === 200 && reply.body === '') return undefined;
  if (reply.status !== 200 || statusCode !== 200 || value === undefined) {
    throw new Error(`The press was answered with ${reply.status} ${statusCode ?? ''}.`);
  }
  return value;
}
