import type { QuietView } from '../../cards/quiet-card';
import { mayDo } from '../../programme/access';
import type { Person } from '../../programme/people';
import { settingsOf, type Facts } from '../../schedules/facts';
import { localMomentOf } from '../../schedules/local-time';
import { capOf } from '../../schedules/plan';
import { mayAskQuestions } from '../set-up/information';

/** What a person has chosen, as it holds at an instant: what is over is not there. */
export function quietView(facts: Facts, person: Person, now: Date): Omit<QuietView, 'headsUpChoices'> {
  const today = localMomentOf(now, facts.programme.timeZone).on;
  const settings = settingsOf(facts, person);
  const still = (on: string | undefined) => (on !== undefined && on >= today ? on : undefined);
  const [away] = facts.absences.filter(({ personId, toOn }) => personId === person.id && toOn >= today);
  return {
    stopped: settings.stopped,
    pausedUntilOn: still(settings.pausedUntilOn),
    lowEnergyUntilOn: still(settings.lowEnergyUntilOn),
    away: away && { fromOn: away.fromOn, toOn: away.toOn },
    cap: capOf(facts, person),
    mostCap: facts.programme.weeklyCapForPeer,
    questions: questionsOf(),
    headsUpMinutes: settings.headsUpMinutes,
    thisYear: today.slice(0, 4),
  };

  function questionsOf(): QuietView['questions'] {
    if (!mayDo(person, 'answer-check-in')) return undefined;
    if (!mayAskQuestions(settings)) return 'none';
    return settings.checkInEveryWeeks === 2 ? 'seldom' : 'weekly';
  }
}
