import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { buildSchema, execute, type GraphQLFieldResolver, parse, validate } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { type Corpus, openCorpus } from '../../db/open.ts';
import { createApp } from '../../src/server/app.ts';
import { limits } from '../harness.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';
import { corpusOfSize } from './corpora.ts';
import { prepareAnswers } from './serve/ceiling/answers.ts';
import { byFormat, byJsonFunctions } from './serve/ceiling/jsonText.ts';
import { startServer } from './serve/child.ts';
import { bare, handWritten } from './serve/contenders.ts';
import { commitmentCursor } from './serve/cursor.ts';
import { type OperationName, servedOperations } from './serve/operations.ts';
import { drizzleDialect } from './serve/peers/drizzleDialect.ts';
import { installPeers } from './serve/peers/install.ts';
import { relationsOf, rootResolvers } from './serve/peers/resolvers.ts';
import { typeDefs } from './serve/peers/schema.ts';
import { prepareSource, type Row } from './serve/peers/source.ts';
import { bodyOf } from './serve/requests.ts';
import { compareAnswers, DifferentAnswers, firstDifference } from './serve/sameAnswers.ts';
import { drawVariables, type Variables } from './serve/variables.ts';

const silent = { show: () => {}, wipe: () => {} };

const opened: Corpus[] = [];
afterEach(() => {
  for (const corpus of opened.splice(0)) corpus.$client.close();
});

function syntheticCorpus(size: number) {
  const path = corpusOfSize(size, silent, temporaryFolder());
  const corpus = openCorpus(path);
  opened.push(corpus);
  return { path, corpus };
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('hand-written SQL', () => {
  /** Beyond what is drawn: first and last pages, and what there is not. */
  const edges: Record<OperationName, Variables[]> = {
    ListOfTwenty: [
      { after: commitmentCursor('9999-12-31', 'z') },
      { after: commitmentCursor('0000-01-01', 'a') },
    ],
    DeepPage: [{ after: commitmentCursor('2015-01-02', 'zz') }],
    NestedLists: [{ slug: 'nowhere', after: commitmentCursor('9999-12-31', 'z') }],
    FilteredAndOrdered: [
      { promisor: 'nobody', day: '2015-01-01' },
      { promisor: 'nobody', day: '9999-12-31' },
    ],
    LookUp: [{ slug: 'nothing' }],
  };

  test('answers like this server, by either way to write JSON', async () => {
    const { corpus } = syntheticCorpus(400);
    const app = createApp(corpus, { limits });
    const countries = corpus.$client
      .prepare<[], string>(`SELECT slug FROM entity WHERE kind = 'COUNTRY'`)
      .pluck()
      .all();
    const ways = [byJsonFunctions, byFormat].map((way) => prepareAnswers(corpus.$client, way));
    for (const operation of servedOperations) {
      const { operationName } = operation;
      const drawn = drawVariables(corpus, operationName, 60);
      const promisors = countries.map((promisor) => ({ promisor, day: '2014-12-31' }));
      const more = operationName === 'FilteredAndOrdered' ? promisors : [];
      const sets = [...drawn, ...edges[operationName], ...more];
      for (const variables of sets) {
        const response = await app.fetch('http://bench/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: bodyOf(operation, variables),
        });
        const expected = await response.text();
        for (const answers of ways) expect(answers[operationName](variables)).toBe(expected);
      }
      expect(new Set(drawn.map((variables) => JSON.stringify(variables))).size).toBe(drawn.length);
      expect(drawn.length).toBeGreaterThan(20);
    }
  }, 120_000);

  test('quotes what has to be', () => {
    const { corpus } = syntheticCorpus(20);
    const [text] = corpus.$client
      .prepare<[], [string]>(`SELECT 'a "quoted" \\ 100 % ' || char(10) || 'ə'`)
      .raw()
      .all();
    for (const way of [byJsonFunctions, byFormat]) {
      const said = { sql: `'a "quoted" \\ 100 % ' || char(10) || 'ə'`, kind: 'text' } as const;
      const { sql } = way.object({ said, none: { sql: 'NULL', kind: 'text' }, is: way.boolean('1') });
      const [row] = corpus.$client.prepare<[], [string]>(`SELECT ${sql}`).raw().all();
      expect(JSON.parse(row?.[0] ?? '')).toEqual({ said: text?.[0], none: null, is: true });
    }
  });
});

describe('answers', () => {
  test('are compared whatever the order of their fields, and the first difference is shown', async () => {
    expect(firstDifference({ a: 1, b: [null] }, { b: [null], a: 1 })).toBeNull();
    expect(firstDifference({ a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: '2' }] })).toEqual({
      path: '$.a[1].b',
      left: '2',
      right: '"2"',
    });
    expect(firstDifference({ a: [] }, { a: {} })?.path).toBe('$.a');
    expect(firstDifference({ a: null }, {})).toMatchObject({ left: 'null', right: 'nothing' });
    const { path } = syntheticCorpus(30);
    const ceiling = await startServer(handWritten.start(path), null);
    const fixed = await startServer(bare.start(path), null);
    const servers = [
      { name: 'one', url: ceiling.url },
      { name: 'other', url: fixed.url },
    ];
    const compared = compareAnswers(servers, servedOperations.slice(4), () => [{ slug: 'nothing' }]);
    await expect(compared).rejects.toThrow(DifferentAnswers);
    await expect(compared).rejects.toThrow(/^one and other answer look-up differently with .*nothing/);
    await Promise.all([ceiling.stop(), fixed.stop()]);
    expect([ceiling.pid, fixed.pid].filter(isAlive)).toEqual([]);
  });
});

describe('the peers', () => {
  test('have a schema and loaders that answer like this server', async () => {
    const { corpus } = syntheticCorpus(200);
    const app = createApp(corpus, { limits });
    const source = prepareSource(corpus.$client);
    const roots: Record<string, Record<string, unknown>> = rootResolvers(source);
    const relations = relationsOf(source);
    const fieldResolver: GraphQLFieldResolver<Row, unknown> = (row, args, context, info) => {
      const type = info.parentType.name;
      const root = roots[type]?.[info.fieldName] as typeof fieldResolver | undefined;
      if (root) return root(row, args, context, info);
      const relation = relations[type]?.[info.fieldName];
      if (!relation) return row[info.fieldName];
      if ('many' in relation) return { nodes: relation.many([row.id])[0]?.slice(0, args['first'] as number) };
      const id = row[relation.column] as number | null;
      return id === null ? null : relation.one([id])[0];
    };
    const schema = buildSchema(typeDefs);
    for (const operation of servedOperations) {
      const document = parse(operation.query);
      expect(validate(schema, document)).toEqual([]);
      for (const variableValues of drawVariables(corpus, operation.operationName, 20)) {
        const response = await app.fetch('http://bench/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: bodyOf(operation, variableValues),
        });
        const answer = await execute({ schema, document, variableValues, fieldResolver });
        expect(JSON.parse(JSON.stringify(answer))).toEqual(await response.json());
      }
    }
  }, 120_000);

  test('of another schema are asked in their own way, and their answers turned round to compare', () => {
    const { ListOfTwenty, LookUp, NestedLists } = drizzleDialect;
    expect(NestedLists).toBeUndefined();
    expect(ListOfTwenty?.variables({ after: commitmentCursor('2020-01-02', 'a-b') })).toEqual({
      made: '2020-01-02',
      slug: 'a-b',
    });
    const actor = (slug: string) => ({ slug, names: [{ name: slug.toUpperCase() }] });
    const row = {
      slug: 's',
      summary: 'S',
      madeEdtf: '2020',
      madeLatest: '2020-12-31',
      standing: { force: 'PLEDGE' },
      parties: [
        { role: 'PROMISOR', actor: actor('z') },
        { role: 'PROMISEE', actor: actor('b') },
        { role: 'PROMISOR', actor: actor('a') },
      ],
      claims: [
        { slug: 'c', voice: 'NARRATION', article: { slug: 'x', label: 'X' }, speaker: null, tenure: null },
      ],
    };
    expect(
      ListOfTwenty?.answer({ commitment: Array.from({ length: 21 }, () => row) } as never),
    ).toMatchObject({
      commitments: {
        nodes: Array.from({ length: 20 }, () => ({
          slug: 's',
          made: { edtf: '2020' },
          promisors: { nodes: [{ slug: 'a', name: 'A' }] },
          promisees: { nodes: [{ slug: 'b', name: 'B' }] },
          claims: { nodes: [{ slug: 'c', speaker: null, speakerOffice: null }] },
        })),
        pageInfo: { hasNextPage: true, endCursor: commitmentCursor('2020-12-31', 's') },
      },
    });
    expect(LookUp?.answer({ commitmentSingle: null } as never)).toEqual({ commitment: null });
  });

  test('are installed once; when they cannot be, npm says why and nothing is left', async () => {
    const folder = temporaryFolder();
    const installed = await installPeers(silent, folder, {});
    expect(await installPeers(silent, folder, {})).toBe(installed);
    const failed = installPeers(silent, folder, { 'no package name': '1.0.0' });
    await expect(failed).rejects.toThrow(/--no-peers\. npm says:\n.*no package name/s);
    expect(readdirSync(folder)).toEqual([basename(installed)]);
  }, 120_000);
});
