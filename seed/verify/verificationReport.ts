import type { PassageCheck, PassageState } from './evidence.ts';
import { plainTable } from './table.ts';
import { type ArticleCheck, type FileState, isVerified, type QuotedPassage } from './verifyArticle.ts';

const stateInWords: Record<FileState, string> = {
  SAME: 'the same',
  MISCOUNTED: 'the same, miscounted',
  CHANGED: 'another copy',
  NOT_UTF8: 'not UTF-8',
  ABSENT: 'absent',
  UNREADABLE: 'unreadable',
};

/** The number of passages in each state. */
export function countPassages(passages: PassageCheck[]): Record<PassageState, number> {
  const counts = { VERIFIED: 0, REANCHORED: 0, MISSING: 0, UNCHECKED: 0 };
  for (const { state } of passages) counts[state]++;
  return counts;
}

/** The result of verifying many articles. */
export interface Tally {
  articles: number;
  /** The number of files that equal the recorded ones. */
  same: number;
  /** The number of articles that are not verified. */
  mismatches: number;
  passages: Record<PassageState, number>;
  /** The articles to list, in order. */
  listed: ArticleCheck[];
}

/**
 * Creates an empty tally. It lists all articles or, with a limit, the first that are not verified.
 */
export function tally(limit: number | null): Tally & { add(check: ArticleCheck): void } {
  const listed: ArticleCheck[] = [];
  return {
    articles: 0,
    same: 0,
    mismatches: 0,
    passages: countPassages([]),
    listed,
    add(check) {
      const verified = isVerified(check);
      this.articles += 1;
      if (check.state === 'SAME') this.same += 1;
      if (!verified) this.mismatches += 1;
      for (const { state } of check.passages) this.passages[state] += 1;
      if (limit === null || (!verified && listed.length < limit)) listed.push(check);
    },
  };
}

/**
 * The result for a terminal: a table, then the faults and moved passages of each article, then
 * totals.
 */
export function showVerification(result: Tally): string {
  const rows = result.listed.map(({ article, file, state, passages }) => {
    const { VERIFIED, REANCHORED, MISSING, UNCHECKED } = countPassages(passages);
    const isChecked = UNCHECKED === 0;
    return [
      article,
      file,
      stateInWords[state],
      passages.length,
      ...[VERIFIED, REANCHORED, MISSING].map((n) => (isChecked ? n : '–')),
    ];
  });
  const headings = ['article', 'file', 'is', 'passages', 'verified', 're-anchored', 'missing'];
  const table = rows.length === 0 ? [] : [plainTable([headings, ...rows])];
  const details = result.listed.filter((check) => !isVerified(check));
  const more = result.mismatches - details.length;
  return [
    ...table,
    ...details.map(showMismatch),
    ...(more > 0 ? [`${more} more articles are not verified; these were the first ${details.length}.`] : []),
    showSum(result),
  ].join('\n\n');
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
    return [`${file} exists but cannot be read: check that it is a file with read permission.`];
  const hashes = `sha256 ${found?.sha256}\n   not  ${expected.sha256}`;
  if (state === 'NOT_UTF8')
    return [`The file is not in UTF-8, so no passage was checked. Convert it, or find the original.`, hashes];
  if (state === 'MISCOUNTED') {
    return [
      `The file is the recorded one, but has ${found?.codePoints} code points, not ${expected.codePoints}: correct codePoints in the record.`,
    ];
  }
  if (state === 'SAME') return ['The file is the recorded one, so the positions in the record are wrong.'];
  if (lineEnds)
    return [`The file differs from the recorded one in its line ends only; with ${lineEnds} it is the same.`];
  return [`The file is another copy: ${found?.codePoints} code points, not ${expected.codePoints}.`, hashes];
}

function showPassage({ slug, start, end, found, lineEnds }: PassageCheck): string {
  const key = slug.slice(slug.lastIndexOf('.') + 1);
  const where = found ? `is at ${found.start}–${found.end}` : 'not found';
  return `${key}  ${start}–${end}  ${where}${lineEnds ? ` (its hash matches with ${lineEnds} line ends)` : ''}`;
}

function showSum({ articles, same, passages: counts }: Tally): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rest = [
    counts.REANCHORED > 0 ? `, ${counts.REANCHORED} re-anchored` : '',
    counts.MISSING > 0 ? `, ${counts.MISSING} missing` : '',
    counts.UNCHECKED > 0 ? `, ${counts.UNCHECKED} not checked` : '',
  ];
  return `${same} of ${articles} files are the recorded ones; ${counts.VERIFIED} of ${total} passages verified${rest.join('')}.`;
}

/** Passages with their text, each below a line with its position. */
export function showQuotes(file: string, passages: QuotedPassage[]): string {
  return passages
    .map(({ slug, found, state, lineEnds, text }) => {
      const moved = state === 'REANCHORED' ? ', re-anchored' : '';
      const ends = lineEnds ? `, its hash matches with ${lineEnds} line ends` : '';
      return text === null
        ? `${slug}  not found in ${file}`
        : `${slug}  ${file} ${found?.start}–${found?.end}${moved}${ends}\n${text}`;
    })
    .join('\n\n');
}
