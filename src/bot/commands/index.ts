import type { Command } from './command';
import { fastForward } from './fast-forward';
import { helpCommand } from './help';
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
  whoToGoTo,
  showWhenDone,
  hideWhenDone,
  start,
  english,
  danish,
  fastForward,
];
