import { nextWeeksTexts } from '../../src/text/next-weeks';
import { replyTexts } from '../../src/text/replies';
import { asText, closeStages, openStage, type BotStage } from '../support/bot-stage';

afterEach(closeStages);

const texts = nextWeeksTexts.da;
const THURSDAY = 'development-meeting.2026-03-05';

/** Monday before a normal week; everybody's chat is open, and nothing has been sent. */
async function openMonday(): Promise<BotStage> {
  const stage = await openStage({ at: { on: '2026-03-02', at: '11:00' } });
  await stage.sayYes();
  await stage.teams.open(stage.people.coordinator);
  return stage;
}

/** Opens the reminder of a meeting from "de næste fire uger". */
async function openReminder(stage: BotStage, which = THURSDAY): Promise<void> {
  await stage.teams.say(stage.people.coordinator, 'de næste 4 uger');
  await stage.teams.press(stage.people.coordinator, texts.edit, { which });
}

const reminders = (stage: BotStage) =>
  stage
    .chat(stage.people.peer)
    .filter(({ message }) => 'card' in message && message.card.fallbackText.includes('I morgen er der'));

describe('what will be sent', () => {
  test('is listed for the peer as it is then sent', async () => {
    const stage = await openMonday();
    await stage.teams.say(stage.people.peer, 'de næste fire uger');

    const listed = stage.lastText(stage.people.peer);
    expect(listed).toContain('Tirsdag d. 3. marts kl. 10.15: ugens plan.');
    expect(listed).toContain('Onsdag d. 4. marts kl. 14.15: besked om mødet dagen efter.');
    expect(listed).toContain('Torsdag d. 5. marts kl. 13.45: ugens tre spørgsmål.');
    // Skærtorsdag: no meeting, no reminder; the questions a day before.
    expect(listed).not.toContain('d. 1. april kl. 14.15');
    expect(listed).not.toContain(texts.meetings);
  });

  test('is changed by the coordinator before it goes out: a place and one more line', async () => {
    const stage = await openMonday();
    await openReminder(stage);
    await stage.teams.press(stage.people.coordinator, texts.save, {
      place: ' Værksted *2* ',
      line: 'Tag   folderen med.',
    });
    expect(stage.lastText(stage.people.coordinator)).toContain(texts.saved);

    await stage.tickAt('2026-03-04', '14:15');

    const [reminder] = reminders(stage);
    expect(asText((reminder!.message as { card: never }).card)).toContain('Sted: Værksted *2*.');
    expect(asText((reminder!.message as { card: never }).card)).toContain('Tag folderen med.');
  });

  test.each([texts.save, texts.skip])('is changed once by the same edit twice (%s)', async (title) => {
    const stage = await openMonday();
    await openReminder(stage);
    const press = stage.dataOf(stage.people.coordinator, title);
    const edit = { ...press, made: undefined, place: 'Værksted 2' };
    await stage.pressData(stage.people.coordinator, { ...edit, made: 1 });
    const before = stage.dump();
    stage.later(60_000);
    await stage.pressData(stage.people.coordinator, { ...edit, made: 2 });

    expect(stage.dump()).toBe(before);
  });

  test('is skipped: nothing is sent for that meeting, the meeting stands, and the series goes on', async () => {
    const stage = await openMonday();
    await openReminder(stage);
    await stage.teams.press(stage.people.coordinator, texts.skip);
    expect(stage.lastText(stage.people.coordinator)).toContain(texts.skipped);

    for (const [on, at] of [
      ['2026-03-03', '10:15'],
      ['2026-03-04', '14:15'],
      ['2026-03-04', '14:30'],
    ] as const)
      await stage.tickAt(on, at);
    expect(reminders(stage)).toHaveLength(0);
    expect(
      stage
        .chat(stage.people.peer)
        .map(({ message }) => asText('card' in message ? message.card : message.text))
        .join(),
    ).toContain('Torsdag: kl. 10.00-12.00 udviklingsmøde.');

    await stage.tickAt('2026-03-11', '14:15');
    expect(reminders(stage)).toHaveLength(1);
  });

  test('comes after all when the coordinator thinks better of it', async () => {
    const stage = await openMonday();
    await openReminder(stage);
    await stage.teams.press(stage.people.coordinator, texts.skip);
    await stage.teams.press(stage.people.coordinator, texts.unskip);

    await stage.tickAt('2026-03-04', '14:15');

    expect(reminders(stage)).toHaveLength(1);
  });

  test('is said anew on a week card that stands in the chat already', async () => {
    const stage = await openMonday();
    await stage.tickAt('2026-03-03', '10:15');
    await stage.teams.press(stage.people.peer, 'Vis resten');
    expect(stage.lastText(stage.people.peer)).toContain('besked om mødet dagen efter');

    await openReminder(stage);
    await stage.teams.press(stage.people.coordinator, texts.skip);
    await stage.bot.cardsRemade();
    await stage.teams.press(stage.people.peer, 'Vis resten');

    expect(stage.lastText(stage.people.peer)).not.toContain('besked om mødet dagen efter');
  });

  test('cannot be changed by anybody else, however the press is made', async () => {
    const stage = await openMonday();
    for (const person of [stage.people.peer, stage.people.a]) {
      const slot = `next-weeks:${person.id}:2026-03-02`;
      for (const verb of ['reminder.save', 'reminder.skip', 'reminder.edit']) {
        const answer = asText(await stage.pressData(person, { verb, slot, v: 1, which: THURSDAY, place: 'Kælderen' }));
        expect(answer).toContain(texts.gone);
      }
    }
    const foreign = { verb: 'reminder.skip', slot: 'next-weeks:koordinator:2026-03-02', v: 1, which: THURSDAY };
    await stage.pressData(stage.people.peer, foreign);
    expect(await stage.store.listMeetingChanges('2026-01-01', '2026-12-31')).toEqual([]);
  });

  test.each([
    [{ which: 'sparring.2026-03-05' }, texts.gone],
    [{ which: 'peer-meeting.peer.frivillig-a.2026-W10' }, texts.gone],
    [{ which: 'development-meeting.2026-02-26' }, texts.gone],
    [{ which: 7 }, texts.choose],
    [{}, texts.choose],
  ])('a press that names no coming meeting changes nothing: %j', async (fields, words) => {
    const stage = await openMonday();
    const slot = 'next-weeks:koordinator:2026-03-02';
    const answer = await stage.pressData(stage.people.coordinator, { verb: 'reminder.skip', slot, v: 1, ...fields });

    expect(asText(answer)).toContain(words);
    expect(await stage.store.listMeetingChanges('2026-01-01', '2026-12-31')).toEqual([]);
  });

  test('an extra line that is far too long is refused in kind words, and nothing is kept', async () => {
    const stage = await openMonday();
    const data = {
      verb: 'reminder.save',
      slot: 'next-weeks:koordinator:2026-03-02',
      v: 1,
      which: THURSDAY,
      line: 'x'.repeat(201),
    };
    const answer = asText(await stage.pressData(stage.people.coordinator, data));

    expect(answer).not.toContain(replyTexts.da.unknown);
    expect(await stage.store.listMeetingChanges('2026-01-01', '2026-12-31')).toEqual([]);
  });
});
