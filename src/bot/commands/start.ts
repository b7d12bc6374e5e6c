import { startChange } from '../../dialogs/quiet/quiet-changes';
import { quietView } from '../../dialogs/quiet/quiet-view';
import { mayDo } from '../../programme/access';
import { absenceTexts, daysName } from '../../text/absence';
import { replyTexts } from '../../text/replies';
import { startCheckIn } from '../check-in-turn';
import { withSettings, type Turn } from '../turn';
import type { Command } from './command';
import { POLITE } from './when-words';

/** The person has asked for quiet, in one of the ways that a start ends. */
function isQuiet({ settings }: Turn): boolean {
  return settings.stopped || settings.pausedUntilOn !== undefined || settings.lowEnergyUntilOn !== undefined;
}

/** Ends a stop, a pause and low energy; for a volunteer it asks for reminders. */
export const start: Command = {
  id: 'start',
  phrases: { da: ['start'], en: ['start'] },
  about: { da: 'jeg skriver igen', en: 'I write again' },
  offeredTo: () => true,
  pattern: new RegExp(
    `^(?:${[
      '(?:start|begynd|fortsaet|genoptag|resume)(?: igen| again)?',
      '(?:start|genoptag|resume|restart) (?:the )?(?:paamindelser(?:ne)?|beskeder(?:ne)?|reminders|messages)(?: igen| again)?',
      '(?:turn (?:the )?reminders|turn reminders) (?:back )?on(?: again)?',
      '(?:du maa gerne )?(?:skriv|skrive|minde?) (?:til )?mig(?: om moeder)? igen',
      '(?:you (?:may|can) )?(?:write|remind) (?:to )?me again',
    ].join('|')})${POLITE}$`,
  ),

  async run(turn) {
    const { settings, facts, actor, now, language } = await withSettings(turn, startChange(turn.actor));
    const texts = replyTexts[language];
    const { away, thisYear } = quietView(facts, actor, now);
    // A start does not end an absence: what was said about the days still holds.
    const stillAway =
      away === undefined ? [] : [absenceTexts[language].stillAway({ days: daysName(away, language, thisYear) })];
    const said = { text: [settings.wantsReminders ? texts.startVolunteer : texts.start, ...stillAway].join(' ') };
    // Nothing was to be started but the questions: the way back to them is the information.
    const isAboutQuestions = settings.checkIns === 'no' && mayDo(actor, 'answer-check-in') && !isQuiet(turn);
    const card = isAboutQuestions ? await startCheckIn({ ...turn, settings, facts }) : 'not-for-you';
    return card === 'not-for-you' ? [said] : [said, { card }];
  },
};
