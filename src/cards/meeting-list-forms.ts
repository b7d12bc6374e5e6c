import type { Language } from '../programme/people';
import { meetingListTexts } from '../text/meeting-list';
import { button, card, heading, text, words, type AdaptiveCard, type Element, type TextInput } from './adaptive-card';
import { MEETING_LIST_VERBS } from './meeting-list-card';

/** A form to add one item. */
export interface ItemForm {
  /** The id that the item gets, made with the form: the same press twice adds it once. */
  id: string;
  /** The longest text, in characters. */
  most: number;
  /** What was written in it before. */
  words?: string | undefined;
  /** What is said above it, a line each. */
  notices?: readonly string[] | undefined;
  /** The person has been asked whether the others may read these words: the next press keeps them. */
  asked?: boolean | undefined;
}

/** Somebody of the project group. */
export interface GroupMember {
  id: string;
  name: string;
}

/** One field for a point. */
export function newPointCard(form: ItemForm, slot: string, language: Language): AdaptiveCard {
  const texts = meetingListTexts[language];
  const { addPoint, show } = MEETING_LIST_VERBS;
  return card(
    texts.newPoint,
    [heading(texts.newPoint), ...notices(form), ...wordsField(form, texts.point, language)],
    [button(texts.save, addPoint, slot, fieldsOf(form)), button(texts.back, show, slot)],
  );
}

/** What, who and by when; only the first is needed. */
export function newAgreementCard(
  form: ItemForm & { group: readonly GroupMember[] },
  slot: string,
  language: Language,
): AdaptiveCard {
  const texts = meetingListTexts[language];
  const { addAgreement, show } = MEETING_LIST_VERBS;
  return card(
    texts.newAgreement,
    [
      heading(texts.newAgreement),
      ...notices(form),
      ...wordsField(form, texts.agreement, language),
      whoField(form.group, language),
      whenField(language),
    ],
    [button(texts.save, addAgreement, slot, fieldsOf(form)), button(texts.back, show, slot)],
  );
}

/** What an agreement that stands on the list does not say yet. */
export interface CompleteForm {
  id: string;
  /** As it was written. */
  words: string;
  asksWho: boolean;
  asksWhen: boolean;
  group: readonly GroupMember[];
  notice: string;
}

/** The agreement is kept; who and by when can be added, or not. */
export function completeAgreementCard(form: CompleteForm, slot: string, language: Language): AdaptiveCard {
  const texts = meetingListTexts[language];
  const { complete, show } = MEETING_LIST_VERBS;
  return card(
    texts.newAgreement,
    [
      heading(texts.newAgreement),
      text(form.notice),
      words(form.words),
      text(texts.addMore),
      ...(form.asksWho ? [whoField(form.group, language)] : []),
      ...(form.asksWhen ? [whenField(language)] : []),
    ],
    [button(texts.save, complete, slot, { id: form.id }), button(texts.toList, show, slot)],
  );
}

function notices({ notices: lines = [] }: ItemForm): Element[] {
  return lines.map((line) => text(line));
}

function fieldsOf({ id, asked }: ItemForm): Record<string, string | number> {
  return asked === true ? { id, asked: 1 } : { id };
}

/** Not marked as required: a client would then hold back the way back too. */
function wordsField({ most, words: before }: ItemForm, label: string, language: Language): Element[] {
  const texts = meetingListTexts[language];
  const field: TextInput = { type: 'Input.Text', id: 'what', label, isMultiline: true, maxLength: most };
  return [
    before === undefined ? field : { ...field, value: before },
    text(`${texts.noNames} ${texts.seenBy}`, { isSubtle: true }),
  ];
}

function whoField(group: readonly GroupMember[], language: Language): Element {
  return {
    type: 'Input.ChoiceSet',
    id: 'who',
    label: meetingListTexts[language].who,
    style: 'compact',
    choices: group.map(({ id, name }) => ({ title: name, value: id })),
  };
}

function whenField(language: Language): Element {
  return { type: 'Input.Date', id: 'by', label: meetingListTexts[language].when };
}
