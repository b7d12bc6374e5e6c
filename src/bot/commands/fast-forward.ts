import { parseWhen } from '../../dialogs/meeting-time/parse-when';
import { instantOf, localMomentOf } from '../../schedules/local-time';
import { momentName } from '../../text/dates';
import { fold } from '../../text/fold';
import { timeMachineTexts } from '../../text/time-machine';
import type { Command } from './command';

const FIRST_HOUR = '08:00';

/** Local mode only: moves the clock forward and lets the time in between happen. */
export const fastForward: Command = {
  id: 'fast-forward',
  phrases: { da: ['spol frem til torsdag kl. 13.45'], en: ['fast-forward to thursday 13.45'] },
  about: { da: 'flytter uret, kun her på maskinen', en: 'moves the clock, only on this machine' },
  offeredTo: ({ deps }) => deps.timeMachine !== undefined,
  pattern: /^(spol|spring) frem\b|^fast[ -]?forward\b|^(skip|jump) (ahead )?to\b/,

  async run({ deps, language, facts, now }, text) {
    const texts = timeMachineTexts[language];
    const { timeZone } = facts.programme;
    const local = localMomentOf(now, timeZone);
    const when = parseWhen(
      fold(text).replace(/^(spol|spring) frem( til)?|^fast[ -]?forward( to)?|^(skip|jump) (ahead )?to/, ''),
      local,
    );
    const on = when.on ?? (when.from === undefined ? undefined : local.on);
    if (deps.timeMachine === undefined || on === undefined || when.mismatch) return [{ text: texts.notUnderstood }];

    const { timeMachine, clock, afterwards } = deps;
    // What happens meanwhile has transactions of its own.
    afterwards(async () => {
      const played = await timeMachine.playTo(instantOf({ on, at: when.from ?? FIRST_HOUR }, timeZone));
      if (played.state !== 'played') return [{ text: played.state === 'backwards' ? texts.backwards : texts.tooFar }];
      const moment = momentName(localMomentOf(clock.now(), timeZone), language);
      return [
        {
          text: [
            texts.now({ moment }),
            texts.sent({ count: played.sent }),
            ...(played.waiting > 0 ? [texts.waiting({ count: played.waiting })] : []),
          ].join(' '),
        },
      ];
    });
    return [];
  },
};
