import { openKillStage, PEERS, type KillStage } from './kill-run';

/** The full count is `npm run kills`; here stands one kill on each side of the wire. */
describe('killed in the middle of sending', () => {
  let stage: KillStage;
  beforeAll(async () => (stage = await openKillStage()));
  afterAll(() => stage.close());

  test.each([
    ['plan:after', 1, PEERS, 0],
    ['post:arrived', 3, PEERS - 1, 1],
    ['mark:before', 5, PEERS - 1, 1],
  ] as const)(
    'at %s: no card comes twice, and each is sent or listed as uncertain',
    async (point, nth, sent, uncertain) => {
      const result = await stage.run({ point, nth });

      expect(result).toMatchObject({ killed: true, twice: 0, lost: 0 });
      expect([result.ends.sent ?? 0, result.ends.uncertain ?? 0]).toEqual([sent, uncertain]);
    },
    60_000,
  );
});
