import type { Database } from 'better-sqlite3';

/**
 * An SQL statement as it was sent, with its values: the planner looks at them, for it knows how
 * often each value comes.
 */
export interface Sent {
  sql: string;
  values: unknown[];
}

/**
 * A step by which SQLite would run a statement, in its words, and the step it is part of: 0 for
 * none.
 */
interface Step {
  id: number;
  parent: number;
  detail: string;
}

/** The steps by which SQLite would run a statement. */
export const planSteps = (client: Database, { sql, values }: Sent): Step[] =>
  client.prepare<unknown[], Step>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);

/** The same steps as the lines of a drawn tree. */
export function planLines(client: Database, sent: Sent): string[] {
  const parts = Map.groupBy(planSteps(client, sent), ({ parent }) => parent);
  const below = (id: number): string[] => {
    const children = parts.get(id) ?? [];
    return children.flatMap((step, index) => {
      const isLast = index === children.length - 1;
      const inner = below(step.id).map((line) => `${isLast ? '   ' : '│  '}${line}`);
      return [`${isLast ? '└─ ' : '├─ '}${step.detail}`, ...inner];
    });
  };
  return below(0);
}
