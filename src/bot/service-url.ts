/** The four hosts behind which Teams takes messages: worldwide, GCC, GCC High, DoD (Microsoft Learn, "send proactive messages"). */
const TEAMS_HOSTS: ReadonlySet<string> = new Set([
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  'smba.infra.gov.teams.microsoft.us',
  'smba.infra.dod.teams.microsoft.us',
]);

/** Where chats of the United States' government cloud live; Teams names no host when it says that ours is the wrong one. */
export const GCC_SERVICE_URL = 'https://smba.infra.gcc.teams.microsoft.com/teams';

/** True for an https address on one of Teams' own hosts. The bot's token is sent nowhere else. */
export function isTeamsServiceUrl(url: string): boolean {
  const at = parseUrl(url);
  return at !== undefined && at.protocol === 'https:' && at.port === '' && TEAMS_HOSTS.has(at.hostname);
}

/** True for an http or https address on this very machine: the only place that local mode talks to. */
export function isLoopbackServiceUrl(url: string): boolean {
  const at = parseUrl(url);
  return at !== undefined && (at.protocol === 'http:' || at.protocol === 'https:') && isLoopbackHost(at.hostname);
}

/** True for `localhost`, 127.0.0.0/8 and ::1, as a host name or as a socket's address (also `::ffff:127.…`). */
export function isLoopbackHost(host: string): boolean {
  return /^(localhost|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[?::1\]?)$/i.test(host);
}

/** True when both name the same service. A slash at the end makes no difference. */
export function isSameServiceUrl(one: string, other: string): boolean {
  return one.replace(/\/+$/, '') === other.replace(/\/+$/, '');
}

function parseUrl(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const at = new URL(url);
  return at.username === '' && at.password === '' ? at : undefined;
}
