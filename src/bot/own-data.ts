import { parseAnswers, parseOwnWords } from '../dialogs/check-in/answers';
import { ownWordsPurpose } from '../dialogs/check-in/own-words-purpose';
import { answersInWords, askedWords } from '../dialogs/ownership/answer-words';
import type { KeptKind } from '../programme/kept-data';
import { localMomentOf } from '../schedules/local-time';
import type { CheckIn, OwnNote } from '../store/store';
import { dayName, listed, momentName } from '../text/dates';
import { ownDataTexts } from '../text/own-data';
import { sharedPointTexts } from '../text/shared-points';
import { ownPoints, type OwnPoint } from './shared-points';
import type { Turn } from './turn';

/** One thing that is kept about the person, as they are shown it and as they take it with them. */
export interface OwnEntry {
  kind: KeptKind;
  at: Date;
  /** In the bot's words. */
  title: string;
  /** May hold words that the person wrote. */
  lines: string[];
  /** The same for a machine. */
  record: Record<string, unknown>;
}

/** What is the actor's alone, opened for them, newest first: check-ins in words with their own words, notes, and what they have shared. */
export async function ownEntries(turn: Turn): Promise<OwnEntry[]> {
  const { store } = turn.deps;
  const entries: OwnEntry[] = [];
  for (const checkIn of await store.listAllCheckIns(turn.actor.id))
    entries.push(...(await checkInEntries(turn, checkIn)));
  for (const note of await store.listOwnNotes(turn.actor.id)) entries.push(await noteEntry(turn, note));
  for (const point of await ownPoints(turn)) entries.push(pointEntry(turn, point));
  return entries.toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

async function checkInEntries(turn: Turn, checkIn: CheckIn): Promise<OwnEntry[]> {
  const { language } = turn;
  const texts = ownDataTexts[language];
  const { id, week, openedAt, origin, sealedAnswers, sealedWords, questionIds } = checkIn;
  const title = texts.week({ week: Number(week.slice(-2)), day: dayOf(turn, openedAt) });
  const opened = sealedAnswers && (await open(turn, sealedAnswers, id));
  const answers = opened === undefined ? {} : parseAnswers(JSON.parse(opened));
  const isUnreadable = sealedAnswers !== undefined && opened === undefined;
  const lines = answersInWords(questionIds, answers, language).map(({ asked, said }) => `${asked} ${said}`);
  const about = { week, openedAt: openedAt.toISOString(), origin };
  const entry: OwnEntry = {
    kind: 'answers',
    at: openedAt,
    title,
    lines: [...(origin === 'own' ? [texts.ownWeek] : []), ...(isUnreadable ? [texts.unreadable] : lines)],
    record: { ...about, questionIds, answers },
  };
  if (sealedWords === undefined) return [entry];
  const written = await open(turn, sealedWords, ownWordsPurpose(id));
  const own = written === undefined ? undefined : parseOwnWords(JSON.parse(written));
  return [
    entry,
    {
      kind: 'words',
      at: openedAt,
      title: `${title}. ${texts.wrote}`,
      lines: own === undefined ? [texts.unreadable] : [askedWords(own.questionId, language), own.words],
      record: { ...about, ...own },
    },
  ];
}

async function noteEntry(turn: Turn, { id, kind, sealedText, remindOn, madeAt }: OwnNote): Promise<OwnEntry> {
  const texts = ownDataTexts[turn.language];
  const words = await open(turn, sealedText, id);
  const reminder =
    remindOn === undefined
      ? texts.noteReminderUnset
      : texts.noteReminder({ day: dayName(remindOn, turn.language, thisYear(turn)) });
  return {
    kind: 'notes',
    at: madeAt,
    title: `${kind === 'sparring' ? texts.noteSparring : reminder}, ${dayOf(turn, madeAt)}`,
    lines: [words ?? texts.unreadable],
    record: { note: kind, madeAt: madeAt.toISOString(), remindOn, words },
  };
}

function pointEntry(turn: Turn, own: OwnPoint): OwnEntry {
  const { point, words, receivers, reads } = own;
  const names = new Map(turn.facts.people.map(({ id, name }) => [id, name]));
  return {
    kind: 'shared',
    at: point.sharedAt,
    title: sharedPointTexts[turn.language].audience[point.audience],
    lines: [...(words === undefined ? [] : [words]), ...pointLines(turn, own)],
    record: {
      audience: point.audience,
      sharedAt: point.sharedAt.toISOString(),
      takenBackAt: point.takenBackAt?.toISOString(),
      words,
      receivers: receivers.map(({ name }) => name),
      seen: reads.map(({ readerId, way, readAt }) => ({ by: names.get(readerId), way, at: readAt.toISOString() })),
    },
  };
}

/** Where a point that one has shared stands: since when, who can see it, and who was shown it, when and how. */
export function pointLines(turn: Turn, { point, receivers, reads }: OwnPoint): string[] {
  const { language, facts } = turn;
  const texts = sharedPointTexts[language];
  const { takenBackAt, sharedAt } = point;
  const names = listed(
    receivers.map(({ name }) => name),
    language,
  );
  const nameOf = (id: string) => facts.people.find((one) => one.id === id)?.name ?? texts.someoneGone;
  return [
    texts.sharedOn({ moment: momentOf(turn, sharedAt) }),
    takenBackAt === undefined
      ? names === ''
        ? texts.nobodyLeft
        : texts.receivers({ names })
      : texts.takenBackOn({ moment: momentOf(turn, takenBackAt) }),
    ...(reads.length === 0 ? [texts.notSeen] : []),
    ...reads.map(({ readerId, readAt, way }) =>
      texts.seen({ name: nameOf(readerId), moment: momentOf(turn, readAt), way: texts.way[way] }),
    ),
  ];
}

/** The words, or `undefined` when nobody can read them any more: one such row must not take the rest from its owner. */
async function open({ deps, actor }: Turn, sealed: Uint8Array, purpose: string): Promise<string | undefined> {
  return deps.sealer.open(actor.id, sealed, purpose).catch(() => undefined);
}

/** A local moment in the reader's words. */
export function momentOf(turn: Pick<Turn, 'facts' | 'language' | 'now'>, at: Date): string {
  return momentName(localMomentOf(at, turn.facts.programme.timeZone), turn.language, thisYear(turn));
}

function dayOf(turn: Turn, at: Date): string {
  return dayName(localMomentOf(at, turn.facts.programme.timeZone).on, turn.language, thisYear(turn));
}

function thisYear({ facts, now }: Pick<Turn, 'facts' | 'now'>): string {
  return localMomentOf(now, facts.programme.timeZone).on.slice(0, 4);
}
