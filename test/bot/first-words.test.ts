import { changeMeetingTexts } from '../../src/text/change-meeting';
import { meetingTimeTexts } from '../../src/text/meeting-time';
import { quietTexts } from '../../src/text/quiet';
import { replyTexts } from '../../src/text/replies';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';

/** Tuesday of a normal week: peer meeting with A on Wednesday, development meeting on Thursday. */
const TUESDAY = { on: '2026-03-03', at: '09:00' };
const meetings = (stage: BotStage) => stage.store.listPeerMeetings('2026-01-01', '2027-01-01');

afterEach(() => closeStages());

async function openTuesday(at = TUESDAY) {
  const stage = await openStage({ at });
  const { peer } = stage.people;
  await stage.teams.say(peer, 'A onsdag kl. 12-14');
  return { stage, ...stage.people };
}

test('a name, a day and a span set the peer meeting, with commas or points', async () => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'b torsdag 12,30 - 14,30');
  await stage.teams.say(peer, 'c fredag 12.30-14.30');
  expect(await meetings(stage)).toMatchObject([
    { volunteerId: 'frivillig-a', on: '2026-03-04', from: '12:00', to: '14:00' },
    { volunteerId: 'frivillig-b', on: '2026-03-05', from: '12:30', to: '14:30' },
    { volunteerId: 'frivillig-c', on: '2026-03-06', from: '12:30', to: '14:30' },
  ]);
});

test('a volunteer who says "mødet" moves the meeting with the peer', async () => {
  const { stage, a } = await openTuesday();
  await stage.teams.say(a, 'flyt mødet til onsdag 13-15');
  expect(await meetings(stage)).toMatchObject([{ volunteerId: 'frivillig-a', from: '13:00', to: '15:00' }]);
});

test('"aflys onsdag" shows the only meeting that day, and changes nothing before it is pressed', async () => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'aflys onsdag');
  expect(stage.lastText(peer)).toContain('Frivillig A');
  expect(stage.lastText(peer)).toContain(changeMeetingTexts.da.nowCancelled);
  expect(await meetings(stage)).toMatchObject([{ state: 'agreed' }]);
});

test('a meeting that is to be moved with no time is asked about by its new day', async () => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'flyt A');
  expect(stage.lastText(peer)).toBe(meetingTimeTexts.da.newDay);
  await stage.teams.say(peer, 'peermøde med A');
  expect(stage.lastText(peer)).toBe(meetingTimeTexts.da.day);
});

test('who asks when they meet somebody hears of the meeting with them, and not of the next one', async () => {
  const { stage, peer, a } = await openTuesday();
  await stage.teams.say(peer, 'B fredag 10-12');
  await stage.teams.say(peer, 'hvornår skal jeg mødes med B');
  expect(stage.lastText(peer)).toContain('peermøde med Frivillig B fredag');
  await stage.teams.say(peer, 'hvornår skal jeg mødes med C');
  expect(stage.lastText(peer)).toBe(replyTexts.da.nextMeetingUnset({ title: 'peermøde' }));
  await stage.teams.say(a, 'hvornår mødes jeg med peeren');
  expect(stage.lastText(a)).toContain('peermøde med Peer onsdag');
});

test('a volunteer who asks about another meeting is not told of the one with the peer', async () => {
  const { stage, peer, a } = await openTuesday();
  await stage.teams.say(peer, 'flyt A til fredag 12-14');
  await stage.teams.say(a, 'hvornår skal jeg mødes med peeren');
  expect(stage.lastText(a)).toContain('fredag');
  await stage.teams.say(a, 'hvornår skal jeg mødes med projektgruppen');
  expect(stage.lastText(a)).toContain('torsdag');
});

test('low energy said of today ends today', async () => {
  const { stage, peer } = await openTuesday();
  for (const text of ['jeg har lav enrgi idag', 'har lav energi i dag']) {
    await stage.teams.say(peer, text);
    expect(await stage.store.findSettings('peer')).toMatchObject({ lowEnergyUntilOn: '2026-03-03' });
  }
  await stage.teams.say(peer, 'jeg har ikke så meget energi');
  expect(await stage.store.findSettings('peer')).toMatchObject({ lowEnergyUntilOn: '2026-03-09' });
});

test('a heads-up with no number is asked about, and an article is no number', async () => {
  const { stage, peer } = await openTuesday();
  await stage.teams.say(peer, 'mind mig før et møde');
  expect(stage.lastText(peer)).not.toContain(quietTexts.da.headsUpNearest({ nearest: 5 }));
  expect((await stage.store.findSettings('peer'))?.headsUpMinutes).toBeUndefined();
  await stage.teams.say(peer, 'giv mig et varsel 30 før et møde');
  expect(await stage.store.findSettings('peer')).toMatchObject({ headsUpMinutes: 30 });
});

test('said on a Sunday, tomorrow is next week and today is not', async () => {
  const { stage, peer } = await openTuesday({ on: '2026-03-08', at: '12:00' });
  await stage.teams.say(peer, 'møder i morgen');
  expect(stage.lastText(peer)).toContain('uge 11');
  await stage.teams.say(peer, 'møder i dag');
  expect(stage.lastText(peer)).toContain('uge 10');
});

test('a short word gets a short word, and a yes or no that is waited for is still taken as one', async () => {
  const { stage, peer, a } = await openTuesday();
  await stage.teams.say(a, 'nej tak');
  expect(stage.lastText(a)).toBe(replyTexts.da.allRight);
  await stage.teams.say(peer, 'ok');
  expect(stage.lastText(peer)).not.toBe(replyTexts.da.allRight);
  await stage.sayYes();
  await stage.teams.say(peer, 'ok');
  expect(stage.lastText(peer)).toBe(replyTexts.da.allRight);
  await stage.teams.say(peer, 'jeg er træt');
  expect(stage.lastText(peer)).toBe(replyTexts.da.hardDay);
});
