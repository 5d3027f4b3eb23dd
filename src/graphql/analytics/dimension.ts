import { type SQL, sql } from 'drizzle-orm';
import type { axis } from '../../../db/vocabulary.ts';
import {
  type AnyRow,
  type ColumnName,
  columnIn,
  columnOf,
  type DateName,
  type TableName,
} from '../query/rows.ts';
import type { Where } from '../query/where.ts';

/** Which of its dates places an item in time. */
export type AxisValue = keyof typeof axis;

/** The type of a dimension’s values. */
export type Values =
  | { kind: 'NODE'; type: string; table: 'entity' | 'article' }
  | { kind: 'LISTED'; order: readonly string[] }
  | { kind: 'TEXT' }
  | { kind: 'BOOLEAN' }
  /** `axis` is null for a date that is neither when the item was made nor when it was reported. */
  | { kind: 'DATE'; axis: AxisValue | null };

/**
 * Where the values of an item come from: columns of its own row (of a date its earliest and latest
 * day and its gaps), or other tables, as SQL that selects `item`, its id, beside `value` (for a
 * date `earliest`, `latest` and `gaps`). `repeats` when that SQL can give a pair more than once.
 */
export type ValueSource = { columns: (row: AnyRow) => SQL[] } | { pairs: SQL; repeats: boolean };

/** A property by which facets, statistics and timelines count the items of a list. */
export interface Dimension {
  description: string;
  values: Values;
  source: ValueSource;
  /**
   * The `where` around operators on the dimension: it narrows the list to the items with such a
   * value.
   */
  path: (operators: Where) => Where;
  /** The `where` of the items without a value; null when every item has one. */
  absent: Where | null;
}

/** The dimensions of a noun by name, in the order of the schema. */
export type Dimensions = Record<string, Dimension>;

/** A path given as the names of the `where` fields that lead to the operators. */
export const at =
  (path: string) =>
  (operators: Where): Where =>
    path.split('.').reduceRight<Where>((inner, name) => ({ [name]: inner }), operators);

/** Values in a column of the item’s own row. */
export const ownColumn = <Name extends TableName>(key: ColumnName<Name>): ValueSource => ({
  columns: (row) => [sql`${columnIn(row, key)}`],
});

/** Values in other tables, each pair of item and value once. */
export const pairs = (select: SQL): ValueSource => ({ pairs: select, repeats: false });

/** Values in other tables, where a pair can occur several times. */
export const repeatedPairs = (select: SQL): ValueSource => ({ pairs: select, repeats: true });

/** The `where` of the items without rows in a relation. */
export const noneOf = (relation: string): Where => ({ [relation]: { none: {} } });

/** The `where` of the items without a single value. */
export const lacking = (field: string): Where => ({ [field]: { isNull: true } });

/** The `where` of the items that lead to no record with a value at a path. */
export const lackingAt = (path: Dimension['path']): Where => ({ NOT: withoutField(path({})) });

/** A `where` without the field that has no operators, so that its relation asks for any record. */
const withoutField = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).flatMap(([name, inner]) => {
      if (!isWhere(inner)) return [[name, inner]];
      return Object.keys(inner).length === 0 ? [] : [[name, withoutField(inner)]];
    }),
  );

const isWhere = (value: unknown): value is Where =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A dimension whose values are entities. */
export const named = (
  type: string,
  description: string,
  source: ValueSource,
  path: Dimension['path'],
  absent: Where | null = lackingAt(path),
): Dimension => ({ description, values: { kind: 'NODE', type, table: 'entity' }, source, path, absent });

/** A dimension whose values are articles. */
export const ofArticles = (description: string, source: ValueSource, path: Dimension['path']): Dimension => ({
  description,
  values: { kind: 'NODE', type: 'Article', table: 'article' },
  source,
  path,
  absent: lackingAt(path),
});

/** A closed list of the vocabulary, in its own order. */
interface Listed {
  order: readonly string[];
}

/** A dimension whose values come from a closed list of the vocabulary. */
export const listedIn = (
  { order }: Listed,
  description: string,
  source: ValueSource,
  path: Dimension['path'],
  absent: Where | null = null,
): Dimension => ({ description, values: { kind: 'LISTED', order }, source, path, absent });

const ofKind =
  (kind: 'TEXT' | 'BOOLEAN') =>
  (
    description: string,
    source: ValueSource,
    path: Dimension['path'],
    absent: Where | null = null,
  ): Dimension => ({ description, values: { kind }, source, path, absent });

/** A dimension whose values are texts, such as language tags. */
export const ofTexts = ofKind('TEXT');

/** A dimension with the values true and false. */
export const ofTruth = ofKind('BOOLEAN');

/** A dimension whose values are dates, counted in buckets. */
export const ofDates = (
  axis: AxisValue | null,
  description: string,
  source: ValueSource,
  path: Dimension['path'],
  absent: Where,
): Dimension => ({ description, values: { kind: 'DATE', axis }, source, path, absent });

/**
 * Makes the dimensions whose values are columns of a noun’s own table. `field` is the condition of
 * the noun’s `where`, by default named like the column. Items lack a value where the column is
 * null.
 */
export class OwnDimensions<Name extends TableName> {
  readonly #table: Name;

  constructor(table: Name) {
    this.#table = table;
  }

  #absent(key: ColumnName<Name>, field: string): Where | null {
    return columnOf(this.#table, key).notNull ? null : lacking(field);
  }

  entities(type: string, description: string, key: ColumnName<Name>, field: string): Dimension {
    return named(type, description, ownColumn<Name>(key), at(`${field}.some.slug`), this.#absent(key, field));
  }

  listed(list: Listed, description: string, key: ColumnName<Name>, field: string = key): Dimension {
    return listedIn(list, description, ownColumn<Name>(key), at(field), this.#absent(key, field));
  }

  texts(description: string, key: ColumnName<Name>, field: string = key): Dimension {
    return ofTexts(description, ownColumn<Name>(key), at(field), this.#absent(key, field));
  }

  /** A date, by the prefix of its columns, which is the name of its condition too. */
  dates(axis: AxisValue | null, description: string, prefix: DateName<Name>): Dimension {
    const columns = ['Earliest', 'Latest', 'Gaps'].map((part) => `${prefix}${part}`);
    const source: ValueSource = { columns: (row) => columns.map((key) => sql`${columnIn(row, key)}`) };
    return ofDates(axis, description, source, at(prefix), lacking(prefix));
  }
}

/** Makes a dimension of the entities of a kind that a junction table leads to from a noun. */
export const linkedTo =
  (noun: string) =>
  (kind: 'place' | 'sector' | 'instrument', description: string): Dimension =>
    named(
      `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
      description,
      pairs(sql.raw(`SELECT ${noun}_id AS item, ${kind}_id AS value FROM ${noun}_${kind}`)),
      at(`${kind}s.some.slug`),
      noneOf(`${kind}s`),
    );
