import type { GraphQLResolveInfo } from 'graphql';
import { builder, type Context } from '../../builder.ts';
import { declared } from '../../fields/declare.ts';
import { typeNamed } from '../../fields/nouns.ts';
import { nodeBySlug } from '../../types/nodeBySlug.ts';
import { daysOf } from '../buckets.ts';
import type { Values } from '../dimension.ts';
import { ofFacet } from './declaredFacets.ts';
import type { Facet, FacetValue } from './facetQuery.ts';

// biome-ignore lint/suspicious/noExplicitAny: the types of facets are made from data, so Pothos cannot infer them
type Untyped = any;

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
export function facetType(values: Values): Untyped {
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
