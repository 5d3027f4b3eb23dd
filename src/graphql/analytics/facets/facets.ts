import { literalValue } from '../../../compile/param.ts';
import { enumOf } from '../../enums.ts';
import { type Field, type Fields, objectType } from '../../fields/fields.ts';
import type { List } from '../../fields/lists.ts';
import type { Noun } from '../../fields/nouns.ts';
import { checkFirst } from '../../query/first.ts';
import { maximalPageSize } from '../../query/page.ts';
import { DateInterval, type Interval } from '../buckets.ts';
import type { Dimension, Dimensions } from '../dimension.ts';
import { dimensionsOf } from '../dimensions/index.ts';
import { isAll, membersOf } from '../members.ts';
import { withoutOwn } from '../narrowing.ts';
import { facetRows, type MembersOf } from './facetQuery.ts';
import { facetType } from './facetTypes.ts';

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
  first: number;
  orderBy: 'COUNT' | 'VALUE';
  interval?: Interval;
}

/** The arguments of a facet. */
const facetArguments = <Source extends object>({ arg }: Fields<Source>, isDate: boolean) => ({
  first: arg.int({
    required: true,
    defaultValue: 10,
    description: `The number of values, 0 to ${maximalPageSize}.`,
  }),
  orderBy: arg({
    type: FacetOrder,
    required: true,
    defaultValue: isDate ? 'VALUE' : 'COUNT',
    description: 'Their order.',
  }),
  ...(isDate
    ? {
        interval: arg({
          type: DateInterval,
          required: true,
          defaultValue: 'YEAR',
          description: 'The length of the buckets.',
        }),
      }
    : {}),
});

function facet<ListSource extends object>(
  t: Fields<ListSource>,
  dimension: Dimension,
  { membersOf, cost }: Counting<ListSource>,
): Field {
  return t.aggregate({
    type: facetType(dimension.values),
    description: dimension.description,
    args: facetArguments(t, dimension.values.kind === 'DATE'),
    cost: ({ first }) => ({ field: cost, multiplier: Math.max(1, first) }),
    rows: (list, args, alias, selected) => {
      const { orderBy, interval = 'YEAR', first: size } = args as FacetArguments;
      const first = literalValue(size);
      checkFirst(first, 0, maximalPageSize, 'narrow the list, or use its statistics for more');
      // Items without a value are found only by a look at every item.
      const key = { dimension, interval, present: !selected.has('missing') };
      return facetRows(membersOf(list, key), { key, first, byCount: orderBy === 'COUNT' }, alias());
    },
  });
}

/**
 * Defines the facets of the items of a list: one field for each dimension.
 * @returns the field `facets` for the list’s connection, whose source is `ListSource`.
 */
export function addFacets<ListSource extends object>(
  { name, plural }: { name: string; plural: string },
  dimensions: Dimensions,
  counting: Counting<ListSource>,
): (t: Fields<ListSource>) => Record<string, Field> {
  const type = `${name}Facets`;
  objectType<ListSource>(type, {
    description: `The ${plural} of a list, counted by each dimension. Each facet is counted only when selected, over all pages of the list.`,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(dimensions).map(([key, dimension]) => [key, facet(t, dimension, counting)]),
      ),
  });
  return (t) => ({
    facets: t.object({
      type,
      description: `The ${plural} of the whole list, counted by each dimension: for each value their number, and the \`where\` that narrows to them.`,
      source: (list) => list,
    }),
  });
}

/** The field `facets` for the connection of a noun; none when the noun has no dimensions. */
export function facetsField(noun: Pick<Noun, 'name' | 'plural'>): (t: Fields<List>) => Record<string, Field> {
  const dimensions = (dimensionsOf as Record<string, Dimensions>)[noun.name];
  return dimensions ? addFacets(noun, dimensions, ofList) : () => ({});
}
