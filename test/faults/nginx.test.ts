import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send } from '../server/http/send.ts';
import { killAll, startMain } from '../server/http/startMain.ts';
import { type Corpora, makeCorpora, mark } from './corpora.ts';
import { endPrograms, freePort, isInstalled, startProgram } from './programs.ts';

const has = isInstalled('nginx');

/** The configuration that src/server/README.md shows, with all files in one folder. */
const configuration = (folder: string, front: number, ports: readonly number[]) => `
daemon off;
user root;
pid ${folder}/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream corpus {
    ${ports.map((port) => `server 127.0.0.1:${port};`).join('\n    ')}
    keepalive 16;
  }
  server {
    listen 127.0.0.1:${front};
    location / {
      proxy_pass http://corpus;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      proxy_next_upstream error timeout http_503 non_idempotent;
    }
  }
}
`;

/** Two parts of an answer, each of which tells the corpus. */
const query = '{ corpus { revision } commitments { nodes { summary } } }';

describe.skipIf(!has)(`two servers behind nginx${has ? '' : ' (skipped: install nginx)'}`, () => {
  let corpora: Corpora;
  let origins: string[];
  let front: string;
  const files = ['one.db', 'two.db'];

  beforeAll(async () => {
    corpora = makeCorpora();
    for (const file of files) corpora.put('earlier', join(corpora.folder, file));
    const ports = [];
    for (const file of files) {
      const main = startMain({
        CORPUS_DB: join(corpora.folder, file),
        WORKERS: '1',
        TRUSTED_PROXIES: '127.0.0.1',
      });
      ports.push(await main.listening());
    }
    origins = ports.map((port) => `http://127.0.0.1:${port}`);
    const port = await freePort();
    front = `http://127.0.0.1:${port}`;
    const path = join(corpora.folder, 'nginx.conf');
    writeFileSync(path, configuration(corpora.folder, port, ports));
    await startProgram('nginx', ['-c', path], `${front}/health/ready`);
  });
  afterAll(async () => {
    await endPrograms();
    killAll();
    corpora?.remove();
  });

  /** Which corpus an answer is from; anything else is told as it is. */
  async function ask(origin: string, index: number): Promise<string> {
    const asked = { query: `${query} # ${index % 50}` };
    const { status, body } =
      index % 2
        ? await send(`${origin}/graphql?${new URLSearchParams(asked)}`)
        : await send(
            `${origin}/graphql`,
            { 'content-type': 'application/json' },
            { method: 'POST', body: JSON.stringify(asked) },
          );
    if (status !== 200) return `${status} ${body}`;
    const { corpus, commitments } = JSON.parse(`${body}`).data as {
      corpus: { revision: string };
      commitments: { nodes: { summary: string }[] };
    };
    const isLater = commitments.nodes.map(({ summary }) => summary.endsWith(mark));
    if (corpus.revision === 'later' && isLater.every(Boolean)) return 'later';
    if (corpus.revision !== 'later' && !isLater.some(Boolean)) return 'earlier';
    return `mixed ${body}`;
  }

  test('a corpus is replaced on one after the other without a failed or mixed answer', async () => {
    let isOver = false;
    const counts = new Map<string, number>();
    const clients = Array.from({ length: 8 }, async (_, client) => {
      for (let index = client; !isOver; index += 1) {
        const found = await ask(front, index).catch((error: Error) => error.message);
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    });
    for (const [index, file] of files.entries()) {
      corpora.put('later', join(corpora.folder, file));
      const end = Date.now() + 30_000;
      while ((await ask(origins[index] ?? '', 0)) !== 'later' && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    isOver = true;
    await Promise.all(clients);
    expect([...counts.keys()].sort()).toEqual(['earlier', 'later']);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
    for (let index = 0; index < 10; index += 1) expect(await ask(front, index)).toBe('later');
  });
});
