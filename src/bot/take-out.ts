import type { Entry, TakenOutAs } from '../cards/own-data-cards';
import { entriesElements } from '../cards/own-data-cards';
import { MOST_BYTES, pieceOf, type Piece } from '../dialogs/ownership/pieces';
import { findAnyQuestion, triggerQuestion } from '../dialogs/check-in/themes';
import { KEPT_KINDS, type KeptKind } from '../programme/kept-data';
import type { Language } from '../programme/people';
import { findPerson } from '../schedules/facts';
import { localMomentOf } from '../schedules/local-time';
import { keptDataTexts } from '../text/kept-data';
import { dayName, daySpanName } from '../text/dates';
import { takenOutTexts } from '../text/taken-out';
import { weekTexts } from '../text/week';
import { momentOf, ownEntries, type OwnEntry } from './own-data';
import { openWords } from './meeting-list';
import type { Turn } from './turn';

/** A date before and one after everything that is kept. */
const ALL_DATES = ['2000-01-01', '2999-12-31'] as const;

const EVERY_STATE = ['open', 'done', 'removed'] as const;

/** How what is kept of each kind is read for its person. A kind that is added to the list does not compile without a line here. */
const READERS: Record<KeptKind, (turn: Turn) => Promise<OwnEntry[]>> = {
  answers: (turn) => ofKind(turn, 'answers'),
  words: (turn) => ofKind(turn, 'words'),
  notes: (turn) => ofKind(turn, 'notes'),
  shared: (turn) => ofKind(turn, 'shared'),
  // With the points that they are about.
  reads: async () => [],
  // With the other choices.
  'turned-on': async () => [],
  key: readKey,
  choices: readChoices,
  chat: readChat,
  messages: readMessages,
  calendar: readCalendar,
  list: readListItems,
  // Marks without a name: nobody can say whose they are.
  traces: async () => [],
  // Which messages in this chat are to turn neutral.
  cards: async () => [],
};

/** Everything that is kept about the actor, kind by kind. Nothing that somebody else wrote is in it. */
async function everythingAbout(turn: Turn): Promise<OwnEntry[]> {
  const all: OwnEntry[] = [];
  for (const kind of KEPT_KINDS) all.push(...(await READERS[kind](turn)));
  return all;
}

/** A piece of it that fits on a card. All the pieces together are everything, each once; as JSON each piece is whole by itself. */
export async function pieceToTakeOut(turn: Turn, as: TakenOutAs, wanted: number): Promise<Piece<Entry>> {
  const all = await everythingAbout(turn);
  const shown = (entry: OwnEntry): Entry =>
    as === 'text' ? readable(entry, turn) : { title: '', lines: [asJson(entry)] };
  const { entries, page, pages } = pieceOf(all, wanted, (entry) => weigh(shown(entry)), MOST_BYTES);
  if (as === 'text') return { entries: entries.map(shown), page, pages };
  const whole = JSON.stringify({ part: page, parts: pages, records: entries.map(recordOf) });
  return { entries: [{ title: '', lines: [whole] }], page, pages };
}

function readable({ kind, title, lines }: OwnEntry, { language }: Turn): Entry {
  return { under: keptDataTexts[language].what[kind], title, lines };
}

const recordOf = ({ kind, record }: OwnEntry) => ({ kind, ...record });
const asJson = (entry: OwnEntry) => JSON.stringify(recordOf(entry));
const weigh = (entry: Entry) => Buffer.byteLength(JSON.stringify(entriesElements([entry])));

async function ofKind(turn: Turn, kind: KeptKind): Promise<OwnEntry[]> {
  return (await ownEntries(turn)).filter((entry) => entry.kind === kind);
}

async function readKey({ deps, actor, language, now }: Turn): Promise<OwnEntry[]> {
  const texts = takenOutTexts[language];
  if ((await deps.store.findWrappedKey(actor.id)) === undefined) return [];
  return [{ kind: 'key', at: now, title: texts.key, lines: [texts.hasKey], record: { hasKey: true } }];
}

async function readChoices({ settings, language, now, actor }: Turn): Promise<OwnEntry[]> {
  const { choice, yes, no, notSet } = takenOutTexts[language];
  const said = (is: boolean) => (is ? yes : no);
  const lines = [
    [choice.language, settings.language],
    [choice.questions, settings.checkIns === undefined ? notSet : said(settings.checkIns === 'yes')],
    [choice.stopped, said(settings.stopped)],
    [choice.pausedUntil, settings.pausedUntilOn ?? notSet],
    [choice.lowEnergyUntil, settings.lowEnergyUntilOn ?? notSet],
    [choice.showWhenDone, said(settings.showWhenDone)],
    [choice.wantsReminders, said(settings.wantsReminders)],
    [choice.headsUp, settings.headsUpMinutes ?? notSet],
    [choice.cap, settings.weeklyCap ?? notSet],
    [choice.everyWeeks, settings.checkInEveryWeeks],
    [choice.nameInTeamChat, said(settings.nameInTeamChat)],
    [
      choice.turnedOn,
      settings.turnedOn.length === 0 ? notSet : settings.turnedOn.map((one) => turnedOnWords(one, language)).join(', '),
    ],
  ].map(([name, value]) => `${name}: ${value}`);
  const { aadObjectId, name, role } = actor;
  return [{ kind: 'choices', at: now, title: name, lines, record: { name, role, aadObjectId, ...settings } }];
}

/** A trigger or a question that somebody has turned on, in words. */
function turnedOnWords(value: string, language: Language): string {
  const trigger = triggerQuestion().choices.find((choice) => choice.value === value);
  return (trigger ?? findAnyQuestion(value)?.question.ask)?.[language] ?? value;
}

async function readChat({ deps, actor, language, now }: Turn): Promise<OwnEntry[]> {
  const texts = takenOutTexts[language];
  const chat = await deps.store.findConversation(actor.id);
  if (chat === undefined) return [];
  const lines = [chat.active ? texts.chatActive : texts.chatInactive];
  return [{ kind: 'chat', at: now, title: texts.chat, lines, record: { ...chat } }];
}

async function readMessages(turn: Turn): Promise<OwnEntry[]> {
  const { deps, actor, language } = turn;
  const kinds: Readonly<Record<string, string>> = weekTexts[language].comingKinds;
  const sent = await deps.store.listDeliveries({ personId: actor.id });
  return sent.map(({ kind, occasion, state, dueAt, endedAt }) => ({
    kind: 'messages',
    at: dueAt,
    title: momentOf(turn, dueAt),
    lines: [`${kinds[kind] ?? kind}: ${takenOutTexts[language].message[state]}`],
    record: { message: kind, occasion, state, dueAt: dueAt.toISOString(), endedAt: endedAt?.toISOString() },
  }));
}

async function readCalendar(turn: Turn): Promise<OwnEntry[]> {
  const { deps, actor, facts, language, now } = turn;
  const { store } = deps;
  const texts = takenOutTexts[language];
  const year = localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
  const day = (on: string) => dayName(on, language, year);
  const nameOf = (id: string) => findPerson(facts, id)?.name ?? id;
  const entry = (title: string, said: string | undefined, record: object): OwnEntry => ({
    kind: 'calendar',
    at: now,
    title,
    lines: said === undefined ? [] : [said],
    record: { ...record },
  });
  const other = (one: { peerId: string; volunteerId: string }) =>
    one.peerId === actor.id ? one.volunteerId : one.peerId;
  const isMine = (one: { peerId: string; volunteerId: string }) => [one.peerId, one.volunteerId].includes(actor.id);
  return [
    ...(await store.listPeerMeetings(...ALL_DATES)).filter(isMine).map((one) => {
      const when = daySpanName(one.on, one.from, one.to, language, year);
      const said = one.state === 'agreed' ? texts.agreed : texts.cancelled;
      return entry(texts.peerMeeting({ name: nameOf(other(one)), when }), said, { peerMeeting: one });
    }),
    ...(await store.listMeetingChanges(...ALL_DATES))
      .filter(({ changedBy }) => changedBy === actor.id)
      .map((one) => entry(texts.changedMeeting({ day: day(one.on) }), one.extraLine, { meetingChange: one })),
    ...(await store.listAttendance(...ALL_DATES))
      .filter(({ personId }) => personId === actor.id)
      .map((one) => {
        const said = [one.rsvp && texts.rsvp[one.rsvp], one.outcome && texts.outcome[one.outcome]];
        const words = said.filter((word) => word !== undefined).join(', ');
        return entry(texts.attendance({ day: day(one.on) }), words, { attendance: one });
      }),
    ...(await store.listAbsences(...ALL_DATES))
      .filter(({ personId }) => personId === actor.id)
      .map((one) => entry(texts.absence({ from: day(one.fromOn), to: day(one.toOn) }), undefined, { absence: one })),
    ...(await store.listOpenProposals(actor.id)).map((one) => {
      const title = texts.proposal({ name: nameOf(other(one)), week: Number(one.week.slice(-2)) });
      // The other's answers are the other's.
      const { week, options, answers } = one;
      return entry(title, undefined, { proposal: { week, options, answers: answers[actor.id] } });
    }),
  ];
}

async function readListItems(turn: Turn): Promise<OwnEntry[]> {
  const { deps, actor, language } = turn;
  const texts = takenOutTexts[language];
  const entries: OwnEntry[] = [];
  for (const item of await deps.store.listAgendaItems(EVERY_STATE)) {
    if (item.addedBy !== actor.id) continue;
    const words = item.sealedText.length === 0 ? undefined : await openWords(deps, item);
    const { kind, addedAt, who, dueOn, state } = item;
    entries.push({
      kind: 'list',
      at: addedAt,
      title: `${texts.listItem}, ${momentOf(turn, addedAt)}`,
      lines: [...(words === undefined ? [] : [words]), texts.itemState[state]],
      record: { item: kind, addedAt: addedAt.toISOString(), who, dueOn, state, words },
    });
  }
  return entries;
}
