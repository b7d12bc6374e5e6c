import { openNursery, type Nursery } from '../kill/nursery';
import { type InstanceStage, isBad, NOTHING_BAD, openInstanceStage, type Scene } from './scenes';

const serverUrl = process.env.TEST_DATABASE_URL;

/** A fifth of `npm run instances`, and the scenes that take no waiting. */
(serverUrl ? describe : describe.skip)('two bots on one PostgreSQL', () => {
  let nursery: Nursery;
  let stage: InstanceStage;
  beforeAll(async () => {
    nursery = openNursery(2);
    stage = await openInstanceStage({ nursery, serverUrl: serverUrl!, people: 60, window: 4 });
  });
  afterAll(async () => {
    nursery.close();
    await stage.close();
  });

  test.each<[string, Scene]>([
    ['share a job and the permitted rate; one dies, and its lease is all that waits', 'it is killed'],
    [
      'share a job, and when the line of one is cut nothing comes twice and nothing is forgotten',
      'its line to the database is cut, again and again',
    ],
  ])(
    '%s',
    async (_promise, scene) => {
      const result = await stage.play(scene);
      expect({ ...result, isBad: isBad(result) }).toMatchObject({ ...NOTHING_BAD, isBad: false });
    },
    60_000,
  );
});
