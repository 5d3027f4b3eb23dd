import { connect } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { type Meter, MeterEnd } from '../../../src/graphql/execute/meter/meter.ts';
import type { QueryPool } from '../../../src/graphql/execute/queryPool.ts';
import { createService } from '../../../src/server/listener.ts';
import { failingLog, limits, realCorpus, seedFixture } from '../../harness.ts';
import { listen } from '../http/listen.ts';

const log = failingLog;
const corpusQuery = { query: '{ corpus { revision } commitments { totalCount } }' };

async function ask(origin: string, body: object): Promise<string> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return `${response.status} ${await response.text()}`;
}

describe('a corpus that is replaced', () => {
  test('is answered from until another is, and then closed', async () => {
    const [old, next] = [seedFixture(), realCorpus()];
    const { listener, switchTo, close } = createService(old, { limits }, { log });
    const server = await listen(listener);
    const before = await ask(server.origin, corpusQuery);
    expect(await ask(server.origin, corpusQuery)).toBe(before);
    switchTo(next);
    const after = await ask(server.origin, corpusQuery);
    expect(after).toMatch(/^200 /);
    expect(after).not.toBe(before);
    expect(await ask(server.origin, corpusQuery)).toBe(after);
    expect([old.$client.open, next.$client.open]).toEqual([false, true]);
    close();
    expect(next.$client.open).toBe(false);
    server.close();
  });

  test('under load gives old answers or new ones, and stays open while one needs it', async () => {
    const corpora = [seedFixture(), realCorpus(), seedFixture(), realCorpus()];
    const [first] = corpora;
    if (!first) throw new Error('no corpus');
    const { listener, switchTo } = createService(first, { limits }, { log });
    const server = await listen(listener);
    const asked = (index: number) => ({
      query: `query Q${index % 7} { commitments { totalCount facets(by: [FORCE]) { values { value count } } } }`,
    });
    const expected = new Set<string>();
    const answers = Promise.all(
      Array.from({ length: 8 }, async (_, client) => {
        const got: string[] = [];
        for (let index = 0; index < 30; index += 1) got.push(await ask(server.origin, asked(client + index)));
        return got;
      }),
    );
    for (const corpus of corpora.slice(1)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      switchTo(corpus);
    }
    const got = new Set((await answers).flat());
    for (const corpus of [seedFixture(), realCorpus()]) {
      const alone = await listen(createService(corpus, { limits }, { log }).listener);
      expected.add(await ask(alone.origin, asked(0)));
      alone.close();
    }
    expect(expected.size).toBe(2);
    expect([...got].filter((answer) => !expected.has(answer))).toEqual([]);
    expect(corpora.map(({ $client }) => $client.open)).toEqual([false, false, false, true]);
    server.close();
  });
});

describe('a corpus that is replaced while clients go', () => {
  const slow: QueryPool = {
    isReady: () => true,
    deadline: 0,
    run: () => new Promise((resolve) => setTimeout(() => resolve({ text: '{}', milliseconds: 1 }), 300)),
  };
  /** Lets no statement run in this process. */
  const meter: Meter = {
    within: () => {
      throw new MeterEnd('At once');
    },
    look: () => {},
  };
  const post = (query: string) => {
    const body = JSON.stringify({ query });
    return `POST /graphql HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
  };
  const one = post('{ places { totalCount } }');
  const other = post('{ articles { totalCount } }');

  test.each([
    ['several requests on one connection', slow, one + other],
    [
      'a statement that did not run',
      {
        ...slow,
        run: () =>
          slow.run({ sql: '', values: [], isLong: false }).then(() => Promise.reject(new Error('no'))),
      },
      post('{ commitments { totalCount } }'),
    ],
  ])('is closed all the same: %s', async (_, queryPool, sent) => {
    const old = seedFixture();
    const { listener, switchTo } = createService(old, { limits }, { log, queryPool, meter });
    const server = await listen(listener);
    await ask(server.origin, { query: '{ __schema { queryType { name } } }' });
    const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
    socket.write(sent);
    await new Promise((resolve) => setTimeout(resolve, 100));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 400));
    switchTo(realCorpus());
    await vi.waitFor(() => expect(old.$client.open).toBe(false), { timeout: 5_000 });
    server.close();
  });
});
