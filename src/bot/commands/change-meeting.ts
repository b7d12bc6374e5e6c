import type { ChangeWish } from '../../dialogs/meeting-change/change-decision';
import { readMeetingRequest } from '../../dialogs/meeting-change/read-request';
import { mayChangeMeeting } from '../../programme/access';
import { localMomentOf } from '../../schedules/local-time';
import { replyTexts } from '../../text/replies';
import { placeOf } from '../change-wish-data';
import { showChange } from '../show-change';
import type { Turn } from '../turn';
import type { Command } from './command';

/** Sets, moves, calls off or puts back one date of a meeting, or says where it is: `flyt udviklingsmødet på torsdag til onsdag kl. 10-12`. */
export const changeMeetingCommand: Command = {
  id: 'change-meeting',
  phrases: {
    da: ['flyt udviklingsmødet på torsdag til onsdag kl. 10-12', 'aflys udviklingsmødet på torsdag'],
    en: ['move the development meeting on thursday to wednesday 10-12', 'cancel the development meeting on thursday'],
  },
  about: {
    da: 'sætter, flytter eller aflyser ét møde; du ser det først',
    en: 'sets, moves or cancels one meeting; you see it first',
  },
  offeredTo: ({ actor, facts }) => facts.programme.meetings.some((meeting) => mayChangeMeeting(actor, meeting)),
  reads: (turn, text) => wishIn(turn, text) !== undefined,

  async run(turn, text) {
    const wish = wishIn(turn, text);
    if (wish === undefined) return [{ text: replyTexts[turn.language].unknown }];
    const today = localMomentOf(turn.now, turn.facts.programme.timeZone).on;
    const answer = await showChange(turn, wish, `change-wish:${turn.actor.id}:${today}`);
    return [typeof answer === 'string' ? { text: answer } : { card: answer }];
  },
};

function wishIn({ facts, actor, now }: Turn, text: string): ChangeWish | undefined {
  const request = readMeetingRequest(facts, actor, text, now);
  return request && { ...request, place: placeOf(request.place) };
}
