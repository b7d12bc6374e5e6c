import { openStage, closeStages } from '../support/bot-stage';

/** Tuesday of week 10. */
const TUESDAY = { on: '2026-03-03', at: '09:00' };
afterEach(() => closeStages());

const meetingsOf = ({ store }: Awaited<ReturnType<typeof openStage>>) =>
  store.listPeerMeetings('2026-01-01', '2027-01-01');

test.each([
  ['jeg mødes med A i morgen kl 12', { volunteerId: 'frivillig-a', on: '2026-03-04', from: '12:00', to: '14:00' }],
  ['peermøde B onsdag 13-15', { volunteerId: 'frivillig-b', on: '2026-03-04', from: '13:00', to: '15:00' }],
  ['flyt A til torsdag kl halv et', { volunteerId: 'frivillig-a', on: '2026-03-05', from: '12:30', to: '14:30' }],
  ['C og jeg har aftalt onsdag kl 1', { volunteerId: 'frivillig-c', on: '2026-03-04', from: '13:00', to: '15:00' }],
  ["i'm meeting B tomorrow at noon", { volunteerId: 'frivillig-b', on: '2026-03-04', from: '12:00', to: '14:00' }],
])('"%s" is kept', async (typed, meeting) => {
  const stage = await openStage({ at: TUESDAY });
  await stage.teams.say(stage.people.peer, typed);
  expect(await meetingsOf(stage)).toMatchObject([meeting]);
});

test.each(['mødet med A gik godt', 'vi flyttede mødet i går', 'jeg mødes snart med A', 'skal vi mødes onsdag kl 12?'])(
  '"%s" keeps nothing',
  async (typed) => {
    const stage = await openStage({ at: TUESDAY });
    await stage.teams.say(stage.people.peer, typed);
    expect(await meetingsOf(stage)).toEqual([]);
  },
);

test.each([
  ['min uge', 'Uge 10'],
  ['denne uge', 'Uge 10'],
  ['næste uge', 'Uge 11'],
  ['min uge næste uge', 'Uge 11'],
  ['hvad skal jeg i næste uge', 'Uge 11'],
  ['min uge 11', 'Uge 11'],
  ['vis mig min uge i uge 12 tak', 'Uge 12'],
  ['uge 12', 'Uge 12'],
  ['sidste uge', 'Uge 9'],
])('"%s" shows %s', async (typed, title) => {
  const stage = await openStage({ at: TUESDAY });
  await stage.teams.say(stage.people.peer, typed);
  expect(stage.lastText(stage.people.peer).toLowerCase()).toContain(title.toLowerCase());
});
