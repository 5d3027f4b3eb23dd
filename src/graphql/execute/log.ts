/** Data of a log line beside its message. Values of variables do not belong in it. */
export type LogFields = Record<string, string | number>;

/**
 * What log lines are about, for programs that read them. The README of the server has a row for
 * each.
 */
export const logEvents = [
  'serving',
  'cannot_start',
  'cannot_listen',
  'corpus_replaced',
  'corpus_not_replaced',
  'corpus_not_switched',
  'not_ready',
  'worker_ended',
  'worker_blocked',
  'query_timed_out',
  'pool_unavailable',
  'process_error',
  'application_not_loaded',
  'unexpected_error',
  'statement_failed',
  'unhandled_rejection',
  'yoga_warning',
] as const;

export type LogEvent = (typeof logEvents)[number];

/**
 * Writes a log line. `event` names what happened for programs, and never changes; the message says
 * what happened, the consequence, and the remedy if there is one.
 */
export type WriteLog = (event: LogEvent, message: string, fields?: LogFields) => void;

/** Writes log lines of three levels. */
export interface Log {
  info: WriteLog;
  warn: WriteLog;
  error: WriteLog;
}

/**
 * The message of an error for the log. SQLite quotes parts of values in its messages; these are
 * left out.
 */
export const loggedMessage = (error: Error): string =>
  isSqliteError(error) ? withoutQuoted(error.message) : error.message;

/**
 * The stack of an error for the log, with the same omissions; the text of a value that is no error.
 */
export function loggedStack(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, stack = message } = error;
  return isSqliteError(error) ? stack.replace(message, () => withoutQuoted(message)) : stack;
}

const isSqliteError = ({ name }: Error) => name === 'SqliteError';

/** A message without the quoted parts, which can be values. */
export const withoutQuoted = (message: string) => message.replace(/"[^"]*"|'[^']*'/g, '"…"');
