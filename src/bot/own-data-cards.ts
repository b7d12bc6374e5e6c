import type { AdaptiveCard } from '../cards/adaptive-card';
import {
  askDeleteCard,
  deletedCard,
  entryElements,
  keptDataCard,
  leftCard,
  ownAnswersCard,
  pieceCard,
  takeOutCard,
  type TakenOutAs,
} from '../cards/own-data-cards';
import { answerInformation, isAskedAboutCheckIns } from '../dialogs/set-up/information';
import { pieceOf } from '../dialogs/ownership/pieces';
import { BACKUPS_KEPT_DAYS, KEPT_DATA, keptAbout, keptFirst } from '../programme/kept-data';
import { addDays, localMomentOf } from '../schedules/local-time';
import { dayName } from '../text/dates';
import { keptDataTexts, keptLine } from '../text/kept-data';
import { ownDataTexts } from '../text/own-data';
import { deleteOwn } from './delete-own';
import { ownEntries } from './own-data';
import { pieceToTakeOut } from './take-out';
import { withSettings, type Turn } from './turn';
import { currentWeek } from './week-message';

/** Names the cards about a person's own data in their buttons. */
export function ownDataSlot(turn: Turn): string {
  return `own-data:${turn.actor.id}:${currentWeek(turn)}`;
}

/** What is kept about somebody in the actor's role; no record is opened for it. */
export function keptDataFor({ actor, language }: Turn, slot: string, look: { all?: boolean } = {}): AdaptiveCard {
  const kept = look.all === true ? keptAbout(actor.role) : keptFirst(actor.role);
  return keptDataCard(
    {
      kept: kept.map((one) => keptLine(one, language)),
      hasMore: look.all !== true,
      isAsked: isAskedAboutCheckIns(actor.role),
    },
    slot,
    language,
  );
}

/** Private: a page of the actor's own answers, words, notes and shared points. */
export async function ownAnswersFor(turn: Turn, slot: string, wanted: number): Promise<AdaptiveCard> {
  const weigh = (entry: Parameters<typeof entryElements>[0]) => Buffer.byteLength(JSON.stringify(entryElements(entry)));
  return ownAnswersCard(pieceOf(await ownEntries(turn), wanted, weigh), slot, turn.language);
}

/** Where it will lie, before anything is taken out. */
export function takeOutFor({ language }: Turn, slot: string): AdaptiveCard {
  return takeOutCard(slot, language);
}

/** Private: a piece of everything that is kept about the actor. */
export async function pieceFor(turn: Turn, slot: string, as: TakenOutAs, wanted: number): Promise<AdaptiveCard> {
  return pieceCard(await pieceToTakeOut(turn, as, wanted), as, slot, turn.language);
}

/** What would go and what would stay. The same whether there is anything or not. */
export function askDeleteFor({ facts, settings, language, now }: Turn, slot: string): AdaptiveCard {
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const goes = KEPT_DATA.filter((one) => one.goes).map(({ kind }) => keptDataTexts[language].what[kind]);
  const backupsUntil = dayName(addDays(today, BACKUPS_KEPT_DAYS), language, today.slice(0, 4));
  return askDeleteCard({ goes, backupsUntil, areQuestionsOn: settings.checkIns === 'yes' }, slot, language);
}

/** Deletes, and says so. Twice says the same. */
export async function deleteFor(turn: Turn, slot: string): Promise<AdaptiveCard> {
  await deleteOwn(turn);
  return deletedCard(turn.settings.checkIns === 'yes', slot, turn.language);
}

/** No more questions, which is a no like any other; with the offer to delete what was answered. */
export async function leaveFor(turn: Turn, slot: string): Promise<AdaptiveCard> {
  const texts = ownDataTexts[turn.language];
  const asked = isAskedAboutCheckIns(turn.actor.role) && turn.settings.checkIns !== 'no';
  const hasAnswered = (await turn.deps.store.listAllCheckIns(turn.actor.id)).length > 0;
  if (!asked) return leftCard(texts.leftNotAsked, hasAnswered, slot, turn.language);
  const { checkIns, informedVersion } = answerInformation(turn.settings, 'no');
  await withSettings(turn, { checkIns, informedVersion });
  return leftCard(texts.left, hasAnswered, slot, turn.language);
}
