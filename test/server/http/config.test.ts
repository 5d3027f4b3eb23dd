import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { limits } from '../../harness.ts';

describe('readConfig', () => {
  test('has a default for everything, also for what is empty', () => {
    const defaults = {
      port: 4000,
      host: '127.0.0.1',
      corpusDb: 'corpus.db',
      workers: availableParallelism(),
      deadline: 10_000,
      explain: false,
      waiting: { all: 100, perClient: 20 },
      connectionsPerClient: 256,
      trustedProxies: [],
      logLevel: 'info',
      cacheBytes: 8_388_608,
      mmapBytes: 0,
      maxAge: 60,
      corsOrigins: null,
      hostNames: [],
      allowPrivateTexts: false,
      limits,
    };
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ PORT: '', HOST: '', CORPUS_DB: '', MAX_COST: '', HOME: '/' })).toEqual(defaults);
  });

  test('takes what is set', () => {
    const limit = {
      MAX_DEPTH: '1',
      MAX_COST: '2',
      MAX_ALIASES: '3',
      MAX_TOKENS: '4',
      MAX_BODY_BYTES: '5',
      MAX_DUPLICATES: '6',
      MAX_DIRECTIVES: '7',
      MAX_VALUES: '8',
      INTROSPECTION: '0',
    };
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        CORPUS_DB: '/srv/corpus.db',
        WORKERS: '3',
        DEADLINE_MS: '0',
        EXPLAIN: '1',
        MAX_WAITING: '7',
        MAX_WAITING_PER_CLIENT: '3',
        MAX_CONNECTIONS_PER_CLIENT: '9',
        TRUSTED_PROXIES: '10.0.0.0/8, ::1',
        LOG_LEVEL: 'warn',
        CACHE_BYTES: '0',
        MMAP_BYTES: '1000',
        MAX_AGE: '0',
        CORS_ORIGINS: 'https://example.org, http://localhost:3000',
        HOST_NAMES: 'Archive.example, other.example',
        ALLOW_PRIVATE_TEXTS: '1',
        ...limit,
      }),
    ).toEqual({
      port: 0,
      host: '::1',
      corpusDb: '/srv/corpus.db',
      workers: 3,
      deadline: 0,
      explain: true,
      waiting: { all: 7, perClient: 3 },
      connectionsPerClient: 9,
      trustedProxies: ['10.0.0.0/8', '::1'],
      logLevel: 'warn',
      cacheBytes: 0,
      mmapBytes: 1000,
      maxAge: 0,
      corsOrigins: ['https://example.org', 'http://localhost:3000'],
      hostNames: ['archive.example', 'other.example'],
      allowPrivateTexts: true,
      limits: {
        depth: 1,
        cost: 2,
        aliases: 3,
        tokens: 4,
        bodyBytes: 5,
        duplicates: 6,
        directives: 7,
        values: 8,
        introspection: false,
      },
    });
  });

  test.each([
    ['*', '*'],
    ['none', []],
  ])('CORS_ORIGINS=%s', (given, origins) => {
    expect(readConfig({ CORS_ORIGINS: given }).corsOrigins).toEqual(origins);
  });

  test.each([
    ['PORT', 'four thousand'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '40.5'],
    ['MAX_AGE', '-1'],
    ['CORS_ORIGINS', 'example.org'],
    ['CORS_ORIGINS', 'https://example.org/path'],
    ['CORS_ORIGINS', '*, https://example.org'],
    ['ALLOW_PRIVATE_TEXTS', 'yes'],
    ['WORKERS', '0'],
    ['WORKERS', 'all'],
    ['DEADLINE_MS', '-1'],
    ['DEADLINE_MS', '10s'],
    ['EXPLAIN', 'yes'],
    ['MAX_WAITING', '0'],
    ['MAX_WAITING_PER_CLIENT', 'few'],
    ['MAX_CONNECTIONS_PER_CLIENT', '0'],
    ['TRUSTED_PROXIES', 'proxy.example'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['LOG_LEVEL', 'verbose'],
    ['CACHE_BYTES', '-1'],
    ['MMAP_BYTES', '2147418113'],
    ['MAX_DEPTH', '0'],
    ['MAX_COST', 'much'],
    ['MAX_ALIASES', '-3'],
    ['MAX_TOKENS', 'Infinity'],
    ['MAX_BODY_BYTES', '1MB'],
    ['MAX_DUPLICATES', '-1'],
    ['MAX_DIRECTIVES', 'few'],
    ['MAX_VALUES', '2k'],
    ['INTROSPECTION', 'off'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(`${name}=${value}: `);
  });

  test('names all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', MAX_TOKENS: 'y', MAX_COST: '7' })).toThrow(
      /^.+\n {2}PORT=x: .+\n {2}MAX_TOKENS=y: .+$/,
    );
  });
});
