import type { Role } from '../../programme/people';
import type { Settings } from '../../store/store';

/**
 * The version of what the information card says about the questions. Raise it when the meaning changes: who sees, how
 * long, who holds the key. People who answered an earlier one are then told again before the next question.
 */
export const INFORMATION_VERSION = 2;

/** Only the peer is asked about the week's questions; the others get a short welcome. */
export const isAskedAboutCheckIns = (role: Role): role is 'peer' => role === 'peer';

/** True when the person has said yes to the questions, knowing what the card says today. */
export const mayAskQuestions = ({ checkIns, informedVersion }: Settings): boolean =>
  checkIns === 'yes' && informedVersion === INFORMATION_VERSION;

/** True when the person has said yes to something that the card no longer says: they are asked again, once, before the next question. */
export const isAskedAgain = ({ checkIns, informedVersion }: Settings): boolean =>
  checkIns === 'yes' && informedVersion !== INFORMATION_VERSION;

/**
 * The occasion of a person's greeting. To the peer it comes once for each version of what it says; to the others it says nothing that has a version.
 */
export const welcomeOccasion = (role: Role): string => (isAskedAboutCheckIns(role) ? `v${INFORMATION_VERSION}` : 'v1');

/**
 * The settings after [Ja, stil mig spørgsmålene] or [Nej tak, kun møder]. A no touches nothing but the questions: the
 * reminders stay. Twice is safe, and a later press changes the mind.
 */
export const answerInformation = (settings: Settings, checkIns: 'yes' | 'no'): Settings => ({
  ...settings,
  checkIns,
  informedVersion: INFORMATION_VERSION,
});
