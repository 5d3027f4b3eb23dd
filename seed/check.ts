import { type Problem, sortProblems } from './problem.ts';
import { readRecords } from './read.ts';
import type { Records } from './records.ts';
import { rules } from './rules/index.ts';
import type { Rule } from './rules/rule.ts';
import { problemAt } from './shapeProblem.ts';

/** What the rules find wrong with records that were read. */
export function checkRecords(records: Records, list: Rule[] = rules): Problem[] {
  return list.flatMap((rule) =>
    [...rule.check(records)].map(({ at, path = [], ...fault }) =>
      problemAt(at, path, { rule: rule.name, ...fault }),
    ),
  );
}

/**
 * Reads a folder of records and checks all of it: what each record looks like, then how they fit together. When a file cannot be read as YAML at all the
 * rules are left out, because they would complain of whatever that file holds.
 */
export function readChecked(directory: string): { records: Records; problems: Problem[] } {
  const { records, problems, whole } = readRecords(directory);
  return { records, problems: whole ? sortProblems([...problems, ...checkRecords(records)]) : problems };
}
