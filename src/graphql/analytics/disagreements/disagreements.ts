import { type SQL, sql } from 'drizzle-orm';
import { literalValue } from '../../../compile/param.ts';
import { columnsOf, objectType, rootField } from '../../fields/fields.ts';
import { checkFirst } from '../../query/first.ts';
import { maximalPageSize } from '../../query/page.ts';
import { tableAs } from '../../query/rows.ts';
import { whereInput } from '../../query/where.ts';
import { itemBySlug } from '../items.ts';
import { disagreementsQuery, type GroupMember, groupMembers } from './disagreementsQuery.ts';

objectType<Record<GroupMember, SQL>>('Disagreement', {
  description: 'Figures that are about the same and say different things.',
  fields: (t) => ({
    measure: itemBySlug(t, 'Measure', 'measure', { description: 'Their measure.' }),
    unit: t.named('unit', { type: 'String', description: 'Their unit.' }),
    area: itemBySlug(t, 'Actor', 'area', {
      description: 'The actor they are about; of a pair whose order does not matter, the one.',
    }),
    counterpart: itemBySlug(t, 'Actor', 'counterpart', {
      nullable: true,
      description: 'The other side; null for figures about one side only.',
    }),
    period: t.object({
      type: 'AsOf',
      description: 'The time they are about.',
      source: ({ edtf, earliest, latest }) => ({ edtf, earliest, latest }),
    }),
    productScope: t.named('scope', {
      type: 'String',
      nullable: true,
      description: 'Which goods or services they cover; null for all, or when it does not apply.',
    }),
    isTarget: t.named('isTarget', {
      type: 'Boolean',
      description: 'Whether they are targets. A target is never compared with a result.',
    }),
    contradictory: t.named('contradictory', {
      type: 'Boolean',
      description:
        'Whether two of them cannot both be right, because no value lies within the bounds of both: “more than 4” and “4.3” differ without contradiction. Approximation does not widen bounds.',
    }),
    figures: t.list({
      type: ['Figure'],
      cost: { field: 1, multiplier: 3 },
      description: 'The figures side by side, the smallest first; their claims say whose they are.',
      rows: ({ figures }, _, alias) => {
        const each = alias();
        const { from, row } = tableAs('figure', alias());
        const slug = sql.raw(`${each}.value`);
        return {
          from: sql`json_each(${figures}) AS ${sql.raw(each)} CROSS JOIN ${from} ON ${row.slug} = ${slug}`,
          orderBy: [sql.raw(`${each}.key`)],
          source: row,
        };
      },
    }),
  }),
});

objectType<Record<'total' | 'groups', SQL>>('Disagreements', {
  description: 'The figures that disagree.',
  fields: (t) => ({
    total: t.named('total', {
      type: 'Int',
      description: 'The number of groups of such figures, shown or not.',
    }),
    groups: t.jsonRows('groups', {
      type: ['Disagreement'],
      cost: { field: 1, multiplier: 1 },
      description: 'The groups, the latest period first.',
      members: groupMembers,
    }),
  }),
});

/** Adds the root field `disagreements`. */
export const addDisagreements = () =>
  rootField('disagreements', (t) =>
    t.one({
      type: 'Disagreements',
      description: `Figures for which \`where\` holds that are about the same (measure, unit, area and counterpart, period, base period, product scope) and differ in value, comparator or upper end. The sides of a symmetric measure are interchangeable. Figures that do not say whose they are, or are told in words without bounds, are about nothing that can be compared. Targets are compared with targets only, and different units are never converted. The \`first\` 1 to ${maximalPageSize} groups are given.`,
      args: {
        where: t.arg({ type: whereInput('FigureWhere') }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
      },
      cost: ({ first }) => ({ field: 30, multiplier: Math.max(1, first) }),
      rows: (_, args, alias) => {
        const first = literalValue(args.first);
        checkFirst(first, 1, maximalPageSize, 'narrow the where');
        const found = alias();
        return {
          from: sql`(${disagreementsQuery(args.where, first)}) AS ${sql.raw(found)}`,
          source: columnsOf(found, ['total', 'groups']),
        };
      },
    }),
  );
