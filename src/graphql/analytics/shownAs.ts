import { type SQL, sql } from 'drizzle-orm';
import { uncertain } from './buckets.ts';
import type { Values } from './dimension.ts';

/**
 * A value as it is shown, its label, and the expression that sorts it, as SQL over `key`. An
 * uncertain date has no rank.
 */
export function shownAs(values: Values, key: SQL): { value: SQL; label: SQL; rank: SQL } {
  switch (values.kind) {
    case 'NODE': {
      const column = (name: string) =>
        sql`(SELECT ${sql.identifier(name)} FROM ${sql.identifier(values.table)} WHERE id = ${key})`;
      const slug = column('slug');
      const preferred = sql`(SELECT name FROM name WHERE entity_id = ${key} AND type = 'PREFERRED' ORDER BY lang = 'en' DESC, lang LIMIT 1)`;
      return { value: slug, label: values.table === 'article' ? column('label') : preferred, rank: slug };
    }
    case 'LISTED': {
      const ranks = values.order.map((value, rank) => sql`WHEN ${value} THEN ${sql.raw(String(rank))}`);
      return { value: key, label: key, rank: sql`CASE ${key} ${sql.join(ranks, sql` `)} END` };
    }
    case 'BOOLEAN':
      return { value: key, label: sql`iif(${key}, 'true', 'false')`, rank: key };
    case 'DATE':
      return { value: key, label: key, rank: sql`nullif(${key}, ${uncertain})` };
    case 'TEXT':
      return { value: key, label: key, rank: key };
  }
}
