import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/log';
import { ANSWERS_KEPT_DAYS, forgetOldAnswers } from '../../src/schedules/retention';
import { openSqliteStore } from '../../src/store/sqlite';
import { setUpTexts } from '../../src/text/set-up';
import { makeCheckIn } from '../support/make-check-in';

const DAY_MS = 24 * 60 * 60 * 1000;

test('the information card promises the number of days that answers are really kept', () => {
  for (const language of ['da', 'en'] as const) {
    expect(setUpTexts[language].kept).toContain(` ${ANSWERS_KEPT_DAYS} `);
    expect(setUpTexts[language].deleted).toContain(` ${ANSWERS_KEPT_DAYS} `);
  }
});

test('answers are gone after the promised days, and not a day before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-retention-'));
  const store = await openSqliteStore({ file: join(folder, 'store.db') });
  const log = createLog(
    () => undefined,
    () => new Date(0),
  );
  const checkIn = makeCheckIn();
  await store.openCheckIn(checkIn);
  const after = (days: number) => new Date(checkIn.openedAt.getTime() + days * DAY_MS);

  await forgetOldAnswers(store, log, after(ANSWERS_KEPT_DAYS));
  const kept = await store.findCheckIn(checkIn.id);
  await forgetOldAnswers(store, log, after(ANSWERS_KEPT_DAYS + 1));
  const gone = await store.findCheckIn(checkIn.id);
  await store.close();
  rmSync(folder, { recursive: true });

  expect(kept).toBeDefined();
  expect(gone).toBeUndefined();
});
