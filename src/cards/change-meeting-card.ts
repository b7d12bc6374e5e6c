import type { Language } from '../programme/people';
import { changeMeetingTexts } from '../text/change-meeting';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** The verbs of the buttons on these cards. */
export const CHANGE_VERBS = {
  /** From the status card to the form, and from the form to what would be done. */
  open: 'change.open',
  show: 'change.show',
  back: 'change.back',
  /** From the form of a peer meeting's time to one's own meetings of the week. */
  own: 'change.own',
  /** This one of several. */
  pick: 'change.pick',
  doIt: 'change.do',
  leave: 'change.leave',
} as const;

/** A wish as a button carries it: names and times, and a place in the words of the one who wrote it. */
export type WishData = Record<string, string | number>;

/** What would be done, in words. */
export interface ChangePreview {
  notice?: string | undefined;
  title: string;
  /** Before and now, and what is said about the new time. */
  lines: readonly string[];
  /** Lines that hold words which somebody wrote: the place, and the names of those who are told. */
  written: readonly string[];
  wish: WishData;
}

/** Before, now, and who is told. Nothing has been done yet. */
export function changePreviewCard(preview: ChangePreview, slot: string, language: Language): AdaptiveCard {
  const texts = changeMeetingTexts[language];
  return card(
    texts.ask,
    [
      heading(texts.ask),
      ...(preview.notice === undefined ? [] : [text(preview.notice)]),
      text(preview.title, { weight: 'Bolder' }),
      ...preview.lines.map((line) => text(line, { spacing: 'Small' })),
      ...preview.written.map(words),
      text(texts.notYet, { isSubtle: true }),
    ],
    [
      button(texts.doIt, CHANGE_VERBS.doIt, slot, preview.wish),
      button(texts.leave, CHANGE_VERBS.leave, slot, preview.wish),
    ],
  );
}

/** What stands now. The same for the first press and for a repeated one. */
export function changeDoneCard(
  done: { title: string; lines: readonly string[]; written: readonly string[]; isTold: boolean },
  language: Language,
): AdaptiveCard {
  const texts = changeMeetingTexts[language];
  return card(texts.done, [
    heading(texts.done),
    text(done.title, { weight: 'Bolder' }),
    ...done.lines.map((line) => text(line, { spacing: 'Small' })),
    ...done.written.map(words),
    ...(done.isTold ? [text(texts.doneTail, { isSubtle: true })] : []),
  ]);
}

/** A sentence in a card's place, such as why nothing was changed. */
export function sentenceCard(sentence: string, language: Language): AdaptiveCard {
  const texts = changeMeetingTexts[language];
  return card(texts.formTitle, [heading(texts.formTitle), words(sentence)]);
}

/** One short question when several meetings fit: a button each. A title may hold a person's name, so it is cut to what a button holds. */
export function whichMeetingCard(
  options: readonly { title: string; wish: WishData }[],
  slot: string,
  language: Language,
  back?: WishData,
): AdaptiveCard {
  const texts = changeMeetingTexts[language];
  const choices: Element[] = options.map(({ title, wish }) =>
    buttonLine(button(cut(title), CHANGE_VERBS.pick, slot, wish)),
  );
  const way = back === undefined ? [] : [button(texts.back, CHANGE_VERBS.back, slot, back)];
  return card(texts.which, [heading(texts.which), ...choices], way);
}

const MOST_LETTERS = 33;

function cut(title: string): string {
  return title.length <= MOST_LETTERS ? title : `${title.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}

/** What the form offers. */
export interface ChangeForm {
  occurrences: readonly { id: string; title: string }[];
  /** One of them has been called off. */
  mayReinstate: boolean;
  notice?: string | undefined;
}

/** Which meeting, what, and when: nothing is done before it has been shown. */
export function changeFormCard(form: ChangeForm, slot: string, language: Language): AdaptiveCard {
  const texts = changeMeetingTexts[language];
  const back = button(texts.back, CHANGE_VERBS.back, slot);
  const notice = form.notice === undefined ? [] : [text(form.notice)];
  if (form.occurrences.length === 0) {
    return card(texts.formTitle, [heading(texts.formTitle), ...notice, text(texts.formNone)], [back]);
  }
  const acts = [
    { title: texts.formMove, value: 'move' },
    { title: texts.formCancel, value: 'cancel' },
    ...(form.mayReinstate ? [{ title: texts.formReinstate, value: 'reinstate' }] : []),
  ];
  return card(
    texts.formTitle,
    [
      heading(texts.formTitle),
      ...notice,
      // Not marked as required: a client would then hold back the way back too. What is missing is said by the answer.
      {
        type: 'Input.ChoiceSet',
        id: 'which',
        label: texts.formWhich,
        style: 'compact',
        choices: form.occurrences.map(({ id, title }) => ({ title, value: id })),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'what',
        label: texts.formWhat,
        style: 'expanded',
        wrap: true,
        value: 'move',
        choices: acts,
      },
      { type: 'Input.Date', id: 'day', label: texts.formDay },
      { type: 'Input.Time', id: 'from', label: texts.formFrom },
      { type: 'Input.Time', id: 'to', label: texts.formTo },
      text(texts.formHint, { isSubtle: true }),
    ],
    [button(texts.show, CHANGE_VERBS.show, slot), back],
  );
}
