import { serialize } from 'node:v8';
import type { Caller } from './caller.ts';
import type { PooledStatement, QueryPool, QueryResult } from './queryPool.ts';

/** A statement that runs, and how many wait for it. */
interface Flight {
  result: Promise<QueryResult>;
  waiting: number;
  /** Ends it, as nobody waits. */
  leave: () => void;
}

/**
 * The same pool for one corpus, where equal statements with equal values that run at the same time
 * run once, until the last caller has left.
 */
export function singleFlight(pool: QueryPool): QueryPool {
  const running = new Map<string, Flight>();

  function start(key: string, statement: PooledStatement, address: string): Flight {
    const listeners: (() => void)[] = [];
    const caller: Caller = { address, onLeave: (listener) => listeners.push(listener) };
    const remove = () => {
      if (running.get(key) === flight) running.delete(key);
    };
    const flight: Flight = {
      result: pool.run(statement, caller).finally(remove),
      waiting: 0,
      leave: () => {
        remove();
        for (const listener of listeners) listener();
      },
    };
    running.set(key, flight);
    return flight;
  }

  return {
    ...pool,
    run: (statement, caller) => {
      const { sql, values } = statement;
      const key = serialize([sql, values]).toString('latin1');
      const flight = running.get(key) ?? start(key, statement, caller?.address ?? '');
      flight.waiting += 1;
      caller?.onLeave(() => {
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.leave();
      });
      return flight.result;
    },
  };
}
