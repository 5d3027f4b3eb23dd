import { type SQL, sql } from 'drizzle-orm';
import type { Row } from '../fields/expression.ts';
import type { Where } from '../query/where.ts';

/** What the values of a dimension are. */
export type Values =
  | { kind: 'NODE'; type: string; table: 'entity' | 'article' }
  | { kind: 'LISTED'; enum: { name: string }; order: readonly string[] }
  | { kind: 'TEXT' }
  | { kind: 'BOOLEAN' }
  | { kind: 'DATE' };

/**
 * Where the values of an item stand: in columns of its own row, or in other tables, as SQL that selects `item`, its key, beside `value` (for a date
 * `earliest` and `latest`). `repeats` when that SQL can give one pair more than once.
 */
export type Source = { columns: (row: Row) => SQL[] } | { pairs: SQL; repeats: boolean };

/** Something that the items of a list differ in: what facets, statistics and timelines count by. */
export interface Dimension {
  description: string;
  values: Values;
  source: Source;
  /** The `where` that an operator on the dimension stands in, so that it narrows the list to the items with such a value. */
  path: (operators: Where) => Where;
  /** The `where` of the items that have no value; null when every item has one. */
  absent: Where | null;
}

/** The dimensions of a noun by name, in the order in which they are shown. */
export type Dimensions = Record<string, Dimension>;

/** A path given as the names of the `where` fields that lead to the operators. */
export const at =
  (path: string) =>
  (operators: Where): Where =>
    path.split('.').reduceRight<Where>((inner, name) => ({ [name]: inner }), operators);

/** Values that are a column of the item’s own row. */
export const own = (...columns: string[]): Source => ({
  columns: (row) => columns.map((column) => sql`${row[column]}`),
});

/** Values in other tables, each pair of item and value once. */
export const pairs = (select: SQL): Source => ({ pairs: select, repeats: false });

/** Values in other tables, where a pair can stand several times. */
export const repeatedPairs = (select: SQL): Source => ({ pairs: select, repeats: true });

/** The `where` of the items that a relation leads nowhere. */
export const noneOf = (relation: string): Where => ({ [relation]: { none: {} } });

/** The `where` of the items that lack something single. */
export const lacking = (field: string): Where => ({ [field]: { isNull: true } });

/** A dimension whose values are items of a type that bears names. */
export const named = (
  type: string,
  description: string,
  source: Source,
  path: Dimension['path'],
  // An empty operator holds of any value, so its negation leaves the items without one.
  absent: Where | null = { NOT: path({}) },
): Dimension => ({ description, values: { kind: 'NODE', type, table: 'entity' }, source, path, absent });

/** A dimension whose values are articles. */
export const ofArticles = (description: string, source: Source, path: Dimension['path']): Dimension => ({
  description,
  values: { kind: 'NODE', type: 'Article', table: 'article' },
  source,
  path,
  absent: { NOT: path({}) },
});

/** A dimension whose values are texts, such as language tags. */
export const ofTexts = (
  description: string,
  source: Source,
  path: Dimension['path'],
  absent: Where | null = null,
): Dimension => ({
  description,
  values: { kind: 'TEXT' },
  source,
  path,
  absent,
});

/** A dimension whose values come from a closed list of the vocabulary. */
export function listedIn(
  enumType: { name: string },
  order: readonly string[],
  description: string,
  source: Source,
  path: Dimension['path'],
  absent: Where | null = null,
): Dimension {
  return { description, values: { kind: 'LISTED', enum: enumType, order }, source, path, absent };
}

/** A dimension with the values true and false. */
export const ofTruth = (description: string, source: Source, path: Dimension['path']): Dimension => ({
  description,
  values: { kind: 'BOOLEAN' },
  source,
  path,
  absent: null,
});

/** A dimension whose values are dates, counted in buckets. */
export const ofDates = (
  description: string,
  source: Source,
  path: Dimension['path'],
  absent: Where | null = null,
): Dimension => ({ description, values: { kind: 'DATE' }, source, path, absent });
