import type { Language } from '../programme/people';
import { capital, dayName, spanName } from '../text/dates';
import { meetingTimeTexts } from '../text/meeting-time';
import { button, card, heading, text, type AdaptiveCard, type ChoiceSet } from './adaptive-card';

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
  /** What was wrong with the last try. */
  notice?: string | undefined;
}

/** Who and when, two lists and one button. Says so when the week has no room. */
export function meetingTimeCard(form: MeetingTimeForm, slot: string, language: Language): AdaptiveCard {
  const texts = meetingTimeTexts[language];
  const data = { week: form.week };
  const back = button(texts.back, MEETING_TIME_VERBS.back, slot, data);
  const notice = form.notice === undefined ? [] : [text(form.notice)];
  if (form.starts.length === 0) {
    return card(texts.formTitle, [heading(texts.formTitle), ...notice, text(texts.formNoRoom)], [back]);
  }
  const who = choose(
    'who',
    texts.formWho,
    texts.formMissing,
    form.partners.map(({ id, name }) => ({ title: name, value: id })),
  );
  const when = choose(
    'when',
    texts.formWhen,
    texts.formMissing,
    form.starts.map(({ on, from, to }) => ({
      title: `${capital(dayName(on, language))}, ${spanName(from, to)}`,
      value: `${on}T${from}`,
    })),
  );
  const save = button(texts.save, MEETING_TIME_VERBS.save, slot, data);
  return card(texts.formTitle, [heading(texts.formTitle), ...notice, who, when], [save, back]);
}

function choose(id: string, label: string, errorMessage: string, choices: ChoiceSet['choices']): ChoiceSet {
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', isRequired: true, errorMessage, choices };
}
