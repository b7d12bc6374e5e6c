import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** How long to wait for something that the bot is to say. */
const PATIENCE_MS = 15_000;
/** A press counts when the card has stood long enough to be read. */
const READING_MS = 700;
const SCREENSHOTS = join(__dirname, '../../ci-output/screenshots');

/**
 * One person's chat with the bot in the Playground. Everything is found by its words, never by its place:
 * the bot's answer may be drawn before the person's own message. "The card" is the newest message that holds the words.
 */
export interface PlaygroundPage {
  /** For what is not covered here. */
  page: Page;
  /** Types a message and presses Send. Does not wait for an answer. */
  send(text: string): Promise<void>;
  /** The newest message that holds all of the words, as soon as it is there; throws after 15 s. */
  waitForCard(...words: string[]): Promise<Locator>;
  /** Waits until no message holds the words any more, because a card was replaced; throws after 15 s. */
  waitUntilGone(words: string): Promise<void>;
  /** Presses a button of the card by its exact name. Does not wait for what follows. */
  press(cardWords: string, buttonName: string): Promise<void>;
  /** Marks one choice of an expanded choice set on the card. */
  choose(cardWords: string, choice: string): Promise<void>;
  /** The names of the card's buttons, first to last. */
  buttonsOf(cardWords: string): Promise<string[]>;
  /** How many messages hold the words now. */
  count(words: string): Promise<number>;
  /** The words of every message and card now in the chat. */
  allText(): Promise<string>;
  /** Opens another chat of the list by its name: the private one, the group or a channel. */
  openChat(name: string): Promise<void>;
  /** Keeps a picture as `ci-output/screenshots/NAME.png`: of the card, or of the whole window without `cardWords`. Gives the path. */
  screenshot(name: string, cardWords?: string): Promise<string>;
  /** Draws the card this many CSS pixels wide. The page around it has a smallest width of its own and stays as it is. */
  narrowCard(cardWords: string, width: number): Promise<void>;
  /** True when nothing in the card reaches beyond its edge or is cut off. */
  fits(cardWords: string): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Opens a Playground and gives its page once the bot has greeted: a message sent before that may be lost.
 * Each opening is an install: the bot greets again and the page starts empty.
 *
 * @param greeting - words that stand in the first thing the bot says by itself.
 */
export async function openPlayground(browser: Browser, url: string, greeting: string): Promise<PlaygroundPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await keepOnThisMachine(context, new URL(url).hostname);
  const page = await context.newPage();
  await page.goto(url);

  const chat = chatOn(page, context);
  await chat.waitForCard(greeting);
  return chat;
}

/** The page asks a content network for its fonts; without them it only looks a little different. */
async function keepOnThisMachine(context: BrowserContext, host: string): Promise<void> {
  await context.route(
    (url) => url.hostname !== host && url.hostname !== 'localhost',
    (route) => route.abort(),
  );
}

function chatOn(page: Page, context: BrowserContext): PlaygroundPage {
  const messages = (...words: string[]) =>
    words.reduce(
      (found, hasText) => found.filter({ hasText }),
      page.locator('div:has(> [aria-label="Message header"])'),
    );
  const cardWith = (...words: string[]) => messages(...words).last();
  const buttons = (card: Locator) => card.locator('.ac-adaptiveCard').getByRole('button');

  return {
    page,
    async send(text) {
      await page.locator('[role=textbox][data-lexical-editor=true]').first().click();
      await page.keyboard.type(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    },
    async waitForCard(...words) {
      await cardWith(...words).waitFor();
      return cardWith(...words);
    },
    async waitUntilGone(words) {
      // Waiting for a first one to be gone is true at once when there is none, and does not look at the others.
      await page.waitForFunction(
        (gone) =>
          ![...document.querySelectorAll('[aria-label="Message header"]')].some((h) =>
            h.parentElement?.textContent?.includes(gone),
          ),
        words,
        { timeout: PATIENCE_MS },
      );
    },
    async press(cardWords, buttonName) {
      await cardWith(cardWords).waitFor();
      await page.waitForTimeout(READING_MS);
      await buttons(cardWith(cardWords))
        .and(page.getByRole('button', { name: buttonName, exact: true }))
        .click();
    },
    async choose(cardWords, choice) {
      // The drawn circle lies over the real input.
      await cardWith(cardWords).getByRole('radio', { name: choice, exact: true }).check({ force: true });
    },
    async buttonsOf(cardWords) {
      await cardWith(cardWords).waitFor();
      return buttons(cardWith(cardWords)).allInnerTexts();
    },
    count: (words) => messages(words).count(),
    async allText() {
      return (await messages().allInnerTexts()).join('\n');
    },
    async openChat(name) {
      await page.getByRole('treeitem', { name, exact: true }).click();
    },
    async screenshot(name, cardWords) {
      const path = join(SCREENSHOTS, `${name}.png`);
      await (cardWords === undefined ? page : cardWith(cardWords)).screenshot({ path });
      return path;
    },
    async narrowCard(cardWords, width) {
      await cardWith(cardWords)
        .locator('.ac-preview-panel')
        .evaluate((panel, pixels) => panel.style.setProperty('width', `${pixels}px`, 'important'), width);
    },
    async fits(cardWords) {
      return cardWith(cardWords).locator('.ac-adaptiveCard').evaluate(holdsEverything);
    },
    close: () => context.close(),
  };
}

/** Runs in the page, so it must stand alone. A button is cut off by the row it stands in, which is why the padding counts. */
function holdsEverything(card: Element): boolean {
  const edge = card.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(card);
  const [from, to] = [edge.left + parseFloat(paddingLeft) - 1, edge.right - parseFloat(paddingRight) + 1];
  const drawn = [...card.querySelectorAll('p, span, button, button *, label, input, [role=combobox]')];
  return drawn.every((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width === 0 || (left >= from && right <= to);
  });
}
