/** Why a message did not arrive, in the words a leader can act on. `uncertain` stands apart: it may have arrived. */
export const NOT_ARRIVED_CATEGORIES = [
  'throttled',
  'gone',
  'blocked',
  'uninstalled',
  'never-installed',
  'refused',
  'server-trouble',
  'uncertain',
  'too-late',
] as const;
export type NotArrivedCategory = (typeof NOT_ARRIVED_CATEGORIES)[number];

/** What each cause of a delivery means; see `bot/send-outcomes.ts` for where they come from. */
export const CAUSE_CATEGORIES: Readonly<Record<string, NotArrivedCategory>> = {
  'http-429': 'throttled',
  'http-412': 'throttled',
  'http-404': 'gone',
  'http-403': 'blocked',
  'http-403-MessageWritesBlocked': 'blocked',
  'http-403-ConversationBlockedByUser': 'blocked',
  'http-403-BotDisabledByUser': 'blocked',
  'http-403-BotDisabledByAdmin': 'blocked',
  'http-403-BotNotInConversationRoster': 'uninstalled',
  uninstalled: 'uninstalled',
  'http-403-InvalidBotApiHost': 'refused',
  'http-403-NotEnoughPermissions': 'refused',
  'http-403-ForbiddenOperationException': 'refused',
  'http-400': 'refused',
  'http-413': 'refused',
  'service-url': 'refused',
  'http-401': 'server-trouble',
  'http-500': 'server-trouble',
  'http-502': 'server-trouble',
  'http-503': 'server-trouble',
  'http-504': 'server-trouble',
  ECONNREFUSED: 'server-trouble',
  ENOTFOUND: 'server-trouble',
  EAI_AGAIN: 'server-trouble',
  'no-connector': 'server-trouble',
  'no-id': 'server-trouble',
  token: 'server-trouble',
  timeout: 'server-trouble',
  'no-conversation': 'never-installed',
  late: 'too-late',
};

/** What a cause means; `undefined` for one that is not in the table, such as that of a message which simply waits. */
export function causeCategory(cause: string | undefined): NotArrivedCategory | undefined {
  return cause === undefined ? undefined : CAUSE_CATEGORIES[cause];
}
