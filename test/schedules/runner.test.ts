import { runChild } from '../support/child-process';

test('ends its wake-ups when it is told to, so that the process can end, and a second time is harmless', async () => {
  const { code, out, err } = await runChild(
    `const { everyMinute } = require('./src/schedules/runner');
     const stop = everyMinute(async () => undefined);
     setTimeout(() => { stop(); stop(); console.log('stopped'); }, 50);`,
  );

  expect({ code, out, err }).toEqual({ code: 0, out: 'stopped\n', err: '' });
});
