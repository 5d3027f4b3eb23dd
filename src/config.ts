import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const count = z.coerce.number().int().positive();

/** 32 MiB. */
export const defaultCacheBytes = 33_554_432;

const environment = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  CORPUS_DB: z.string().min(1).default('corpus.db'),
  EXECUTOR: z.enum(['compiled', 'reference']).default('compiled'),
  MAX_DEPTH: count.default(20),
  MAX_COST: count.default(100_000),
  MAX_ALIASES: count.default(30),
  MAX_TOKENS: count.default(4_000),
  MAX_BODY_BYTES: count.default(262_144),
  EXPLAIN: z.enum(['0', '1']).default('0'),
  CACHE_BYTES: z.coerce.number().int().min(0).default(defaultCacheBytes),
});

/** What an operator can set. The README’s table of environment variables documents each. */
export interface Config {
  port: number;
  host: string;
  corpusDb: string;
  /** Whether operations become one SQL statement each where they can, or are all executed by resolvers, which the answers do not show. */
  executor: 'compiled' | 'reference';
  /** Whether clients are told, when they ask for it, by which SQL they were answered. */
  explain: boolean;
  /** How many bytes of answers are kept, with the requests they answer; none for 0. */
  cacheBytes: number;
  limits: Limits;
}

/** The largest request that is answered; beyond a limit it is refused with a code that names the limit. */
export interface Limits {
  /** Levels of nested fields in an operation. */
  depth: number;
  /** Cost of an operation: every field costs 1, and what is inside a list costs as often as its page size. */
  cost: number;
  /** Aliased fields in a document. */
  aliases: number;
  /** Lexical tokens in a document. */
  tokens: number;
  /** Bytes of a request body. */
  bodyBytes: number;
}

/**
 * Reads the configuration from environment variables.
 * @throws an Error that lists every variable that is wrong and what was expected.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map(
      ({ path, message }) => `  ${path.join('.')}=${given[String(path[0])]}: ${message}`,
    );
    throw new Error(`Environment variables are wrong:\n${wrong.join('\n')}`);
  }
  const { data } = result;
  return {
    port: data.PORT,
    host: data.HOST,
    corpusDb: data.CORPUS_DB,
    executor: data.EXECUTOR,
    explain: data.EXPLAIN === '1',
    cacheBytes: data.CACHE_BYTES,
    limits: {
      depth: data.MAX_DEPTH,
      cost: data.MAX_COST,
      aliases: data.MAX_ALIASES,
      tokens: data.MAX_TOKENS,
      bodyBytes: data.MAX_BODY_BYTES,
    },
  };
}
