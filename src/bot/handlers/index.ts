import type { Courtesies } from '../answer-text';
import { attendanceHandlers } from './attendance';
import { absenceHandlers } from './absence';
import { changeMeetingHandlers } from './change-meeting';
import { checkInHandlers } from './check-in';
import { findATimeHandlers } from './find-a-time';
import { meetingListHandlers } from './meeting-list';
import { nextWeeksHandlers } from './next-weeks';
import { howOftenHandlers } from './how-often';
import { followUpHandlers } from './follow-up';
import { privateCardHandlers } from './private-cards';
import { closedMeetingHandlers } from './closed-meeting';
import { outageHandlers } from './outage';
import { notArrivedHandlers } from './not-arrived';
import { ownUncertainHandlers } from './own-uncertain';
import { ownDataHandlers } from './own-data';
import type { PressHandler } from './press-handler';
import { rsvpHandlers } from './rsvp';
import { quietHandlers } from './quiet';
import { setUpHandlers } from './set-up';
import { teamChatHandlers } from './team-chat';
import { showChoicesHandlers } from './show-choices';
import { snoozeHandlers } from './snooze';
import { weekHandlers } from './week';
import { helpHandlers } from './who-to-go-to';

/** Every verb that a button of ours can carry. */
export function pressHandlers(courtesies: Courtesies): ReadonlyMap<string, PressHandler> {
  const all = [
    ...setUpHandlers,
    ...checkInHandlers,
    ...howOftenHandlers,
    ...followUpHandlers,
    ...privateCardHandlers,
    ...ownDataHandlers,
    ...weekHandlers,
    ...changeMeetingHandlers,
    ...closedMeetingHandlers,
    ...findATimeHandlers,
    ...rsvpHandlers,
    ...attendanceHandlers,
    ...nextWeeksHandlers,
    ...meetingListHandlers,
    ...teamChatHandlers,
    ...notArrivedHandlers,
    ...ownUncertainHandlers,
    ...absenceHandlers,
    ...quietHandlers,
    ...snoozeHandlers,
    ...showChoicesHandlers,
    ...outageHandlers,
    ...helpHandlers(courtesies),
  ];
  return new Map(all.map((handler) => [handler.verb, handler]));
}
