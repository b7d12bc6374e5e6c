import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { AdaptiveCard } from '../../src/cards/adaptive-card';

const RENDERER = require.resolve('adaptivecards/dist/adaptivecards.min.js');
const SCREENSHOTS = join(__dirname, '../../ci-output/screenshots');
const A_SHEET = 24;

/** The same letters on every machine: as wide as Arial's, which Teams falls back to where there is no Segoe UI. */
const FONT = [
  { weight: 400, file: require.resolve('@fontsource/arimo/files/arimo-latin-400-normal.woff2') },
  { weight: 600, file: require.resolve('@fontsource/arimo/files/arimo-latin-600-normal.woff2') },
]
  .map(({ weight, file }) => {
    const from = `url(data:font/woff2;base64,${readFileSync(file).toString('base64')})`;
    return `@font-face { font-family: Letters; font-weight: ${weight}; src: ${from} format('woff2') }`;
  })
  .join('\n');

/** As Teams draws a card: its font, and buttons whose titles are cut where the line is too short for them. */
const STYLE = `
  ${FONT}
  body { margin: 0; font: 14px Letters; background: #eee; columns: 4; column-gap: 12px; padding: 12px; width: 1340px }
  .card { width: 320px; background: #fff; margin-bottom: 12px; break-inside: avoid }
  .ac-pushButton { padding: 5px 12px; font: 600 14px Letters; white-space: nowrap; border: 1px solid #999; border-radius: 4px; background: #fff; max-width: 100% }
  .ac-pushButton > div { overflow: hidden; text-overflow: ellipsis }
  .ac-input { box-sizing: border-box; max-width: 100% }
`;

/** A card whose words or buttons do not stand whole in a column of 320 pixels. */
export interface CutCard {
  name: string;
  what: string[];
}

/**
 * Draws cards in columns of 320 pixels, as pictures of two dozen each: `ci-output/screenshots/NAME-1.png` and so on.
 *
 * @returns the cards in which something is cut off, with the words of it.
 */
export async function drawCards(
  browser: Browser,
  name: string,
  cards: readonly { name: string; card: AdaptiveCard }[],
): Promise<CutCard[]> {
  const page = await browser.newPage({ viewport: { width: 1364, height: 900 } });
  const cut: CutCard[] = [];
  for (let first = 0; first < cards.length; first += A_SHEET) {
    await page.setContent(`<style>${STYLE}</style>`);
    await page.addScriptTag({ path: RENDERER });
    // Before anything is drawn with them the letters are not loaded.
    await page.evaluate(() =>
      Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 14px Letters`))),
    );
    cut.push(...(await page.evaluate(drawAndMeasure, cards.slice(first, first + A_SHEET) as unknown[] as Drawn[])));
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${first / A_SHEET + 1}.png`), fullPage: true });
  }
  await page.close();
  return cut;
}

interface Drawn {
  name: string;
  card: object;
}

/** Runs in the page, so it must stand alone. */
function drawAndMeasure(cards: Drawn[]): CutCard[] {
  type Renderer = new () => { hostConfig: unknown; parse(card: object): void; render(): HTMLElement };
  const { AdaptiveCard: Card, HostConfig } = (window as unknown as { AdaptiveCards: Record<string, unknown> })
    .AdaptiveCards;
  const config = new (HostConfig as new (from: object) => unknown)({
    actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, maxActions: 6 },
    spacing: { padding: 12 },
    fontFamily: 'Letters',
  });
  return cards.flatMap(({ name, card }) => {
    const drawn = new (Card as Renderer)();
    drawn.hostConfig = config;
    drawn.parse(card);
    const frame = document.createElement('div');
    frame.className = 'card';
    frame.append(drawn.render());
    document.body.append(frame);
    const { left, right } = frame.getBoundingClientRect();
    const what = [...frame.querySelectorAll('p, span, button, button > div, label, input, select, textarea')]
      .filter((element) => {
        const edge = element.getBoundingClientRect();
        return (
          edge.width > 0 && (edge.left < left || edge.right > right || element.scrollWidth > element.clientWidth + 1)
        );
      })
      .filter((element) => element.clientWidth > 0)
      .map((element) => element.textContent || element.tagName);
    return what.length === 0 ? [] : [{ name, what: [...new Set(what)] }];
  });
}
