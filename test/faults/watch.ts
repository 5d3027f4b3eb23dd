import { expect } from 'vitest';

/** What a client saw while something else went on. */
export interface Watched {
  requests: number;
  /** Milliseconds that all but one in a hundred requests took at most. */
  p99: number;
  slowest: number;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Posts a request; its status and text. */
export async function post(
  port: number,
  body: object | string,
  signal?: AbortSignal,
): Promise<{ status: number; text: string }> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(signal && { signal }),
  });
  return { status: response.status, text: await response.text() };
}

/** The codes of the errors in an answer. */
export const codesOf = (text: string): string[] =>
  ((JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] }).errors ?? []).map(
    ({ extensions }) => `${extensions?.code}`,
  );

let documents = 0;

/**
 * Asks new documents, one after the other, until some work is done; each must be answered without
 * an error.
 */
export async function watchedWhile(port: number, work: () => Promise<unknown>): Promise<Watched> {
  let isOver = false;
  const done = work().finally(() => {
    isOver = true;
  });
  const times: number[] = [];
  while (!isOver) {
    documents += 1;
    const query = `query Watch${documents} { commitments(first: 10) { nodes { slug summary promisors(first: 2) { nodes { name } } } } }`;
    const began = performance.now();
    const { status, text } = await post(port, { query });
    times.push(performance.now() - began);
    expect({ status, codes: codesOf(text) }).toEqual({ status: 200, codes: [] });
    await pause(10);
  }
  await done;
  const sorted = times.toSorted((one, other) => one - other);
  return {
    requests: sorted.length,
    p99: Math.round(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? 0),
    slowest: Math.round(sorted.at(-1) ?? 0),
  };
}
