import { builder } from '../builder.ts';
import type { Connection } from '../query/page.ts';

export const PageInfo = builder.objectRef<Connection['pageInfo']>('PageInfo').implement({
  description: 'How to go on from a page of a list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description:
        'Whether items follow this page. Paging backward with `before`, the item at that cursor follows.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description:
        'Whether items precede this page. Paging forward with `after`, the item at that cursor precedes.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The cursor of the first item; null on an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The cursor of the last item; null on an empty page.',
    }),
  }),
});

/** The field that takes the page’s size has counted the items already. */
export const counted = { field: 1, multiplier: 1 };

/** The connection type of a noun, shared by every field that lists it, with its edge type. */
// biome-ignore lint/suspicious/noExplicitAny: references to node types of different tables have no common supertype
export function connectionTypes(typeName: string, plural: string, node: any) {
  const Edge = builder.objectRef<Connection['edges'][number]>(`${typeName}Edge`).implement({
    description: `An item of a list of ${plural}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Where the item stands in this list; pass it as `after` or `before`.',
      }),
      node: t.field({ type: node, description: 'The item.', resolve: (edge) => edge.node as never }),
    }),
  });
  return builder.objectRef<Connection>(`${typeName}Connection`).implement({
    description: `A page of a list of ${plural}.`,
    fields: (t) => ({
      edges: t.field({
        type: [Edge],
        complexity: counted,
        description: 'The page’s items, each with its cursor.',
        resolve: ({ edges }) => edges,
      }),
      nodes: t.field({
        type: [node],
        complexity: counted,
        description: 'The page’s items.',
        resolve: ({ edges }) => edges.map((edge) => edge.node) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'How to go on from this page.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
      totalCount: t.int({
        description: `How many ${plural} the whole list has, on all its pages: counted under the same conditions, and only when asked for.`,
        resolve: ({ totalCount }) => (typeof totalCount === 'function' ? totalCount() : totalCount),
      }),
    }),
  });
}
