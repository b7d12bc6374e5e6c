import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { type LocalBot, startLocalBot } from './local-bot';
import { openPlayground, type PlaygroundPage } from './playground-page';

/** What comes after the questions, in a real Teams client: only for the one who presses for it. */
describe('after the questions, in the Playground', () => {
  let bot: LocalBot;
  let browser: Browser;
  let peer: PlaygroundPage;
  let coordinator: PlaygroundPage;

  beforeAll(async () => {
    [bot, browser] = await Promise.all([startLocalBot('2026-03-02T09:00'), launchBrowser()]);
    peer = await openPlayground(browser, bot.pageOf('Peer'), 'Må jeg stille dig spørgsmålene?');
    coordinator = await openPlayground(browser, bot.pageOf('Koordinator'), "Skriv 'status'");
    await peer.press('Må jeg stille dig spørgsmålene?', 'Ja, stil mig spørgsmålene');
    await peer.send('spol frem til torsdag kl. 13.45');
    await peer.waitForCard('Hvordan har du haft det på jobbet i denne uge?');
  });
  afterAll(async () => {
    await browser?.close();
    await bot?.stop();
  });

  test('a skip, a kill in the middle, a way back, and the same ending as always', async () => {
    await peer.press('Spørgsmål 1 af 3', 'Svært');
    await peer.press('Spørgsmål 2 af 3', 'Spring over');
    await peer.waitForCard('Spørgsmål 3 af 3');
    bot = await bot.killAndStart();
    peer = await openPlayground(browser, bot.pageOf('Peer'), 'Medspiller');
    coordinator = await openPlayground(browser, bot.pageOf('Koordinator'), "Skriv 'status'");
    await peer.send('tjek ind');
    await peer.press('Spørgsmål 3 af 3', 'Tilbage');
    await peer.press('Spørgsmål 2 af 3', 'Kun lidt');
    await peer.press('Spørgsmål 3 af 3', 'Ja');
    await peer.waitForCard('Tak for dine svar.');
    await peer.screenshot('20-ending', 'Tak for dine svar.');
  });

  test('what took energy, what can help, with whom, and the exact words before the yes', async () => {
    await peer.press('Tak for dine svar.', 'Ja, vis mig');
    const triggers = await peer.waitForCard('Hvad var det? Vælg gerne flere.');
    await peer.narrowCard('Hvad var det? Vælg gerne flere.', 320);
    await peer.screenshot('21-triggers-320', 'Hvad var det? Vælg gerne flere.');
    await triggers.getByText('For meget på én gang').click();
    await peer.press('Hvad var det? Vælg gerne flere.', 'Videre');

    await peer.waitForCard('Er der noget her, du vil gøre mere ved?');
    await peer.narrowCard('Er der noget her, du vil gøre mere ved?', 320);
    await peer.screenshot('22-topics-320', 'Er der noget her, du vil gøre mere ved?');
    await peer.choose('Er der noget her, du vil gøre mere ved?', 'For meget på én gang');
    await peer.press('Er der noget her, du vil gøre mere ved?', 'Videre');
    const help = await peer.waitForCard('Hvad kan hjælpe?');
    await help.getByText('Færre eller andre opgaver').click();
    await peer.narrowCard('Hvad kan hjælpe?', 320);
    await peer.screenshot('23-help-320', 'Hvad kan hjælpe?');
    await peer.press('Hvad kan hjælpe?', 'Videre');

    await peer.waitForCard('Vil du tage det op med nogen?');
    await peer.narrowCard('Vil du tage det op med nogen?', 320);
    await peer.screenshot('24-routes-320', 'Vil du tage det op med nogen?');
    await peer.press('Vil du tage det op med nogen?', 'Ja, med koordinator');
    await peer.waitForCard('Hvordan skal jeg hjælpe?');
    await peer.screenshot('25-ways', 'Hvordan skal jeg hjælpe?');
    await peer.press('Hvordan skal jeg hjælpe?', 'Del kun dette punkt');
    await peer.waitForCard(
      'Det her bliver delt med Koordinator.',
      'For meget på én gang. Det kan hjælpe: Færre eller andre opgaver.',
    );
    await peer.narrowCard('Det her bliver delt med Koordinator.', 320);
    await peer.screenshot('26-preview-320', 'Det her bliver delt med Koordinator.');
    await peer.press('Det her bliver delt med Koordinator.', 'Ja, del det');
    await peer.waitForCard('Punktet er delt med Koordinator.');
  });

  test('[Luk] leaves the neutral line, and nothing of it stands in the chat', async () => {
    await peer.press('Punktet er delt med Koordinator.', 'Luk');
    await peer.waitForCard('Ugens spørgsmål: færdig. Tak.');
    expect(await peer.allText()).not.toMatch(/For meget|Færre|Svært|Kun lidt/);
    expect(await coordinator.allText()).not.toMatch(/For meget|Færre/);
  });

  test('the coordinator sees that one point, and only that, when they open it', async () => {
    await coordinator.send('status');
    await coordinator.waitForCard('1 punkt er delt med dig.');
    await coordinator.screenshot('27-status-with-a-point', '1 punkt er delt med dig.');
    await coordinator.press('1 punkt er delt med dig.', 'Vis');
    await coordinator.waitForCard('Fra Peer', 'For meget på én gang. Det kan hjælpe: Færre eller andre opgaver.');
    await coordinator.narrowCard('Fra Peer', 320);
    await coordinator.screenshot('28-point-320', 'Fra Peer');
    expect(await coordinator.allText()).not.toMatch(/Svært|Kun lidt|jobbet i denne uge/);
    await coordinator.press('Fra Peer', 'Luk');
    await coordinator.waitForCard('Kortet er lukket.');
  });

  test('taken back it is gone, and "hvem har set" says who had seen it', async () => {
    await peer.send('hvem har set');
    await peer.press('hvem der har set det', 'Vis det');
    await peer.waitForCard('Det, du har delt', 'Koordinator har set det');
    await peer.narrowCard('Koordinator har set det', 320);
    await peer.screenshot('29-who-has-seen-320', 'Koordinator har set det');
    await peer.press('Koordinator har set det', 'Tag tilbage');
    await peer.waitForCard('Det, Koordinator har læst, kan ikke tages tilbage.');
    await peer.screenshot('30-take-back', 'Vil du tage det tilbage?');
    await peer.press('Vil du tage det tilbage?', 'Ja, tag det tilbage');
    await peer.waitForCard('Det er taget tilbage.', 'Ordene er væk.');

    await coordinator.send('delte punkter');
    await coordinator.waitForCard('Der er ikke delt noget med dig.');
    expect(await coordinator.allText()).not.toMatch(/For meget|Færre/);
  });
});
