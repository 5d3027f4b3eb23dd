import type { Database, Statement } from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { LRUCache } from 'lru-cache';
import { editDistance } from '../../../../db/editDistance.ts';
import { fold } from '../../../../db/fold.ts';
import { kindOfMovable } from '../../fields/moves.ts';
import type { Domain } from '../../query/identified.ts';
import { columnOf, tableNamed } from '../../query/rows.ts';

/** Where a record has gone. */
export interface Moved {
  kind: string;
  toKind: string | null;
  to: string | null;
  reason: string;
}

/** What the corpus knows of the values that clients name. */
export interface Known {
  has: (domain: Domain, value: string) => boolean;
  /** Where the record with a slug has gone; null when none has. */
  moved: (domain: Domain, slug: string) => Moved | null;
  /** The kind of the entity that has a slug; null when none has. */
  kindOf: (slug: string) => string | null;
  /** The values nearest to one that the corpus does not have, the nearest first. */
  nearest: (domain: Domain, value: string) => string[];
}

/** How many values are compared to find the nearest ones. */
const mostCandidates = 2_000;

/** How many of the nearest values are told. */
const mostNearest = 3;

/** How many answers are kept for each domain; a corpus does not change. */
const mostKept = 1_000;

/** Looks values up over a connection. */
export function knownIn(client: Database): Known {
  const statements = new Map<string, Statement<unknown[]>>();
  const prepare = (text: string): Statement<unknown[]> => {
    let statement = statements.get(text);
    if (!statement) {
      statement = client.prepare<unknown[]>(text).pluck();
      statements.set(text, statement);
    }
    return statement;
  };
  const present = cached(mostKept, (domain, value) => {
    const { name, rows } = rowsOf(domain);
    return prepare(`SELECT EXISTS (SELECT 1 FROM ${rows} AND ${name} = ?)`).get(value) === 1;
  });

  /** The values of a domain from one on, up to a number that begin as a text does. */
  function candidates(domain: Domain, start: string, limit: number): string[] {
    const { name, rows } = rowsOf(domain);
    const bounds = start === '' ? '' : ` AND ${name} >= ? AND ${name} < ?`;
    const values = start === '' ? [] : [start, `${start}\u{10FFFF}`];
    return prepare(`SELECT DISTINCT ${name} FROM ${rows}${bounds} ORDER BY ${name} LIMIT ${limit}`).all(
      ...values,
    ) as string[];
  }

  /** The slugs of the entities that bear a name, in any of its spellings. */
  function bearersOf(kinds: Domain['kinds'], name: string): string[] {
    return prepare(
      `SELECT DISTINCT slug FROM name_start JOIN search_text ON search_text.id = text_id JOIN searchable ON searchable.id = owner
        WHERE "key" = ?${kinds ? ` AND searchable.type IN (${inSql(kinds)})` : ''} ORDER BY turn, mentions DESC LIMIT ${mostNearest}`,
    ).all(name.replaceAll('-', ' ')) as string[];
  }

  const nearest = cached(mostKept, (domain, value): string[] => {
    const { table, column, kinds } = domain;
    const sought = readable(value);
    if (sought === '') return [];
    const named = table === 'entity' && column === 'slug' ? bearersOf(kinds, sought) : [];
    if (named.length > 0) return named;
    const all = candidates(domain, '', mostCandidates + 1);
    const compared =
      all.length <= mostCandidates
        ? all
        : // Of very many values, those that begin alike.
          candidates(domain, sought.slice(0, 3), mostCandidates);
    return nearestOf(sought, compared);
  });

  return {
    has: present,
    moved: ({ table, column }, slug) => {
      const kind = column === 'slug' ? kindOfMovable(table) : undefined;
      if (kind === undefined) return null;
      const found = prepare(
        `SELECT json_object('kind', kind, 'toKind', to_kind, 'to', to_slug, 'reason', reason) FROM moved WHERE slug = ? AND kind = ?`,
      ).get(slug, kind);
      return found === undefined ? null : (JSON.parse(String(found)) as Moved);
    },
    kindOf: (slug) =>
      (prepare('SELECT kind FROM entity WHERE slug = ?').get(slug) as string | undefined) ?? null,
    nearest,
  };
}

/** A function of a domain and a value that keeps so many results of each domain. */
function cached<Result extends boolean | string[]>(
  max: number,
  find: (domain: Domain, value: string) => Result,
): (domain: Domain, value: string) => Result {
  const caches = new WeakMap<Domain, LRUCache<string, Result>>();
  return (domain, value) => {
    let cache = caches.get(domain);
    if (!cache) {
      cache = new LRUCache({ max });
      caches.set(domain, cache);
    }
    let found = cache.get(value);
    if (found === undefined) {
      found = find(domain, value);
      cache.set(value, found);
    }
    return found;
  };
}

const inSql = (kinds: readonly string[]) => kinds.map((kind) => `'${kind}'`).join(', ');

/** The column and the rows of a domain in SQL. */
function rowsOf({ table, column, kinds }: Domain) {
  const name = `"${columnOf(table, column).name}"`;
  const ofKinds = kinds ? ` AND kind IN (${inSql(kinds)})` : '';
  return { name, rows: `"${getTableName(tableNamed(table))}" WHERE ${name} IS NOT NULL${ofKinds}` };
}

/** A value as it is compared: words in small Latin letters, separated as in slugs. */
const readable = (value: string) =>
  value
    .slice(0, 100)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join('-');

/** The values that differ least from a text, or contain its words. */
function nearestOf(sought: string, values: readonly string[]): string[] {
  const limit = Math.max(1, Math.floor(sought.length / 3));
  const words = sought.split('-');
  const ranked = values.flatMap((value) => {
    const other = readable(value);
    const parts = new Set(other.split('-'));
    if (sought.length > 2 && words.every((word) => parts.has(word))) {
      return [{ value, rank: parts.size / (parts.size + words.length) }];
    }
    if (Math.abs(other.length - sought.length) > limit) return [];
    const distance = editDistance(sought, other, limit);
    return distance <= limit ? [{ value, rank: distance }] : [];
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, mostNearest)
    .map(({ value }) => value);
}
