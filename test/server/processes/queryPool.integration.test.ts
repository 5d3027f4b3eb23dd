import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Meter, MeterEnd } from '../../../src/graphql/execute/meter/meter.ts';
import {
  overloadedError,
  type QueryPool,
  type QueryResult,
  timeLimitError,
  tooManyRequestsError,
} from '../../../src/graphql/execute/queryPool.ts';
import { addStatementFunctions } from '../../../src/graphql/execute/statementFunctions.ts';
import { createListener, createService } from '../../../src/server/listener.ts';
import { failingLog, limits, seedFixture } from '../../harness.ts';
import { listen } from '../http/listen.ts';

const corpus = seedFixture();
const other = seedFixture();
addStatementFunctions(other.$client);
const ran: string[] = [];

/** Runs statements in this process, and counts them. */
const honest: QueryPool = {
  isReady: () => true,
  deadline: 700,
  run: async ({ sql, values }): Promise<QueryResult> => {
    ran.push('statement');
    return { text: other.$client.prepare(sql).pluck().get(values) as string, milliseconds: 50 };
  },
};
const tardy: QueryPool = {
  isReady: () => true,
  deadline: 700,
  run: async () => {
    ran.push('statement');
    throw timeLimitError(700);
  },
};

/** Lets no statement run in this process. */
const meter: Meter = {
  within: () => {
    throw new MeterEnd('At once');
  },
  look: () => {},
};

const log = failingLog;
const here = await listen(createListener(corpus, { limits }, { log }));
const pooled = await listen(createListener(corpus, { limits }, { log, queryPool: honest, meter }));
const late = await listen(createListener(corpus, { limits }, { log, queryPool: tardy, meter }));
afterAll(() => {
  for (const server of [here, pooled, late]) server.close();
});

async function ask({ origin }: { origin: string }, body: object, accept = 'application/json') {
  ran.length = 0;
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });
  const { date, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, text: await response.text(), ran: [...ran] };
}

const fetchText = async ({ origin }: { origin: string }, body: object) => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).text();
};

/** A promise, and how to settle it. */
function gate(): [Promise<void>, () => void] {
  const { promise, resolve } = Promise.withResolvers<void>();
  return [promise, resolve];
}

const made = { query: 'query Made($slug: String!) { commitment(slug: $slug) { slug summary } }' };
const known = { ...made, variables: { slug: 'two-ferries-2020' } };

describe('the query pool', () => {
  test.each([
    ['one statement', known],
    ['a search', { query: '{ search(query: "ferry") { totalCount nodes { __typename } } }' }],
    ['variables that do not fit', made],
    ['a timeline', { query: '{ timeline(axis: MADE) { buckets { value } } }' }],
    ['a cursor that is none', { query: '{ __typename\n  commitments(after: "x") { totalCount } }' }],
    [
      'a page beyond its limit, under an alias',
      { query: '{ a: articles { nodes { c: claims(first: 1000) { totalCount } } } }' },
    ],
    [
      'a fragment',
      { query: '{ ...All } fragment All on Query { commitments(last: 1, first: 1) { totalCount } }' },
    ],
    [
      'several operations',
      {
        query: 'query A { corpus { licence } } query B { places(after: "x") { totalCount } }',
        operationName: 'B',
      },
    ],
    ['no operation of that name', { query: 'query A { corpus { licence } }', operationName: 'C' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
  ])('gives the response of this process, to the byte and header: %s', async (_, body) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { ran: _, ...expected } = await ask(here, body, accept);
      expect(await ask(pooled, body, accept)).toMatchObject(expected);
      expect(await ask(pooled, { ...body, extensions: {} }, accept)).toMatchObject(expected);
    }
  });

  test('gives responses that are cached', async () => {
    const body = { ...known, variables: { slug: 'no-such' } };
    // The document is known from above; the fast path needs a validated document.
    await ask(pooled, known);
    expect(await ask(pooled, body)).toMatchObject({ ran: ['statement'] });
    expect(await ask(pooled, body)).toMatchObject({ ran: [] });
  });
});

test('equal statements at the same time run once for each corpus', async () => {
  const [waiting, finish] = gate();
  const wanted: string[] = [];
  const untilWanted = (count: number) =>
    vi.waitFor(() => expect(wanted).toHaveLength(count), { timeout: 20_000 });
  const patient: QueryPool = {
    ...honest,
    run: async (...given) => {
      const run = await honest.run(...given);
      await waiting;
      return run;
    },
  };
  const { listener, switchTo } = createService(
    seedFixture(),
    { limits, cacheBytes: 0 },
    { log, queryPool: patient, meter, onStatement: () => wanted.push('statement') },
  );
  const server = await listen(listener);
  ran.length = 0;
  const asked = Array.from({ length: 5 }, () => fetchText(server, known));
  await untilWanted(5);
  expect(ran).toHaveLength(1);
  switchTo(corpus);
  const later = fetchText(server, known);
  await untilWanted(6);
  finish();
  const answers = new Set(await Promise.all([...asked, later]));
  expect(answers.size).toBe(1);
  expect(ran).toHaveLength(2);
  server.close();
});

describe('TIME_LIMIT', () => {
  const told = {
    status: 503,
    text: JSON.stringify({
      errors: [
        {
          message:
            'This takes longer than 700 ms, which is the limit (DEADLINE_MS). Ask for less at once: fewer levels, smaller pages, narrower filters.',
          extensions: { code: 'TIME_LIMIT', limit: 700 },
        },
      ],
      data: null,
    }),
  };

  test('is the answer to a slow statement, which is not tried again', async () => {
    expect(await ask(late, known)).toMatchObject({ ...told, ran: ['statement'] });
  });

  test('is the same on the fast path, and not cached', async () => {
    let isLate = true;
    const moody: QueryPool = {
      ...honest,
      run: (...given) => (isLate ? tardy : honest).run(...given),
    };
    const server = await listen(createListener(corpus, { limits }, { log, queryPool: moody, meter }));
    const long = await ask(server, { ...known, extensions: {} });
    expect(long).toMatchObject({ ...told, ran: ['statement'] });
    expect(await ask(server, known)).toEqual(long);
    isLate = false;
    expect(await ask(server, known)).toMatchObject({ status: 200, ran: ['statement'] });
    server.close();
  });
});

test('a fast statement runs in the calling process', async () => {
  const server = await listen(createListener(corpus, { limits, cacheBytes: 0 }, { log, queryPool: honest }));
  expect(await ask(server, known)).toMatchObject({ status: 200, ran: [] });
  server.close();
});

test('a full-text match runs in the pool, as nothing could interrupt it', async () => {
  const server = await listen(createListener(corpus, { limits, cacheBytes: 0 }, { log, queryPool: honest }));
  const search = { query: '{ search(query: "ferry") { totalCount } }' };
  expect(await ask(server, search)).toMatchObject({ status: 200, ran: ['statement'] });
  server.close();
});

test('without a ready pool the meter ends a statement at the deadline', async () => {
  const allowed: number[] = [];
  const queryPool = { ...honest, isReady: () => false };
  const strict: Meter = {
    within: (milliseconds) => {
      allowed.push(milliseconds);
      throw new MeterEnd('At once');
    },
    look: () => {},
  };
  const server = await listen(createListener(corpus, { limits }, { log, queryPool, meter: strict }));
  const { status, text, ran: inPool } = await ask(server, known);
  expect(status).toBe(503);
  expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'TIME_LIMIT', limit: 700 });
  expect([inPool, allowed]).toEqual([[], [700]]);
  server.close();
});

describe('too many statements that wait', () => {
  test.each([
    ['of all clients', overloadedError(100), 503, 'OVERLOADED', 100, 'MAX_WAITING'],
    ['of one client', tooManyRequestsError(20), 429, 'TOO_MANY_REQUESTS', 20, 'MAX_WAITING_PER_CLIENT'],
  ])(
    '%s: the next is refused at once, on both paths alike',
    async (_, error, status, code, limit, variable) => {
      const full: QueryPool = {
        ...honest,
        run: async () => {
          ran.push('statement');
          throw error;
        },
      };
      const server = await listen(createListener(corpus, { limits }, { log, queryPool: full, meter }));
      const plain = await ask(server, known);
      expect(plain).toMatchObject({ status, headers: { 'retry-after': '1' }, ran: ['statement'] });
      const { errors, data } = JSON.parse(plain.text);
      expect(data).toBeNull();
      expect(errors).toEqual([
        { message: expect.stringContaining(variable), extensions: { code, limit, retryAfter: 1 } },
      ]);
      expect(await ask(server, { ...known, extensions: {} })).toEqual(plain);
      server.close();
    },
  );
});

test('a statement ends with the last client that waits for it', async () => {
  const ended: string[] = [];
  const addresses: string[] = [];
  const endless: QueryPool = {
    ...honest,
    run: (_, caller) => {
      addresses.push(`${caller?.address}`);
      caller?.onLeave(() => ended.push('statement'));
      return new Promise(() => {});
    },
  };
  const server = await listen(
    createListener(corpus, { limits, cacheBytes: 0 }, { log, queryPool: endless, meter }),
  );
  const asking = [known, { ...known, extensions: {} }].map((body) => {
    const controller = new AbortController();
    const asked = fetch(`${server.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: controller.signal,
    });
    return { controller, asked };
  });
  const [one, other] = asking as [(typeof asking)[0], (typeof asking)[0]];
  await vi.waitFor(() => expect(addresses).toEqual(['127.0.0.1']), { timeout: 10_000 });
  await new Promise((resolve) => setTimeout(resolve, 500));
  one.controller.abort();
  await expect(one.asked).rejects.toThrow();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(ended).toEqual([]);
  other.controller.abort();
  await expect(other.asked).rejects.toThrow();
  await vi.waitFor(() => expect(ended).toEqual(['statement']), { timeout: 10_000 });
  server.close();
});
