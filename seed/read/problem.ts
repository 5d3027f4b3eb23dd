import { escapeUnclean } from '../shapes/cleanText.ts';
import { shownPath } from './recordFiles.ts';

/** One fault in the records: its location, the record, the expectation and the finding. */
export interface Problem {
  /**
   * The rule that is violated; `yaml` or `json` for syntax, `shape` for a record that does not
   * match its shape, `files` for a file.
   */
  rule: string;
  file: string;
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
  /** Kind and slug of the record, or the name of the file where there is none. */
  record: string;
  /** The field within the record, such as `claims[0].speaker`; empty for the record as a whole. */
  field: string;
  expected: string;
  /** The value found, shortened; null where a value is missing or the position suffices. */
  found: string | null;
  /** The closest valid value; null when none is near. */
  nearest: string | null;
}

/** Sorts problems by file and position. */
export function sortProblems(problems: Problem[]): Problem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

/**
 * Two lines for a terminal: the position in the form that editors and terminals link, then the
 * expectation.
 */
export function describeProblem(problem: Problem): string {
  const { file, line, column, record, field, expected, found, nearest, rule } = problem;
  const where = field ? `${field}: ` : '';
  const instead = found === null ? '' : `, found ${found}`;
  const meant = nearest === null ? '' : `; did you mean ${nearest}?`;
  return `${file}:${line}:${column}  ${record}\n  ${where}expected ${expected}${instead}${meant}  [${rule}]`;
}

/** A value for a message: one line of at most 60 characters, with invisible characters escaped. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  const text = typeof value === 'string' ? `'${value}'` : String(value);
  return escapeUnclean(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/** A problem of a file rather than of a record. */
export function fileProblem(path: string, fault: { expected: string } & Partial<Problem>): Problem {
  return {
    rule: 'files',
    file: shownPath(path),
    line: 1,
    column: 1,
    record: 'file',
    field: '',
    found: null,
    nearest: null,
    ...fault,
  };
}
