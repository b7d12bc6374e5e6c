import type { CheckIn, Conversation, Delivery, PeerMeeting, PlannedDelivery, Settings } from '../../src/store/store';

/** An instant on Thursday 5 March 2026, e.g. `at('12:45')` or `at('12:45:00.123')`, UTC. */
export const at = (time: string): Date => new Date(`2026-03-05T${time}${time.length === 5 ? ':00' : ''}Z`);

export const makeConversation = (over: Partial<Conversation> = {}): Conversation => ({
  personId: 'peer',
  conversationId: 'a:1',
  serviceUrl: 'https://smba.example/emea/',
  userId: '29:1',
  botId: '28:1',
  tenantId: 'tenant',
  active: true,
  ...over,
});

export const makeSettings = (over: Partial<Settings> = {}): Settings => ({
  personId: 'peer',
  checkIns: undefined,
  informedVersion: undefined,
  stopped: false,
  pausedUntilOn: undefined,
  showWhenDone: false,
  wantsReminders: false,
  language: 'da',
  ...over,
});

export const makePlanned = (over: Partial<PlannedDelivery> = {}): PlannedDelivery => ({
  slot: 'check-in:peer:2026-W10',
  kind: 'check-in',
  personId: 'peer',
  occasion: '2026-W10',
  dueAt: at('12:45'),
  usefulUntil: at('14:45'),
  ...over,
});

/** A delivery as it stands right after planning. */
export const asPlanned = (planned: PlannedDelivery): Delivery => ({
  ...planned,
  state: 'planned',
  cause: undefined,
  activityId: undefined,
  claimedAt: undefined,
  endedAt: undefined,
  notBefore: undefined,
});

export const makeMeeting = (over: Partial<PeerMeeting> = {}): PeerMeeting => ({
  peerId: 'peer',
  volunteerId: 'frivillig-a',
  week: '2026-W10',
  on: '2026-03-05',
  from: '11:30',
  to: '12:30',
  setBy: 'peer',
  setAt: at('09:00'),
  ...over,
});

export const makeCheckIn = (over: Partial<CheckIn> = {}): CheckIn => ({
  id: 'check-in:peer:2026-W10',
  personId: 'peer',
  week: '2026-W10',
  origin: 'planned',
  questionIds: ['energy', 'gate'],
  openedAt: at('12:45'),
  closesAt: at('23:00'),
  step: 0,
  state: 'open',
  sealedAnswers: undefined,
  revision: 1,
  ...over,
});
