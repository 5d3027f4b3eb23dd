import { selectedFieldNames } from '@pothos/selection-mapper';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../../builder.ts';
import { together } from '../../execute/batch.ts';
import { declared } from '../../fields/declare.ts';
import { nounNamed } from '../../fields/nouns.ts';
import { checkFirst } from '../../query/first.ts';
import { type ListOf, maximalPageSize } from '../../query/page.ts';
import { DateInterval } from '../buckets.ts';
import type { Dimension, Dimensions } from '../dimension.ts';
import { type DeclaredList, isAll, membersOf } from '../members.ts';
import { withoutOwn } from '../narrowing.ts';
import { declaredFacet, type FacetArguments, type MembersOf } from './declaredFacets.ts';
import { countFacet, type Facet, type FacetQuery } from './facetQuery.ts';
import { facetType } from './facetTypes.ts';

// biome-ignore lint/suspicious/noExplicitAny: the types of facets are made from data, so Pothos cannot infer them
type Untyped = any;

const FacetOrder = builder.enumType('FacetOrder', {
  description: 'In which order the values of a facet come.',
  values: {
    COUNT: { description: 'The most frequent first; among equals as under VALUE.' },
    VALUE: {
      description:
        'By the value itself: items and texts from A to Z (items by slug), closed lists in their own order, buckets from the earliest.',
    },
  },
});

/** How the facets of a list are counted. */
interface Counting<List> {
  /** A facet of the list, named as it is in the answer, in the place that `info` tells. */
  count: (
    list: List,
    query: Omit<FacetQuery, 'list'>,
    name: string,
    context: Context,
    info: GraphQLResolveInfo,
  ) => Facet | Promise<Facet>;
  /** The same for the compiler, of what the connection is made of. */
  membersOf: MembersOf;
  /** What each facet costs, beside the values that it shows. */
  cost: number;
}

/** Counts a facet of a list of a noun, together with those of the lists beside it. */
const ofList: Counting<ListOf> = {
  count: (list, query, name, context, info) => {
    const { parent } = list;
    return together(
      context,
      info,
      // Lists of one relation can stand in one place with several conditions, a type each.
      parent ? `${parent.table}.${parent.relation} ${JSON.stringify(list.where)} ${name}` : name,
      parent?.id ?? 0,
      (parents) => countFacet(context.corpus, { list, ...query }, parents),
    );
  },
  membersOf: (list: DeclaredList, key) => {
    const rest = withoutOwn(list.where, key.dimension);
    return { members: membersOf(list, rest, [key]), rest, isAll: isAll(list, rest) };
  },
  // A look at the whole list.
  cost: 10,
};

/** @throws BAD_PAGE for a number of values out of range. */
const checkValues = (first: number) =>
  checkFirst(first, 0, maximalPageSize, 'narrow the list, or ask its statistics for more');

function facetField<List>(
  t: Untyped,
  name: string,
  dimension: Dimension,
  { count, membersOf, cost }: Counting<List>,
) {
  const isDate = dimension.values.kind === 'DATE';
  return t.field({
    type: facetType(dimension.values),
    description: dimension.description,
    args: {
      first: t.arg.int({
        required: true,
        defaultValue: 10,
        description: `How many values, 0 to ${maximalPageSize}.`,
      }),
      orderBy: t.arg({
        type: FacetOrder,
        required: true,
        defaultValue: isDate ? 'VALUE' : 'COUNT',
        description: 'In which order they come.',
      }),
      ...(isDate
        ? {
            interval: t.arg({
              type: DateInterval,
              required: true,
              defaultValue: 'YEAR',
              description: 'How long the buckets are.',
            }),
          }
        : {}),
    },
    complexity: ({ first }: FacetArguments) => ({ field: cost, multiplier: Math.max(1, first) }),
    resolve: (list: List, args: FacetArguments, context: Context, info: GraphQLResolveInfo) => {
      const { first, orderBy, interval = 'YEAR' } = args;
      checkValues(first);
      // Looking for items without a value costs a look at every item.
      const present = !selectedFieldNames(context, info).has('missing');
      const query = { key: { dimension, interval, present }, first, byCount: orderBy === 'COUNT' };
      return count(list, query, name, context, info);
    },
    extensions: declared(declaredFacet(dimension, membersOf, checkValues)),
  });
}

/** Gives a connection `facets`: one field for each dimension, counted in its own way. `listOf` finds the list of which the connection is a page. */
export function addFacets<Page, List extends object>(
  connection: Untyped,
  { name, plural }: { name: string; plural: string },
  dimensions: Dimensions,
  listOf: (page: Page) => List,
  counting: Counting<List>,
): void {
  const Facets = builder.objectRef<List>(`${name}Facets`).implement({
    description: `How the ${plural} of a list spread over what they differ in. Each is counted only when asked for, over all pages of the list.`,
    fields: (t: Untyped) =>
      Object.fromEntries(
        Object.entries(dimensions).map(([name, dimension]) => [
          name,
          facetField(t, name, dimension, counting),
        ]),
      ) as never,
  });
  builder.objectField(connection, 'facets' as never, (t: Untyped) =>
    t.field({
      type: Facets,
      description: `How the ${plural} of the whole list spread over what they differ in: for each value how many, and the \`where\` that narrows to them.`,
      resolve: listOf,
      extensions: declared({ kind: 'object', source: (list) => list }),
    }),
  );
}

/** Gives the connections of a noun `facets`: one field for each of its dimensions. */
export function defineFacets(noun: string, dimensions: Dimensions): void {
  const { plural, connection } = nounNamed(noun);
  const listOf = ({ list }: { list: ListOf }) => list;
  addFacets(connection, { name: noun, plural }, dimensions, listOf, ofList);
}
