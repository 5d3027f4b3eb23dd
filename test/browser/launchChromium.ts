import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executables = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Starts the system’s Chromium, headless and without requests of its own.
 * @throws when there is none.
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = executables.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chromium found. On Debian: apt-get install chromium');
  return await chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
