import type { Database, Statement } from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

/** A statement whose only value is a text. */
export type TextStatement = Statement<unknown[], string>;

/**
 * The least that a prepared statement counts, in characters: it takes memory of SQLite beside its
 * text.
 */
const minSize = 4_000;

/**
 * Keeps the statements of a connection prepared, by their SQL. The least recently used are released
 * when their texts have more than `maxCharacters` together.
 */
export function statementCache(client: Database, maxCharacters: number): (sql: string) => TextStatement {
  const statements = new LRUCache<string, TextStatement>({
    maxSize: maxCharacters,
    sizeCalculation: (_, sql) => Math.max(minSize, sql.length),
  });
  return (sql) => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = client.prepare<unknown[], string>(sql).pluck();
    statements.set(sql, statement);
    return statement;
  };
}
