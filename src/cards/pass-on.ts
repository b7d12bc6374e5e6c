import type { Language } from '../programme/people';
import type { Words } from '../programme/programme';
import type { Seen } from '../schedules/seen-change';
import { daySpanName } from '../text/dates';
import { meetingChangeTexts } from '../text/meeting-change';

/** A change in one line that can be read aloud or sent on as it stands. It may hold a place that somebody wrote. */
export function passOnWords(
  { title, before, now }: { title: Words; before: Seen | undefined; now: Seen | undefined },
  thisYear: string,
  language: Language,
): string {
  const texts = meetingChangeTexts[language];
  const when = ({ on, from, to }: Seen) => daySpanName(on, from, to, language, thisYear);
  const name = title[language];
  if (now === undefined)
    return before === undefined ? '' : texts.passOnCancelled({ title: name, before: when(before) });
  if (before === undefined) return texts.passOnNew({ title: name, now: when(now) });
  const line =
    when(before) === when(now)
      ? texts.passOnPlace({ title: name, now: when(now) })
      : texts.passOnMoved({ title: name, before: when(before), now: when(now) });
  return before.place === now.place ? line : `${line} ${texts.placeIsNow({ place: now.place })}`;
}
