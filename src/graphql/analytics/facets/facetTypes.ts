import type { Declaration } from '../../../compile/declaration.ts';
import { Axis } from '../../enums.ts';
import { objectType } from '../../fields/fields.ts';
import { maximalPageSize } from '../../query/page.ts';
import { nodeField } from '../items.ts';
import type { FacetSource, FacetValueSource } from './facetQuery.ts';

const FacetValue = objectType<FacetValueSource>('FacetValue', {
  description: 'A value of a facet and the items that have it.',
  fields: (t) => ({
    value: t.named('value', {
      type: 'String',
      nullable: true,
      description:
        'A slug, enum value, text, true or false, or bucket (2021, 2021-Q2); null for `missing` and `uncertain`.',
    }),
    label: t.named('label', {
      type: 'String',
      nullable: true,
      description: 'What to show: a preferred name, else the value; null where that is null.',
    }),
    lang: t.named('lang', {
      type: 'String',
      nullable: true,
      description: 'BCP 47 tag of the label; null where it is no name.',
    }),
    count: t.named('count', { type: 'Int', description: 'The number of items that have it.' }),
    where: t.sql({
      type: 'WhereValue',
      description: 'Narrows the list to them: its conditions without the facet’s own filter, and this.',
      sql: ({ where }) => where(),
      isJson: true,
    }),
    node: nodeField(t),
    from: t.sql({
      type: 'Date',
      nullable: true,
      description: 'First day of a bucket; null unless a date.',
      sql: ({ days }) => days().from,
    }),
    to: t.sql({
      type: 'Date',
      nullable: true,
      description: 'Last day of a bucket; null unless a date.',
      sql: ({ days }) => days().to,
    }),
    certain: t.named('certain', {
      type: 'Int',
      nullable: true,
      description: 'How many certainly lie in the bucket, as `count`; null unless a date.',
    }),
    possible: t.sql({
      type: 'Int',
      nullable: true,
      description: 'How many can lie in it: their date shares a day with it; null unless a date.',
      sql: ({ possible }) => possible(),
    }),
    possibleWhere: t.sql({
      type: 'WhereValue',
      nullable: true,
      description:
        'Narrows the list to these, as `where` does to those that certainly do; null unless a date.',
      sql: ({ possibleWhere }) => possibleWhere(),
      isJson: true,
    }),
  }),
});

/** The maximal number of facets in one field. */
export const maxFacets = 20;

/** The items of a list, counted by one dimension. */
export const Facet = objectType<FacetSource>('Facet', {
  description: `The items of a list, counted by the values of one dimension of \`by\`, which names 1 to ${maxFacets} different ones; one with several values counts once for each. The \`first\` 0 to ${maximalPageSize} values come in the order \`orderBy\`. The facet’s own filter is left out, so that the values that are not selected show too: the condition that a value’s \`where\` has, with \`eq\`, \`in\`, \`certainlyWithin\` or \`spans\`, at the top of the list’s \`where\` or in its AND.`,
  fields: (t) => ({
    dimension: t.named('dimension', { type: 'String', description: 'The dimension, as `by` names it.' }),
    total: t.named('total', { type: 'Int', description: 'The number of different values, shown or not.' }),
    axis: t.named('axis', {
      type: Axis,
      nullable: true,
      description: 'Which date of the items is counted; null for deadlines and periods, and unless a date.',
    }),
    uncertain: t.declare(
      {
        type: FacetValue,
        nullable: true,
        description: 'Those whose date spans several buckets; they count in none. Null unless a date.',
      },
      {
        kind: 'dynamic',
        declare: ({ uncertain }: FacetSource) =>
          uncertain ? { kind: 'object', source: () => uncertain } : { kind: 'constant', value: null },
      } as Declaration,
    ),
    missing: t.object({
      type: FacetValue,
      description:
        'Those without a value, of a date those without one; its `where` is `OR: []` if every one has one.',
      source: ({ missing }) => missing,
    }),
    values: t.rows({
      type: [FacetValue],
      cost: { field: 1, multiplier: 1 },
      description: 'The first values.',
      rows: ({ values }) => values,
    }),
  }),
});
