import { type Problem, sortProblems } from '../read/problem.ts';

/** Problems as they are found: the first `limit` of them in the order of the files are kept, all are counted. */
export interface Problems {
  /** Takes a problem of a file at or after a line. It is only worked out when it may be among the first. */
  add(file: string, line: number, problem: () => Problem): void;
  count(): number;
  /** The first of them, in order. */
  list(): Problem[];
}

/** Begins to collect problems. With a limit, however many there are, no more than twice as many are held. */
export function collectProblems(limit = Number.POSITIVE_INFINITY): Problems {
  let kept: Problem[] = [];
  let count = 0;
  let last: Problem | undefined;
  const cut = () => {
    kept = sortProblems(kept).slice(0, limit);
    last = kept.length < limit ? undefined : kept.at(-1);
  };
  return {
    add(file, line, problem) {
      count += 1;
      if (last && (file > last.file || (file === last.file && line > last.line))) return;
      kept.push(problem());
      if (kept.length >= 2 * limit) cut();
    },
    count: () => count,
    list() {
      cut();
      return kept;
    },
  };
}
