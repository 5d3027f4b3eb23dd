import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../builder.ts';
import { findBySlugs } from '../lookups.ts';
import { typeNamed } from '../nouns.ts';
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
