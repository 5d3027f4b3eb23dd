import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../builder.ts';
import { refuse } from '../errors.ts';
import { allOf, type Predicate } from '../query/predicate.ts';
import { declared } from './declare.ts';
import { oneRow } from './declaredLists.ts';
import { type Noun, nounNamed, tableQuery } from './nouns.ts';

// biome-ignore lint/suspicious/noExplicitAny: Pothos types field builders by their table; a noun knows its table only by name
type Untyped = any;

/** A unique key by which a noun can be looked up. */
interface Key {
  description: string;
  predicate: (value: string) => Predicate;
}

const bySlug: Record<string, Key> = {
  slug: { description: 'Its slug.', predicate: (slug) => ({ slug }) },
};

type KeyArguments = Record<string, string | null | undefined>;

/** The root field that looks one item of a noun up by exactly one of its unique keys. */
export function rootLookup(
  field: string,
  typeName: string,
  description: string,
  keys: Record<string, Key> = bySlug,
): void {
  const noun = nounNamed(typeName);
  const names = Object.keys(keys);
  const single = names.length === 1;
  const predicateOf = (args: KeyArguments) => {
    const given = names.filter((name) => args[name] != null);
    const [name] = given;
    if (!name || given.length > 1) {
      throw refuse(
        'BAD_USER_INPUT',
        `${field} needs exactly one of ${names.join(', ')}; got ${given.join(' and ') || 'none'}.`,
        { argument: given[1] ?? names[0] },
      );
    }
    return allOf([noun.only, keys[name]?.predicate(args[name] as string) ?? {}]);
  };
  builder.queryField(field as never, (t: Untyped) =>
    t.field({
      type: noun.type,
      nullable: true,
      description: `${description} Null when there is none.${single ? '' : ` Give exactly one of: ${names.join(', ')}.`}`,
      args: Object.fromEntries(
        names.map((name) => [name, t.arg.string({ required: single, description: keys[name]?.description })]),
      ),
      resolve: async (_: unknown, args: KeyArguments, context: Context, info: GraphQLResolveInfo) => {
        return findOne(noun, predicateOf(args), context, info);
      },
      extensions: declared({
        kind: 'first',
        rows: (_, args, alias) => oneRow(noun, predicateOf(args), alias()),
      }),
    }),
  );
}

/** The one row a predicate holds of, with what the operation selects of it; null when there is none. */
async function findOne(noun: Noun, where: Predicate, context: Context, info: GraphQLResolveInfo) {
  const query = await queryFromInfo({
    config: getSchemaConfig(builder as never),
    context,
    info,
    typeName: noun.typeName,
    awaitSelections: true,
    where,
  } as never);
  return (await tableQuery(context, noun.table).findFirst(query)) ?? null;
}

/** The rows of a noun with these slugs, in no order, with what the operation selects of them: right under the field, or at the end of `paths`. */
export async function findBySlugs(
  typeName: string,
  slugs: string[],
  context: Context,
  info: GraphQLResolveInfo,
  paths: string[][] = [],
): Promise<{ slug: string }[]> {
  const noun = nounNamed(typeName);
  const query = await queryFromInfo({
    config: getSchemaConfig(builder as never),
    context,
    info,
    typeName,
    paths,
    awaitSelections: true,
    columns: { slug: true },
    where: allOf([noun.only, { slug: { in: slugs } }]),
  } as never);
  return tableQuery(context, noun.table).findMany(query);
}
