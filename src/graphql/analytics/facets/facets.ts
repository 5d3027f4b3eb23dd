import type { Alias, Declaration } from '../../../compile/declaration.ts';
import { literalValue } from '../../../compile/param.ts';
import { enumOf } from '../../enums.ts';
import type { Field, Fields } from '../../fields/fields.ts';
import type { List } from '../../fields/lists.ts';
import { checkFirst } from '../../query/first.ts';
import { maximalPageSize } from '../../query/page.ts';
import { type Counted, dimensionsNamed } from '../counted.ts';
import { isAll, membersOf } from '../members.ts';
import { withoutOwn } from '../narrowing.ts';
import { type FacetQuery, facetRows, type MembersOf } from './facetQuery.ts';
import { Facet, maxFacets } from './facetTypes.ts';

const FacetOrder = enumOf('FacetOrder', 'The order of the values of a facet.', {
  COUNT: 'The most frequent first; among equals as under VALUE.',
  VALUE:
    'By the value itself: items and texts from A to Z (items by slug), closed lists in their own order, buckets from the earliest.',
});

/** How the facets of a list are counted, and the cost of each beside that of its values. */
interface Counting<ListSource> {
  membersOf: MembersOf<ListSource>;
  cost: number;
}

const ofList: Counting<List> = {
  membersOf: (list, key) => {
    const rest = withoutOwn(list.where, key.dimension);
    return { members: membersOf(list, rest, [key]), rest, isAll: isAll(list, rest) };
  },
  // It reads the whole list.
  cost: 10,
};

interface FacetArguments {
  by: readonly string[];
  first: number;
  orderBy: 'COUNT' | 'VALUE';
}

/** One facet of a list. */
function facet<ListSource>(
  list: ListSource,
  { key, ...query }: FacetQuery,
  { membersOf }: Counting<ListSource>,
): Declaration {
  return {
    kind: 'aggregate',
    rows: (_, __, alias: Alias, selected) => {
      const asked = {
        ...key,
        // Items without a value are found only by a look at every item.
        present: !selected.has('missing'),
        withSpans: key.dimension.values.kind === 'DATE' && selected.has('values.possible'),
      };
      return facetRows(membersOf(list, asked), { ...query, key: asked }, alias());
    },
  };
}

/** The field `facets` for the connection of a list, whose source is `ListSource`. */
export function facetsOf<ListSource extends object>(
  counted: Counted,
  counting: Counting<ListSource>,
): (t: Fields<ListSource>) => Record<string, Field> {
  const { plural, dimensionEnum } = counted;
  return (t) => ({
    facets: t.declare(
      {
        type: [Facet],
        description: `The ${plural} on all pages, counted by dimensions.`,
        args: {
          by: t.arg({ type: [dimensionEnum], required: true }),
          first: t.arg.int({ required: true, defaultValue: 10 }),
          orderBy: t.arg({ type: FacetOrder, required: true, defaultValue: 'COUNT' }),
        },
        cost: ({ by, first }) => ({
          field: counting.cost * by.length,
          multiplier: by.length * Math.max(1, first),
        }),
      },
      {
        kind: 'tuple',
        items: (list: ListSource, { by, first: size, orderBy }: FacetArguments) => {
          const first = literalValue(size);
          checkFirst(first, 0, maximalPageSize, 'narrow the list, or use its statistics for more');
          return dimensionsNamed(counted, 'by', by, maxFacets).map((named) =>
            facet(list, { key: { ...named, present: false }, first, byCount: orderBy === 'COUNT' }, counting),
          );
        },
      } as Declaration,
    ),
  });
}

/** The field `facets` for the connection of a noun; none when the noun has no dimensions. */
export const facetsField = (counted: Counted | undefined): ((t: Fields<List>) => Record<string, Field>) =>
  counted ? facetsOf(counted, ofList) : () => ({});
