import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.ts';
import { readOperations } from '../../src/server/graphiql/operations.ts';
import { createListener } from '../../src/server/listener.ts';
import { limits, realCorpus } from '../harness.ts';
import { launchChromium } from './launchChromium.ts';

const servers: Server[] = [];
let browser: Browser;
let origin: string;
let explaining: string;

/** Serves the shipped corpus on a free port. */
async function serve(config: Partial<Config> = {}): Promise<string> {
  const server = createServer(createListener(realCorpus(), { limits, ...config }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  origin = await serve();
  explaining = await serve({ explain: true });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

/**
 * A page that notes every request it makes to anywhere but the server, and every error of its
 * scripts.
 */
async function openPage(from = origin): Promise<{ page: Page; strangers: string[]; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const strangers: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(from) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, strangers, errors };
}

describe('GraphiQL', () => {
  it('shows the gallery, opens an operation, runs it and shows rows, and asks no other origin for anything', async () => {
    const { page, strangers, errors } = await openPage();
    await page.goto(`${origin}/graphql`);
    const links = page.locator('#gallery a');
    expect(await links.count()).toBe(readOperations().length);
    expect(await links.count()).toBeGreaterThanOrEqual(12);

    await page.locator('#gallery a[data-operation="promises-between-two-countries"]').click();
    await page.locator('.graphiql-execute-button').waitFor();
    await page.locator('.graphiql-execute-button').click();
    const result = page.locator('.graphiql-response, .result-window').first();
    await expect.poll(() => result.innerText(), { timeout: 30_000 }).toMatch(/totalCount"?:\s*[1-9]/);
    await expect.poll(() => page.locator('#gallery a[aria-current]').count()).toBe(1);
    const told = page.locator('#gallery li p:visible');
    expect(await told.allInnerTexts()).toEqual([expect.stringContaining('Each row is one undertaking')]);
    expect(await page.locator('#explain').count()).toBe(0);

    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('shows below the answer, with EXPLAIN=1, the statement with its values and its plan, or why there is none', async () => {
    const { page, strangers, errors } = await openPage(explaining);
    await page.goto(`${explaining}/graphql`);
    const run = async (operation: string, summary: RegExp) => {
      await page.locator(`#gallery a[data-operation="${operation}"]`).click();
      await page.locator('.graphiql-execute-button').click();
      await expect
        .poll(() => page.locator('#explain-summary').innerText(), { timeout: 30_000 })
        .toMatch(summary);
    };
    await run('promises-between-two-countries', /^one statement\s*1 statement · [0-9.]+ ms$/);
    const result = page.locator('.graphiql-response, .result-window').first();
    await expect.poll(() => result.innerText()).toMatch(/totalCount/);
    expect(await result.innerText()).not.toContain('extensions');

    const body = page.locator('#explain-body');
    expect(await body.isVisible()).toBe(false);
    await page.locator('#explain > button').click();
    const [statement, plan] = await body.locator('pre').allInnerTexts();
    expect(statement).toMatch(/^SELECT .* AS data$/s);
    expect(await body.locator('.value').allInnerTexts()).toContain('"belarus"');
    expect(plan).toMatch(/^├─ SCAN CONSTANT ROW\n└─ /);

    await page.goto(`${explaining}/graphql?query=%7B__schema%7BqueryType%7Bname%7D%7D%7D`);
    await page.locator('.graphiql-execute-button').click();
    await expect
      .poll(() => page.locator('#explain-summary').innerText(), { timeout: 30_000 })
      .toMatch(/^from the schema alone\s*0 statements/);
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
