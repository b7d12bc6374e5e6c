import type { Language } from '../programme/people';
import type { NextWeeks, TelledMeeting } from '../schedules/next-weeks';
import { capital, daySpanName, listed, momentName } from '../text/dates';
import { nextWeeksTexts } from '../text/next-weeks';
import { weekTexts } from '../text/week';
import { button, card, heading, text, words, type AdaptiveCard, type Element, type TextInput } from './adaptive-card';

/** The verbs of the buttons on these cards. */
export const NEXT_WEEKS_VERBS = {
  edit: 'reminder.edit',
  save: 'reminder.save',
  skip: 'reminder.skip',
  unskip: 'reminder.unskip',
  back: 'reminder.back',
} as const;

/** The longest place, in characters. */
export const MOST_PLACE = 80;

/** The longest extra line, in characters. */
export const MOST_EXTRA_LINE = 200;

/** What comes in the next four weeks; for those who may change reminders also which. */
export function nextWeeksCard(view: NextWeeks, slot: string, language: Language, notice?: string): AdaptiveCard {
  const texts = nextWeeksTexts[language];
  const { comingKinds } = weekTexts[language];
  const own = view.own.map(({ kind, due }) =>
    texts.send({ moment: capital(momentName(due, language, view.thisYear)), what: comingKinds[kind] }),
  );
  const body: Element[] = [
    heading(texts.title),
    ...(notice === undefined ? [] : [text(notice)]),
    text(own.length === 0 ? texts.nothing : texts.own),
    ...own.map((line) => text(line, { spacing: 'Small' })),
    ...(own.length === 0 ? [] : [text(texts.onlyIfNothingChanges, { isSubtle: true, spacing: 'Small' })]),
  ];
  if (view.meetings.length === 0) return card(texts.title, body);
  return card(
    texts.title,
    [
      ...body,
      text(texts.meetings, { separator: true }),
      ...view.meetings.map((one) => text(meetingLineOf(one, view, language), { spacing: 'Small' })),
      {
        type: 'Input.ChoiceSet',
        id: 'which',
        label: texts.which,
        style: 'compact',
        isRequired: true,
        errorMessage: texts.choose,
        choices: view.meetings.map((one) => ({ title: whenOf(one, view, language), value: one.occurrence.id })),
      },
    ],
    [button(texts.edit, NEXT_WEEKS_VERBS.edit, slot)],
  );
}

/** One meeting's reminder: its place, one more line, and whether it goes out at all. */
export function editReminderCard(
  one: TelledMeeting,
  view: Pick<NextWeeks, 'thisYear'>,
  slot: string,
  language: Language,
  notice?: string,
): AdaptiveCard {
  const texts = nextWeeksTexts[language];
  const { occurrence } = one;
  const which = { which: occurrence.id };
  const title = capital(one.title[language]);
  const isSkipped = !occurrence.remind;
  return card(
    title,
    [
      heading(title),
      words(meetingLineOf(one, view, language)),
      ...(notice === undefined ? [] : [text(notice)]),
      field('place', texts.place, MOST_PLACE, occurrence.place),
      field('line', texts.extraLine, MOST_EXTRA_LINE, occurrence.extraLine),
      text(texts.othersSee, { isSubtle: true }),
    ],
    [
      button(texts.save, NEXT_WEEKS_VERBS.save, slot, which),
      button(isSkipped ? texts.unskip : texts.skip, NEXT_WEEKS_VERBS[isSkipped ? 'unskip' : 'skip'], slot, which),
      button(texts.back, NEXT_WEEKS_VERBS.back, slot),
    ],
  );
}

function field(id: string, label: string, maxLength: number, value: string | undefined): TextInput {
  return { type: 'Input.Text', id, label, maxLength, ...(value === undefined ? {} : { value }) };
}

function meetingLineOf(one: TelledMeeting, view: Pick<NextWeeks, 'thisYear'>, language: Language): string {
  const texts = nextWeeksTexts[language];
  const line = texts.meeting({ when: whenOf(one, view, language), title: one.title[language] });
  if (one.occurrence.state === 'cancelled') return `${line} ${texts.cancelled}`;
  if (one.sends.length === 0) return `${line} ${texts.noReminder}`;
  const moments = one.sends.map((moment) => momentName(moment, language, view.thisYear));
  return `${line} ${texts.toldAt({ moments: listed(moments, language) })}`;
}

function whenOf({ occurrence }: TelledMeeting, { thisYear }: Pick<NextWeeks, 'thisYear'>, language: Language): string {
  const { on, from, to } = occurrence;
  return capital(daySpanName(on, from, to, language, thisYear));
}
