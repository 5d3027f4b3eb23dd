import { sql, type Table } from 'drizzle-orm';
import type { GraphQLResolveInfo } from 'graphql';
import type { Alias, Discriminator, Rows } from '../../compile/declaration.ts';
import { builder, type Context } from '../builder.ts';
import { tableAs } from '../fields/declare.ts';
import type { Row } from '../fields/expression.ts';
import { findBySlugs } from '../fields/lookups.ts';
import { nounNamed, typeNamed } from '../fields/nouns.ts';
import { configs, type TableName } from '../query/count.ts';
import { typeOfKind } from '../types/named.ts';
import type { SearchType } from './hits.ts';

/** The GraphQL type of each type of result. */
export const typeOfResult = {
  ...typeOfKind,
  ARTICLE: 'Article',
  COMMITMENT: 'Commitment',
  EVENT: 'Event',
  FIGURE: 'Figure',
} as const satisfies Record<SearchType, string>;

export const SearchResult = builder.unionType('SearchResult', {
  description:
    'Something that a search can find. `... on Named { name }` reads the name of whatever has one, `... on Node { id }` the id of all.',
  types: Object.values(typeOfResult).map(typeNamed),
  resolveType: (row) => (row as { __typename: string }).__typename,
});

const tables = new Map<TableName, (found: Row, alias: Alias) => Rows>();

/** The row of something found in the table of its noun. */
function rowIn(table: TableName): (found: Row, alias: Alias) => Rows {
  let rows = tables.get(table);
  if (!rows) {
    rows = ({ slug }, alias) => {
      const { from, row } = tableAs(configs[table]?.table as Table, alias());
      return { from, where: sql`${row.slug} = ${slug}`, source: row };
    };
    tables.set(table, rows);
  }
  return rows;
}

/** How something found tells its type to the compiler, and where it is. */
export const ofResults: Discriminator = {
  sql: ({ type }) => sql`${type}`,
  types: typeOfResult,
  rows: (typeName) => rowIn(nounNamed(typeName).table),
};

/** What tells a result from every other. */
export interface ResultKey {
  type: SearchType;
  slug: string;
}

/**
 * Loads what an operation selects of results at the end of `paths`, when the first of them is asked for: one statement per type among them, as `nodes` does.
 */
export function resultLoader(
  keys: ResultKey[],
  paths: string[][],
  context: Context,
  info: GraphQLResolveInfo,
) {
  let loading: Promise<Map<string, object>> | undefined;
  const load = async () => {
    const rows = await Promise.all(
      [...Map.groupBy(keys, ({ type }) => type)].map(async ([type, group]) => {
        const typeName = typeOfResult[type];
        const slugs = group.map(({ slug }) => slug);
        const found = await findBySlugs(typeName, slugs, context, info, paths);
        return found.map((row) => [`${type}:${row.slug}`, { ...row, __typename: typeName }] as const);
      }),
    );
    return new Map(rows.flat());
  };
  return async ({ type, slug }: ResultKey): Promise<object> => {
    loading ??= load();
    const row = (await loading).get(`${type}:${slug}`);
    if (!row) throw new Error(`The search index has ${type} ${slug}, and the corpus has not.`);
    return row;
  };
}
