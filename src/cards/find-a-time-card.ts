import type { Language } from '../programme/people';
import { capital, daySpanName } from '../text/dates';
import { findATimeTexts } from '../text/find-a-time';
import { whyLine } from '../text/why';
import {
  button,
  buttonLine,
  card,
  heading,
  text,
  words,
  type Action,
  type AdaptiveCard,
  type ChoiceSet,
  type Element,
} from './adaptive-card';

/** The verbs of the buttons. `with` names the other person, `week` the ISO week, `id` the proposal. */
export const FIND_A_TIME_VERBS = {
  open: 'find-a-time.open',
  send: 'find-a-time.send',
  answer: 'find-a-time.answer',
  answerFor: 'find-a-time.answer-for',
  withdraw: 'find-a-time.withdraw',
} as const;

/** A time that is offered, and the name of its field. Local date and wall times. */
export interface OfferedTime {
  field: string;
  on: string;
  from: string;
  to: string;
}

/** What the question about some times is made from: the times, and nothing else of anybody's week. */
export interface TimesView {
  /** The other of the two. */
  name: string;
  /** The number of the week, as people say it. */
  week: number;
  /** The year people are in, so that dates need not say it. */
  thisYear: string;
  times: readonly OfferedTime[];
  /** What is pressed, with what it carries. */
  press: { verb: string; data: Record<string, string> };
  /** The other began: the question says so. */
  askedByOther: boolean;
  cameByItself: boolean;
  /** What was wrong with the last try. */
  notice?: string | undefined;
}

/** A word for each time, and one button. Nothing is filled in beforehand. */
export function timesCard(view: TimesView, slot: string, language: Language): AdaptiveCard {
  const texts = findATimeTexts[language];
  const ask = view.askedByOther ? texts.asked(view) : texts.ask(view);
  const title = view.askedByOther ? texts.answer : texts.send;
  return card(
    texts.title,
    [
      heading(texts.title),
      ...(view.notice === undefined ? [] : [text(view.notice)]),
      words(ask),
      ...view.times.map((time) => choice(time, view.thisYear, language)),
      text(texts.onlyResult, { isSubtle: true }),
      ...(view.cameByItself ? [text(whyLine('proposal', language), { isSubtle: true })] : []),
    ],
    [button(title, view.press.verb, slot, view.press.data)],
  );
}

/** What the card of somebody who has answered is made from. */
export interface WaitingView extends Pick<TimesView, 'name' | 'week' | 'thisYear' | 'times' | 'notice'> {
  id: string;
  /** The bot writes to the other. Otherwise the one who reads this passes the times on and puts the answer in. */
  isWrittenTo: boolean;
  mayWithdraw: boolean;
  /** The ISO week of the week card that stood here before, for the way back to it. */
  weekCard: string | undefined;
  /** The person has said stop: what to say instead of when the bot will write. */
  quiet: string | undefined;
}

/** What stands there while the other has still to answer. Own answers are not shown again. */
export function waitingCard(view: WaitingView, slot: string, language: Language): AdaptiveCard {
  const texts = findATimeTexts[language];
  const data = { id: view.id };
  const withdraw = view.mayWithdraw ? [button(texts.withdraw, FIND_A_TIME_VERBS.withdraw, slot, data)] : [];
  const body: Element[] = [
    heading(texts.title),
    ...(view.notice === undefined ? [] : [text(view.notice)]),
    ...(view.isWrittenTo ? written(view, language) : passedOn(view, slot, language)),
  ];
  return card(texts.title, body, [...withdraw, ...toWeek(view.weekCard, slot, language)]);
}

function written(view: WaitingView, language: Language): Element[] {
  const texts = findATimeTexts[language];
  const times = view.times.map((time) => text(timeLine(time, view.thisYear, language), { spacing: 'Small' }));
  return [words(texts.waiting(view)), ...times, text(view.quiet ?? texts.waitingTail, { isSubtle: true })];
}

function passedOn(view: WaitingView, slot: string, language: Language): Element[] {
  const texts = findATimeTexts[language];
  const times = view.times.map((time) => timeLine(time, view.thisYear, language)).join(' ');
  return [
    words(texts.notWrittenTo(view)),
    text(texts.passOn, { isSubtle: true }),
    text(texts.passOnAsk({ times }), { spacing: 'Small' }),
    words(texts.says(view)),
    ...view.times.map((time) => choice(time, view.thisYear, language)),
    buttonLine(button(texts.saveTheirs, FIND_A_TIME_VERBS.answerFor, slot, { id: view.id })),
  ];
}

/** What the end of it is made from. */
export interface EndView {
  /** One line each. */
  lines: readonly string[];
  /** Whom and which ISO week new times would be for; `undefined` when there are none to offer. */
  again?: { with: string; week: string } | undefined;
  /** The ISO week of the week card that stood here before. */
  weekCard?: string | undefined;
  /** Why it came, for one that came by itself. */
  cameBecause?: 'settled' | 'none' | undefined;
}

/** What became of it, the same for both. */
export function endCard(view: EndView, slot: string, language: Language): AdaptiveCard {
  const texts = findATimeTexts[language];
  const again = view.again === undefined ? [] : [button(texts.findNew, FIND_A_TIME_VERBS.open, slot, view.again)];
  const body: Element[] = [heading(texts.title), ...view.lines.map((line) => words(line))];
  const why = view.cameBecause === 'settled' ? texts.whySettled : whyLine('proposal', language);
  if (view.cameBecause !== undefined) body.push(text(why, { isSubtle: true }));
  return card(texts.title, body, [...again, ...toWeek(view.weekCard, slot, language)]);
}

/** The button that leads from the form of one time to three times. */
export function findButton(week: string, slot: string, language: Language): Action {
  return button(findATimeTexts[language].find, FIND_A_TIME_VERBS.open, slot, { week });
}

function choice(time: OfferedTime, thisYear: string, language: Language): ChoiceSet {
  const texts = findATimeTexts[language];
  return {
    type: 'Input.ChoiceSet',
    id: time.field,
    label: capital(daySpanName(time.on, time.from, time.to, language, thisYear)),
    style: 'expanded',
    wrap: true,
    choices: [
      { title: texts.can, value: 'can' },
      { title: texts.ifNeeded, value: 'if-needed' },
      { title: texts.cannot, value: 'cannot' },
    ],
  };
}

function timeLine({ on, from, to }: OfferedTime, thisYear: string, language: Language): string {
  return `${capital(daySpanName(on, from, to, language, thisYear))}.`;
}

function toWeek(week: string | undefined, slot: string, language: Language): Action[] {
  return week === undefined ? [] : [button(findATimeTexts[language].toWeek, 'meeting-time.back', slot, { week })];
}
