import type { PassageCheck, PassageState } from './evidence.ts';
import { plainTable } from './table.ts';
import { type ArticleCheck, type FileState, isVerified, type QuotedPassage } from './verification.ts';

const stateInWords: Record<FileState, string> = {
  SAME: 'the same',
  MISCOUNTED: 'the same, miscounted',
  CHANGED: 'another copy',
  NOT_UTF8: 'not UTF-8',
  ABSENT: 'absent',
  UNREADABLE: 'unreadable',
};

/** How many passages are in each state. */
export function countPassages(passages: PassageCheck[]): Record<PassageState, number> {
  const counts = { VERIFIED: 0, REANCHORED: 0, MISSING: 0, UNCHECKED: 0 };
  for (const { state } of passages) counts[state]++;
  return counts;
}

/** The result for a reader: a table, then what is wrong with each article and where its passages now are, then the sum. */
export function showVerification(checks: ArticleCheck[]): string {
  const rows = checks.map(({ article, file, state, passages }) => {
    const { VERIFIED, REANCHORED, MISSING, UNCHECKED } = countPassages(passages);
    const looked = UNCHECKED === 0;
    return [
      article,
      file,
      stateInWords[state],
      passages.length,
      ...[VERIFIED, REANCHORED, MISSING].map((n) => (looked ? n : '–')),
    ];
  });
  const table = plainTable([
    ['article', 'file', 'is', 'passages', 'verified', 're-anchored', 'missing'],
    ...rows,
  ]);
  const details = checks.filter((check) => !isVerified(check)).map(showMismatch);
  return [table, ...details, showSum(checks)].join('\n\n');
}

function showMismatch(check: ArticleCheck): string {
  const passages = check.passages
    .filter(({ state }) => state === 'REANCHORED' || state === 'MISSING')
    .map(showPassage);
  return [`${check.article} (${check.file})`, ...faultsOf(check), ...passages].join('\n  ');
}

function faultsOf({ state, file, expected, found, lineEnds }: ArticleCheck): string[] {
  if (state === 'ABSENT')
    return [
      `No file ${file} in the folder. Put your copy there under this name, or name the folder that has it.`,
    ];
  if (state === 'UNREADABLE')
    return [`${file} is there but cannot be read: is it a file, and may you read it?`];
  const hashes = `sha256 ${found?.sha256}\n   not  ${expected.sha256}`;
  if (state === 'NOT_UTF8')
    return [
      `The file is not in UTF-8, so nothing could be looked for. Convert it, or find the original.`,
      hashes,
    ];
  if (state === 'MISCOUNTED') {
    return [
      `The file is the recorded one, but has ${found?.codePoints} code points, not ${expected.codePoints}: correct codePoints in the record.`,
    ];
  }
  if (state === 'SAME') return ['The file is the recorded one, so the positions in the record are wrong.'];
  if (lineEnds)
    return [
      `The file differs from the recorded one in its line ends only; with ${lineEnds} it would be the same.`,
    ];
  return [`The file is another copy: ${found?.codePoints} code points, not ${expected.codePoints}.`, hashes];
}

function showPassage({ slug, start, end, found, lineEnds }: PassageCheck): string {
  const key = slug.slice(slug.lastIndexOf('.') + 1);
  const where = found ? `stands at ${found.start}–${found.end}` : 'not found';
  return `${key}  ${start}–${end}  ${where}${lineEnds ? ` (its hash is right with ${lineEnds} line ends)` : ''}`;
}

function showSum(checks: ArticleCheck[]): string {
  const counts = countPassages(checks.flatMap(({ passages }) => passages));
  const total = checks.reduce((sum, { passages }) => sum + passages.length, 0);
  const files = `${checks.filter(({ state }) => state === 'SAME').length} of ${checks.length} files are the recorded ones`;
  const rest = [
    counts.REANCHORED > 0 ? `, ${counts.REANCHORED} re-anchored` : '',
    counts.MISSING > 0 ? `, ${counts.MISSING} missing` : '',
    counts.UNCHECKED > 0 ? `, ${counts.UNCHECKED} not checked` : '',
  ];
  return `${files}; ${counts.VERIFIED} of ${total} passages verified${rest.join('')}.`;
}

/** Passages with their text, each under a line that says where it stands. */
export function showQuotes(file: string, passages: QuotedPassage[]): string {
  return passages
    .map(({ slug, found, state, lineEnds, text }) => {
      const moved = state === 'REANCHORED' ? ', re-anchored' : '';
      const ends = lineEnds ? `, its hash is right with ${lineEnds} line ends` : '';
      return text === null
        ? `${slug}  not found in ${file}`
        : `${slug}  ${file} ${found?.start}–${found?.end}${moved}${ends}\n${text}`;
    })
    .join('\n\n');
}
