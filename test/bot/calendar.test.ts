import { createCalendarLinks, LINK_MINUTES } from '../../src/bot/calendar-links';
import { calendarTexts } from '../../src/text/calendar';
import { closeStages, openStage, type BotStage } from '../support/bot-stage';

afterEach(closeStages);

async function askFor(stage: BotStage, words = 'kalender'): Promise<string> {
  await stage.teams.say(stage.people.peer, words);
  return stage.lastText(stage.people.peer);
}

const fileLink = (card: string) => /\((http:\/\/127[^)]+)\)/.exec(card)?.[1] ?? '';

describe('meetings for one’s own calendar', () => {
  test('come as a file with one’s own meetings, private and without names, and a link for each', async () => {
    const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
    await stage.teams.say(stage.people.peer, 'peermøde med A onsdag 12-14');

    const card = await askFor(stage);
    const answer = await fetch(fileLink(card));
    const file = await answer.text();

    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(file).toContain('BEGIN:VCALENDAR');
    expect(file).toContain('DTSTART:20260305T090000Z');
    expect(file).toContain('DTSTART:20260304T110000Z');
    expect(file).toContain('UID:peer-meeting.peer.frivillig-a.2026-W10.peer@medspiller');
    expect(file.match(/CLASS:PRIVATE/g)).toHaveLength(file.match(/BEGIN:VEVENT/g)!.length);
    expect(file).not.toContain('Frivillig');
    // After the change of the clock the same wall time is another instant.
    expect(file).toContain('DTSTART:20260416T080000Z');
    expect(card).toContain('https://outlook.office.com/calendar/0/deeplink/compose?');
    expect(card).toContain('startdt=2026-03-04T11%3A00%3A00.000Z');
  });

  test('say that a meeting was called off, as the same entry with a higher number', async () => {
    const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
    const { revision: _none, ...change } = {
      ...{
        occurrenceId: 'development-meeting.2026-03-05',
        meetingId: 'development-meeting',
        state: 'cancelled' as const,
      },
      ...{ on: '2026-03-05', from: '10:00', to: '12:00', place: undefined, extraLine: undefined, remind: true },
      ...{ changedBy: 'koordinator', changedAt: stage.clock.now(), revision: 0 },
    };
    await stage.store.saveMeetingChange(change);

    const file = await (await fetch(fileLink(await askFor(stage)))).text();

    const event = file.split('BEGIN:VEVENT').find((one) => one.includes('UID:development-meeting.2026-03-05.'));
    expect(event).toContain('STATUS:CANCELLED');
    expect(event).toContain('SEQUENCE:1');
  });

  test('the address runs out, and nobody can make one for somebody else', async () => {
    const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
    const link = fileLink(await askFor(stage));

    expect((await fetch(link)).status).toBe(200);
    expect((await fetch(link.replace('t=peer.', 't=koordinator.'))).status).toBe(404);
    expect((await fetch(link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A'))).status).toBe(404);
    expect((await fetch(link.split('?')[0]!)).status).toBe(404);
    expect(calendarTexts.da.fileAbout).toContain(` ${LINK_MINUTES} `);
    expect(calendarTexts.en.fileAbout).toContain(` ${LINK_MINUTES} `);
    stage.later(LINK_MINUTES * 60_000 + 1_000);
    expect((await fetch(link)).status).toBe(404);
  });

  test('one source gets thirty files a minute, and again a minute later', async () => {
    const stage = await openStage({ at: { on: '2026-03-03', at: '11:00' } });
    const link = fileLink(await askFor(stage));
    const statuses: number[] = [];
    for (let n = 0; n < 31; n += 1) statuses.push((await fetch(link)).status);

    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
    stage.later(60_001);
    expect((await fetch(link)).status).toBe(200);
  });

  test('no file is offered where the bot does not know its own address', () => {
    const links = createCalendarLinks({
      key: Buffer.alloc(32),
      path: '/calendar.ics',
      now: () => new Date(0),
      siteUrl: () => undefined,
    });
    expect(links.linkFor('peer')).toBeUndefined();
    expect(calendarTexts.da.noFile).not.toBe('');
  });
});
