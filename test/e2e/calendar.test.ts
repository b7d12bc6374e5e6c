import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { type Playground, startPlayground } from '../../src/local-mode/playground';
import { createLog } from '../../src/log';
import { launchBrowser } from './browser';
import { type LocalBot, startLocalBot } from './local-bot';
import { openPlayground, type PlaygroundPage } from './playground-page';

/** Meetings that live: four people's screens, the bot as `npm start` runs it. */
describe('a calendar people can rely on, in the Playground', () => {
  let bot: LocalBot;
  let browser: Browser;
  let peer: PlaygroundPage;
  let coordinator: PlaygroundPage;
  let volunteer: PlaygroundPage;
  let volunteersScreen: Playground;
  const workDir = mkdtempSync(join(tmpdir(), 'medspiller-e2e-volunteer-'));

  beforeAll(async () => {
    const port = await freePort();
    [bot, browser] = await Promise.all([startLocalBot('2026-03-02T09:00', port), launchBrowser()]);
    volunteersScreen = await startVolunteersScreen(port, workDir);
    peer = await openPlayground(browser, bot.pageOf('Peer'), 'Må jeg stille dig spørgsmålene?');
    coordinator = await openPlayground(browser, bot.pageOf('Koordinator'), "Skriv 'status'");
    volunteer = await openPlayground(browser, volunteersScreen.url, 'Hej');
  });
  afterAll(async () => {
    await browser?.close();
    await volunteersScreen?.stop();
    await bot?.stop();
    rmSync(workDir, { recursive: true, force: true });
  });

  test("the coordinator moves Thursday's meeting, and the peer's card changes in place", async () => {
    await peer.press('Må jeg stille dig spørgsmålene?', 'Ja, stil mig spørgsmålene');
    await peer.send('spol frem til tirsdag kl. 10.15');
    await peer.waitForCard('Din uge 10', 'Torsdag: kl. 10.00-12.00 udviklingsmøde.');

    await coordinator.send('flyt udviklingsmødet på torsdag til onsdag kl. 10-12');
    await coordinator.waitForCard('Gør det');
    await coordinator.screenshot('20-move-before-it-is-done');
    await coordinator.press('Gør det', 'Gør det');

    await peer.waitForCard('Din uge 10', 'Onsdag: kl. 10.00-12.00 udviklingsmøde.');
    expect(await peer.count('Din uge 10')).toBe(1);
    expect(await peer.allText()).not.toContain('Torsdag: kl. 10.00-12.00');
    await peer.screenshot('21-week-card-changed-in-place');

    await peer.send('spol frem til tirsdag kl. 10.20');
    await peer.waitForCard('Ændring: udviklingsmøde', 'Det er Koordinator, der har flyttet mødet.');
    await peer.screenshot('22-change', 'Ændring: udviklingsmøde');
  });

  test('two people find a time by three proposals, and both read the same time', async () => {
    await volunteer.send('start');
    await volunteer.waitForCard('Jeg minder dig om møder dagen før.');

    await peer.send('find en tid med A');
    const offer = await peer.waitForCard('Her er tider til peermøde med Frivillig A', 'Send');
    await peer.screenshot('23-three-times', 'Her er tider til peermøde med Frivillig A');
    await choose(offer, ['Kan', 'Kan hvis nødvendigt', 'Kan ikke']);
    await peer.press('Her er tider til peermøde med Frivillig A', 'Send');
    await peer.waitForCard('Nu svarer Frivillig A.');

    await peer.send('spol frem til tirsdag kl. 10.30');
    const question = await volunteer.waitForCard('Peer vil gerne finde en tid', 'Svar');
    await volunteer.screenshot('24-the-other-is-asked', 'Peer vil gerne finde en tid');
    await choose(question, ['Kan hvis nødvendigt', 'Kan', 'Kan']);
    await volunteer.press('Peer vil gerne finde en tid', 'Svar');

    const settled = await volunteer.waitForCard('peermøde med Peer', 'kl.');
    const time = /(tirsdag|onsdag|torsdag) d\. \d+\. marts kl\. [\d.]+-[\d.]+/i.exec(await settled.innerText())?.[0];
    await volunteer.screenshot('25-agreed');
    expect(time).toBeDefined();
    await peer.send('spol frem til tirsdag kl. 10.45');
    await peer.send('min uge');
    await peer.waitForCard('peermøde med Frivillig A');
    await peer.screenshot('26-agreed-for-the-peer');
    expect(await peer.allText()).toContain(time);
    expect(await volunteer.allText()).not.toMatch(/udviklingsmøde kl|Kan ikke: /);
  });

  test("the team's channel shows the meeting with counts, on one card", async () => {
    await coordinator.openChat('Udviklingsteamet - General');
    await coordinator.openChat('Personal Chat');
    await coordinator.send('møder i kanalen');
    await coordinator.waitForCard('Møder i kanalen', 'Vis her');
    await coordinator.screenshot('27-choose-the-channel');
    await coordinator.press('Vis her', 'Vis her');
    await coordinator.waitForCard('Møderne vises fra nu af');

    await peer.send('spol frem til onsdag d. 11. marts kl. 14.20');
    await peer.waitForCard('Uret står nu på onsdag d. 11. marts kl. 14.20.');
    await coordinator.openChat('Udviklingsteamet - General');
    // A channel shows posts, not the messages of a chat.
    const cards = coordinator.page.locator('.ac-adaptiveCard', { hasText: 'Torsdag d. 12. marts' });
    await cards.getByRole('button', { name: 'Kommer', exact: true }).click();
    await cards.getByText('Kommer: 1.').waitFor();
    await cards.getByRole('button', { name: 'Ved ikke', exact: true }).click();
    await cards.getByText('Ved ikke: 1.').waitFor();
    await coordinator.screenshot('28-channel-card');
    expect(await cards.count()).toBe(1);
    expect(await cards.innerText()).not.toContain('Kommer: 1.');
    expect(await cards.innerText()).not.toMatch(/Peer\b|Frivillig A|spørgsmål/);
  });

  test('"kommer ikke på torsdag": nothing comes that day, and the week after is as its week card says', async () => {
    await peer.send('jeg kommer ikke på torsdag');
    await peer.waitForCard('Jeg noterer kun, at du ikke er her torsdag d. 12. marts.');
    await peer.screenshot('29-not-here', 'Jeg noterer kun, at du ikke er her');

    await peer.send('spol frem til tirsdag d. 17. marts kl. 10.15');
    await peer.waitForCard('Din uge 12');
    expect(await peer.count('Ugens spørgsmål')).toBe(0);
    await peer.press('Din uge 12', 'Vis resten');
    await peer.waitForCard('onsdag d. 18. marts kl. 14.15 (besked om mødet dagen efter)');
    await peer.waitForCard('torsdag d. 19. marts kl. 13.45 (ugens tre spørgsmål)');
    await peer.screenshot('30-the-week-after', 'Din uge 12');

    await peer.send('spol frem til torsdag d. 19. marts kl. 13.45');
    await peer.waitForCard('Uret står nu på torsdag d. 19. marts kl. 13.45.');
    await peer.waitForCard('I morgen er der udviklingsmøde.', 'Torsdag d. 19. marts');
    await peer.waitForCard('Spørgsmål 1 af 3');
  });

  test.each([
    ['de næste fire uger', 'De næste fire uger'],
    ['ro', 'Varsel'],
    ['punkter', 'Punkter'],
  ])('"%s" stands whole in a column of 320 pixels', async (asked, words) => {
    await coordinator.openChat('Personal Chat');
    const page = asked === 'ro' ? peer : coordinator;
    await page.send(asked);
    await page.waitForCard(words);
    await page.narrowCard(words, 320);
    await page.screenshot(`31-${asked.replaceAll(' ', '-')}`, words);
    expect(await page.fits(words)).toBe(true);
  });
});

/** Chooses a word for each of the card's questions, top to bottom. */
async function choose(card: Locator, words: readonly string[]): Promise<void> {
  for (const [index, word] of words.entries()) {
    // The drawn circle lies over the real input.
    await card.getByRole('radio', { name: word, exact: true }).nth(index).check({ force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Local mode shows three people; the volunteer's screen is one more of the same. */
function startVolunteersScreen(botPort: number, workDir: string): Promise<Playground> {
  return startPlayground({
    forPerson: { id: 'frivillig-a', aadObjectId: '00000000-0000-4000-8000-00000000000a' },
    configText: readFileSync(join(__dirname, '../../.m365agentsplayground.yml'), 'utf8'),
    botEndpoint: `http://127.0.0.1:${botPort}/api/messages`,
    port: 0,
    workDir,
    log: createLog(
      () => undefined,
      () => new Date(0),
    ),
  });
}
