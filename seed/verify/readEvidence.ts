import { openScratch } from '../../db/driver.ts';
import { problemCollector } from '../check/problemCollector.ts';
import { isJsonLines, listJsonLines, noArticle } from '../read/jsonFiles.ts';
import { readLines } from '../read/jsonLines.ts';
import { nearest } from '../read/nearest.ts';
import type { Problem } from '../read/problem.ts';
import { readFolder } from '../read/readFolder.ts';
import { emptyReading, type Reading } from '../read/reading.ts';
import type { Fingerprint, Passage } from './evidence.ts';

/** The evidence of one article: its file and passages. */
export interface ArticleEvidence extends Fingerprint {
  slug: string;
  file: string;
  passages: Passage[];
  /** The slugs of the passages of each claim, by the slug of the claim. */
  claims: Record<string, string[]>;
}

/** The evidence of all articles, one at a time. */
export interface Evidence {
  count: number;
  articles(): Generator<ArticleEvidence>;
  /** The article and passages of the slug of a passage or claim, or the closest known slug. */
  find(slug: string): { article: ArticleEvidence; passages: Passage[] } | { nearest: string | null };
  close(): void;
}

/** The problems that prevent reading: the first in the order of files, and their number. */
export interface Unreadable {
  problems: Problem[];
  count: number;
}

/**
 * Reads the evidence from records in YAML or JSON Lines into a temporary file, so that memory is
 * bounded. Only problems that hide evidence are reported; the others are found by `npm run seed`.
 */
export function readEvidence(
  path: string,
  onRead: (articles: number) => void = () => {},
): Evidence | Unreadable {
  const problems = problemCollector(100);
  const add = (list: Problem[]) => {
    for (const problem of list) problems.add(problem, () => problem);
  };
  const scratch = openScratch();
  scratch.exec('CREATE TABLE evidence (id INTEGER PRIMARY KEY, slug TEXT, content TEXT); BEGIN');
  const insert = scratch.prepare('INSERT INTO evidence (slug, content) VALUES (?, ?)');
  let ofFolder: Problem[] = [];
  let count = 0;
  let isIncomplete = false;
  for (const [index, reading] of readingsOf(path)) {
    if (index === 0) ofFolder = reading.problems;
    const hiding = hidingProblems(reading);
    isIncomplete ||= hiding !== null;
    if (hiding) add(hiding);
    for (const evidence of evidenceOf(reading)) {
      insert.run(evidence.slug, JSON.stringify(evidence));
      count += 1;
      onRead(count);
    }
  }
  scratch.exec('CREATE INDEX evidence_slug ON evidence (slug); COMMIT');
  if (isIncomplete || count === 0) {
    add(ofFolder);
    scratch.close();
    return { problems: problems.list(), count: problems.count().problems };
  }
  return { count, ...queriesOf(scratch), close: () => scratch.close() };
}

/** First the problems of the folder itself, then the reading of each file or line. */
function* readingsOf(path: string): Generator<[index: number, reading: Reading]> {
  let index = 0;
  if (!isJsonLines(path)) {
    for (const reading of readFolder(path)) yield [index++, reading];
    return;
  }
  const lines = listJsonLines(path);
  const ofFolder = emptyReading();
  yield [index++, ofFolder];
  let articles = 0;
  for (const { reading } of readLines(lines)) {
    articles += reading.records.entries.ARTICLE.length;
    yield [index++, reading];
  }
  ofFolder.problems.push(
    ...lines.problems,
    ...(articles === 0 && lines.problems.length === 0 ? [noArticle(path)] : []),
  );
}

/** The problems of a file or line that hide evidence; null when there are none. */
function hidingProblems({ records, problems, complete }: Reading): Problem[] | null {
  const hidden = records.raw.filter(
    ({ kind, malformed }) => malformed && (kind === 'ARTICLE' || kind === 'PASSAGE'),
  );
  const hasLineProblem = problems.some(({ record }) => record === 'line');
  if (complete && hidden.length === 0 && !hasLineProblem) return null;
  const names = new Set(['file', 'line', ...hidden.map(({ kind, slug }) => `${kind.toLowerCase()} ${slug}`)]);
  return problems.filter(({ record }) => names.has(record));
}

function evidenceOf({ records: { entries } }: Reading): ArticleEvidence[] {
  return entries.ARTICLE.map(({ slug, value: { file, sha256, codePoints } }) => ({
    slug,
    file,
    sha256,
    codePoints,
    passages: entries.PASSAGE.map(({ slug, value }) => ({ slug, ...value })),
    claims: Object.fromEntries(
      entries.CLAIM.map(({ slug, article, value }) => [
        slug,
        value.passages.map((key) => `${article}.${key}`),
      ]),
    ),
  }));
}

function queriesOf(scratch: ReturnType<typeof openScratch>): Pick<Evidence, 'articles' | 'find'> {
  const all = scratch.prepare<[], string>('SELECT content FROM evidence ORDER BY id').pluck();
  const one = scratch
    .prepare<[string], string>('SELECT content FROM evidence WHERE slug = ? ORDER BY id')
    .pluck();
  function* articles() {
    for (const content of all.iterate()) yield JSON.parse(content) as ArticleEvidence;
  }
  function* slugs() {
    for (const { passages } of articles()) for (const { slug } of passages) yield slug;
    for (const { claims } of articles()) yield* Object.keys(claims);
  }
  return {
    articles,
    find(slug) {
      // Keys contain no dot, so the article is the part before the last dot.
      const content = one.get(slug.slice(0, Math.max(0, slug.lastIndexOf('.'))));
      const article = content === undefined ? null : (JSON.parse(content) as ArticleEvidence);
      const wanted = article?.claims[slug] ?? [slug];
      const passages = article?.passages.filter((passage) => wanted.includes(passage.slug)) ?? [];
      return article && passages.length > 0 ? { article, passages } : { nearest: nearest(slug, slugs()) };
    },
  };
}
