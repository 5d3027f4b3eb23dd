import { type Field, type Fields, objectType } from './fields.ts';

const ofPage = { kind: 'page' } as const;

export const PageInfo = objectType<Record<string, never>>('PageInfo', {
  description:
    'How to page on. Every list takes `first` and `after` to page forward, or `last` and `before` to page backward: 0 to 100 items, 20 when neither is given. A cursor is opaque and belongs to one list in one order. Sizes out of range and `first` with `last` are refused with BAD_PAGE, cursors of another list or order with BAD_CURSOR.',
  fields: (t) => ({
    hasNextPage: t.declare(
      {
        type: 'Boolean',
        description:
          'Whether items follow this page. Paging backward with `before`, the item at that cursor follows.',
      },
      ofPage,
    ),
    hasPreviousPage: t.declare(
      {
        type: 'Boolean',
        description:
          'Whether items precede this page. Paging forward with `after`, the item at that cursor precedes.',
      },
      ofPage,
    ),
    startCursor: t.declare(
      {
        type: 'String',
        nullable: true,
        description: 'The cursor of the first item; null on an empty page.',
      },
      ofPage,
    ),
    endCursor: t.declare(
      {
        type: 'String',
        nullable: true,
        description: 'The cursor of the last item; null on an empty page.',
      },
      ofPage,
    ),
  }),
});

/** The cost of a field whose items the page size has counted already. */
export const counted = { field: 1, multiplier: 1 };

/** Defines the connection and edge types of a noun, with fields of its own beside Relay’s. */
export function defineConnection<Source extends object = object, EdgeSource extends object = object>(
  {
    name,
    plural,
    orderedBy,
    node = name,
  }: { name: string; plural: string; orderedBy: string; node?: string },
  {
    connection = () => ({}),
    edge = () => ({}),
  }: {
    connection?: (t: Fields<Source>) => Record<string, Field>;
    edge?: (t: Fields<EdgeSource>) => Record<string, Field>;
  } = {},
): void {
  objectType<EdgeSource>(`${name}Edge`, {
    description: `An item of a list of ${plural}.`,
    fields: (t) => ({
      cursor: t.declare(
        {
          type: 'String',
          description: 'The position of the item in this list, for `after` and `before`.',
        },
        ofPage,
      ),
      node: t.declare({ type: node, description: 'The item.' }, ofPage),
      ...edge(t),
    }),
  });
  objectType<Source>(`${name}Connection`, {
    description: `A page of ${plural}. Default order: ${orderedBy}.`,
    fields: (t) => ({
      edges: t.declare(
        {
          type: [`${name}Edge`],
          cost: counted,
          description: 'The page’s items, each with its cursor.',
        },
        ofPage,
      ),
      nodes: t.declare({ type: [node], cost: counted, description: 'The page’s items.' }, ofPage),
      pageInfo: t.declare({ type: PageInfo, description: 'How to page on from here.' }, ofPage),
      totalCount: t.declare(
        {
          type: 'Int',
          description: `The number of ${plural} on all pages; counted only when selected.`,
        },
        ofPage,
      ),
      ...connection(t),
    }),
  });
}
