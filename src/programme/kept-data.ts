import { ROLES, type Role } from './people';

/** The kinds of what is kept about a person. */
export const KEPT_KINDS = [
  'answers',
  'words',
  'notes',
  'shared',
  'reads',
  'turned-on',
  'key',
  'choices',
  'chat',
  'messages',
  'calendar',
  'list',
  'traces',
  'cards',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** Who can see it, beside what whoever runs the bot can reach. */
export type Seers =
  | 'self'
  | 'named'
  | 'self-of-others'
  | 'nobody'
  | 'what-is-turned-on'
  | 'leaders-if-lost'
  | 'coordinator-if-lost'
  | 'those-in-it'
  | 'group';

/** One kind of what is kept: whose, who sees it, how long, and where. */
export interface KeptData {
  kind: KeptKind;
  /** The roles of the people about whom there is any. */
  about: readonly Role[];
  seers: Seers;
  /**
   * `days` after its day. `with-point`: as long as the shared point that it is about. `until-deleted`: until the person deletes. `until-removed`: until
   * whoever runs the bot takes it away. `until-done`: as long as the point is open. `until-closed`: as long as the card is.
   */
  keeps: { days: number } | 'with-point' | 'until-deleted' | 'until-removed' | 'until-done' | 'until-closed';
  /** The person's own word takes it away at once. */
  goes: boolean;
  /** Said already on the information card's longer page, before the first question. */
  saidBefore: boolean;
  tables: readonly string[];
}

/** The longest that whoever runs the bot may keep a backup: what was deleted is gone from all of them by then. */
export const BACKUPS_KEPT_DAYS = 30;

const PEERS = ['peer'] as const satisfies readonly Role[];
const GROUP = ['peer', 'volunteer', 'coordinator'] as const satisfies readonly Role[];

/**
 * Everything that is kept about people (domain "Privacy", 5.1). The one list: "mine data", the information card, the preview before deleting, the export
 * and the retention are made from it or held against it, so that none of them can say another thing than the others.
 */
export const KEPT_DATA: readonly KeptData[] = [
  own('answers', { days: 90 }, ['check_ins']),
  own('words', { days: 30 }, ['check_ins']),
  own('notes', { days: 90 }, ['own_notes']),
  // Until the date of sparring is known to the bot; then 30 days after it.
  { ...own('shared', { days: 90 }, ['shared_points']), seers: 'named' },
  { ...own('reads', 'with-point', ['shared_reads']), seers: 'self-of-others', saidBefore: false },
  // It can tell as much as an answer: `own_history`. The other choices stay.
  { ...own('turned-on', 'until-deleted', ['settings']), saidBefore: false },
  { ...own('key', 'until-deleted', ['person_keys']), about: ROLES, seers: 'nobody', saidBefore: false },
  common('choices', 'what-is-turned-on', 'until-removed', ['settings']),
  common('chat', 'leaders-if-lost', 'until-removed', ['conversations', 'facts']),
  common('messages', 'coordinator-if-lost', 'until-removed', ['deliveries']),
  common('calendar', 'those-in-it', { days: 180 }, [
    'peer_meetings',
    'meeting_changes',
    'attendance',
    'absences',
    'proposals',
  ]),
  { ...common('list', 'group', 'until-done', ['agenda_items']), about: GROUP },
  common('traces', 'nobody', { days: 1 }, ['activities']),
  { ...common('cards', 'nobody', 'until-closed', ['private_cards']), goes: true },
];

/** What is kept about somebody of a role, in the order in which it is told. */
export function keptAbout(role: Role): KeptData[] {
  return KEPT_DATA.filter(({ about }) => (about as readonly Role[]).includes(role));
}

/** The kinds that are told first: what is the person's own; to those of whom there is none, what they would ask about. The rest stands behind a button. */
export function keptFirst(role: Role): KeptData[] {
  const own = keptAbout(role).filter(
    ({ keeps, goes }) => goes && (typeof keeps === 'object' || keeps === 'with-point'),
  );
  return own.length > 0 ? own : keptAbout(role).filter(({ kind }) => kind === 'choices' || kind === 'calendar');
}

/** For how many days after its day a kind is kept. Throws for kinds that have no such number. */
export function keptDays(kind: KeptKind): number {
  const keeps = KEPT_DATA.find((one) => one.kind === kind)?.keeps;
  if (typeof keeps !== 'object') throw new Error(`There is no number of days for ${kind}.`);
  return keeps.days;
}

/** What belongs to the person alone. */
function own(kind: KeptKind, keeps: KeptData['keeps'], tables: readonly string[]): KeptData {
  return { kind, about: PEERS, seers: 'self', keeps, goes: true, saidBefore: true, tables };
}

/** What the bot needs to do its work for everybody. */
function common(kind: KeptKind, seers: Seers, keeps: KeptData['keeps'], tables: readonly string[]): KeptData {
  return { kind, about: ROLES, seers, keeps, goes: false, saidBefore: false, tables };
}
