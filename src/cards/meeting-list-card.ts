import type { ListPart } from '../dialogs/meeting-list/order';
import type { Language } from '../programme/people';
import { dayName, daySpanName } from '../text/dates';
import { meetingListTexts } from '../text/meeting-list';
import { button, buttonLine, card, heading, text, words, type AdaptiveCard, type Element } from './adaptive-card';

/** The verbs of the buttons on these cards. */
export const MEETING_LIST_VERBS = {
  show: 'meeting-list.show',
  done: 'meeting-list.done',
  remove: 'meeting-list.remove',
  newPoint: 'meeting-list.new-point',
  newAgreement: 'meeting-list.new-agreement',
  addPoint: 'meeting-list.add-point',
  addAgreement: 'meeting-list.add-agreement',
  complete: 'meeting-list.complete',
} as const;

/** An open item as it is read. */
export interface ListedItem {
  id: string;
  number: number;
  part: ListPart;
  /** In the words of the one who wrote it; `undefined` when nobody can read them any more. */
  words: string | undefined;
  /** The name of the one who wrote it; `undefined` for somebody who is not here any more. */
  writtenBy: string | undefined;
  /** Of an agreement: who does it, and by which local date. */
  who: { name: string | undefined } | undefined;
  dueOn: string | undefined;
}

/** One page of the list. */
export interface MeetingListView {
  /** The next development meeting as the reader meets it; local date and wall times. */
  next: { on: string; from: string; to: string } | undefined;
  /** The year people are in, so that dates need not say it. */
  thisYear: string;
  items: readonly ListedItem[];
  page: number;
  pages: number;
  /** What was done lately, in the words of those who wrote it. Shown on the first page. */
  done: readonly (string | undefined)[];
  notice?: string | undefined;
}

const PARTS: readonly ListPart[] = ['points', 'agreements', 'fromBefore'];

/** The list: what to talk about, what was agreed, and what is done. Everything a person wrote stands there letter by letter. */
export function meetingListCard(view: MeetingListView, slot: string, language: Language): AdaptiveCard {
  const texts = meetingListTexts[language];
  const { next, thisYear, items, page, pages, notice } = view;
  const when = next && daySpanName(next.on, next.from, next.to, language, thisYear);
  const body: Element[] = [
    heading(texts.title),
    ...(notice === undefined ? [] : [text(notice)]),
    text(when === undefined ? texts.noNext : texts.next({ when }), { isSubtle: true }),
    ...(items.length === 0 ? [text(texts.empty)] : []),
    ...PARTS.flatMap((part) => partElements(part, view, language)),
    ...doneElements(view, language),
    ...pageElements(view, slot, language),
    ...(items.length === 0 ? [] : chooseElements(view, slot, language)),
  ];
  const at = { page };
  return card(texts.title, body, [
    button(texts.newPoint, MEETING_LIST_VERBS.newPoint, slot, pages > 1 ? at : {}),
    button(texts.newAgreement, MEETING_LIST_VERBS.newAgreement, slot, pages > 1 ? at : {}),
  ]);
}

function partElements(part: ListPart, view: MeetingListView, language: Language): Element[] {
  const texts = meetingListTexts[language];
  const items = view.items.filter((item) => item.part === part);
  if (items.length === 0) return [];
  return [
    text(texts.parts[part], { weight: 'Bolder', separator: true }),
    ...items.map((item): Element => ({
      type: 'Container',
      spacing: 'Small',
      items: [
        words(texts.item({ number: item.number, words: item.words ?? texts.deleted })),
        words(belowItem(item, view.thisYear, language)),
      ],
    })),
  ];
}

/** A line of its own, so that nobody's words can look as if they were another's. */
function belowItem({ part, writtenBy, who, dueOn }: ListedItem, thisYear: string, language: Language): string {
  const texts = meetingListTexts[language];
  if (part === 'points') return texts.writtenBy({ name: writtenBy ?? texts.noLongerHere });
  return texts.whoAndWhen({
    who: who === undefined ? texts.notAgreed : (who.name ?? texts.noLongerHere),
    when: dueOn === undefined ? texts.notAgreed : texts.by({ day: dayName(dueOn, language, thisYear) }),
  });
}

function doneElements({ done, page }: MeetingListView, language: Language): Element[] {
  const texts = meetingListTexts[language];
  if (done.length === 0 || page > 1) return [];
  return [
    text(texts.parts.done, { weight: 'Bolder', separator: true }),
    ...done.map((one) => words(one ?? texts.deleted)),
  ];
}

function pageElements({ page, pages }: MeetingListView, slot: string, language: Language): Element[] {
  const texts = meetingListTexts[language];
  if (pages === 1) return [];
  const to = (title: string, wanted: number) => button(title, MEETING_LIST_VERBS.show, slot, { page: wanted });
  const earlier = to(texts.earlier, page - 1);
  const more = to(texts.more, page + 1);
  const line = page === 1 ? buttonLine(more) : page === pages ? buttonLine(earlier) : buttonLine(earlier, more);
  return [text(texts.page({ page, pages }), { isSubtle: true }), line];
}

/** Not marked as required: a client would then hold back the other buttons of the card too. */
function chooseElements({ items, page }: MeetingListView, slot: string, language: Language): Element[] {
  const texts = meetingListTexts[language];
  const { done, remove } = MEETING_LIST_VERBS;
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'which',
      label: texts.which,
      style: 'compact',
      choices: items.map(({ id, number }) => ({ title: texts.number({ number }), value: id })),
    },
    buttonLine(button(texts.markDone, done, slot, { page }), button(texts.remove, remove, slot, { page })),
  ];
}
