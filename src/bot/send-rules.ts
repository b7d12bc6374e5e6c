import type { SendOutcome } from '../schedules/messenger';

/** How a call can end other than well. */
export type Failure = Exclude<SendOutcome['state'], 'sent'>;

/** What is asked of Teams. `send` makes a message each time; what `put` does (replace a message, open a chat, read) may be done twice. */
export type Act = 'send' | 'put';

/** What one answer of Teams' means. */
export interface SendRule {
  status: number;
  /** Teams' code or subCode; without it the rule holds for the status, whatever the code. */
  code?: string;
  means: Failure;
  /** Where doing it twice does no harm, another meaning. */
  whenPut?: Failure;
}

/**
 * The answers of Teams' that are known (learn.microsoft.com, Teams bots, "Status codes from bot conversational APIs"). The status counts first: the
 * code is often missing. What is not listed is `uncertain`: then nobody can know whether the message arrived.
 */
export const SEND_RULES: readonly SendRule[] = [
  { status: 400, means: 'failed' },
  // The bot itself is not let in; the message was certainly not taken.
  { status: 401, means: 'later' },
  { status: 403, means: 'blocked' },
  { status: 403, code: 'MessageWritesBlocked', means: 'blocked' },
  { status: 403, code: 'ConversationBlockedByUser', means: 'blocked' },
  { status: 403, code: 'BotNotInConversationRoster', means: 'blocked' },
  { status: 403, code: 'BotDisabledByAdmin', means: 'blocked' },
  { status: 403, code: 'BotDisabledByUser', means: 'blocked' },
  // Nothing about the receiver: the chat has to be opened at another of Teams' hosts, or the bot lacks a right.
  { status: 403, code: 'InvalidBotApiHost', means: 'gone' },
  { status: 403, code: 'NotEnoughPermissions', means: 'failed' },
  { status: 403, code: 'ForbiddenOperationException', means: 'failed' },
  { status: 404, means: 'gone' },
  { status: 408, means: 'uncertain' },
  { status: 412, means: 'later' },
  { status: 413, means: 'failed' },
  { status: 429, means: 'later' },
  { status: 500, means: 'uncertain' },
  { status: 502, means: 'uncertain', whenPut: 'later' },
  { status: 503, means: 'uncertain', whenPut: 'later' },
  { status: 504, means: 'uncertain', whenPut: 'later' },
];

/**
 * The rule for an answer; `undefined` for one that is not listed.
 *
 * @param words - Teams' code and message together: the subCode stands as JSON inside the message.
 */
export function ruleFor(status: number, words: string, act: Act): { means: Failure; code?: string } | undefined {
  const rules = SEND_RULES.filter((one) => one.status === status);
  const rule =
    rules.find(({ code }) => code !== undefined && words.includes(code)) ??
    rules.find(({ code }) => code === undefined);
  if (rule === undefined) return undefined;
  const { code, means, whenPut } = rule;
  return { means: act === 'put' ? (whenPut ?? means) : means, ...(code === undefined ? {} : { code }) };
}
