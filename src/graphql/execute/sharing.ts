import { serialize } from 'node:v8';
import type { Aside, RunStatement } from './aside.ts';

/** The same `Aside` for one corpus, where who asks for a statement that is running already waits for that run. */
export function sharing(aside: Aside): Aside {
  const running = new Map<string, Promise<RunStatement>>();
  return {
    ...aside,
    statement: (sql, values) => {
      const key = serialize([sql, values]).toString('latin1');
      const known = running.get(key);
      if (known) return known;
      const run = aside.statement(sql, values).finally(() => running.delete(key));
      running.set(key, run);
      return run;
    },
  };
}
