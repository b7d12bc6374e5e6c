import { INFORMATION_VERSION } from '../../src/dialogs/set-up/information';
import { closeStages, openStage } from '../support/bot-stage';

afterEach(closeStages);

test('x', async () => {
  const t0 = performance.now();
  const stage = await openStage();
  console.log('open', performance.now() - t0);
  const t1 = performance.now();
  await stage.sayYes();
  await stage.untilCheckIn();
  console.log('play', performance.now() - t1, INFORMATION_VERSION);
  console.log(
    stage
      .chat(stage.people.peer)
      .map((s) => JSON.stringify(s.message))
      .join('\n')
      .slice(0, 3000),
  );
  const t2 = performance.now();
  await stage.teams.submit(stage.people.peer, 'Godt');
  console.log(stage.lastText(stage.people.peer), performance.now() - t2);
  console.log(stage.dump().slice(0, 1500), stage.bytes().length);
});
