import { type KillPlan, NOTHING_BAD, runKill } from './kill-run';
import { openNursery, type Nursery } from './nursery';
import { openKillStage, SMALL } from './stage';

const serverUrl = process.env.TEST_DATABASE_URL;

/** The full count is `npm run kills`; here stand one kill on each side of the wire, and one in the taking up. */
const BEFORE_THE_ANSWER: KillPlan = { at: { point: 'post:arrived', nth: 5 }, other: 'after' };
const BEFORE_THE_MARK: KillPlan = { at: { point: 'mark:before', nth: 3 }, other: 'after' };
const TWO_LIVES: KillPlan = { ...BEFORE_THE_ANSWER, then: { point: 'settle:after', nth: 1 } };
const BESIDE: KillPlan = { at: { point: 'post:after', nth: 2 }, other: 'beside' };

describe.each([
  {
    store: 'a SQLite file',
    isHere: true,
    url: undefined,
    plans: [
      ['when Teams has a message and its answer has not left', BEFORE_THE_ANSWER, 1],
      ['between the answer and the mark', BEFORE_THE_MARK, 1],
    ] as const,
  },
  {
    store: 'PostgreSQL',
    isHere: serverUrl !== undefined,
    url: serverUrl,
    plans: [
      ['and killed again in taking up what was left', TWO_LIVES, 2],
      ['beside another bot, which takes up what was left when the lease is over and not before', BESIDE, 1],
    ] as const,
  },
])('killed in the middle of sending, on $store', ({ isHere, url, plans }) => {
  let nursery: Nursery | undefined;
  let stage: Awaited<ReturnType<typeof openKillStage>> | undefined;
  beforeAll(async () => {
    if (!isHere) return;
    nursery = openNursery(1);
    stage = await openKillStage(nursery, url, SMALL);
  });
  afterAll(async () => {
    nursery?.close();
    await stage?.close();
  });

  (isHere ? test : test.skip).each(plans)(
    '%s: no message comes twice, and each is sent or listed as uncertain',
    async (_what, plan, kills) => {
      const result = await runKill(stage!, plan);

      expect(result).toMatchObject({ kills, ...NOTHING_BAD });
      const { sent = 0, uncertain = 0 } = result.ends;
      expect(sent + uncertain).toBe(SMALL.peers);
      expect(uncertain).toBeGreaterThan(0);
    },
    60_000,
  );
});
