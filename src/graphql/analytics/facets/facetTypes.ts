import { builder } from '../../builder.ts';
import {
  type Field,
  Fields,
  objectType,
  type PothosFields,
  type TypeReference,
} from '../../fields/fields.ts';
import type { Values } from '../dimension.ts';
import { itemAt } from '../items.ts';
import type { FacetSource, FacetValueSource, MissingSource } from './facetQuery.ts';

const valueList = (t: Fields<FacetSource>, type: string) =>
  t.rows({
    type: [type],
    cost: { field: 1, multiplier: 1 },
    description: 'The first values.',
    rows: ({ values }) => values,
  });

function interfaceType<Source extends object>(
  name: string,
  { description, fields }: { description: string; fields: (t: Fields<Source>) => Record<string, Field> },
) {
  return builder.interfaceRef<Source>(name).implement({
    description,
    // Pothos infers the shape of fields that are written out; these are data.
    fields: (t) => fields(new Fields(t as unknown as PothosFields)) as never,
  });
}

const AnyFacetValue = interfaceType<FacetValueSource>('FacetValue', {
  description: 'One value of a facet, of any dimension.',
  fields: (t) => ({
    label: t.named('label', {
      type: 'String',
      description:
        'What to show: the preferred name of an item (in English where there is one), the label of an article, or the value itself.',
    }),
    count: t.named('count', { type: 'Int', description: 'The number of items of the list that have it.' }),
    where: t.sql({
      type: 'JSON',
      description:
        'The `where` that narrows this list to those items: the conditions of the list without the facet’s own filter, and this value. Send it back as a variable.',
      sql: ({ where }) => where(),
      isJson: true,
    }),
  }),
});

objectType<MissingSource>('MissingValue', {
  description: 'The items of a list that have no value of a facet.',
  fields: (t) => ({
    count: t.named('count', { type: 'Int', description: 'Their number.' }),
    where: t.sql({
      type: 'JSON',
      description:
        'The `where` that narrows the list to them; one that holds of nothing, `OR: []`, where every item has a value.',
      sql: ({ where }) => where(),
      isJson: true,
    }),
  }),
});

const AnyFacet = interfaceType<FacetSource>('Facet', {
  description:
    'The items of a whole list, on all its pages, counted by the values of one dimension. An item with several values counts once for each. The facet’s own filter is left out, so that the values that are not selected show too: the condition that a value’s `where` has, with `eq`, `in` or `certainlyWithin`, at the top of the list’s `where` or in its AND. Conditions under OR and NOT, and those of any other form, stay.',
  fields: (t) => ({
    total: t.named('total', { type: 'Int', description: 'The number of different values, shown or not.' }),
    values: valueList(t, 'FacetValue'),
    missing: t.object({
      type: 'MissingValue',
      description: 'The items that have no value.',
      source: ({ missing }) => missing,
    }),
  }),
});

interface ValueType {
  /** The first part of the names of the types. */
  name: string;
  /** The values, in descriptions. */
  plural: string;
  fields: (t: Fields<FacetValueSource>) => Record<string, Field>;
}

const only = (type: TypeReference, description: string) => (t: Fields<FacetValueSource>) => ({
  value: t.named('value', { type, description }),
});

function valueType(values: Values): ValueType {
  switch (values.kind) {
    case 'NODE':
      return {
        name: values.type,
        plural: `items of type ${values.type}`,
        fields: (t) => ({
          ...only('String', 'The slug of the item.')(t),
          node: t.declare(
            { type: values.type, description: 'The item.' },
            { kind: 'dynamic', declare: ({ item }: FacetValueSource) => itemAt(item.values, item.id) },
          ),
        }),
      };
    case 'LISTED':
      return {
        name: values.enum.name,
        plural: `values of ${values.enum.name}`,
        fields: only(values.enum, 'The value.'),
      };
    case 'BOOLEAN':
      return { name: 'Boolean', plural: 'true and false', fields: only('Boolean', 'The value.') };
    case 'TEXT':
      return { name: 'Text', plural: 'texts', fields: only('String', 'The text.') };
    case 'DATE':
      return {
        name: 'Date',
        plural: 'dates',
        fields: (t) => ({
          ...only('String', 'The bucket: 2021, 2021-Q2, 2021-04 or 2021-04-20.')(t),
          from: t.sql({ type: 'Date', description: 'Its first day.', sql: ({ days }) => days().from }),
          to: t.sql({ type: 'Date', description: 'Its last day.', sql: ({ days }) => days().to }),
        }),
      };
  }
}

const defined = new Set<string>();

/** The name of the type of a facet with these values; the type is defined the first time. */
export function facetType(values: Values): string {
  const { name, plural, fields } = valueType(values);
  const facet = `${name}Facet`;
  if (defined.has(facet)) return facet;
  defined.add(facet);
  objectType<FacetValueSource>(`${facet}Value`, {
    description: `One of the ${plural} that items of a list have.`,
    interfaces: [AnyFacetValue],
    fields,
  });
  objectType<FacetSource>(facet, {
    description: `The items of a list counted by ${plural}.`,
    interfaces: [AnyFacet],
    fields: (t) => ({
      values: valueList(t, `${facet}Value`),
      ...(values.kind === 'DATE'
        ? {
            uncertain: t.named('uncertain', {
              type: 'Int',
              description:
                'The number of items with a date whose days do not all lie in one bucket; they are counted in none.',
            }),
          }
        : {}),
    }),
  });
  return facet;
}
