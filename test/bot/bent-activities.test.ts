import { detectCrisis } from '../../src/dialogs/help-now/detect';
import { parseActivity, tenantsOf } from '../../src/bot/activity';
import { closeStages, openStage } from '../support/bot-stage';
import { makeActivity } from '../support/door';

afterEach(closeStages);

test.each([{ toString: 1 }, ['11111111-2222-3333-4444-555555555555'], 5, true])(
  'a tenant that is no text (%j) is refused before anything is made of it',
  (id) => {
    const activity = parseActivity(makeActivity({ channelData: { tenant: { id } } }));
    expect(() => tenantsOf(activity)).toThrow(expect.objectContaining({ status: 400 }));
  },
);

test.each([[[{}]], [[{ type: 'mention' }]], [[{ type: 'mention', mentioned: null }]]])(
  'bent entities (%j) keep nobody from the offer of help',
  async (entities) => {
    const words = 'jeg vil dø';
    expect(detectCrisis(words)).toBe('explicit');
    const stage = await openStage();
    const { peer } = stage.people;
    await stage.teams.post(peer, { type: 'message', text: words, entities });
    expect(stage.lastText(peer)).toContain('112');
  },
);
