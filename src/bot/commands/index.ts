import type { Command } from './command';
import { fastForward } from './fast-forward';
import { helpCommand } from './help';
import { onlyMeetings } from './only-meetings';
import { SMALL_TALK } from './small-talk';
import { whoSeesWhat } from './who-sees-what';
import { myWeek } from './my-week';
import { nextMeeting } from './next-meeting';
import { othersAnswers } from './others-answers';
import { pause } from './pause';
import { danish, english } from './set-language';
import { setMeetingTimeCommand } from './set-meeting-time';
import { hideWhenDone, showWhenDone } from './show-when-done';
import { start } from './start';
import { startCheckInCommand } from './start-check-in';
import { status } from './status';
import { stop } from './stop';
import { whoToGoTo } from './who-to-go-to';

/** Everything a person may type, in the order in which it is matched and shown in the help. */
export const COMMANDS: readonly Command[] = [
  stop,
  pause,
  helpCommand(() => COMMANDS),
  myWeek,
  nextMeeting,
  setMeetingTimeCommand,
  startCheckInCommand,
  othersAnswers,
  status,
  whoSeesWhat,
  whoToGoTo,
  showWhenDone,
  hideWhenDone,
  onlyMeetings,
  start,
  english,
  danish,
  fastForward,
  ...SMALL_TALK,
];
