// Draws the two icons of the Teams app from their SVG sources: `node scripts/draw-icons.mjs` after changing one of them.
// Needs Chromium (`apt-get install chromium`, or CHROMIUM_PATH).
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const folder = new URL('../appPackage/', import.meta.url);
const icons = [
  { source: 'icon-color.svg', target: 'color.png', size: 192 },
  { source: 'icon-outline.svg', target: 'outline.png', size: 32 },
];

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const { source, target, size } of icons) {
  const svg = await readFile(new URL(source, folder), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(target, folder), await page.screenshot({ omitBackground: true }));
  console.log(`${target}: ${size} x ${size}`);
}
await browser.close();
