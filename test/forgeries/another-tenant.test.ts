import { CARD_VERSION } from '../../src/cards/adaptive-card';
import { TENANT } from '../support/door';
import { closeStages } from '../support/bot-stage';
import { openTeamsStage, type TeamsStage } from '../support/teams-stage';
import { startTokenIssuer, type TokenIssuer } from '../support/token-issuer';
import { VERBS } from './genuine-presses';

const OTHER = '99999999-0000-4000-8000-999999999999';
const CHAT = { id: 'chat-peer', conversationType: 'personal' };

/** The ways in which an activity can say that it comes from another workplace; beside ours, too. */
const WAYS: Record<string, Record<string, unknown>> = {
  'in the conversation': { conversation: { ...CHAT, tenantId: OTHER } },
  'in the data of the channel': { conversation: CHAT, channelData: { tenant: { id: OTHER } } },
  'in the one, ours in the other': {
    conversation: { ...CHAT, tenantId: TENANT },
    channelData: { tenant: { id: OTHER } },
  },
};

let issuer: TokenIssuer;
let teams: TeamsStage;
beforeAll(async () => {
  issuer = await startTokenIssuer();
  teams = await openTeamsStage(issuer);
  await teams.post(teams.stage.people.peer, { type: 'installationUpdate', action: 'add' });
});
afterAll(async () => {
  await closeStages();
  await teams.close();
  await issuer.close();
});

const pressOf = (verb: string) => {
  const data = { verb, slot: 'check-in:peer:2026-W10', v: CARD_VERSION };
  return { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } };
};

test.each(Object.entries(WAYS))(
  'another tenant %s is refused at the door, whatever is pressed',
  async (_way, fields) => {
    const { stage, post, sent } = teams;
    const [before, said] = [stage.dump(), sent().length];
    for (const verb of VERBS) {
      stage.later(1_000);
      expect([verb, await post(stage.people.peer, { ...pressOf(verb), ...fields })]).toEqual([verb, 401]);
      // Fifty refusals a minute from one place close the door to that place.
      stage.later(60_000);
    }
    expect([stage.dump(), sent().length]).toEqual([before, said]);
  },
);

test('the guard of this test: the same presses from our tenant are answered', async () => {
  const { stage, post } = teams;
  stage.later(120_000);
  expect(await post(stage.people.peer, pressOf('check-in.answer'))).toBe(200);
});
