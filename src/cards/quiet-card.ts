import type { Language } from '../programme/people';
import { daysName } from '../text/absence';
import { dayName } from '../text/dates';
import { quietTexts } from '../text/quiet';
import {
  button,
  buttonLine,
  card,
  heading,
  text,
  type Action,
  type ActionSet,
  type AdaptiveCard,
  type Element,
} from './adaptive-card';

/** The verb of this card's buttons. `set` names what is wanted, `to` the number where there is one. */
export const QUIET_VERB = 'quiet.set';

/** The id of the card's field for heads-ups: a number of minutes, or 0 for none. */
export const HEADS_UP_FIELD = 'headsUp';

/** What holds for a person now. Local dates. */
export interface QuietView {
  stopped: boolean;
  /** Set only while it holds. */
  pausedUntilOn: string | undefined;
  lowEnergyUntilOn: string | undefined;
  away: { fromOn: string; toOn: string } | undefined;
  cap: number;
  /** The most the cap may be. */
  mostCap: number;
  /** How often the questions come; `none` without a yes, `undefined` for those who are never asked. */
  questions: 'weekly' | 'seldom' | 'none' | undefined;
  headsUpMinutes: number | undefined;
  /** The numbers of minutes there are to choose from. */
  headsUpChoices: readonly number[];
  thisYear: string;
}

/** What holds, a line each, and a button for each thing that can be otherwise. A press says what is wanted, so that twice is the same as once. */
export function quietCard(view: QuietView, slot: string, language: Language): AdaptiveCard {
  const texts = quietTexts[language];
  const set = (title: string, wish: string, to?: number) =>
    button(title, QUIET_VERB, slot, { set: wish, ...(to === undefined ? {} : { to }) });
  const lines = linesOf(view, language).map((line) => text(line, { spacing: 'Small' }));
  const body: Element[] = [heading(texts.title), ...lines, text(texts.onlyYours, { isSubtle: true })];
  if (view.stopped) return card(texts.title, [...body, buttonLine(set(texts.start, 'start'))]);
  return card(texts.title, [
    ...body,
    buttonLine(
      view.pausedUntilOn === undefined ? set(texts.pauseWeek, 'pause') : set(texts.endPause, 'no-pause'),
      view.lowEnergyUntilOn === undefined
        ? set(texts.startLowEnergy, 'low-energy')
        : set(texts.endLowEnergy, 'no-low-energy'),
    ),
    ...lineOf(
      ...(view.cap > 1 ? [set(texts.fewer, 'cap', view.cap - 1)] : []),
      ...(view.cap < view.mostCap ? [set(texts.more, 'cap', view.cap + 1)] : []),
    ),
    ...(view.questions === 'weekly' ? lineOf(set(texts.askSeldom, 'questions', 2)) : []),
    ...(view.questions === 'seldom' ? lineOf(set(texts.askWeekly, 'questions', 1)) : []),
    {
      type: 'Input.ChoiceSet',
      id: HEADS_UP_FIELD,
      label: texts.headsUpLabel,
      style: 'compact',
      value: `${view.headsUpMinutes ?? 0}`,
      choices: [
        { title: texts.headsUpOff, value: '0' },
        ...view.headsUpChoices.map((minutes) => ({ title: texts.headsUpChoice({ minutes }), value: `${minutes}` })),
      ],
    },
    buttonLine(set(texts.saveHeadsUp, 'heads-up')),
    buttonLine(set(texts.stop, 'stop')),
  ]);
}

function linesOf(view: QuietView, language: Language): string[] {
  const texts = quietTexts[language];
  if (view.stopped) return [texts.stopped];
  const day = (on: string) => dayName(on, language, view.thisYear);
  const quiet = [
    ...(view.away === undefined ? [] : [texts.away({ days: daysName(view.away, language, view.thisYear) })]),
    ...(view.pausedUntilOn === undefined ? [] : [texts.paused({ day: day(view.pausedUntilOn) })]),
    ...(view.lowEnergyUntilOn === undefined ? [] : [texts.lowEnergy({ day: day(view.lowEnergyUntilOn) })]),
  ];
  const questions = { weekly: texts.questionsWeekly, seldom: texts.questionsSeldom, none: texts.questionsNone };
  return [
    ...(quiet.length === 0 ? [texts.usual] : quiet),
    texts.cap({ count: view.cap }),
    ...(view.questions === undefined ? [] : [questions[view.questions]]),
    view.headsUpMinutes === undefined ? texts.headsUpNone : texts.headsUp({ minutes: view.headsUpMinutes }),
  ];
}

function lineOf(...actions: Action[]): ActionSet[] {
  const [first, ...rest] = actions;
  return first === undefined ? [] : [buttonLine(first, ...rest)];
}
