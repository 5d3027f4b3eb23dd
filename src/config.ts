import { availableParallelism } from 'node:os';

/** The path at which GraphQL is answered. */
export const endpoint = '/graphql';

/** 8 MiB. */
export const defaultCacheBytes = 8_388_608;

/** SQLite maps no more: 2 GiB less 64 KiB. */
const mostMappedBytes = 2_147_418_112;

/** What an operator can set. The README’s table of environment variables documents each. */
export interface Config {
  port: number;
  host: string;
  corpusDb: string;
  /** How many processes answer requests. */
  workers: number;
  /** How many milliseconds an operation may take; 0 for as long as it takes. */
  deadline: number;
  /** Whether clients are told, when they ask for it, by which SQL they were answered. */
  explain: boolean;
  /** How many bytes of answers are kept, with the requests they answer; none for 0. */
  cacheBytes: number;
  /** How many bytes of the corpus are mapped into memory; none for 0. */
  mmapBytes: number;
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
 * Reads the configuration from environment variables. It is done by hand so that nothing has to be loaded before the server can start.
 * @throws an Error that lists every variable that is wrong and what was expected.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const wrong: string[] = [];
  const refuse = (name: string, expected: string) => wrong.push(`  ${name}=${env[name]}: ${expected}`);
  const text = (name: string, otherwise: string) => env[name] || otherwise;
  const whole = (name: string, otherwise: number, least: number, most = Number.MAX_SAFE_INTEGER) => {
    const number = Number(text(name, String(otherwise)));
    if (!Number.isInteger(number) || number < least || number > most)
      refuse(name, `a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ''}`);
    return number;
  };
  const explain = text('EXPLAIN', '0');
  if (explain !== '0' && explain !== '1') refuse('EXPLAIN', '0 or 1');
  const config: Config = {
    port: whole('PORT', 4000, 0, 65_535),
    host: text('HOST', '127.0.0.1'),
    corpusDb: text('CORPUS_DB', 'corpus.db'),
    workers: whole('WORKERS', availableParallelism(), 1, 1024),
    deadline: whole('DEADLINE_MS', 10_000, 0, 86_400_000),
    explain: explain === '1',
    cacheBytes: whole('CACHE_BYTES', defaultCacheBytes, 0),
    mmapBytes: whole('MMAP_BYTES', 0, 0, mostMappedBytes),
    limits: {
      depth: whole('MAX_DEPTH', 20, 1),
      cost: whole('MAX_COST', 100_000, 1),
      aliases: whole('MAX_ALIASES', 30, 1),
      tokens: whole('MAX_TOKENS', 4_000, 1),
      bodyBytes: whole('MAX_BODY_BYTES', 262_144, 1),
    },
  };
  if (wrong.length > 0) throw new Error(`Environment variables are wrong:\n${wrong.join('\n')}`);
  return config;
}
