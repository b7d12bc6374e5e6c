import { statusCard } from '../../cards/status-card';
import { mayDo } from '../../programme/access';
import { statusView } from '../../programme/status';
import { peopleWith } from '../../schedules/facts';
import { addDays, dayInWeek, instantOf, isoWeekOf, localMomentOf } from '../../schedules/local-time';
import type { Turn } from '../turn';
import { weekMessage } from '../week-message';
import type { Command } from './command';

/** How things stand, for the leaders. Anybody else who asks gets their own week. */
export const status: Command = {
  id: 'status',
  phrases: { da: ['status'], en: ['status'] },
  about: { da: 'ugens møder, og hvad der ikke er sat', en: "the week's meetings, and what is not set" },
  offeredTo: ({ actor }) => mayDo(actor, 'see-status'),
  pattern:
    /^(giv mig )?(lige )?(en )?(hurtig )?status\b(?! (paa|on) (peer|frivillig|volunteer))|^(kan? du sige (mig|mae) )?hvordan ((gaar|staar) det|det (gaar|staar))( med det hele| til)?$|^hvor langt er vi( med (peer-?)?uddannelsen)?$|^how are things( going)?$|^give me a (quick )?status\b/,

  async run(turn) {
    if (!mayDo(turn.actor, 'see-status')) return [await weekMessage(turn)];
    const view = statusView(turn.facts, turn.actor, await readStatusInput(turn), turn.now);
    return [{ card: statusCard(view, turn.language) }];
  },
};

async function readStatusInput({ deps, facts, now }: Turn) {
  const { timeZone } = facts.programme;
  const week = isoWeekOf(localMomentOf(now, timeZone).on);
  const monday = dayInWeek(week, 'monday');
  const from = instantOf({ on: monday, at: '00:00' }, timeZone);
  const to = instantOf({ on: addDays(monday, 7), at: '00:00' }, timeZone);
  const checkIns = [];
  for (const peer of peopleWith(facts, 'peer')) checkIns.push(...(await deps.store.listCheckIns(peer.id, week)));
  return { checkIns, deliveries: await deps.store.listDeliveries({ from, to }) };
}
