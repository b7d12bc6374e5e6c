import { createHash } from 'node:crypto';
import { triggerQuestion } from '../../src/dialogs/check-in/themes';
import { followUpTexts } from '../../src/text/follow-up';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

afterEach(() => closeStages());

const texts = followUpTexts.da;
const MADE_ON = '2026-03-05';

/** A mark that anybody could make who knows what it is made of. */
const openMark = (id: string) => createHash('sha256').update(id).digest('hex');

/** The peer has found something hard, and has come to whom to take it to. */
async function openAtRoutes(): Promise<BotStage> {
  const stage = await openStage();
  const { peer } = stage.people;
  await stage.teams.open(stage.people.coordinator);
  await stage.getCheckIn();
  for (const answer of ['Rigtig svært', 'Slet ikke', 'Ja', texts.show]) await stage.teams.press(peer, answer);
  await stage.teams.press(peer, texts.more, { chosen: 'workload' });
  await stage.teams.press(peer, texts.more, { t: 'workload' });
  await stage.teams.press(peer, texts.more, { chosen: 'fewer' });
  return stage;
}

async function remind(stage: BotStage): Promise<void> {
  const { peer } = stage.people;
  await stage.teams.press(peer, texts.routes.coordinator);
  await stage.teams.press(peer, texts.remind);
}

test('who was asked the questions cannot be told from the marks of the slots, however many one tries', async () => {
  const stage = await openStage();
  await stage.getCheckIn();
  const { length } = stage.lines.filter((line) => line.includes('"delivery.ended"'));
  expect(length).toBeGreaterThan(0);
  for (const { id } of Object.values(stage.people))
    expect(stage.lines.join('\n')).not.toContain(openMark(`check-in:${id}:2026-W10`).slice(0, 10));
});

test('nothing in the log or in the message’s own name is made from what a person asked to be reminded of', async () => {
  const stage = await openAtRoutes();
  await remind(stage);
  await stage.tickAt('2026-03-10', '10:15');
  const [delivery] = stage.rows('deliveries').filter((row) => row.includes('"own-reminder"'));
  const kept = [delivery, ...stage.rows('own_notes'), ...stage.lines].join('\n');
  expect(delivery).toContain('"sent"');
  for (const topic of [...triggerQuestion().choices.map(({ value }) => value), 't4.week', 't5.gate']) {
    const made = JSON.stringify(['peer', 'reminder', `check-in:peer:2026-W10 ${topic}`, MADE_ON]);
    const id = openMark(made).slice(0, 32);
    expect(kept).not.toContain(id);
    expect(kept).not.toContain(openMark(`own-reminder:peer:${id}`).slice(0, 10));
  }
});

test('that somebody has asked for a reminder of their own is in no line', async () => {
  const stage = await openAtRoutes();
  await remind(stage);
  await stage.tickAt('2026-03-10', '10:15');
  expect(JSON.stringify(stage.chat(stage.people.peer))).toContain(texts.reminder);
  expect(stage.lines.join('\n')).not.toContain('own-reminder');
});

test('the same thing asked for twice on a day is one reminder, and on two days two', async () => {
  const stage = await openAtRoutes();
  const { peer } = stage.people;
  const counts = () => [stage.rows('own_notes').length, stage.rows('deliveries').filter(isReminder).length];
  const isReminder = (row: string) => row.includes('"own-reminder"');
  await stage.teams.press(peer, texts.routes.coordinator);
  const data = { ...stage.dataOf(peer, texts.remind), made: undefined };
  const replyToId = stage.chat(peer).at(-1)?.id;
  for (let n = 0; n < 2; n += 1) await stage.pressData(peer, { ...data, made: 100 + n }, { replyToId });
  expect(counts()).toEqual([1, 1]);

  await stage.tickAt('2026-03-06', '09:00');
  await stage.pressData(peer, { ...data, made: 200 }, { replyToId });
  expect(counts()).toEqual([2, 2]);
});

test('what is forgotten in time leaves a number in the log, and not whose kind of thing it was', async () => {
  const stage = await openAtRoutes();
  await remind(stage);
  await stage.tickAt('2026-06-10', '10:00');
  expect(stage.rows('own_notes')).toEqual([]);
  const told = stage.lines.filter((line) => line.includes('"retention.deleted"')).map((line) => JSON.parse(line));
  expect(told.length).toBeGreaterThan(0);
  for (const line of told) expect(Object.keys(line).sort()).toEqual(['at', 'count', 'event', 'level']);
});
