import type { Listeners } from './executor.ts';
import { type Log, withoutQuoted } from './log.ts';

/** The number of distinct messages of SQLite that are logged; they may contain words of clients. */
const maxReasons = 100;

/** Logs each reason why SQLite failed to run a statement once. */
export function logStatementFailures(log: Log): Pick<Listeners, 'onRoute'> {
  const reasons = new Set<string>();
  return {
    onRoute: (route, reason) => {
      if (route !== 'failed' || reason === undefined || reasons.has(reason) || reasons.size >= maxReasons)
        return;
      reasons.add(reason);
      log.warn(
        'statement_failed',
        'SQLite failed to run a statement: the operation was executed by root field. Please report this bug.',
        { reason: withoutQuoted(reason) },
      );
    },
  };
}
