import type { BotStage } from '../support/bot-stage';
import { closeStages } from '../support/bot-stage';
import { refusal, type RefusalCode } from '../support/connector/refusals';
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
  const { peer, coordinator } = teams.stage.people;
  for (const person of [peer, coordinator]) await teams.post(person, { type: 'installationUpdate', action: 'add' });
});
afterEach(async () => {
  await closeStages();
  await teams.close();
});

const PEERS = 'chat-peer';
const cardsFor = (stage: BotStage) =>
  teams.connector.requests.filter(
    ({ body }) => JSON.stringify(body ?? '').includes('Din uge 11') && stage !== undefined,
  );

test.each([
  'MessageWritesBlocked',
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'BotDisabledByUser',
] as const satisfies readonly RefusalCode[])(
  'lesson 4 (microsoft/botbuilder-js#4722): %s is an end: tried once, not again, known by cause, and over when the person writes',
  async (code) => {
    const { stage, connector, post } = teams;
    const { peer, coordinator } = stage.people;
    connector.refuse(PEERS, refusal(code));
    await stage.tickAt('2026-03-10', '10:15');
    await stage.tickAt('2026-03-10', '10:16');
    await stage.tickAt('2026-03-10', '11:15');

    expect(cardsFor(stage).filter(({ conversationId }) => conversationId === PEERS)).toHaveLength(1);
    expect(await stage.store.findConversation('peer')).toMatchObject({ active: false, inactiveCause: 'blocked' });
    await post(coordinator, { type: 'message', text: 'status' });
    const status = JSON.stringify(teams.sent().at(-1));
    expect(status).toContain('Ikke leveret: ugens plan til Peer.');
    expect(status).toContain('Siden tirsdag d. 10. marts kan jeg ikke skrive til Peer. Teams siger nej.');

    connector.refuse(PEERS, undefined);
    await post(peer, { type: 'message', text: 'hej' });
    expect(await stage.store.findConversation('peer')).toMatchObject({ active: true });
    await stage.tickAt('2026-03-11', '14:15');
    expect(connector.sent.filter(({ conversationId }) => conversationId === PEERS).length).toBeGreaterThan(1);
  },
);

test('lesson 4 (microsoft/BotFramework-Services#344): a chat that Teams does not know is opened anew once, and the message comes once', async () => {
  const { stage, connector } = teams;
  connector.forget(PEERS);
  await stage.tickAt('2026-03-10', '10:15');

  const { conversationId } = (await stage.store.findConversation('peer'))!;
  expect(conversationId).not.toBe(PEERS);
  expect(
    cardsFor(stage)
      .map((request) => request.conversationId)
      .filter((id) => id === PEERS || id === conversationId),
  ).toEqual([PEERS, conversationId]);
  expect(connector.requests.filter(({ path }) => path === '/v3/conversations')).toHaveLength(1);
  expect(await stage.store.findDelivery('week-card:peer:2026-W11')).toMatchObject({ state: 'sent' });
});

test('lesson 4 (MicrosoftDocs/msteams-docs#10229): when it cannot be opened either, that is the end, and it is not asked for each minute', async () => {
  const { stage, connector } = teams;
  connector.forget(PEERS);
  connector.refuse('29:peer', refusal('ConversationNotFound'));
  for (const at of ['10:15', '10:16', '10:30', '11:00']) await stage.tickAt('2026-03-10', at);

  expect(connector.requests.filter(({ path }) => path === '/v3/conversations')).toHaveLength(1);
  expect(await stage.store.findConversation('peer')).toMatchObject({ active: false, inactiveCause: 'gone' });
  expect(await stage.store.findDelivery('week-card:peer:2026-W11')).toMatchObject({
    state: 'blocked',
    cause: 'http-404',
  });
});

test('lesson 4 (OfficeDev/microsoft-teams-apps-company-communicator#744): what waits while nobody can be reached comes when it can again, while it is of use', async () => {
  const { stage, connector, post } = teams;
  // Teams says the same to the opening of the chat, which is tried after a day.
  for (const about of [PEERS, '29:peer']) connector.refuse(about, refusal('BotNotInConversationRoster'));
  await stage.tickAt('2026-03-10', '10:15');
  await stage.tickAt('2026-03-11', '14:15');
  expect(await stage.store.findDelivery('tomorrow:peer:2026-03-12')).toMatchObject({ state: 'planned' });

  connector.refuse(PEERS, undefined);
  await post(stage.people.peer, { type: 'message', text: 'hej' });
  await stage.tickAt('2026-03-11', '14:20');

  expect(await stage.store.findDelivery('tomorrow:peer:2026-03-12')).toMatchObject({ state: 'sent' });
});
