import { weekLoadTexts } from '../../src/text/week-load';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

const texts = weekLoadTexts.da;
const THURSDAY = 'torsdag d. 12. marts';

let stage: BotStage;
beforeEach(async () => {
  stage = await openStage({ at: { on: '2026-03-03', at: '10:30' } });
});
afterEach(() => closeStages());

const say = async (who: 'peer' | 'a' | 'coordinator' | 'leader', text: string) => {
  const person = stage.people[who];
  await stage.teams.say(person, text);
  return stage.lastText(person);
};

test('a time that makes a day too full is said at once, to the peer who sets it, and stands', async () => {
  const reply = await say('peer', 'peermøde med A torsdag i næste uge 12.30-14.30');

  expect(reply).toContain('Tiden er gemt');
  expect(reply).toContain(texts.fullDays({ days: THURSDAY }));
  expect(reply).not.toContain('kvarter');
  expect(await stage.store.listPeerMeetings('2026-03-12', '2026-03-12')).toHaveLength(1);
});

test('a time too close to another meeting is said at once', async () => {
  expect(await say('peer', 'peermøde med A torsdag i næste uge 12-13')).toContain(texts.tight({ days: THURSDAY }));
});

test('a time that fits says only whether the other hears of it', async () => {
  expect(await say('peer', 'peermøde med A onsdag 12-14')).toMatch(
    /^Tiden er gemt[^\n]*kl\. 12\.00-14\.00\. Frivillig A hører det ikke fra mig\. Sig det selv\.$/,
  );
});

test('a volunteer who sets the time does not hear about the peer’s week', async () => {
  expect(await say('a', 'peermøde torsdag i næste uge 12.30-14.30')).not.toMatch(/fylder|fuld|kvarter/);
});

test('it stands on the peer’s week card the week before, and in the status of both leaders without the day', async () => {
  await say('peer', 'peermøde med A torsdag i næste uge 12.30-14.30');

  expect(await say('peer', 'min uge')).toContain(texts.fullDays({ days: THURSDAY }));
  for (const who of ['coordinator', 'leader'] as const) {
    const status = await say(who, 'status');
    expect(status).toContain(texts.dayInFullWeek({ week: 11 }));
    expect(status).not.toMatch(/12\. marts kl\. 12|12\.30/);
  }
});
