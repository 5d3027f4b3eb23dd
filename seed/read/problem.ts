import { escapeUnclean } from '../shapes/cleanText.ts';
import type { RecordKind } from '../shapes/slug.ts';
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
  /** What to do, as a command to the reader; null where the expectation says it. */
  remedy: string | null;
  /** The number of places with this problem; the position is that of the first. */
  places: number;
  /** The record that does not exist, with the kinds that it may have; null for other problems. */
  missing: { slug: string; kinds: readonly RecordKind[] } | null;
}

/** Where a problem is: enough to order it. */
export type ProblemPlace = Pick<Problem, 'rule' | 'file' | 'line'> & { column?: number };

/** Causes before their consequences; all other rules come after these. */
const stages = ['files', 'yaml', 'json', 'shape', 'slugs-resolve'];

/** The stage of a rule, by which problems are ordered first. */
export const stageOf = (rule: string) => (stages.includes(rule) ? stages.indexOf(rule) : stages.length);

/** Orders places: causes before consequences, then by file and position. */
export function comparePlaces(a: ProblemPlace, b: ProblemPlace): number {
  return (
    stageOf(a.rule) - stageOf(b.rule) ||
    compareTexts(a.file, b.file) ||
    a.line - b.line ||
    (a.column ?? 1) - (b.column ?? 1)
  );
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts problems: causes before consequences, then by file and position. */
export const sortProblems = (problems: Problem[]): Problem[] =>
  problems.toSorted((a, b) => comparePlaces(a, b) || compareTexts(a.rule, b.rule));

/**
 * Lines for a terminal: the position in the form that editors and terminals link, then the
 * expectation, then the remedy if there is one.
 */
export function describeProblem(problem: Problem): string {
  const { file, line, column, record, field, expected, found, nearest, rule, remedy, places } = problem;
  const where = field ? `${escapeUnclean(field)}: ` : '';
  const instead = found === null ? '' : `, found ${escapeUnclean(found)}`;
  const meant = nearest === null ? '' : `; did you mean ${nearest}?`;
  const often = places === 1 ? '' : `, at ${places} places`;
  const todo = remedy === null ? '' : `\n  Remedy: ${remedy}.`;
  return `${file}:${line}:${column}  ${escapeUnclean(record)}\n  ${where}expected ${expected}${instead}${often}${meant}  [${rule}]${todo}`;
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
    remedy: null,
    places: 1,
    missing: null,
    ...fault,
  };
}
