import { sql } from 'drizzle-orm';
import type { Discriminator, Rows } from '../../compile/declaration.ts';
import { builder } from '../builder.ts';
import { typeOfValue } from '../fields/fields.ts';
import { nounNamed } from '../fields/nouns.ts';
import { columnIn, type Row, type TableName, tableAs } from '../query/rows.ts';
import { typeOfKind } from '../types/kinds.ts';
import type { ResultType } from './indexedTexts.ts';

/** The GraphQL type of each type of result. */
export const typeOfResult = {
  ...typeOfKind,
  ARTICLE: 'Article',
  COMMITMENT: 'Commitment',
  EVENT: 'Event',
  FIGURE: 'Figure',
  STATEMENT: 'Statement',
} as const satisfies Record<ResultType, string>;

/** Defines the union of all types of results. */
export function addSearchResult(): void {
  builder.unionType('SearchResult', {
    description:
      'Anything that a search can find. `... on Named { name }` selects the name of results that have one, `... on Node { id }` the id of all.',
    // Pothos checks the names when the schema is made.
    types: Object.values(typeOfResult) as never[],
    resolveType: typeOfValue,
  });
}

/** The source of a result: its type and slug. */
type ResultSource = Pick<Row<'searchable'>, 'type' | 'slug'>;

const rowsByTable = new Map<TableName, (result: ResultSource, alias: () => string) => Rows>();

/** The row of a result in the table of its noun; one function per table. */
function rowsIn(table: TableName) {
  let rows = rowsByTable.get(table);
  if (!rows) {
    rows = ({ slug }, alias) => {
      const { from, row } = tableAs(table, alias());
      return { from, where: sql`${columnIn(row, 'slug')} = ${slug}`, source: row };
    };
    rowsByTable.set(table, rows);
  }
  return rows;
}

/** How the compiler finds the type and the row of a result. */
export const ofResults: Discriminator = {
  sql: ({ type }: ResultSource) => sql`${type}`,
  types: typeOfResult,
  rows: (typeName) => rowsIn(nounNamed(typeName).table),
} as Discriminator;
