import { lastOutage } from '../../schedules/outage';
import { localMomentOf } from '../../schedules/local-time';
import { outageWhen } from '../../cards/outage-card';
import { outageTexts } from '../../text/outage';
import type { Command } from './command';

/** Somebody wonders whether the bot was away. */
export const wasOut: Command = {
  id: 'was-out',
  phrases: { da: ['har du været nede'], en: ['were you down'] },
  about: undefined,
  offeredTo: () => false,
  pattern:
    /^(har du (lige )?vaeret|var du|hvornaar (var|er) du( sidst)?|hvor laenge var du) (nede|ude af drift|vaek|slukket|offline)\b|^(virkede|koerte) du\b|^hvorfor (skrev|svarede) du ikke\b|^(were you|have you been|when were you( last)?) (down|out of order|away|off(line)?)\b|^why did(n t| not) you (write|answer)\b/,

  async run({ deps, facts, now, language }) {
    const texts = outageTexts[language];
    const outage = await lastOutage(deps.store);
    if (outage === undefined) return [{ text: texts.neverOut }];
    const { timeZone } = facts.programme;
    const [from, to] = [localMomentOf(outage.from, timeZone), localMomentOf(outage.to, timeZone)];
    const when = outageWhen(from, to, localMomentOf(now, timeZone).on.slice(0, 4), language);
    return [{ text: `${texts.lastOut({ when })} ${texts.whatThen}` }];
  },
};
