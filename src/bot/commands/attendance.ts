import { attendanceTexts } from '../../text/attendance';
import { mayDo } from '../../programme/access';
import { attendanceListFor } from '../attendance-cards';
import { currentWeek } from '../week-message';
import type { Turn } from '../turn';
import type { Command } from './command';

/** Whether the last two weeks' meetings were held, to answer or to correct. */
export const attendanceCommand: Command = {
  id: 'attendance',
  phrases: { da: ['fremmøde', 'blev møderne holdt'], en: ['attendance', 'were the meetings held'] },
  about: { da: 'sig, om møderne blev holdt', en: 'say whether the meetings were held' },
  offeredTo: maySay,
  pattern:
    /^(?:vis |ret |se )?(?:mit |min )?fremmoede(?:t)?$|^blev (?:vores )?moede(?:t|rne) (?:holdt|til noget)$|^(?:show |correct |my )?attendance$|^(?:was|were) the meetings? held$/,

  async run(turn) {
    if (!maySay(turn)) return [{ text: attendanceTexts[turn.language].notForYou }];
    return [{ card: attendanceListFor(turn, `attendance:${turn.actor.id}:${currentWeek(turn)}`) }];
  },
};

/** The two of a peer meeting, and those who say it of the programme's meetings. */
function maySay({ actor }: Turn): boolean {
  return mayDo(actor, 'say-if-held') || mayDo(actor, 'set-peer-meeting');
}
