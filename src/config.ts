import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';

/** The path of the GraphQL endpoint. */
export const endpoint = '/graphql';

/** 8 MiB. */
export const defaultCacheBytes = 8_388_608;

/** A minute: how long an answer of an earlier corpus may come from a cache. */
export const defaultMaxAge = 60;

/** The most that SQLite maps: 2 GiB less 64 KiB. */
const maxMmapBytes = 2_147_418_112;

/** The levels of the log, each with those after it. */
export const logLevels = ['info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What an operator can set. The table in src/server/README.md documents each variable. */
export interface Config {
  port: number;
  host: string;
  corpusDb: string;
  /** How many worker processes answer requests. */
  workers: number;
  /** The longest that an operation may take, in milliseconds; 0 for no limit. */
  deadline: number;
  /** Whether a request with the header x-explain gets the SQL of its operation. */
  explain: boolean;
  /** How many statements may wait for the query pool. */
  waiting: Waiting;
  /** How many connections of one client address a worker keeps open. */
  connectionsPerClient: number;
  /** Addresses of proxies, whose header X-Forwarded-For names the client. */
  trustedProxies: string[];
  logLevel: LogLevel;
  /** The size of the response cache of a worker, in bytes; 0 for no cache. */
  cacheBytes: number;
  /** How many bytes of the corpus a process maps into memory; 0 for none. */
  mmapBytes: number;
  /** Seconds for which caches may keep an answer to a GET; 0 when they have to ask each time. */
  maxAge: number;
  /**
   * The origins whose pages may read answers; `*` for all. Null for the default: all, or none for a
   * corpus that holds texts of articles.
   */
  corsOrigins: readonly string[] | '*' | null;
  /** Names by which the server is asked, beside this machine’s own, when texts are private. */
  hostNames: readonly string[];
  /** Whether a corpus that holds texts of articles is served beyond this machine. */
  allowPrivateTexts: boolean;
  limits: Limits;
}

/** How many statements may wait at a time. */
export interface Waiting {
  /** Of all clients together. */
  all: number;
  /** Of one client address. */
  perClient: number;
}

/** Limits of a request. Beyond a limit it is refused with a code that names the limit. */
export interface Limits {
  /** Levels of nested fields in an operation. */
  depth: number;
  /**
   * Cost of an operation: a field costs 1, and a field in a list costs as much as the page has
   * items.
   */
  cost: number;
  /** Aliased fields in a document. */
  aliases: number;
  /** Lexical tokens in a document. */
  tokens: number;
  /** Fields and fragments that a document selects again at the same place. */
  duplicates: number;
  /** Directives in a document. */
  directives: number;
  /**
   * Values, lists and objects in the variables of a request, and in the arguments of a document.
   */
  values: number;
  /** Bytes of a request body. */
  bodyBytes: number;
  /** Whether `__schema` and `__type` are answered. */
  introspection: boolean;
}

/** Whether a text is an origin as browsers send it. */
const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;

/**
 * Reads the configuration from environment variables, without a library, which would delay the
 * start.
 * @throws an Error that lists every invalid variable with what is expected.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const wrong: string[] = [];
  const refuse = (name: string, expected: string) => wrong.push(`  ${name}=${env[name]}: ${expected}`);
  const text = (name: string, otherwise: string) => env[name] || otherwise;
  const integer = (name: string, otherwise: number, least: number, most = Number.MAX_SAFE_INTEGER) => {
    const number = Number(text(name, String(otherwise)));
    if (!Number.isInteger(number) || number < least || number > most)
      refuse(name, `an integer from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ''}`);
    return number;
  };
  const oneOf = <Value extends string>(name: string, values: readonly Value[], otherwise: Value): Value => {
    const given = text(name, otherwise);
    const found = values.find((value) => value === given);
    if (found === undefined) refuse(name, `one of ${values.join(', ')}`);
    return found ?? otherwise;
  };
  const list = (name: string) =>
    text(name, '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  const addresses = (name: string): string[] => {
    const given = list(name);
    if (!given.every(isAddressOrSubnet))
      refuse(name, 'IP addresses or subnets such as 10.0.0.0/8, with commas');
    return given;
  };
  const origins = (name: string): Config['corsOrigins'] => {
    const given = list(name);
    if (given.length === 0) return null;
    if (given.length === 1 && given[0] === '*') return '*';
    if (given.length === 1 && given[0] === 'none') return [];
    if (!given.every(isOrigin))
      refuse(name, 'origins like https://example.org with commas between, * or none');
    return given;
  };
  const config: Config = {
    port: integer('PORT', 4000, 0, 65_535),
    host: text('HOST', '127.0.0.1'),
    corpusDb: text('CORPUS_DB', 'corpus.db'),
    workers: integer('WORKERS', availableParallelism(), 1, 1024),
    deadline: integer('DEADLINE_MS', 10_000, 0, 86_400_000),
    explain: oneOf('EXPLAIN', ['0', '1'], '0') === '1',
    waiting: { all: integer('MAX_WAITING', 100, 1), perClient: integer('MAX_WAITING_PER_CLIENT', 20, 1) },
    connectionsPerClient: integer('MAX_CONNECTIONS_PER_CLIENT', 256, 1),
    trustedProxies: addresses('TRUSTED_PROXIES'),
    logLevel: oneOf('LOG_LEVEL', logLevels, 'info'),
    cacheBytes: integer('CACHE_BYTES', defaultCacheBytes, 0),
    mmapBytes: integer('MMAP_BYTES', 0, 0, maxMmapBytes),
    maxAge: integer('MAX_AGE', defaultMaxAge, 0, 31_536_000),
    corsOrigins: origins('CORS_ORIGINS'),
    hostNames: list('HOST_NAMES').map((name) => name.toLowerCase()),
    allowPrivateTexts: oneOf('ALLOW_PRIVATE_TEXTS', ['0', '1'], '0') === '1',
    limits: {
      depth: integer('MAX_DEPTH', 20, 1),
      cost: integer('MAX_COST', 100_000, 1),
      aliases: integer('MAX_ALIASES', 30, 1),
      tokens: integer('MAX_TOKENS', 4_000, 1),
      duplicates: integer('MAX_DUPLICATES', 100, 0),
      directives: integer('MAX_DIRECTIVES', 50, 0),
      values: integer('MAX_VALUES', 2_000, 0),
      bodyBytes: integer('MAX_BODY_BYTES', 262_144, 1),
      introspection: oneOf('INTROSPECTION', ['0', '1'], '1') === '1',
    },
  };
  if (wrong.length > 0)
    throw new Error(
      `Environment variables are invalid, so the server cannot start. Correct them:\n${wrong.join('\n')}`,
    );
  return config;
}

function isAddressOrSubnet(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
