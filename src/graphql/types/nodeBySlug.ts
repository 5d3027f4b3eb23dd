import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../builder.ts';
import { together } from '../execute/batch.ts';
import { findBySlugs } from '../fields/lookups.ts';

/** The item of a type with a slug, which must exist, with what the operation selects of it: one statement for all that a field leads to. */
export function nodeBySlug(typeName: string, slug: string, context: Context, info: GraphQLResolveInfo) {
  const config = getSchemaConfig(builder as never);
  // Each place in the answer has to be told what was planned for it; a place that was not loads its item anew.
  queryFromInfo({ config, context, info, typeName } as never);
  return together(context, info, typeName, slug, async (slugs) => {
    const rows = await findBySlugs(typeName, slugs, context, info);
    const bySlug = new Map(rows.map((row) => [row.slug, { ...row, __typename: typeName }]));
    return (wanted) => bySlug.get(wanted) as object;
  });
}
