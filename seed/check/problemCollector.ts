import { type Problem, sortProblems } from '../read/problem.ts';

/** Collects problems: keeps the first in the order of files, and counts all. */
export interface ProblemCollector {
  /**
   * Adds a problem at or after a line of a file. `problem` is only called when it may be among the
   * first.
   */
  add(file: string, line: number, problem: () => Problem): void;
  count(): number;
  /** The first problems, in order. */
  list(): Problem[];
}

/**
 * Creates a collector that keeps the first `limit` problems; it never holds more than twice as
 * many.
 */
export function problemCollector(limit = Number.POSITIVE_INFINITY): ProblemCollector {
  let first: Problem[] = [];
  let count = 0;
  let last: Problem | undefined;
  const cut = () => {
    first = sortProblems(first).slice(0, limit);
    last = first.length < limit ? undefined : first.at(-1);
  };
  return {
    add(file, line, problem) {
      count += 1;
      if (last && (file > last.file || (file === last.file && line > last.line))) return;
      first.push(problem());
      if (first.length >= 2 * limit) cut();
    },
    count: () => count,
    list() {
      cut();
      return first;
    },
  };
}
