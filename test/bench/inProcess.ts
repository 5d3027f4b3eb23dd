import type { Corpus } from '../../db/open.ts';
import { readConfig } from '../../src/config.ts';
import { createApp } from '../../src/server/app.ts';

/** The application over a corpus, without a socket, and the SQL of all requests to it. */
export function inProcess(corpus: Corpus) {
  const statements: string[] = [];
  const app = createApp(
    corpus,
    { limits: readConfig({}).limits },
    { onStatement: (statement) => statements.push(statement) },
  );
  /**
   * Sends a request and returns the milliseconds until its answer is read.
   * @throws an Error with the first error of the answer.
   */
  async function ask(body: { query: string; variables?: object }): Promise<number> {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const began = performance.now();
    const response = await app.fetch('http://bench/graphql', { ...init, body: JSON.stringify(body) });
    const text = await response.text();
    const milliseconds = performance.now() - began;
    const { errors } = JSON.parse(text) as { errors?: { message: string }[] };
    if (errors) throw new Error(`${errors[0]?.message}\n${body.query}`);
    return milliseconds;
  }
  return { ask, statements };
}
