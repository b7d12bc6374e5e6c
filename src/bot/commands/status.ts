import { mayDo } from '../../programme/access';
import { statusCardFor } from '../status-message';
import { currentWeek, weekMessage } from '../week-message';
import type { Command } from './command';

/** How things stand, for the leaders. Anybody else who asks gets their own week. */
export const status: Command = {
  id: 'status',
  phrases: { da: ['status'], en: ['status'] },
  about: { da: 'ugens møder, og hvad der ikke er sat', en: "the week's meetings, and what is not set" },
  offeredTo: ({ actor }) => mayDo(actor, 'see-status'),
  tellsStatus: true,
  pattern:
    /^(giv mig )?(lige )?(en )?(hurtig )?status\b(?! (paa|on) (peer|frivillig|volunteer))|^(kan? du sige (mig|mae) )?hvordan ((gaar|staar) det|det (gaar|staar))( med det hele| til)?$|^hvor langt er vi( med (peer-?)?uddannelsen)?$|^hvem (har|mangler|bruger)( ikke)? (appen|medspiller)\b|^har (peer\w*|frivillig \w+|\w+lederen|koordinatoren|de frivillige) (appen|medspiller)\b|^hvem kan du (ikke )?skrive til\b|^who (has|lacks|is missing)( not)?( got)? the app\b|^who can(n t|not| t)? you write to\b|^how are things( going)?$|^give me a (quick )?status\b/,

  async run(turn) {
    if (!mayDo(turn.actor, 'see-status')) return [await weekMessage(turn)];
    return [{ card: await statusCardFor(turn, `status:${turn.actor.id}:${currentWeek(turn)}`) }];
  },
};
