import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createListener } from '../../src/server/listener.ts';
import { limits, realCorpus } from '../harness.ts';
import { launchChromium } from './launchChromium.ts';

const picture = fileURLToPath(new URL('screenshot.png', import.meta.url));

/** Writes the README’s picture: GraphiQL with the gallery, an operation and its answer. */
async function takeScreenshot(): Promise<void> {
  const server = createServer(createListener(realCorpus(), { limits }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 700 }, colorScheme: 'light' });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
    await page.evaluate(() => localStorage.setItem('graphiql:editorFlex', '1.3'));
    await page.locator('#gallery a[data-operation="promises-between-two-countries"]').click();
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.result-window', { hasText: 'totalCount' }).waitFor();
    await page.locator('button[aria-label="Hide editor tools"]').click();
    await page.mouse.move(0, 0);
    // The editor fades its scroll bars and colours the answer after a moment.
    await page.waitForTimeout(2000);
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
    server.close();
  }
}

if (import.meta.main) await takeScreenshot();
