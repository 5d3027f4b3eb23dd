import { type SQL, sql } from 'drizzle-orm';
import { uncertain } from '../query/buckets.ts';
import type { Values } from './dimension.ts';

/** The parts of a value, as SQL over its key. */
export interface Shown {
  value: SQL;
  label: SQL;
  /** The language of the label; null where the label is no name. */
  lang: SQL;
  /** The expression that sorts the value. An uncertain date has none. */
  rank: SQL;
}

/** The language in which articles are labelled. */
const labelLanguage = sql`'en'`;

/** A value as it is shown, as SQL over `key`. */
export function shownAs(values: Values, key: SQL): Shown {
  const plain = { value: key, label: key, lang: sql`NULL`, rank: key };
  switch (values.kind) {
    case 'NODE': {
      const column = (name: string) =>
        sql`(SELECT ${sql.identifier(name)} FROM ${sql.identifier(values.table)} WHERE id = ${key})`;
      const preferred = (name: 'name' | 'lang') =>
        sql`(SELECT ${sql.raw(name)} FROM name WHERE entity_id = ${key} AND type = 'PREFERRED' ORDER BY lang = 'en' DESC, lang LIMIT 1)`;
      const slug = column('slug');
      return values.table === 'article'
        ? { value: slug, label: column('label'), lang: labelLanguage, rank: slug }
        : { value: slug, label: preferred('name'), lang: preferred('lang'), rank: slug };
    }
    case 'LISTED': {
      const ranks = values.order.map((value, rank) => sql`WHEN ${value} THEN ${sql.raw(String(rank))}`);
      return { ...plain, rank: sql`CASE ${key} ${sql.join(ranks, sql` `)} END` };
    }
    case 'BOOLEAN': {
      const text = sql`iif(${key}, 'true', 'false')`;
      return { ...plain, value: text, label: text };
    }
    case 'DATE':
      return { ...plain, rank: sql`nullif(${key}, ${uncertain})` };
    case 'TEXT':
      return plain;
  }
}
