import { setUpTexts } from '../../src/text/set-up';
import { closeStages } from '../support/bot-stage';
import { openTeamsStage, type TeamsStage } from '../support/teams-stage';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer';

let issuer: TokenIssuer;
let teams: TeamsStage;
beforeAll(async () => {
  issuer = await startTokenIssuer();
});
afterAll(() => issuer.close());
beforeEach(async () => {
  teams = await openTeamsStage(issuer);
});
afterEach(async () => {
  await closeStages();
  await teams.close();
});

const TEAM = '19:team@thread.tacv2';
const inTeam = { conversation: { id: TEAM, conversationType: 'channel', isGroup: true, tenantId: undefined } };

/** The bot is added to a team in which these people are; of their private chats it is told nothing. */
async function addToTeam(...ids: ('peer' | 'coordinator' | 'a')[]) {
  const { stage, connector, post } = teams;
  const members = ids
    .map((id) => stage.people[id])
    .map(({ id, aadObjectId }) => ({ id: `29:${id}`, aadObjectId: aadObjectId! }));
  connector.saveRoster(TEAM, members);
  await post(stage.people.coordinator, {
    type: 'installationUpdate',
    action: 'add',
    ...inTeam,
    channelData: { team: { id: TEAM, name: 'Teamet' }, tenant: { id: '11111111-2222-3333-4444-555555555555' } },
  });
}
const toPeer = () =>
  teams.connector.sent.filter(({ activity }) => (activity.recipient as { id?: string } | undefined)?.id === '29:peer');
const greetings = () => toPeer().filter(({ activity }) => JSON.stringify(activity).includes(setUpTexts.da.hello));

test('lesson 14 (microsoft/BotFramework-Services#169): a lost install event costs nobody their reminders: greeted once, in working hours, and then reminded', async () => {
  const { stage } = teams;
  await addToTeam('peer');
  await stage.tickAt('2026-03-06', '10:40');
  expect(await stage.store.findConversation('peer')).toMatchObject({ active: true });
  expect(toPeer()).toEqual([]);

  // Tuesday is the peer's next working day.
  await stage.tickAt('2026-03-09', '12:00');
  await stage.tickAt('2026-03-10', '10:14');
  expect(toPeer()).toEqual([]);
  await stage.tickAt('2026-03-10', '10:15');
  expect(greetings()).toHaveLength(1);
  expect(toPeer()).toHaveLength(1);

  await stage.tickAt('2026-03-10', '10:16');
  expect(JSON.stringify(toPeer().at(-1))).toContain('Din uge 11');
  await stage.tickAt('2026-03-11', '10:40');
  expect(greetings()).toHaveLength(1);
});

test.each([
  ['the install event that was late', { type: 'installationUpdate', action: 'add' }],
  ['a first word of theirs', { type: 'message', text: 'hej' }],
])(
  'lesson 14 (microsoft/BotFramework-Services#213): with %s the planned greeting comes at once, and only once',
  async (_what, activity) => {
    const { stage, post } = teams;
    await addToTeam('peer');
    await stage.tickAt('2026-03-06', '10:40');
    await post(stage.people.peer, activity);
    expect(greetings()).toHaveLength(1);

    await stage.tickAt('2026-03-10', '10:15');
    await stage.tickAt('2026-03-10', '10:16');
    expect(greetings()).toHaveLength(1);
  },
);

test('lesson 14 (microsoft/BotFramework-Services#294): a volunteer who has not asked is left in peace', async () => {
  const { stage, connector } = teams;
  await addToTeam('a');
  await stage.tickAt('2026-03-06', '10:40');

  expect(await stage.store.findConversation('frivillig-a')).toBeUndefined();
  expect(connector.requests.filter(({ path }) => path === '/v3/conversations')).toEqual([]);
});
