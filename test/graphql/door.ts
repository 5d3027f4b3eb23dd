import { expect } from 'vitest';
import type { Limits } from '../../src/config.ts';
import { errorCodes } from '../../src/graphql/errors.ts';
import type { App } from '../../src/server/app.ts';
import { limits, openApp, seedFixture } from '../harness.ts';

/** An answer with what matters of its errors. `statements` is the SQL that ran for it. */
export interface Reply {
  status: number;
  data: unknown;
  errors: {
    message: string;
    path?: unknown;
    locations?: unknown;
    extensions: Record<string, unknown> & { code: string };
  }[];
  statements: string[];
}

export interface Door {
  /**
   * Sends a request as it is. Whatever comes back, each of its errors must have a code that is
   * published.
   */
  send: (init: RequestInit, path?: string) => Promise<Reply>;
  /** Posts a body as JSON. */
  post: (body: object, headers?: Record<string, string>) => Promise<Reply>;
  app: App;
  log: string[];
}

/**
 * A client that wants the status to tell of errors (GraphQL over HTTP) says that it accepts this.
 */
export const strict = { accept: 'application/graphql-response+json' };

/** The application over the fixture, for requests that it should refuse. */
export function openDoor(limit: Partial<Limits> = {}): Door {
  const statements: string[] = [];
  const listen = (statement: string) => statements.push(statement);
  const { app, log } = openApp(() => seedFixture(listen), { ...limits, ...limit });
  const send: Door['send'] = async (init, path = '/graphql') => {
    statements.length = 0;
    const response = await app.fetch(`http://test${path}`, init);
    const { data, errors = [] } = (await response.json()) as Partial<Reply>;
    for (const { message, extensions } of errors) {
      expect(Object.keys(errorCodes)).toContain(extensions?.code);
      expect(message).not.toBe('');
    }
    return { status: response.status, data, errors, statements: [...statements] };
  };
  const post: Door['post'] = (body, headers = {}) =>
    send({
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { send, post, app, log };
}
