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

/** What came of verifying many articles, of which only some are held. */
export interface Tally {
  articles: number;
  /** How many files are the recorded ones. */
  same: number;
  /** How many articles are not verified. */
  mismatches: number;
  passages: Record<PassageState, number>;
  /** Those to tell of, in order. */
  told: ArticleCheck[];
}

/** Begins to count. All articles are held to be told of, or, with a limit, the first that are not verified. */
export function tally(limit: number | null): Tally & { add(check: ArticleCheck): void } {
  const told: ArticleCheck[] = [];
  return {
    articles: 0,
    same: 0,
    mismatches: 0,
    passages: countPassages([]),
    told,
    add(check) {
      const verified = isVerified(check);
      this.articles += 1;
      if (check.state === 'SAME') this.same += 1;
      if (!verified) this.mismatches += 1;
      for (const { state } of check.passages) this.passages[state] += 1;
      if (limit === null || (!verified && told.length < limit)) told.push(check);
    },
  };
}

/** The result for a reader: a table, then what is wrong with each article and where its passages now are, then the sum. */
export function showVerification(result: Tally): string {
  const rows = result.told.map(({ article, file, state, passages }) => {
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
  const headings = ['article', 'file', 'is', 'passages', 'verified', 're-anchored', 'missing'];
  const table = rows.length === 0 ? [] : [plainTable([headings, ...rows])];
  const details = result.told.filter((check) => !isVerified(check));
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

function showSum({ articles, same, passages: counts }: Tally): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rest = [
    counts.REANCHORED > 0 ? `, ${counts.REANCHORED} re-anchored` : '',
    counts.MISSING > 0 ? `, ${counts.MISSING} missing` : '',
    counts.UNCHECKED > 0 ? `, ${counts.UNCHECKED} not checked` : '',
  ];
  return `${same} of ${articles} files are the recorded ones; ${counts.VERIFIED} of ${total} passages verified${rest.join('')}.`;
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
