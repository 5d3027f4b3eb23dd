import { guard, inspect } from '../../../compile/deferred.ts';
import { builder, type Context } from '../../builder.ts';
import { refuse } from '../../errors.ts';
import { once } from '../../execute/memo.ts';
import { declared } from '../../fields/declare.ts';
import { nounNamed } from '../../fields/nouns.ts';
import { countAll } from '../../query/count.ts';
import { checkFirst } from '../../query/first.ts';
import { checkOrderLength } from '../../query/orders.ts';
import { allOf, given } from '../../query/predicate.ts';
import { checkSize, toPredicate, type Where, whereInput } from '../../query/where.ts';
import { nodeBySlug } from '../../types/nodeBySlug.ts';
import type { Dimensions } from '../dimension.ts';
import { declaredStats, ofStats } from './declaredStats.ts';
import { amountFields } from './figureAmounts.ts';
import { chosenKeys, dimensionEnum, groupKeys } from './grouping.ts';
import { Having, type HavingGiven } from './having.ts';
import { FigureStatsOrder, StatsOrder } from './statsOrders.ts';
import { countGroups, type Group, type GroupValue, type StatsQuery } from './statsQuery.ts';

// biome-ignore lint/suspicious/noExplicitAny: the types of statistics are made from data, so Pothos cannot infer them
type Untyped = any;

/** How many groups one answer can hold. */
export const mostGroups = 1000;

interface Stats {
  totalCount: () => number;
  counted: () => { groups: number; rows: Group[] };
}

interface StatsArguments {
  where?: Where | null;
  groupBy: string[];
  having?: HavingGiven | null;
  orderBy?: Record<string, unknown>[] | null;
  first: number;
}

/**
 * @throws BAD_PAGE for a number of groups out of range, FILTER_SIZE_LIMIT for too large a `having`, BAD_USER_INPUT for an order with too many keys, or
 * with none or several in one object.
 */
function checkArguments({ first, orderBy, groupBy, having }: StatsArguments): void {
  checkFirst(first, 1, mostGroups, 'narrow the where, or use having for fewer groups');
  guard(having ?? {}, (known) => checkSize('having', known));
  checkOrderLength(orderBy ?? []);
  for (const item of orderBy ?? []) {
    const names = given(item).map(([name]) => name);
    const problem =
      names.length !== 1
        ? `each object takes exactly one key; got ${names.join(' and ') || 'none'}`
        : names[0] === 'secondKey' && groupBy.length < 2
          ? 'there is no secondKey, for groupBy names one dimension only'
          : null;
    if (problem) throw refuse('BAD_USER_INPUT', `orderBy: ${problem}.`, { argument: 'orderBy' });
  }
}

/** A value that a group has in common, typed by the noun’s own dimensions. */
function keyType(noun: string, dimension: Untyped) {
  return builder.objectRef<GroupValue>(`${noun}StatsKey`).implement({
    description: 'A value that the items of a group have in common.',
    fields: (t) => ({
      dimension: t.field({
        type: dimension,
        description: 'The dimension.',
        resolve: ({ key }) => key.name as never,
        extensions: declared(ofStats.dimension),
      }),
      value: t.exposeString('value', {
        nullable: true,
        description:
          'The value: the slug of an item, a value of a closed list, a text, true or false, or a bucket such as 2021-04; null for the items that have none, and for uncertain dates.',
      }),
      label: t.exposeString('label', {
        nullable: true,
        description:
          'What to show: the preferred name of an item (in English where there is one), the label of an article, or the value; null where that is null.',
      }),
      uncertain: t.exposeBoolean('uncertain', {
        description: 'Whether these are the items whose date has days in several buckets.',
      }),
      node: t.field({
        type: builder.nodeInterfaceRef(),
        nullable: true,
        description: 'The item that the value is; null when it is no item.',
        resolve: ({ value, type }, _, context, info) =>
          (value !== null && type ? nodeBySlug(type, value, context, info) : null) as never,
        extensions: declared(ofStats.node),
      }),
    }),
  });
}

/** Makes the root field that counts a noun by one or two dimensions. */
export function defineStats(noun: string, field: string, dimensions: Dimensions): void {
  const { plural, table, where, only } = nounNamed(noun);
  const withAmounts = noun === 'Figure';
  const keys = groupKeys(dimensions);
  const dimension = dimensionEnum(noun, plural, keys);
  const StatsKey = keyType(noun, dimension);

  const queryOf = (args: StatsArguments): StatsQuery => {
    const first = inspect(args.first);
    const chosen = chosenKeys(keys, args.groupBy);
    checkArguments({ ...args, first });
    return {
      list: { noun, where: args.where ?? null, only, parent: null },
      keys: chosen,
      having: args.having ?? {},
      orderBy: args.orderBy?.length ? args.orderBy : [{ count: 'DESC' }],
      first,
      withAmounts,
    };
  };

  const Row = builder.objectRef<Group>(`${noun}StatsRow`).implement({
    description: `The ${plural} that have the same values.`,
    fields: (t) => ({
      keys: t.field({
        type: [StatsKey],
        complexity: { field: 1, multiplier: 2 },
        description: 'The values, in the order of `groupBy`.',
        resolve: ({ keys }) => keys,
        extensions: declared(ofStats.keys),
      }),
      count: t.exposeInt('count', { description: `How many ${plural} there are.` }),
      where: t.field({
        type: 'JSON',
        nullable: true,
        description: `The \`where\` that narrows the list of ${plural} to them; null for uncertain dates, which none can name. Send it back as a variable.`,
        resolve: ({ where }) => where,
        extensions: declared(ofStats.where),
      }),
      ...(withAmounts ? amountFields(t) : {}),
    }),
  });

  const StatsRef = builder.objectRef<Stats>(`${noun}Stats`).implement({
    description: `How many ${plural} there are of each value of one dimension, or of each pair of values of two. One with several values counts in several groups, once in each.`,
    fields: (t) => ({
      totalCount: t.int({
        description: `How many ${plural} the \`where\` holds of, each counted once, whatever \`having\` and \`first\` leave out.`,
        resolve: ({ totalCount }) => totalCount(),
        extensions: declared(ofStats.totalCount),
      }),
      groups: t.int({
        description: 'How many groups there are for which `having` holds, shown or not.',
        resolve: ({ counted }) => counted().groups,
        extensions: declared(ofStats.groups),
      }),
      rows: t.field({
        type: [Row],
        complexity: { field: 1, multiplier: 1 },
        description: 'The groups that were asked for.',
        resolve: ({ counted }) => counted().rows,
        extensions: declared(ofStats.rows),
      }),
    }),
  });

  builder.queryField(field as never, (t: Untyped) =>
    t.field({
      type: StatsRef,
      description: `Counts ${plural} by one or two dimensions.`,
      args: {
        where: t.arg({ type: whereInput(where), description: `Only ${plural} for which this holds.` }),
        groupBy: t.arg({
          type: [dimension],
          required: true,
          description: 'One dimension, or two different ones.',
        }),
        having: t.arg({ type: Having, description: 'Only groups for which this holds.' }),
        orderBy: t.arg({
          type: [withAmounts ? FigureStatsOrder : StatsOrder],
          description:
            'In which order, the first key first; by default the largest groups first. Ties are broken by the values.',
        }),
        first: t.arg.int({
          required: true,
          defaultValue: 100,
          description: `How many groups, 1 to ${mostGroups}.`,
        }),
      },
      complexity: ({ first }: StatsArguments) => ({ field: 20, multiplier: Math.max(1, first) }),
      resolve: (_: unknown, args: StatsArguments, { corpus }: Context): Stats => {
        const query = queryOf(args);
        return {
          totalCount: () => countAll(corpus, table, allOf([only, toPredicate(where, args.where)])),
          counted: once(() => countGroups(corpus, query)),
        };
      },
      extensions: declared(declaredStats(queryOf)),
    }),
  );
}
