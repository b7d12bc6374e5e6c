import { absence } from './absence';
import { attendanceCommand } from './attendance';
import { calendarCommand } from './calendar';
import { changeMeetingCommand } from './change-meeting';
import type { Command } from './command';
import { correct } from './correct';
import { deleteCommand } from './delete';
import { fastForward } from './fast-forward';
import { fewerMessages } from './fewer-messages';
import { findATimeCommand } from './find-a-time';
import { headsUp, noHeadsUp } from './heads-up';
import { helpCommand } from './help';
import { endLowEnergy, lowEnergy } from './low-energy';
import { leave } from './leave';
import { meetingListCommands } from './meeting-list';
import { onlyMeetings } from './only-meetings';
import { SMALL_TALK } from './small-talk';
import { whoSeesWhat } from './who-sees-what';
import { myData } from './my-data';
import { myWeek } from './my-week';
import { hideName, showName } from './name-in-team-chat';
import { nextMeeting } from './next-meeting';
import { nextWeeksCommand } from './next-weeks';
import { othersAnswers } from './others-answers';
import { pause } from './pause';
import { seldomQuestions, weeklyQuestions } from './question-weeks';
import { quiet } from './quiet';
import { danish, english } from './set-language';
import { setMeetingTimeCommand } from './set-meeting-time';
import { sharedWithMe } from './shared-with-me';
import { hideWhenDone, showWhenDone } from './show-when-done';
import { start } from './start';
import { moreChoices } from './more-choices';
import { startCheckInCommand } from './start-check-in';
import { notArrivedCommand } from './not-arrived';
import { status } from './status';
import { stop } from './stop';
import { takeOut } from './take-out';
import { teamChatCommand } from './team-chat';
import { wasOut } from './was-out';
import { whoHasSeen } from './who-has-seen';
import { whoToGoTo } from './who-to-go-to';

/** Everything a person may type, in the order in which it is matched and shown in the help. */
export const COMMANDS: readonly Command[] = [
  stop,
  pause,
  helpCommand(() => COMMANDS),
  myWeek,
  nextMeeting,
  attendanceCommand,
  nextWeeksCommand,
  ...meetingListCommands,
  calendarCommand,
  absence,
  changeMeetingCommand,
  setMeetingTimeCommand,
  findATimeCommand,
  startCheckInCommand,
  moreChoices,
  othersAnswers,
  status,
  notArrivedCommand,
  wasOut,
  whoSeesWhat,
  myData,
  sharedWithMe,
  whoHasSeen,
  correct,
  takeOut,
  leave,
  deleteCommand,
  whoToGoTo,
  showWhenDone,
  hideWhenDone,
  teamChatCommand,
  showName,
  hideName,
  onlyMeetings,
  quiet,
  lowEnergy,
  endLowEnergy,
  fewerMessages,
  seldomQuestions,
  weeklyQuestions,
  headsUp,
  noHeadsUp,
  start,
  english,
  danish,
  fastForward,
  ...SMALL_TALK,
];
