import { shownPath } from './folder.ts';

/** One thing wrong with the records: where it stands, in which record, what was expected there and what was found. */
export interface Problem {
  /** The rule that was broken; `yaml` for what is not YAML, `shape` for what does not fit its kind of record. */
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
  /** What stands there, shortened; null where something is missing or the position says it all. */
  found: string | null;
  /** The valid value that was probably meant. */
  nearest: string | null;
}

/** In the order of the files, top to bottom. */
export function sortProblems(problems: Problem[]): Problem[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

/** Two lines for a reader: the place in the form that editors and terminals make into a link, then what to do. */
export function describeProblem(problem: Problem): string {
  const { file, line, column, record, field, expected, found, nearest, rule } = problem;
  const where = field ? `${field}: ` : '';
  const instead = found === null ? '' : `, found ${found}`;
  const meant = nearest === null ? '' : `; did you mean ${nearest}?`;
  return `${file}:${line}:${column}  ${record}\n  ${where}expected ${expected}${instead}${meant}  [${rule}]`;
}

/** A value as a message shows it: on one line and short. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  const text = typeof value === 'string' ? `'${value}'` : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
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
