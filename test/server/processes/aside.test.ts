import type { ExecutionResult } from 'graphql';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { type Aside, type RunStatement, tooLong } from '../../../src/graphql/execute/aside.ts';
import { addStatementFunctions } from '../../../src/graphql/execute/statementFunctions.ts';
import { createListener, createService } from '../../../src/server/listener.ts';
import { executeWhole } from '../../../src/server/processes/executeWhole.ts';
import { limits, seedFixture } from '../../harness.ts';
import { listen } from '../http/listen.ts';

const corpus = seedFixture();
const other = seedFixture();
addStatementFunctions(other.$client);
const ran: string[] = [];

/** Runs in this process what otherwise runs in another, and sends it through what processes send. */
const honest: Aside = {
  isReady: () => true,
  statement: async (sql, values): Promise<RunStatement> => {
    ran.push('statement');
    return { text: other.$client.prepare(sql).pluck().get(values) as string, milliseconds: 50 };
  },
  operation: async (operation) => {
    ran.push('operation');
    return structuredClone(await executeWhole(other, limits, operation)) as ExecutionResult;
  },
};
const tardy: Aside = {
  isReady: () => true,
  statement: async () => {
    ran.push('statement');
    throw tooLong(700);
  },
  operation: async () => {
    ran.push('operation');
    throw tooLong(700);
  },
};

const log = (line: string) => {
  // Which fields are left to resolvers may be told.
  if (!line.includes('does not say how it is made of SQL')) throw new Error(line);
};
const here = await listen(createListener(corpus, { limits }, { log }));
const aside = await listen(createListener(corpus, { limits }, { log, aside: honest }));
const late = await listen(createListener(corpus, { limits }, { log, aside: tardy }));
afterAll(() => {
  for (const server of [here, aside, late]) server.close();
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

describe('what is run aside', () => {
  test.each([
    ['one statement', known],
    ['a search', { query: '{ search(query: "ferry") { totalCount nodes { __typename } } }' }],
    ['variables that do not fit', made],
    ['what resolvers execute', { query: '{ timeline { buckets { value } } }' }],
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
  ])('is answered as it is here, to the byte and header: %s', async (_, body) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { ran: _, ...expected } = await ask(here, body, accept);
      expect(await ask(aside, body, accept)).toMatchObject(expected);
      expect(await ask(aside, { ...body, extensions: {} }, accept)).toMatchObject(expected);
    }
  });

  test('is what resolvers execute, but not introspection', async () => {
    expect(await ask(aside, { query: '{ places(after: "x") { totalCount } }' })).toMatchObject({
      ran: ['operation'],
    });
    expect(await ask(aside, { query: '{ __type(name: "Query") { name } }' })).toMatchObject({ ran: [] });
  });

  test('is kept like every other answer', async () => {
    const body = { ...known, variables: { slug: 'no-such' } };
    // The document is known from above; that it was validated is what the short way needs.
    await ask(aside, known);
    expect(await ask(aside, body)).toMatchObject({ ran: ['statement'] });
    expect(await ask(aside, body)).toMatchObject({ ran: [] });
  });
});

test('a statement that several ask for at once runs once, and not for another corpus', async () => {
  const [waiting, finish] = gate();
  const patient: Aside = {
    ...honest,
    statement: async (...given) => {
      const run = await honest.statement(...given);
      await waiting;
      return run;
    },
  };
  const { listener, switchTo } = createService(
    seedFixture(),
    { limits, cacheBytes: 0 },
    { log, aside: patient },
  );
  const server = await listen(listener);
  ran.length = 0;
  const asked = Array.from({ length: 5 }, () => fetchText(server, known));
  await vi.waitFor(() => expect(ran).toHaveLength(1));
  switchTo(corpus);
  const later = fetchText(server, known);
  await vi.waitFor(() => expect(ran).toHaveLength(2));
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
    }),
  };

  test('is told of a statement, which is not tried again by resolvers', async () => {
    expect(await ask(late, known)).toMatchObject({ ...told, ran: ['statement'] });
  });

  test('is told of resolvers', async () => {
    expect(await ask(late, { query: '{ places(after: "x") { totalCount } }' })).toMatchObject({
      ...told,
      ran: ['operation'],
    });
  });

  test('is told alike on the short way, and not kept', async () => {
    let isLate = true;
    const moody: Aside = {
      ...honest,
      statement: (...given) => (isLate ? tardy : honest).statement(...given),
    };
    const server = await listen(createListener(corpus, { limits }, { log, aside: moody }));
    const long = await ask(server, { ...known, extensions: {} });
    expect(long).toMatchObject({ ...told, ran: ['statement'] });
    expect(await ask(server, known)).toEqual(long);
    isLate = false;
    expect(await ask(server, known)).toMatchObject({ status: 200, ran: ['statement'] });
    server.close();
  });
});

test('a statement that is known to be quick runs where it is', async () => {
  const swift: Aside = {
    ...honest,
    statement: async (...given) => ({ ...(await honest.statement(...given)), milliseconds: 1 }),
  };
  const server = await listen(createListener(corpus, { limits, cacheBytes: 0 }, { log, aside: swift }));
  expect(await ask(server, known)).toMatchObject({ status: 200, ran: ['statement'] });
  expect(await ask(server, known)).toMatchObject({ status: 200, ran: [] });
  server.close();
});
