import type { Rsvp } from '../dialogs/attendance/rsvp';
import type { Language } from '../programme/people';
import type { Words } from '../programme/programme';
import { capital, daySpanName, listed, timeName } from '../text/dates';
import { rsvpTexts } from '../text/rsvp';
import { teamChatTexts } from '../text/team-chat';
import { weekTexts } from '../text/week';
import { whyLine } from '../text/why';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';
import { RSVP_VERB } from './rsvp';

const ANSWERS = ['coming', 'not-coming', 'unsure'] as const satisfies readonly Rsvp[];

/** A meeting as the team's chat shows it. Local dates and wall times. */
export interface TeamMeetingView {
  title: Words;
  on: string;
  from: string;
  to: string;
  state: 'stands' | 'cancelled';
  /** When it was to be at first, if that is not when it is now. */
  before: { on: string; from: string; to: string } | undefined;
  /** When the volunteers' part ends, if that is before the meeting's end. */
  volunteersUntil: string | undefined;
  place: string | undefined;
  /** One more line, in the words of the one who wrote it. */
  extraLine: string | undefined;
  hasBegun: boolean;
  /** How many have said what. */
  counts: Record<Rsvp, number>;
  /** Of those, the ones who have chosen to stand there by name. */
  names: Record<Rsvp, readonly string[]>;
  /** The year people are in, so that dates need not say it. */
  thisYear: string;
}

/**
 * A meeting in the team's chat: facts, counts, and no name without that person's choice. It is remade in place as long as the meeting lies
 * ahead; called off or begun it has no buttons and no names.
 */
export function teamMeetingCard(view: TeamMeetingView, slot: string, language: Language): AdaptiveCard {
  const texts = teamChatTexts[language];
  const title = view.title[language];
  const when = whenOf(view, view, language);
  const isCancelled = view.state === 'cancelled';
  const first = isCancelled ? texts.cancelled({ title }) : capital(title);
  const body = [heading(first), text(`${capital(when)}.`)];
  const notice = `${first}, ${when}.`;
  if (isCancelled) return card(notice, body);
  const why = text(`${whyLine('team-meeting', language)} ${texts.onlyNumbers}`, { isSubtle: true });
  if (view.hasBegun) return card(notice, [...body, text(texts.begun), ...countLines(view, language), why]);
  return card(notice, [
    ...body,
    ...factLines(view, language),
    ...countLines(view, language),
    ...nameLines(view, language),
    buttons(view, slot, language),
    why,
  ]);
}

function factLines(view: TeamMeetingView, language: Language): Element[] {
  const texts = teamChatTexts[language];
  const { before, volunteersUntil, place, extraLine } = view;
  const lines: Element[] = [];
  if (before !== undefined) {
    lines.push(
      text(`${texts.newTime} ${texts.before({ when: whenOf(before, view, language) })}`, { spacing: 'Small' }),
    );
  }
  if (volunteersUntil !== undefined) {
    lines.push(text(weekTexts[language].volunteersUntil({ until: timeName(volunteersUntil) }), { spacing: 'Small' }));
  }
  lines.push(
    place === undefined ? text(weekTexts[language].placeUnset, { spacing: 'Small' }) : words(texts.place({ place })),
  );
  if (extraLine !== undefined) lines.push(words(extraLine));
  return lines;
}

/** Nobody is told how many have said nothing. */
function countLines({ counts, hasBegun }: TeamMeetingView, language: Language): Element[] {
  const texts = teamChatTexts[language];
  const said = ANSWERS.filter((answer) => counts[answer] > 0);
  if (said.length === 0) return hasBegun ? [] : [text(texts.youMaySay)];
  return [text(ANSWERS.map((answer) => texts.counts[answer]({ n: counts[answer] })).join(' '))];
}

function nameLines({ names }: TeamMeetingView, language: Language): Element[] {
  const titles = answerTitles(language);
  return ANSWERS.filter((answer) => names[answer].length > 0).map((answer) =>
    words(`${titles[answer]}: ${teamChatTexts[language].named({ names: listed(names[answer], language) })}`),
  );
}

/** The start stands in the press, so that a yes to Thursday is no yes to Wednesday. Which meeting it is, the slot says. */
function buttons({ on, from }: TeamMeetingView, slot: string, language: Language): Element {
  const titles = answerTitles(language);
  const press = (a: Rsvp) => button(titles[a], RSVP_VERB, slot, { at: `${on}T${from}`, a });
  return buttonLine(press('coming'), press('not-coming'), press('unsure'));
}

function answerTitles(language: Language): Record<Rsvp, string> {
  const { coming, notComing, unsure } = rsvpTexts[language];
  return { coming, 'not-coming': notComing, unsure };
}

function whenOf(
  { on, from, to }: { on: string; from: string; to: string },
  { thisYear }: Pick<TeamMeetingView, 'thisYear'>,
  language: Language,
): string {
  return daySpanName(on, from, to, language, thisYear);
}
