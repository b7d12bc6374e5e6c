import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeStages, openStage, type BotStage } from '../support/bot-stage';
import { changed, PARKVAENGET_TEXT } from '../support/parkvaenget-text';

/** All that is added to the workplace: one entry in the list of meetings. */
const ENTRY = `  - id: peer-network
    title: { da: peernetværk, en: peer network }
    called: [netværkskaffe]
    cadence: weekly
    weekday: wednesday
    everyWeeks: 2
    fromWeek: 2026-W10
    from: "11:00"
    to: "12:00"
    minutes: 60
    place: kantinen
    remindDayBefore: true
    audiences:
      - { role: peer }
      - { role: coordinator }
    source: design
`;

const folder = mkdtempSync(join(tmpdir(), 'medspiller-one-entry-'));
let stage: BotStage;

beforeAll(async () => {
  const programme = join(folder, 'plan.yaml');
  writeFileSync(programme, changed(PARKVAENGET_TEXT, '\nmeetings:\n', `\nmeetings:\n${ENTRY}`));
  copyFileSync(join(__dirname, '../../programmes/parkvaenget.people.yaml'), join(folder, 'plan.people.yaml'));
  stage = await openStage({ at: { on: '2026-03-02', at: '11:00' }, env: { MEDSPILLER_PROGRAMME: programme } });
  await stage.sayYes();
  await stage.teams.open(stage.people.coordinator);
});
afterAll(async () => {
  await closeStages();
  rmSync(folder, { recursive: true });
});

const asked = async (words: string, person = stage.people.peer) => {
  await stage.teams.say(person, words);
  return stage.lastText(person);
};

describe('a kind of meeting that was added to the file, and nowhere else', () => {
  test('stands in the week, is asked for by its own names, and comes into the calendar', async () => {
    expect(await asked('min uge')).toContain('Onsdag: kl. 11.00-12.00 peernetværk.');
    expect(await asked('hvornår er peernetværket')).toContain('onsdag d. 4. marts kl. 11.00');
    expect(await asked('hvad tid er netværkskaffen?')).toContain('onsdag d. 4. marts kl. 11.00');
    expect(await asked('kalender')).toContain('peernetværk');
  });

  test('is told of the day before, as the file asks', async () => {
    await stage.tickAt('2026-03-03', '10:15');
    await stage.tickAt('2026-03-03', '14:15');

    expect(stage.lastText(stage.people.peer)).toContain('I morgen er der peernetværk.');
    expect(stage.lastText(stage.people.peer)).toContain('Sted: kantinen.');
  });

  test('is moved by the coordinator by its own name, and the peer is told', async () => {
    await asked('flyt netværkskaffen på onsdag til onsdag kl. 12.30-13.30', stage.people.coordinator);
    await stage.teams.press(stage.people.coordinator, 'Gør det');
    await stage.tickAt('2026-03-03', '14:20');
    await stage.bot.cardsRemade();

    expect(stage.lastText(stage.people.peer)).toMatch(/peernetværk/i);
    expect(stage.lastText(stage.people.peer)).toContain('12.30-13.30');
    expect(await asked('min uge')).toContain('Onsdag: kl. 12.30-13.30 peernetværk.');
  });

  test('is marked afterwards like every other meeting', async () => {
    await stage.tickAt('2026-03-04', '14:00');
    expect(await asked('blev møderne holdt')).toMatch(/peernetværk/i);
  });
});
