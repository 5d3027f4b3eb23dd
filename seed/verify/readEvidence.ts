import { openScratch } from '../../db/driver.ts';
import { collectProblems } from '../check/problems.ts';
import { isJsonLines, listJsonLines, noArticle } from '../read/jsonFiles.ts';
import { readLines } from '../read/jsonLines.ts';
import { nearest } from '../read/nearest.ts';
import type { Problem } from '../read/problem.ts';
import { readFolder } from '../read/readFolder.ts';
import { noReading, type Reading } from '../read/reading.ts';
import type { Fingerprint, Passage } from './evidence.ts';

/** What the records say of one article’s evidence. */
export interface ArticleEvidence extends Fingerprint {
  slug: string;
  file: string;
  passages: Passage[];
  /** By the slug of a claim: the slugs of its passages. */
  claims: Record<string, string[]>;
}

/** All evidence of a corpus of records, one article at a time. */
export interface Evidence {
  count: number;
  articles(): Generator<ArticleEvidence>;
  /** The article and passages that the slug of a passage or claim stands for, or the slug probably meant where it is unknown. */
  find(slug: string): { article: ArticleEvidence; passages: Passage[] } | { nearest: string | null };
  close(): void;
}

/** What kept evidence from being read: the first problems in the order of the files, and how many there are. */
export interface Unreadable {
  problems: Problem[];
  count: number;
}

/**
 * Reads the evidence from records in YAML or JSON Lines. It is put aside in a temporary file, so there may be any number of them. Problems are those that leave
 * evidence out; others are the checker’s business.
 */
export function readEvidence(
  path: string,
  onRead: (articles: number) => void = () => {},
): Evidence | Unreadable {
  const problems = collectProblems(100);
  const add = (list: Problem[]) => {
    for (const problem of list) problems.add(problem.file, problem.line, () => problem);
  };
  const scratch = openScratch();
  scratch.exec('CREATE TABLE evidence (id INTEGER PRIMARY KEY, slug TEXT, content TEXT); BEGIN');
  const put = scratch.prepare('INSERT INTO evidence (slug, content) VALUES (?, ?)');
  let about: Problem[] = [];
  let count = 0;
  let isLost = false;
  for (const [index, reading] of readingsOf(path)) {
    if (index === 0) about = reading.problems;
    const lost = lostIn(reading);
    isLost ||= lost !== null;
    if (lost) add(lost);
    for (const evidence of evidenceOf(reading)) {
      put.run(evidence.slug, JSON.stringify(evidence));
      count += 1;
      onRead(count);
    }
  }
  scratch.exec('CREATE INDEX evidence_slug ON evidence (slug); COMMIT');
  if (isLost || count === 0) {
    add(about);
    scratch.close();
    return { problems: problems.list(), count: problems.count() };
  }
  return { count, ...keptIn(scratch), close: () => scratch.close() };
}

/** What is wrong with the place itself, then each file or line by itself. */
function* readingsOf(path: string): Generator<[index: number, reading: Reading]> {
  let index = 0;
  if (!isJsonLines(path)) {
    for (const reading of readFolder(path)) yield [index++, reading];
    return;
  }
  const lines = listJsonLines(path);
  const about = noReading();
  yield [index++, about];
  let articles = 0;
  for (const { reading } of readLines(lines)) {
    articles += reading.records.entries.ARTICLE.length;
    yield [index++, reading];
  }
  about.problems.push(...lines.problems, ...(articles === 0 ? [noArticle(path)] : []));
}

/** The problems of a file or line that leave evidence out; null when none does. */
function lostIn({ records, problems, whole }: Reading): Problem[] | null {
  const broken = records.written.filter(
    ({ kind, broken }) => broken && (kind === 'ARTICLE' || kind === 'PASSAGE'),
  );
  const isDoubtful = problems.some(({ record }) => record === 'line');
  if (whole && broken.length === 0 && !isDoubtful) return null;
  const names = new Set(['file', 'line', ...broken.map(({ kind, slug }) => `${kind.toLowerCase()} ${slug}`)]);
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

function keptIn(scratch: ReturnType<typeof openScratch>): Pick<Evidence, 'articles' | 'find'> {
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
      // A key has no dot, so what stands before the last one is the article.
      const content = one.get(slug.slice(0, Math.max(0, slug.lastIndexOf('.'))));
      const article = content === undefined ? null : (JSON.parse(content) as ArticleEvidence);
      const wanted = article?.claims[slug] ?? [slug];
      const passages = article?.passages.filter((passage) => wanted.includes(passage.slug)) ?? [];
      return article && passages.length > 0 ? { article, passages } : { nearest: nearest(slug, slugs()) };
    },
  };
}
