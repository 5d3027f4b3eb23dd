import { selectedFieldNames } from '@pothos/selection-mapper';
import type { GraphQLResolveInfo } from 'graphql';
import { together } from '../../batch.ts';
import { builder, type Context } from '../../builder.ts';
import { declared } from '../../declare.ts';
import { checkFirst } from '../../first.ts';
import { nodeBySlug } from '../../nodeBySlug.ts';
import { nounNamed, typeNamed } from '../../nouns.ts';
import { type ListOf, maximalPageSize } from '../../page.ts';
import { DateInterval, daysOf } from '../buckets.ts';
import type { Dimension, Dimensions, Values } from '../dimension.ts';
import { type DeclaredList, isAll, membersOf } from '../members.ts';
import { withoutOwn } from '../narrowing.ts';
import { declaredFacet, type FacetArguments, type MembersOf, ofFacet } from './declaredFacets.ts';
import { countFacet, type Facet, type FacetQuery, type FacetValue } from './facetQuery.ts';

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

const AnyFacetValue = builder.interfaceRef<FacetValue>('FacetValue').implement({
  description: 'One value of a facet, whatever it is.',
  fields: (t) => ({
    label: t.exposeString('label', {
      description:
        'What to show: the preferred name of an item (in English where there is one), the label of an article, or the value itself.',
    }),
    count: t.exposeInt('count', { description: 'How many items of the list have it.' }),
    where: t.field({
      type: 'JSON',
      description:
        'The `where` that narrows this list to those items: the conditions of the list without the facet’s own filter, and this value. Send it back as a variable.',
      resolve: ({ where }) => where,
      extensions: declared(ofFacet.where),
    }),
  }),
});

const MissingValue = builder.objectRef<Facet['missing']>('MissingValue').implement({
  description: 'The items of a list that have no value of a facet.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many there are.' }),
    where: t.field({
      type: 'JSON',
      description:
        'The `where` that narrows the list to them; one that holds of nothing, `OR: []`, where every item has a value.',
      resolve: ({ where }) => where,
      extensions: declared(ofFacet.where),
    }),
  }),
});

const AnyFacet = builder.interfaceRef<Facet>('Facet').implement({
  description:
    'How the items of a whole list, on all its pages, spread over the values of one dimension. An item with several values counts once for each. The facet’s own filter is left out, so that the values one did not pick show too: the condition that a value’s `where` writes, with `eq`, `in` or `certainlyWithin`, at the top of the list’s `where` or in its AND. Conditions under OR and NOT, and conditions that say more or say it otherwise, stay.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many different values there are, shown or not.' }),
    values: t.field({
      type: [AnyFacetValue],
      complexity: { field: 1, multiplier: 1 },
      description: 'The values that were asked for.',
      resolve: ({ values }) => values,
    }),
    missing: t.field({
      type: MissingValue,
      description: 'The items that have no value.',
      resolve: ({ missing }) => missing,
      extensions: declared(ofFacet.missing),
    }),
  }),
});

/** What a kind of values is called in the names of its types, and the fields of such a value. */
function valueFields(values: Values): { name: string; what: string; fields: (t: Untyped) => object } {
  const value = (type: Untyped, description: string) => (t: Untyped) => ({
    value: t.field({
      type,
      description,
      resolve: ({ value }: FacetValue) => value,
      extensions: declared(ofFacet.value),
    }),
  });
  switch (values.kind) {
    case 'NODE':
      return {
        name: values.type,
        what: `items of type ${values.type}`,
        fields: (t) => ({
          ...value('String', 'The slug of the item.')(t),
          node: t.field({
            type: typeNamed(values.type),
            description: 'The item.',
            resolve: ({ value }: FacetValue, _: unknown, context: Context, info: GraphQLResolveInfo) =>
              nodeBySlug(values.type, String(value), context, info),
            extensions: declared(ofFacet.node),
          }),
        }),
      };
    case 'LISTED':
      return {
        name: values.enum.name,
        what: `values of ${values.enum.name}`,
        fields: value(values.enum, 'The value.'),
      };
    case 'BOOLEAN':
      return { name: 'Boolean', what: 'true and false', fields: value('Boolean', 'The value.') };
    case 'TEXT':
      return { name: 'Text', what: 'texts', fields: value('String', 'The text.') };
    case 'DATE':
      return {
        name: 'Date',
        what: 'dates',
        fields: (t) => ({
          ...value('String', 'The bucket: 2021, 2021-Q2, 2021-04 or 2021-04-20.')(t),
          from: t.field({
            type: 'Date',
            description: 'Its first day.',
            resolve: ({ value }: FacetValue) => daysOf(String(value)).from,
            extensions: declared(ofFacet.from),
          }),
          to: t.field({
            type: 'Date',
            description: 'Its last day.',
            resolve: ({ value }: FacetValue) => daysOf(String(value)).to,
            extensions: declared(ofFacet.to),
          }),
        }),
      };
  }
}

const facetTypes = new Map<string, Untyped>();

/** The type of a facet with these values, made once. */
function facetType(values: Values): Untyped {
  const { name, what, fields } = valueFields(values);
  let type = facetTypes.get(name);
  if (!type) {
    const Value = builder.objectRef<FacetValue>(`${name}FacetValue`).implement({
      description: `One of the ${what} that items of a list have.`,
      interfaces: [AnyFacetValue],
      fields: fields as never,
    });
    type = builder.objectRef<Facet>(`${name}Facet`).implement({
      description: `How the items of a list spread over ${what}.`,
      interfaces: [AnyFacet],
      fields: (t: Untyped) => ({
        values: t.field({
          type: [Value],
          complexity: { field: 1, multiplier: 1 },
          description: 'The values that were asked for.',
          resolve: ({ values }: Facet) => values,
          extensions: declared(ofFacet.values),
        }),
        ...(values.kind === 'DATE'
          ? {
              uncertain: t.exposeInt('uncertain', {
                description:
                  'How many items have a date whose days do not all lie in one bucket; they are counted in none.',
              }),
            }
          : {}),
      }),
    });
    facetTypes.set(name, type);
  }
  return type;
}

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
