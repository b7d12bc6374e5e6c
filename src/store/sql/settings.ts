import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Settings, Store } from '../store';
import { rowsOf } from './rows';
import type { Session } from './session';
import type { SettingsRow, Tables } from './tables';

const COLUMNS = [
  'person_id',
  'check_ins',
  'informed_version',
  'stopped',
  'paused_until_on',
  'show_when_done',
  'wants_reminders',
  'language',
  'heads_up_minutes',
  'weekly_cap',
  'low_energy_until_on',
  'check_in_every_weeks',
  'check_ins_from_week',
  'name_in_team_chat',
  'turned_on',
] as const satisfies readonly (keyof SettingsRow)[];

/** Everybody's settings, in order of person. */
export const settingsRows = (db: Kysely<Tables>) =>
  rowsOf(db.selectFrom('settings').select(COLUMNS).orderBy('person_id'), COLUMNS, fromRow);

/** By what name a transaction remembers one person's. */
export const settingsName = (personId: string) => `settings:${personId}`;

/** Settings: one row for each person who has chosen something. */
export function settingsQueries(session: Session): Pick<Store, 'findSettings' | 'listSettings' | 'saveSettings'> {
  return {
    findSettings: (personId) =>
      session.reads.once(settingsName(personId), ['settings'], async () => {
        const row = await session
          .db()
          .selectFrom('settings')
          .selectAll()
          .where('person_id', '=', personId)
          .executeTakeFirst();
        return row && fromRow(row);
      }),

    listSettings: () => settingsRows(session.db()).read(),

    saveSettings: (settings) =>
      session.inTransaction(async (db) => {
        const row = toRow(settings);
        await db
          .insertInto('settings')
          .values(row)
          .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
          .execute();
      }),
  };
}

const turnedOnSchema = z.array(z.string());

function fromRow(row: SettingsRow): Settings {
  return {
    personId: row.person_id,
    checkIns: row.check_ins ?? undefined,
    informedVersion: row.informed_version ?? undefined,
    stopped: row.stopped === 1,
    pausedUntilOn: row.paused_until_on ?? undefined,
    showWhenDone: row.show_when_done === 1,
    wantsReminders: row.wants_reminders === 1,
    language: row.language,
    headsUpMinutes: row.heads_up_minutes ?? undefined,
    weeklyCap: row.weekly_cap ?? undefined,
    lowEnergyUntilOn: row.low_energy_until_on ?? undefined,
    checkInEveryWeeks: row.check_in_every_weeks,
    checkInsFromWeek: row.check_ins_from_week ?? undefined,
    nameInTeamChat: row.name_in_team_chat === 1,
    turnedOn: turnedOnSchema.parse(JSON.parse(row.turned_on)),
  };
}

function toRow(settings: Settings): SettingsRow {
  return {
    person_id: settings.personId,
    check_ins: settings.checkIns ?? null,
    informed_version: settings.informedVersion ?? null,
    stopped: Number(settings.stopped),
    paused_until_on: settings.pausedUntilOn ?? null,
    show_when_done: Number(settings.showWhenDone),
    wants_reminders: Number(settings.wantsReminders),
    language: settings.language,
    heads_up_minutes: settings.headsUpMinutes ?? null,
    weekly_cap: settings.weeklyCap ?? null,
    low_energy_until_on: settings.lowEnergyUntilOn ?? null,
    check_in_every_weeks: settings.checkInEveryWeeks,
    check_ins_from_week: settings.checkInsFromWeek ?? null,
    name_in_team_chat: Number(settings.nameInTeamChat),
    turned_on: JSON.stringify(settings.turnedOn),
  };
}
