import { type SQL, sql } from 'drizzle-orm';
import type { RowRefusal } from '../../../compile/declaration.ts';
import { literalValue, validateValue } from '../../../compile/param.ts';
import { builder } from '../../builder.ts';
import { Axis } from '../../enums.ts';
import { refuse } from '../../errors.ts';
import { type Field, type Fields, objectType, rootField } from '../../fields/fields.ts';
import { type Noun, nounNamed } from '../../fields/nouns.ts';
import { numberFilter } from '../../query/filters.ts';
import { checkFirst } from '../../query/first.ts';
import { checkOrderLength } from '../../query/orders.ts';
import { type PartsValue, partsArgument, partsField, partsOf } from '../../query/parts.ts';
import { definedEntries } from '../../query/tree.ts';
import { checkSize, type Where, whereInput } from '../../query/where.ts';
import { type Counted, dimensionsNamed } from '../counted.ts';
import { nodeField } from '../items.ts';
import { amountFields, amountsDescription, orderClash } from './figureAmounts.ts';
import { type GroupValue, groupValue } from './grouping.ts';
import { FigureStatsOrder, type GroupOrder, StatsOrder } from './statsOrders.ts';
import { comparesAmounts, countOf, groupsQuery, type StatsQuery, whereOfGroup } from './statsQuery.ts';

/** The maximal number of dimensions to group by. */
const maxKeys = 2;

/** The maximal number of groups in one answer. */
const mostGroups = 1000;

const Having = builder.inputType('StatsHaving', {
  description: 'Which groups to keep, by what was counted in them.',
  fields: (t) => ({
    count: t.field({ type: numberFilter(), description: 'By the number of items of a group.' }),
  }),
});

interface StatsArguments {
  where?: Where | null | undefined;
  groupBy: string[];
  having?: { count?: Record<string, unknown> | null | undefined } | null | undefined;
  orderBy?: GroupOrder[] | null | undefined;
  first: number;
  parts?: PartsValue;
}

/**
 * @throws BAD_PAGE for a number of groups out of range, FILTER_SIZE_LIMIT for too large a `having`,
 * BAD_USER_INPUT for an order with too many keys, or with none or several in one object.
 */
function checkArguments({ first, orderBy, groupBy, having }: StatsArguments): void {
  checkFirst(first, 1, mostGroups, 'narrow the where, or use having for fewer groups');
  validateValue(having ?? {}, (known) => checkSize('having', known));
  checkOrderLength(orderBy ?? []);
  for (const item of orderBy ?? []) {
    const names = definedEntries(item).map(([name]) => name);
    const problem =
      names.length !== 1
        ? `each object takes exactly one key; got ${names.join(' and ') || 'none'}`
        : names[0] === 'secondKey' && groupBy.length < 2
          ? 'there is no secondKey, for groupBy names one dimension only'
          : null;
    if (problem) throw refuse('BAD_USER_INPUT', `orderBy: ${problem}.`, { argument: 'orderBy' });
  }
}

function queryOf(noun: Noun, counted: Counted, args: StatsArguments): StatsQuery {
  const first = literalValue(args.first);
  const named = dimensionsNamed(counted, 'groupBy', args.groupBy, maxKeys);
  checkArguments({ ...args, first });
  return {
    list: {
      noun,
      where: args.where ?? null,
      only: noun.only,
      parts: partsOf(args.parts, 'ALL'),
      parent: null,
    },
    keys: named.map((each) => ({ ...each, present: false })),
    having: args.having?.count ?? {},
    orderBy: args.orderBy?.length ? args.orderBy : [{ count: 'DESC' }],
    first,
    withAmounts: noun.name === 'Figure',
  };
}

/** The source of a group. */
interface GroupSource {
  count: SQL;
  keys: readonly GroupValue[];
  where: () => SQL;
  /** Any column of the group by name. */
  column: (name: string) => SQL;
}

interface StatsSource {
  /** Null unless commitments are counted. */
  parts: PartsValue | null;
  totalCount: () => SQL;
  /** Only when the groups are selected. */
  groups?: SQL;
  rows?: GroupSource;
  /** For an order by amounts. */
  clash?: RowRefusal;
}

const StatsKey = objectType<GroupValue>('StatsKey', {
  description: 'A value that the items of a group have in common.',
  fields: (t) => ({
    dimension: t.sql({
      type: 'String',
      description: 'The dimension, as `groupBy` names it.',
      sql: ({ name }) => sql`${name}`,
    }),
    value: t.named('value', {
      type: 'String',
      nullable: true,
      description:
        'A slug, enum value, text, true or false, or bucket; null for none, and for uncertain dates.',
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
    axis: t.named('axis', {
      type: Axis,
      nullable: true,
      description: 'Which date of the items it is; null for deadlines and periods, and unless a date.',
    }),
    uncertain: t.named('uncertain', {
      type: 'Boolean',
      description: 'Whether these are the items whose date has days in several buckets.',
    }),
    node: nodeField(t),
  }),
});

const groupFields = (t: Fields<GroupSource>): Record<string, Field> => ({
  keys: t.declare(
    {
      type: [StatsKey],
      cost: { field: 1, multiplier: 2 },
      description: 'The values, in the order of `groupBy`.',
    },
    {
      kind: 'tuple',
      items: ({ keys }: GroupSource) => keys.map((key) => ({ kind: 'object', source: () => key })),
    },
  ),
  count: t.named('count', { type: 'Int', description: 'The number of items.' }),
  where: t.sql({
    type: 'WhereValue',
    description: 'Narrows the list of the noun to them.',
    sql: ({ where }) => where(),
    isJson: true,
  }),
});

const statsFields = (
  t: Fields<StatsSource>,
  row: { name: string },
  groups: string,
): Record<string, Field> => ({
  totalCount: t.sql({
    type: 'Int',
    description: 'The number of items, each counted once, whatever `having` and `first` leave out.',
    sql: ({ totalCount }) => totalCount(),
  }),
  groups: t.named('groups', {
    type: 'Int',
    description: 'The number of groups for which `having` holds, shown or not.',
  }),
  rows: t.declare(
    { type: [row], cost: { field: 1, multiplier: 1 }, description: groups },
    {
      kind: 'dynamic',
      declare: ({ rows, clash }: StatsSource) => ({
        kind: 'rows',
        rows: () => ({ source: rows as GroupSource }),
        ...(clash ? { refusal: () => clash } : {}),
      }),
    },
  ),
});

const StatsRow = objectType<GroupSource>('StatsRow', {
  description: 'The items that have the same values.',
  fields: groupFields,
});

const FigureStatsRow = objectType<GroupSource>('FigureStatsRow', {
  description: amountsDescription,
  fields: (t) => ({ ...groupFields(t), ...amountFields(t) }),
});

/** How the arguments of all statistics are to be given. */
const howToCount = `One with several values counts in several groups, once in each. \`groupBy\` takes one dimension, or two different ones; \`having\` keeps the groups for which it holds; \`first\` is the number of groups, 1 to ${mostGroups}, the largest first unless \`orderBy\` says otherwise, equals by their values.`;

const Stats = objectType<StatsSource>('Stats', {
  description: `The numbers of the items for which \`where\` holds, for each value of one dimension or each pair of values of two. ${howToCount}`,
  fields: (t) => ({
    parts: t.sql({
      ...partsField,
      nullable: true,
      description: 'Which commitments count, where one is part of another; null for other items.',
      sql: ({ parts }) => sql`${parts}`,
    }),
    ...statsFields(t, StatsRow, 'The first groups.'),
  }),
});

const FigureStats = objectType<StatsSource>('FigureStats', {
  description: `The numbers and amounts of the figures for which \`where\` holds, grouped as by \`Stats\`. ${howToCount}`,
  fields: (t) =>
    statsFields(
      t,
      FigureStatsRow,
      'The first groups. Refused with STATS_UNITS_CLASH when ordered by amounts that cannot be compared.',
    ),
});

/** Adds the root field that counts a noun by one or two dimensions. */
export function addStats(counted: Counted): void {
  const { name, plural, dimensionEnum } = counted;
  const noun = nounNamed(name);
  const withAmounts = name === 'Figure';

  rootField(`${name.toLowerCase()}Stats`, (t) =>
    t.aggregate({
      type: withAmounts ? FigureStats : Stats,
      description: `Counts ${plural} by one or two dimensions.`,
      args: {
        where: t.arg({ type: whereInput(noun.where) }),
        ...(noun.hasParts ? { parts: t.arg(partsArgument) } : {}),
        groupBy: t.arg({ type: [dimensionEnum], required: true }),
        having: t.arg({ type: Having }),
        orderBy: t.arg({ type: [withAmounts ? FigureStatsOrder : StatsOrder] }),
        first: t.arg.int({ required: true, defaultValue: 100 }),
      },
      cost: ({ first }) => ({ field: 20, multiplier: Math.max(1, first) }),
      rows: (_, args, alias, selected) => {
        const query = queryOf(noun, counted, args);
        const parts = noun.hasParts ? query.list.parts : null;
        const totalCount = () => countOf(query, alias());
        if (!selected.has('groups') && !selected.has('rows')) {
          return { from: sql`(SELECT 1)`, source: { parts, totalCount } satisfies StatsSource };
        }
        const stats = alias();
        const column = (of: string) => sql.raw(`${stats}.${of}`);
        const columns = query.keys.map((_, index) => column(`key${index}`));
        return {
          from: sql`(${groupsQuery(query)}) AS ${sql.raw(stats)}`,
          source: {
            parts,
            totalCount,
            groups: sql`coalesce(max(${column('groups')}), 0)`,
            rows: {
              count: column('count'),
              keys: query.keys.map((key, index) => groupValue(key, columns[index] as SQL)),
              where: () => whereOfGroup(query, columns),
              column,
            },
            ...(comparesAmounts(query) ? { clash: orderClash(column) } : {}),
          } satisfies StatsSource,
        };
      },
    }),
  );
}
