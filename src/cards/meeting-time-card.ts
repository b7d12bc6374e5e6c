import type { Language } from '../programme/people';
import { changeMeetingTexts } from '../text/change-meeting';
import { capital, dayName, spanName } from '../text/dates';
import { meetingTimeTexts } from '../text/meeting-time';
import { findATimeTexts } from '../text/find-a-time';
import {
  button,
  buttonLine,
  card,
  heading,
  text,
  type AdaptiveCard,
  type ChoiceSet,
  type Element,
} from './adaptive-card';
import { CHANGE_VERBS } from './change-meeting-card';
import { findButton } from './find-a-time-card';

/** The verbs of the buttons on this card. */
export const MEETING_TIME_VERBS = {
  open: 'meeting-time.open',
  save: 'meeting-time.save',
  back: 'meeting-time.back',
} as const;

/** What the form offers. */
export interface MeetingTimeForm {
  week: string;
  /** Those without a time first. */
  partners: readonly { id: string; name: string }[];
  /** Free times; local dates and wall times. */
  starts: readonly { on: string; from: string; to: string }[];
  /** The two may be offered three times to answer. */
  mayFind: boolean;
  /** A meeting of the week can be called off. */
  mayCancel: boolean;
  /** What was wrong with the last try. */
  notice?: string | undefined;
}

/** Who and when, two lists and one button. Says so when the week has no room. */
export function meetingTimeCard(form: MeetingTimeForm, slot: string, language: Language): AdaptiveCard {
  const texts = meetingTimeTexts[language];
  const data = { week: form.week };
  const back = button(texts.back, MEETING_TIME_VERBS.back, slot, data);
  const notice = form.notice === undefined ? [] : [text(form.notice)];
  const find: Element[] = [
    text(findATimeTexts[language].findHint, { separator: true }),
    buttonLine(findButton(form.week, slot, language)),
  ];
  const cancel: Element[] = form.mayCancel
    ? [buttonLine(button(changeMeetingTexts[language].openOwn, CHANGE_VERBS.own, slot, data))]
    : [];
  if (form.starts.length === 0) {
    const rest = form.mayFind ? find : [text(texts.formNoRoom)];
    return card(texts.formTitle, [heading(texts.formTitle), ...notice, ...rest, ...cancel], [back]);
  }
  const who = choose(
    'who',
    texts.formWho,
    form.partners.map(({ id, name }) => ({ title: name, value: id })),
  );
  const when = choose(
    'when',
    texts.formWhen,
    form.starts.map(({ on, from, to }) => ({
      title: `${capital(dayName(on, language))}, ${spanName(from, to)}`,
      value: `${on}T${from}`,
    })),
  );
  const save = button(texts.save, MEETING_TIME_VERBS.save, slot, data);
  const body = [heading(texts.formTitle), ...notice, who, when, ...(form.mayFind ? find : []), ...cancel];
  return card(texts.formTitle, body, [save, back]);
}

/** Not marked as required: a client would then hold back every button of the card, the way back too. What is missing is said by the answer. */
function choose(id: string, label: string, choices: ChoiceSet['choices']): ChoiceSet {
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', choices };
}
