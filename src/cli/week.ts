import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandingClock } from '../clock';
import { composeBot } from '../compose';
import { readConfig } from '../config';
import { createLog } from '../log';
import type { Person, Role } from '../programme/people';
import { readWorkplace } from '../read-workplace';
import { instantOf, localMomentOf } from '../schedules/local-time';
import { openStore } from '../store/open-store';
import { momentName } from '../text/dates';
import { messageAsText } from './message-as-text';
import { startTerminalTeams, type Shown } from './terminal-teams';

/** A normal week of the programme: no holiday, no clock change. */
const MONDAY = '2026-03-02';

/** Plays one whole week in the terminal: the same bot over HTTP, with a Teams client without a screen. Keeps nothing. */
async function playWeek(print: (line: string) => void): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'medspiller-week-'));
  const config = { ...readConfig({ PORT: '0', DATA_DIR: dataDir, MEDSPILLER_PLAYGROUND: 'off' }) };
  const { programme, people } = readWorkplace(config);
  const { timeZone } = programme;
  const clock = new StandingClock(instantOf({ on: MONDAY, at: '09:00' }, timeZone));
  const store = await openStore({ dataDir });
  const log = createLog(
    () => undefined,
    () => clock.now(),
  );
  const bot = composeBot({ config, clock, log, workplace: { programme, people }, store });
  const { port } = await bot.listen();
  const stamp = () => momentName(localMomentOf(clock.now(), timeZone), 'da');

  const teams = await startTerminalTeams({ botPort: () => port, onShown: (shown) => printShown(shown) });
  const who = (role: Role) => people.find((person) => person.role === role) as Person;
  const [peer, coordinator] = [who('peer'), who('coordinator')];
  const say = async (person: Person, text: string) => {
    print(`\n${stamp()}  ${person.name} skriver:`);
    print(`    ${text}`);
    await teams.say(person, text);
  };
  const press = async (person: Person, title: string) => {
    print(`\n${stamp()}  ${person.name} trykker [${title}]`);
    await teams.press(person, title);
  };
  const playTo = (on: string, at: string) => bot.timeMachine?.playTo(instantOf({ on, at }, timeZone));

  try {
    await bot.heartbeat.tick();
    await teams.open(peer);
    await press(peer, 'Ja, stil mig spørgsmålene');
    await playTo('2026-03-03', '10:20');
    await say(peer, 'peermøde med A onsdag 12-14');
    await say(peer, 'peermøde med B tirsdag 12.30-14.30');
    await playTo('2026-03-04', '14:20');
    await playTo('2026-03-05', '13:50');
    await press(peer, 'Godt');
    await press(peer, 'Spring over');
    await press(peer, 'Lidt');
    await press(peer, 'Slut her');
    await say(coordinator, 'status');
  } finally {
    await teams.close();
    await bot.close();
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }

  function printShown({ personId, message, replaced }: Shown): void {
    const name = people.find(({ id }) => id === personId)?.name ?? personId;
    print(`\n${stamp()}  ${replaced ? `Kortet hos ${name} bliver til` : `Til ${name}`}:`);
    for (const line of messageAsText(message)) print(`    ${line}`);
  }
}

playWeek((line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
