import { shownPath } from './recordFiles.ts';

/**
 * Failures of files and of SQLite, by the code or its start: cause and remedy. `seed/README.md` has
 * the same table.
 */
export const failures: [code: string, cause: string, remedy: string][] = [
  ['ENOENT', 'there is no such file or folder', 'Check the path'],
  ['EACCES', 'access is not permitted', 'Change its permissions, or run as its owner'],
  ['EPERM', 'the operation is not permitted', 'Change its permissions, or run as its owner'],
  ['EISDIR', 'it is a folder, not a file', 'Name a file'],
  ['ENOTDIR', 'a part of the path is a file, not a folder', 'Check the path'],
  ['ELOOP', 'its links lead in a circle', 'Remove the links'],
  ['ENAMETOOLONG', 'its name is too long', 'Shorten it'],
  ['ENOSPC', 'the disk is full', 'Free space, or name a file on another disk'],
  ['EDQUOT', 'the disk quota is used up', 'Free space, or name a file on another disk'],
  ['EFBIG', 'the file exceeds a limit of the disk or of the process', 'Raise the limit (ulimit -f)'],
  ['EROFS', 'the disk is read-only', 'Name a file on another disk'],
  ['EMFILE', 'too many files are open', 'Raise the limit (ulimit -n)'],
  ['EBUSY', 'another program uses it', 'Close that program'],
  ['EIO', 'the disk cannot be read or written', 'Check the disk'],
  ['ENOMEM', 'memory is used up', 'Close other programs'],
  [
    'SQLITE_FULL',
    'the disk is full',
    'Free space there and in the folder of temporary files (SQLITE_TMPDIR)',
  ],
  [
    'SQLITE_IOERR',
    'the disk cannot be read or written, or is full',
    'Free space there and in the folder of temporary files (SQLITE_TMPDIR), or check the disk',
  ],
  ['SQLITE_CANTOPEN', 'SQLite cannot open a file there', 'Check the folder and its permissions'],
  ['SQLITE_READONLY', 'it cannot be written', 'Change its permissions'],
  ['SQLITE_BUSY', 'another program uses it', 'Close that program'],
  ['SQLITE_NOTADB', 'it is no database', 'Build it anew'],
  ['SQLITE_CORRUPT', 'the database is damaged', 'Build it anew'],
  ['SQLITE_NOMEM', 'memory is used up', 'Close other programs'],
];

/**
 * Reads a file, so that an error names it: those of reading, unlike those of opening, do not.
 * @throws the error of the system, with the path.
 */
export function namingFile<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw Object.assign(error as Error, { path });
  }
}

/** The code of an error of the system or of SQLite; null when it has none. */
function codeOf(error: Error): string | null {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && /^(?:E[A-Z0-9]+|SQLITE_[A-Z_]+)$/.test(code) ? code : null;
}

/** The error at the root of a chain, below those of libraries that quote statements. */
function rootOf(error: unknown): Error {
  let root = error;
  while (root instanceof Error && codeOf(root) === null && root.cause instanceof Error) root = root.cause;
  return root instanceof Error ? root : new Error(String(root));
}

/** The cause of a failure of the system in words; null for other errors. */
export function causeOf(error: unknown): { cause: string; remedy: string; code: string } | null {
  const code = codeOf(rootOf(error));
  const [, cause, remedy] = failures.find(([start]) => code?.startsWith(start)) ?? [];
  return code && cause && remedy ? { cause, remedy, code } : null;
}

const faults = [TypeError, RangeError, ReferenceError, SyntaxError, EvalError, URIError];

/**
 * An error for a terminal, without stack or statement: the file if it is known, the cause and the
 * remedy. `path` is the file concerned when the error does not name one. Errors of the commands
 * themselves explain what to do, and are shown as they are.
 */
export function describeFailure(error: unknown, path?: string): string {
  const root = rootOf(error);
  const known = causeOf(root);
  if (known) {
    const file = (root as NodeJS.ErrnoException).path ?? path;
    return `${file === undefined ? '' : `${shownPath(file)}: `}${known.cause} (${known.code}). ${known.remedy}.`;
  }
  const [message = ''] = root.message.split('\n');
  const isFault = faults.some((type) => root instanceof type) || codeOf(root) !== null;
  return isFault
    ? `A fault of the program, not of the records: ${root.name}, ${message.replace(/\.$/, '')}. Report it with the command that caused it.`
    : root.message;
}
