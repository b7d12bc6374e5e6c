import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../src/log';
import { ANSWERS_KEPT_DAYS, CALENDAR_KEPT_DAYS, forgetWhatIsOld } from '../../src/schedules/retention';
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

  await forgetWhatIsOld(store, log, after(ANSWERS_KEPT_DAYS));
  const kept = await store.findCheckIn(checkIn.id);
  await forgetWhatIsOld(store, log, after(ANSWERS_KEPT_DAYS + 1));
  const gone = await store.findCheckIn(checkIn.id);
  await store.close();
  rmSync(folder, { recursive: true });

  expect(kept).toBeDefined();
  expect(gone).toBeUndefined();
});

test('absences and attendance are gone after the days they are kept, and not a day before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-retention-'));
  const store = await openSqliteStore({ file: join(folder, 'store.db') });
  const log = createLog(
    () => undefined,
    () => new Date(0),
  );
  const last = new Date('2026-03-05T10:00:00Z');
  await store.addAbsence({ personId: 'peer', fromOn: '2026-03-04', toOn: '2026-03-05', setAt: last });
  const after = (days: number) => new Date(last.getTime() + days * DAY_MS);
  const kept = async (days: number) => {
    await forgetWhatIsOld(store, log, after(days));
    return (await store.listAbsences('2026-01-01', '2026-12-31')).length;
  };

  expect([await kept(CALENDAR_KEPT_DAYS), await kept(CALENDAR_KEPT_DAYS + 1)]).toEqual([1, 0]);
  await store.close();
  rmSync(folder, { recursive: true });
});
