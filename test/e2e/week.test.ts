import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { type LocalBot, startLocalBot } from './local-bot';
import { openPlayground, type PlaygroundPage } from './playground-page';

/** The main job in a real Teams client: Microsoft's Playground in a browser, the bot as `npm start` runs it. */
describe('a week in the Playground', () => {
  let bot: LocalBot;
  let browser: Browser;
  let peer: PlaygroundPage;
  let coordinator: PlaygroundPage;

  beforeAll(async () => {
    [bot, browser] = await Promise.all([startLocalBot('2026-03-02T09:00'), launchBrowser()]);
    peer = await openPlayground(browser, bot.pageOf('Peer'), 'Må jeg stille dig spørgsmålene?');
    coordinator = await openPlayground(browser, bot.pageOf('Koordinator'), "Skriv 'status'");
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
  });

  test('the peer reads who sees what, and says yes before anything is asked', async () => {
    await peer.screenshot('01-information');

    await peer.press('Må jeg stille dig spørgsmålene?', 'Ja, stil mig spørgsmålene');

    await peer.waitForCard('De næste spørgsmål kommer torsdag d. 5. marts kl. 13.45');
    await peer.screenshot('02-said-yes');
  });

  test('the clock is moved to Tuesday, and the week card comes', async () => {
    await peer.send('spol frem til tirsdag kl. 10.15');

    await peer.waitForCard('Din uge 10', 'Torsdag: kl. 10.00-12.00 udviklingsmøde.');
    await peer.waitForCard('Uret står nu på tirsdag d. 3. marts kl. 10.15.');
    await peer.screenshot('03-week-card');
  });

  test('a peer meeting gets its time by typing, and another from the card', async () => {
    await peer.send('peermøde med A onsdag 12-14');
    await peer.waitForCard('Tiden er gemt: peermøde med Frivillig A onsdag d. 4. marts kl. 12.00-14.00.');

    await peer.press('Din uge 10', 'Vælg tid');
    const form = await peer.waitForCard('Tid til peermøde');
    await form.getByRole('combobox', { name: /Hvem mødes du med/ }).click();
    await peer.page.getByRole('option', { name: 'Frivillig B' }).click();
    await form.getByRole('combobox', { name: /Hvornår/ }).click();
    await peer.page.getByRole('option', { name: /Tirsdag d\. 3\. marts, 12\.30-14\.30/ }).click();
    await peer.screenshot('04-meeting-time');
    await peer.press('Tid til peermøde', 'Gem tiden');

    await peer.waitForCard('Tirsdag: kl. 12.30-14.30 peermøde med Frivillig B.');
  });

  test('Wednesday tells of the meeting, and Thursday asks; the answers are given in the card', async () => {
    await peer.send('spol frem til torsdag kl. 13.45');
    await peer.waitForCard('I morgen er der udviklingsmøde.', 'De frivillige er med til kl. 11.30.');
    await peer.waitForCard('Hvordan har du haft det på jobbet i denne uge?');
    await peer.screenshot('05-first-question');

    await peer.press('Hvordan har du haft det på jobbet i denne uge?', 'Godt');
    await peer.waitForCard('Spørgsmål 2 af 3');
    await peer.press('Spørgsmål 2 af 3', 'Spring over');
    await peer.waitForCard('Spørgsmål 3 af 3');
    await peer.screenshot('06-third-question');
    await peer.press('Spørgsmål 3 af 3', 'Lidt');

    await peer.waitForCard('Tak for dine svar.');
    await peer.screenshot('07-thanks');
    await peer.press('Tak for dine svar.', 'Slut her');
    await peer.waitForCard('Ugens spørgsmål: færdig. Tak.');
  });

  test("the coordinator's status shows the week as done, and no answer", async () => {
    await coordinator.send('status');

    const status = await coordinator.waitForCard('Status for uge 10');
    const words = await status.innerText();
    await coordinator.screenshot('08-status');
    expect(words).toContain('Peermøder: 2 af 3 har en tid.');
    expect(words).toContain('Peer er færdig med ugens spørgsmål. Det har Peer valgt at vise. Du kan ikke se svarene.');
    expect(await coordinator.allText()).not.toMatch(/Godt|Lidt|Spørgsmål \d|jobbet i denne uge/);
  });

  test.each([320, 420])('the cards stand whole in a column of %i pixels', async (width) => {
    await peer.send('min uge');
    await peer.waitForCard('Jeg skriver ikke mere af mig selv i denne uge.');
    await peer.narrowCard('Jeg skriver ikke mere af mig selv i denne uge.', width);
    await peer.screenshot(`09-my-week-${width}`, 'Jeg skriver ikke mere af mig selv i denne uge.');
  });

  test('the development leader sees the week without the line about the questions', async () => {
    const leader = await openPlayground(browser, bot.pageOf('Udviklingsleder'), "Skriv 'status'");
    await leader.send('status');

    const words = await (await leader.waitForCard('Status for uge 10')).innerText();
    await leader.screenshot('10-status-development-leader');
    expect(words).not.toMatch(/spørgsmål/i);
  });

  test('Ctrl-C ends everything: the pages are gone and the exit code is 0', async () => {
    const pages = ['Peer', 'Koordinator', 'Udviklingsleder'].map((name) => bot.pageOf(name));

    expect(await bot.stop()).toBe(0);

    for (const page of pages) await expect(fetch(page)).rejects.toThrow();
  });
});
