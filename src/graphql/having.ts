import { type SQL, sql } from 'drizzle-orm';
import { builder } from './builder.ts';
import { number } from './conditions.ts';
import { given } from './predicate.ts';

const symbols: Record<string, string> = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' };

/** Conditions on what was counted. */
export const Having = builder.inputType('StatsHaving', {
  description: 'Which groups to keep, by what was counted in them.',
  fields: (t) => ({
    count: t.field({ type: number('count', '').type, description: 'By how many items a group has.' }),
  }),
});

/** What a client sends as `having`. */
export interface HavingGiven {
  count?: Record<string, unknown> | null | undefined;
}

/** The conditions on a count as SQL. */
export function havingSql({ count }: HavingGiven, counted: SQL): SQL {
  const parts = given(count ?? {}).map(([operator, operand]) => {
    const symbol = symbols[operator];
    if (symbol) return sql`${counted} ${sql.raw(symbol)} ${operand}`;
    const list = sql.join(
      (operand as number[]).map((item) => sql`${item}`),
      sql`, `,
    );
    return sql`${counted} ${sql.raw(operator === 'in' ? 'IN' : 'NOT IN')} (${list})`;
  });
  return parts.length ? sql.join(parts, sql` AND `) : sql`1`;
}
