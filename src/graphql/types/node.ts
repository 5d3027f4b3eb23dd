import type { GraphQLResolveInfo } from 'graphql';
import type { Declaration } from '../../compile/declaration.ts';
import { derive, inspect } from '../../compile/deferred.ts';
import { builder, type Context } from '../builder.ts';
import { refuse } from '../errors.ts';
import { declared } from '../fields/declare.ts';
import { rowBySlug } from '../fields/declaredLists.ts';
import { findBySlugs } from '../fields/lookups.ts';
import { isNodeType } from '../fields/nouns.ts';
import { decodeGlobalId } from '../globalId.ts';

const mostIds = 100;

/**
 * The items with these ids, in the order asked, null where there is none: one statement per type among them.
 * @throws BAD_ID for an id that no type of this schema can have.
 */
async function findNodes(ids: readonly string[], context: Context, info: GraphQLResolveInfo) {
  const wanted = ids.map((id) => {
    const { typename, id: slug } = decodeGlobalId(id);
    if (!isNodeType(typename)) {
      throw refuse('BAD_ID', `"${id}" is not an id: there is no type ${typename} with ids.`);
    }
    return { typename, slug };
  });
  const found = new Map<string, object>();
  for (const [typename, group] of Map.groupBy(wanted, ({ typename }) => typename)) {
    const rows = await findBySlugs(typename, [...new Set(group.map(({ slug }) => slug))], context, info);
    for (const row of rows) found.set(`${typename}:${row.slug}`, { ...row, __typename: typename });
  }
  return wanted.map(({ typename, slug }) => found.get(`${typename}:${slug}`) ?? null);
}

const tooMany = ({ length }: readonly string[]) =>
  refuse('BAD_USER_INPUT', `ids: ${length} ids were given. At most ${mostIds} can be asked for at once.`, {
    argument: 'ids',
    limit: mostIds,
    actual: length,
  });

/** The item with an id, for the compiler. */
const itemWithId = (idIn: (args: { id: string }) => string): Declaration => ({
  kind: 'first',
  rows: (_, args, alias) => {
    const id = idIn(args);
    const typename = inspect(derive(id, 'typename', (known) => decodeGlobalId(known).typename));
    if (!isNodeType(typename)) throw refuse('BAD_ID', `There is no type ${typename} with ids.`);
    return rowBySlug(
      typename,
      derive(id, 'slug', (known) => decodeGlobalId(known).id),
      alias(),
    );
  },
});

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'One item of any type by its global id. Null when no such item exists.',
    args: { id: t.arg.id({ required: true, description: 'A global id, as an `id` field gives it.' }) },
    extensions: declared(itemWithId(({ id }) => id)),
    resolve: async (_, { id }, context, info) => ((await findNodes([id], context, info))[0] ?? null) as never,
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `Up to ${mostIds} items of any types by their global ids, in the order asked; null where no such item exists.`,
    args: {
      ids: t.arg.idList({
        required: true,
        description: `Global ids, as \`id\` fields give them; at most ${mostIds}.`,
      }),
    },
    extensions: declared({
      kind: 'several',
      items: (_, { ids }) => {
        if (ids.length > mostIds) throw tooMany(ids);
        return (ids as string[]).map((id) => itemWithId(() => id));
      },
    }),
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
    resolve: async (_, { ids }, context, info) => {
      if (ids.length > mostIds) {
        throw tooMany(ids);
      }
      return (await findNodes(ids, context, info)) as never;
    },
  }),
}));
