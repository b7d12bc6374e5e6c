import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readProgramme } from '../../src/programme/read-programme';
import { uncheckedContacts } from '../../src/programme/unchecked-contacts';
import { checkAgainLine, contactTexts } from '../../src/text/contacts';
import { helpNowTexts } from '../../src/text/help-now';
import { type BotStage, closeStages, openStage } from '../support/bot-stage';
import { PARKVAENGET_TEXT } from '../support/parkvaenget-text';

afterEach(() => closeStages());

const checkedOn = (on: string) => PARKVAENGET_TEXT.replaceAll('checkedOn: 2026-11-01', `checkedOn: ${on}`);
const keysOn = (checked: string, today: string) =>
  uncheckedContacts(readProgramme(checkedOn(checked), 'plan.yaml').programme, today).map(({ key }) => key);
const SET = ['emergency', 'police', 'lifeline'];

test.each([
  ['2026-01-10', '2026-07-10', []],
  ['2026-01-10', '2026-07-11', SET],
  ['2026-08-31', '2027-02-28', []],
  ['2026-08-31', '2027-03-01', SET],
  ['2026-11-01', '2026-11-22', []],
])('a number looked up on %s is told of on %s: %j', (checked, today, keys) => {
  expect(keysOn(checked, today)).toEqual(keys);
});

test('a number that is not set is not asked about', () => {
  expect(keysOn('2020-01-01', '2026-01-01')).toEqual(SET);
});

describe('when numbers are old', () => {
  const folder = mkdtempSync(join(tmpdir(), 'medspiller-numbers-'));
  const programmeFile = join(folder, 'plan.yaml');
  writeFileSync(programmeFile, checkedOn('2025-08-01'));
  const env = { MEDSPILLER_PROGRAMME: programmeFile, MEDSPILLER_PEOPLE: 'programmes/parkvaenget.people.yaml' };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const statusOf = async (stage: BotStage, who: 'coordinator' | 'leader') => {
    await stage.teams.say(stage.people[who], 'status');
    return stage.lastText(stage.people[who]);
  };
  const line = contactTexts.da.unchecked({ names: '112, politiet og Livslinien' });

  test('the coordinator reads one quiet line in the status, and the development leader none', async () => {
    const stage = await openStage({ env });
    expect(await statusOf(stage, 'coordinator')).toContain(line);
    expect(await statusOf(stage, 'leader')).not.toContain('Numre');
  });

  test('nobody is made to doubt a number on the cards that show it', async () => {
    const [old, fresh] = [await openStage({ env }), await openStage()];
    for (const who of ['peer', 'a', 'coordinator', 'leader'] as const) {
      for (const typed of ['hvem kan jeg gå til', 'jeg vil ikke leve']) {
        await old.teams.say(old.people[who], typed);
        await fresh.teams.say(fresh.people[who], typed);
        expect(old.lastText(old.people[who])).toBe(fresh.lastText(fresh.people[who]));
        expect(old.lastText(old.people[who])).toContain(helpNowTexts.da.lifeline({ lifeline: '70 201 201' }));
      }
    }
  });

  test('who asks what is coming reads it on the side, and the plan itself is as ever', () => {
    const root = resolve(__dirname, '../..');
    const hook = join(root, 'test/support/typescript-hook.cjs');
    const upcoming = (programme: string) =>
      spawnSync(process.execPath, ['--require', hook, join(root, 'src/cli/upcoming.ts'), '--from', '2026-03-02'], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...env, MEDSPILLER_PROGRAMME: programme, DATA_DIR: folder },
      });
    const [old, fresh] = [upcoming(programmeFile), upcoming('programmes/parkvaenget.yaml')];
    expect(old.stderr).toContain(checkAgainLine('lifeline', '2025-08-01'));
    expect(old.stdout).toBe(fresh.stdout);
  });
});

test('when all have been looked up, the status says nothing of numbers', async () => {
  const stage = await openStage();
  await stage.teams.say(stage.people.coordinator, 'status');
  expect(stage.lastText(stage.people.coordinator)).not.toContain('Numre');
});
