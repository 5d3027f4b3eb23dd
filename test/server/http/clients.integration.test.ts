import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createService, type Service } from '../../../src/server/listener.ts';
import { failingLog, limits, seedFixture } from '../../harness.ts';
import { clients } from './clients.ts';
import { listen } from './listen.ts';
import { samplesOf } from './samples.ts';
import { send } from './send.ts';

let service: Service;
let server: Awaited<ReturnType<typeof listen>>;

beforeAll(async () => {
  service = createService(seedFixture(), { limits }, { log: failingLog });
  server = await listen(service.listener);
});
afterAll(() => {
  server.close();
  service.close();
});

/** How often the response cache answered, and how often an operation was one statement. */
async function counts() {
  const samples = samplesOf(await service.metrics.text([]));
  const of = (result: string) => samples[`aide_memoire_operations_total{result="${result}"}`] ?? 0;
  return { cacheHits: of('cache_hit'), operations: of('operation') };
}

const decoded = { br: brotliDecompressSync, gzip: gunzipSync };

test.each(clients)(
  '$name gets an answer by the fast path, and the next ones from the cache',
  async (client) => {
    const { method, headers, members, name } = client;
    const query = `{ commitments { nodes { slug summary } pageInfo { endCursor } } corpus { licence } }\n# ${name}`;
    const asked = members(query);
    const ask = () =>
      method === 'GET'
        ? send(`${server.origin}/graphql?${new URLSearchParams({ ...asked })}`, headers)
        : send(`${server.origin}/graphql`, headers, { method, body: JSON.stringify(asked) });
    const before = await counts();
    const answers = [await ask(), await ask(), await ask()];
    const after = await counts();
    expect(after.operations - before.operations).toBe(1);
    expect(after.cacheHits - before.cacheHits).toBe(2);
    for (const { status, headers, body } of answers) {
      expect(status).toBe(200);
      const coding = headers['content-encoding'] as keyof typeof decoded | undefined;
      const text = (coding ? decoded[coding](body) : body).toString();
      expect(JSON.parse(text)).toMatchObject({ data: { corpus: { licence: 'CC-BY-4.0' } } });
      expect(body).toEqual(answers[0]?.body);
    }
  },
);
