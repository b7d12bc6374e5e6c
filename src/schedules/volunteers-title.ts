import type { Meeting, Words } from '../programme/programme';
import { meetingChangeTexts } from '../text/meeting-change';

/** What the volunteers call a meeting: they know the development meeting as the meeting of the project group. */
export function volunteersTitle({ id, title }: Pick<Meeting, 'id' | 'title'>): Words {
  if (id !== 'development-meeting') return title;
  return { da: meetingChangeTexts.da.projectGroup, en: meetingChangeTexts.en.projectGroup };
}
