import type {
  AgendaItem,
  Attendance,
  CheckIn,
  Conversation,
  Delivery,
  MeetingChange,
  PeerMeeting,
  PlannedDelivery,
  Proposal,
  Settings,
  TeamChat,
} from '../../src/store/store';

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
  headsUpMinutes: undefined,
  weeklyCap: undefined,
  lowEnergyUntilOn: undefined,
  checkInEveryWeeks: 1,
  checkInsFromWeek: undefined,
  nameInTeamChat: false,
  turnedOn: [],
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
  payload: undefined,
  ...planned,
  state: 'planned',
  cause: undefined,
  activityId: undefined,
  claimedAt: undefined,
  endedAt: undefined,
  notBefore: undefined,
  staleSince: undefined,
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
  state: 'agreed',
  revision: 1,
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
  sealedWords: undefined,
  revision: 1,
  ...over,
});

export const makeTeamChat = (over: Partial<TeamChat> = {}): TeamChat => ({
  conversationId: '19:1@thread.tacv2',
  kind: 'channel',
  name: 'Peer team',
  serviceUrl: 'https://smba.example/emea/',
  botId: '28:1',
  tenantId: 'tenant',
  active: true,
  on: false,
  ...over,
});

export const makeMeetingChange = (over: Partial<MeetingChange> = {}): MeetingChange => ({
  occurrenceId: 'development-meeting.2026-03-05',
  meetingId: 'development-meeting',
  state: 'stands',
  on: '2026-03-06',
  from: '10:00',
  to: '12:00',
  place: undefined,
  extraLine: undefined,
  remind: true,
  changedBy: 'koordinator',
  changedAt: at('09:00:00.003'),
  revision: 1,
  ...over,
});

export const makeAttendance = (over: Partial<Attendance> = {}): Attendance => ({
  occurrenceId: 'development-meeting.2026-03-05',
  personId: 'peer',
  on: '2026-03-05',
  rsvp: 'coming',
  outcome: undefined,
  saidAt: at('09:00'),
  ...over,
});

export const makeProposal = (over: Partial<Proposal> = {}): Proposal => ({
  id: 'p1',
  peerId: 'peer',
  volunteerId: 'frivillig-a',
  week: '2026-W10',
  options: [
    { on: '2026-03-04', from: '12:00', to: '14:00' },
    { on: '2026-03-05', from: '13:00', to: '15:00' },
  ],
  answers: { peer: ['can', 'if-needed'] },
  state: 'open',
  createdBy: 'peer',
  createdAt: at('09:00'),
  revision: 1,
  ...over,
});

export const makeAgendaItem = (over: Partial<AgendaItem> = {}): AgendaItem => ({
  id: 'i1',
  kind: 'point',
  sealedText: new Uint8Array([0, 255, 10]),
  addedBy: 'peer',
  addedAt: at('09:00'),
  who: undefined,
  dueOn: undefined,
  state: 'open',
  changedAt: at('09:00'),
  ...over,
});
