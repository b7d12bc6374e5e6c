import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts a Chromium without a window: the one at CHROMIUM_PATH, or Debian's at /usr/bin/chromium.
 *
 * @throws when there is none, saying how to get it.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`There is no Chromium at ${executablePath}. Run "apt-get install chromium", or set CHROMIUM_PATH.`);
  }
  // Chromium cannot make its sandbox as root in a container; nothing but our own local page is opened here.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
