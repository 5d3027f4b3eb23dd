import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, execute, type GraphQLFieldResolver, parse, validate } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { createApp } from '../../src/server/app.ts';
import { limits } from '../harness.ts';
import { clients } from '../server/http/clients.ts';
import { corpusOfSize } from '../synth/corpora.ts';
import { root, startServer } from './processes.ts';
import { prepareAnswers } from './serve/handwritten.ts';
import { answerReader } from './serve/load.ts';
import { measureServers } from './serve/measure.ts';
import { servedOperations } from './serve/operations.ts';
import { typeDefs } from './serve/peers/schema.ts';
import { prepareSource, type Row } from './serve/peers/source.ts';
import { report } from './serve/report.ts';
import { bodyOf, compareAnswers, requestsInOrder } from './serve/requests.ts';
import { base, ours, ownServers, serverOfCheckout } from './serve/servers.ts';
import { commitmentCursor, drawVariables, type Variables } from './serve/variables.ts';

const silent = { show: () => {}, wipe: () => {} };
const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = corpusOfSize(300, silent, folder);
const corpus = openCorpus(path);
const app = createApp(corpus, { limits });
const own = ownServers(path);

/** The answer of this server, without its warnings: no other server warns of unknown values. */
const answer = async (operation: (typeof servedOperations)[number], variables: Variables) => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
  const body = bodyOf(operation, variables);
  const text = await (await app.fetch('http://bench/graphql', { ...init, body })).text();
  const { data, extensions } = JSON.parse(text) as { data: unknown; extensions?: object };
  return extensions ? JSON.stringify({ data }) : text;
};

/** Drawn variables, and those of an empty answer. */
const variablesOf = ({ operationName }: (typeof servedOperations)[number]) => {
  const drawn = drawVariables(corpus, operationName, 20);
  expect(new Set(drawn.map((each) => JSON.stringify(each))).size).toBeGreaterThan(10);
  const after = commitmentCursor('0000-01-01', 'a');
  return [...drawn, { after, slug: 'nothing', promisor: 'nobody', day: '2015-01-01' }];
};

test.each(servedOperations)('hand-written SQL and peers answer $name like this server', async (operation) => {
  const answers = prepareAnswers(corpus.$client);
  const { resolvers, relations } = prepareSource(corpus.$client);
  const roots: Record<string, Record<string, unknown>> = resolvers;
  const fieldResolver: GraphQLFieldResolver<Row, unknown> = (row, args, context, info) => {
    const own = roots[info.parentType.name]?.[info.fieldName] as typeof fieldResolver | undefined;
    if (own) return own(row, args, context, info);
    const relation = relations[info.parentType.name]?.[info.fieldName];
    if (!relation) return row[info.fieldName];
    if ('many' in relation) return { nodes: relation.many([row.id])[0]?.slice(0, args['first'] as number) };
    const id = row[relation.column] as number | null;
    return id === null ? null : relation.one([id])[0]?.[0];
  };
  const [schema, document] = [buildSchema(typeDefs), parse(operation.query)];
  expect(validate(schema, document)).toEqual([]);
  for (const variableValues of variablesOf(operation)) {
    const expected = await answer(operation, variableValues);
    expect(answers[operation.operationName](variableValues)).toBe(expected);
    const result = await execute({ schema, document, variableValues, fieldResolver });
    expect(JSON.parse(JSON.stringify(result))).toEqual(JSON.parse(expected));
  }
});

describe('a run', () => {
  test('measures every server in every round, another checkout too, and stops them', async () => {
    const checkout = await serverOfCheckout(root, path, 300, silent);
    const client = clients[0] ?? null;
    const effort = { connections: 2, seconds: 0.02, rounds: 2, client };
    const measured = await measureServers([...own, checkout], corpus, effort, null, silent);
    expect(measured.uncompared).toEqual([]);
    const servers = measured.series.map(({ trials }) => Object.values(trials).map(({ length }) => length));
    expect(servers).toEqual([...Array(5).fill([2, 2, 2]), ...Array(5).fill([2, 2, 2, 2])]);
    expect(report(measured, [checkout.name])).toMatch(/\| look-up \| hand-written SQL \| [\d,]+ \| 1\.00/);
  }, 120_000);

  test('ends when a server does not start, or answers differently', async () => {
    await expect(startServer({ script: '--eval=console.error("no luck")' })).rejects.toThrow('no luck');
    const servers = await Promise.all(
      own.filter(({ name }) => name !== ours).map(({ script }) => startServer(script)),
    );
    const [operation] = servedOperations.slice(-1);
    if (!operation) throw new Error('There is no operation.');
    const asked = servers.map((server) => ({
      name: base,
      server,
      operation,
      variables: [{ slug: 'nothing' }],
    }));
    await expect(compareAnswers(asked, 1)).rejects.toThrow('answer look-up differently');
    for (const server of servers) await server.stop();
  });
});

describe('the load', () => {
  const body = '{"data":{"a":"ə"}}';
  const head = `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n`;

  test.each([head + body, `HTTP/1.1 200 OK\r\nx: y\r\n\r\n13\r\n${body}\r\n0\r\n\r\n`])(
    'finds the end of an answer however it is cut: %j',
    (text) => {
      const bytes = Buffer.from(text);
      for (let size = 1; size <= bytes.length; size++) {
        const isWhole = answerReader();
        const cuts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => at * size);
        const ends = cuts.map((at) => isWhole(bytes.subarray(at, at + size)));
        expect(ends.indexOf(true)).toBe(ends.length - 1);
      }
      expect(() => answerReader()(Buffer.from(text.replace('200', '500')))).toThrow('no data');
      expect(() => answerReader()(Buffer.from(text.replace('data', 'errs')))).toThrow('no data');
    },
  );

  test('sends requests with all variables in turn', () => {
    const variables = [{ after: 'ə' }, { after: '2' }];
    const next = requestsInOrder(servedOperations[0], variables);
    for (const each of [...variables, ...variables]) {
      const [start, sent = ''] = `${next()}`.split('\r\n\r\n');
      expect(start).toContain(`content-length: ${Buffer.byteLength(sent)}`);
      expect(sent).toBe(bodyOf(servedOperations[0], each));
    }
  });
});
