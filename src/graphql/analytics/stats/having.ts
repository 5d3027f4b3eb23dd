import type { SQL } from 'drizzle-orm';
import { builder } from '../../builder.ts';
import { numbers } from '../../query/conditions.ts';
import { comparisons } from '../../query/predicate.ts';

/** Conditions on what was counted. */
export const Having = builder.inputType('StatsHaving', {
  description: 'Which groups to keep, by what was counted in them.',
  fields: (t) => ({ count: t.field({ type: numbers, description: 'By how many items a group has.' }) }),
});

/** What a client sends as `having`. */
export interface HavingGiven {
  count?: Record<string, unknown> | null | undefined;
}

/** The conditions on a count as SQL; undefined when there are none. */
export const havingSql = ({ count }: HavingGiven, counted: SQL): SQL | undefined =>
  comparisons(counted, count ?? {});
