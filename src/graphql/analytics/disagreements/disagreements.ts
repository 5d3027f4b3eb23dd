import { sql } from 'drizzle-orm';
import { figure } from '../../../../db/schema.ts';
import { inspect } from '../../../compile/deferred.ts';
import { builder } from '../../builder.ts';
import { columnsOf, declared, membersIn, tableAs } from '../../fields/declare.ts';
import { itemBySlug } from '../../fields/declaredLists.ts';
import { checkFirst } from '../../query/first.ts';
import { maximalPageSize } from '../../query/page.ts';
import { whereInput } from '../../query/where.ts';
import { Actor } from '../../types/actor.ts';
import { AsOf } from '../../types/assessment.ts';
import { Figure } from '../../types/figure.ts';
import { Measure } from '../../types/measure.ts';
import { nodeBySlug } from '../../types/nodeBySlug.ts';
import {
  type Disagreement,
  disagreementsQuery,
  findDisagreements,
  groupMembers,
} from './disagreementQuery.ts';

const checkGroups = (first: number) => checkFirst(first, 1, maximalPageSize, 'narrow the where');

const DisagreementRef = builder.objectRef<Disagreement>('Disagreement').implement({
  description: 'Figures that are about the same and say different things.',
  fields: (t) => ({
    measure: t.field({
      type: Measure,
      description: 'What they measure.',
      extensions: itemBySlug('Measure', 'measure'),
      resolve: ({ measure }, _, context, info) => nodeBySlug('Measure', measure, context, info) as never,
    }),
    unit: t.exposeString('unit', { description: 'In which unit.' }),
    area: t.field({
      type: Actor,
      description: 'Whom they are about; of a pair whose order does not matter, the one.',
      extensions: itemBySlug('Actor', 'area'),
      resolve: ({ area }, _, context, info) => nodeBySlug('Actor', area, context, info) as never,
    }),
    counterpart: t.field({
      type: Actor,
      nullable: true,
      description: 'The other side; null for figures about one side only.',
      extensions: itemBySlug('Actor', 'counterpart'),
      resolve: ({ counterpart }, _, context, info) =>
        (counterpart === null ? null : nodeBySlug('Actor', counterpart, context, info)) as never,
    }),
    period: t.field({
      type: AsOf,
      description: 'The time they are about.',
      extensions: declared({
        kind: 'object',
        source: ({ edtf, earliest, latest }) => ({ edtf, earliest, latest }),
      }),
      resolve: ({ edtf, earliest, latest }) => ({ edtf, earliest, latest }),
    }),
    productScope: t.exposeString('scope', {
      nullable: true,
      description: 'Which goods or services they cover; null for all, or when it does not apply.',
    }),
    isTarget: t.exposeBoolean('isTarget', {
      description: 'Whether they are targets. A target is never held against what was reached.',
    }),
    contradictory: t.exposeBoolean('contradictory', {
      description:
        'Whether two of them cannot both be right, because no value lies within the bounds of both: “more than 4” and “4.3” differ without contradiction. Approximation does not widen bounds.',
    }),
    figures: t.field({
      type: [Figure],
      complexity: { field: 1, multiplier: 3 },
      description: 'The figures side by side, the smallest first; their claims tell who says so.',
      extensions: declared({
        kind: 'list',
        rows: ({ figures }, _, alias) => {
          const each = alias();
          const { from, row } = tableAs(figure, alias());
          const slug = sql.raw(`${each}.value`);
          return {
            from: sql`json_each(${figures}) AS ${sql.raw(each)} CROSS JOIN ${from} ON ${row.slug} = ${slug}`,
            orderBy: [sql.raw(`${each}.key`)],
            source: row,
          };
        },
      }),
      resolve: ({ figures }, _, context, info) =>
        Promise.all(figures.map((slug) => nodeBySlug('Figure', slug, context, info))) as never,
    }),
  }),
});

const Disagreements = builder.objectRef<ReturnType<typeof findDisagreements>>('Disagreements').implement({
  description: 'The figures that disagree.',
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many groups of such figures there are, shown or not.' }),
    groups: t.field({
      type: [DisagreementRef],
      complexity: { field: 1, multiplier: 1 },
      description: 'The groups, the latest period first.',
      extensions: membersIn('groups', groupMembers),
      resolve: ({ groups }) => groups,
    }),
  }),
});

builder.queryField('disagreements', (t) =>
  t.field({
    type: Disagreements,
    description:
      'Figures that are about the same (measure, unit, area and counterpart, period, base period, product scope) and differ in value, comparator or upper end. The sides of a trade turnover can stand either way round, those of exports and the like cannot. Targets are compared with targets only, and different units are never converted.',
    args: {
      where: t.arg({
        type: whereInput('FigureWhere'),
        description: 'Only figures for which this holds are compared.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: `How many groups, 1 to ${maximalPageSize}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 30, multiplier: Math.max(1, first ?? 1) }),
    extensions: declared({
      kind: 'first',
      rows: (_, { where, first: deferred }, alias) => {
        const first = inspect(deferred);
        checkGroups(first);
        const found = alias();
        return {
          from: sql`(${disagreementsQuery(where, first)}) AS ${sql.raw(found)}`,
          source: columnsOf(found, ['total', 'groups']),
        };
      },
    }),
    resolve: (_, { where, first }, { corpus }) => {
      checkGroups(first);
      return findDisagreements(corpus, where, first);
    },
  }),
);
