import { closeSenders } from '../support/make-sender';
import { openJob, watching } from '../schedules/sending/job-stage';

afterEach(closeSenders);

test('lesson 28 (OfficeDev/microsoft-teams-apps-company-communicator#948): 9 people are not kept waiting by 9,000', async () => {
  const stage = await openJob(9_000);
  const nine = Array.from({ length: 9 }, (_, index) => `p0${8_991 + index}`);
  let small: Promise<unknown> | undefined;
  const sender = stage.senderOf({
    window: { size: () => 8, note: () => undefined },
    messenger: watching(stage.messenger, async () => {
      if (stage.connector.requests.length < 30 || small !== undefined) return;
      // In the middle of the large job the next minute comes, and with it a small one.
      small = stage.addJob(nine, 'v2');
      await small;
      void sender.sendDue();
    }),
  });

  const run = sender.sendDue();
  await stage.connector.waitForSent(90, 60_000);
  await sender.stop();
  await run;

  const smallOnesAt = stage.connector.sent.flatMap(({ conversationId }, index) =>
    nine.includes(conversationId.replace('a:', '')) ? [index] : [],
  );
  expect(smallOnesAt).toHaveLength(9);
  expect(Math.max(...smallOnesAt)).toBeLessThan(60);
}, 90_000);
