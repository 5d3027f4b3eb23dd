import { progressOn } from '../load/progress.ts';
import { isJsonLines } from '../read/jsonFiles.ts';
import { describeProblem } from '../read/problem.ts';
import { shownPath } from '../read/recordFiles.ts';
import { type Evidence, readEvidence } from '../verify/readEvidence.ts';
import { showQuotes, showVerification, tally } from '../verify/verificationReport.ts';
import { isFolder, quote, verifyArticle } from '../verify/verifyArticle.ts';
import { defaultRecords, parseWords, runCommand } from './command.ts';

const help = `Usage: npm run verify -- --sources DIR [options]

Verifies the articles' files against the records: SHA-256 and length of each
file, and SHA-256 of each passage, in Unicode code points. In a different copy
(a web page, other line ends, added text) it searches the passages by hash and
prints their positions. Nothing is written, and no text is printed without
--quote.

  --sources DIR  folder with the articles' files, under their recorded names
  --records PATH folder of records in YAML, or folder or file of JSON Lines, for
                 which only the first 100 articles that differ are listed
                                       (default: $RECORDS or seed/records)
  --quote SLUG   print the text of one passage or of the passages of a claim, by
                 its slug <article>.<key>, instead of verifying everything
  --json         print the result as one JSON object
  --help         print this

Exit codes: 0 all verified (with --quote: all printed), 1 a mismatch or an absent
file, 2 wrong usage, or a folder or records that cannot be read, 3 another file
that cannot be read.`;

interface Arguments {
  sources: string;
  records: string;
  quote: string | undefined;
  json: boolean;
}

/** @throws an Error for wrong arguments. Returns null for --help. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseWords({
    args: words,
    options: {
      sources: { type: 'string' },
      records: { type: 'string', default: defaultRecords() },
      quote: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { sources, records, json } = values;
  if (values.help) return null;
  if (!sources) throw new Error("Expected --sources DIR, the folder with the articles' files.");
  if (!isFolder(sources))
    throw new Error(`${shownPath(sources)} is not a folder; give the one with the articles' files.`);
  return { sources, records, quote: values.quote, json };
}

/** Runs the command and returns the exit code. */
function run(options: Arguments): number {
  const progress = progressOn(process.stderr);
  const evidence = readEvidence(options.records, (articles) => {
    if (articles % 100 === 0) progress.show(`reading ${articles} articles`);
  });
  progress.wipe();
  if ('problems' in evidence) {
    const { problems, count } = evidence;
    for (const problem of problems) console.error(`${describeProblem(problem)}\n`);
    const first =
      problems.length < count ? ` These are the first ${problems.length} of ${count} problems.` : '';
    console.error(`The records of the evidence cannot be read; nothing was verified.${first}`);
    return 2;
  }
  try {
    return options.quote === undefined
      ? verifyAll(evidence, options)
      : showOne(evidence, options, options.quote);
  } finally {
    evidence.close();
  }
}

/** Verifies all articles one by one; `--json` prints each at once, so that memory is bounded. */
function verifyAll(evidence: Evidence, { sources, records, json }: Arguments): number {
  const progress = progressOn(process.stderr);
  const result = tally(isJsonLines(records) || json ? 100 : null);
  if (json) process.stdout.write('{"articles":[');
  for (const article of evidence.articles()) {
    const step = `verifying ${article.slug} (${result.articles + 1} of ${evidence.count})`;
    const check = verifyArticle(article, sources, ({ slug }) =>
      progress.show(`${step}, ${slug.slice(article.slug.length + 1)}`),
    );
    if (json) process.stdout.write(`${result.articles > 0 ? ',' : ''}${JSON.stringify(check)}`);
    result.add(check);
  }
  progress.wipe();
  const verified = result.mismatches === 0;
  if (json) process.stdout.write(`],"passages":${JSON.stringify(result.passages)},"verified":${verified}}\n`);
  else console.log(showVerification(result));
  return verified ? 0 : 1;
}

function showOne(evidence: Evidence, { sources, json }: Arguments, slug: string): number {
  const named = evidence.find(slug);
  if ('nearest' in named) {
    const meant = named.nearest === null ? '' : `; did you mean ${named.nearest}?`;
    console.error(`Expected the slug of a passage or claim such as <article>.p01, found '${slug}'${meant}`);
    return 2;
  }
  const { article } = named;
  const { check, passages } = quote(article, named.passages, sources);
  const shown = passages.every(({ text }) => text !== null);
  if (json)
    console.log(
      JSON.stringify({ slug, article: article.slug, file: article.file, state: check.state, passages }),
    );
  else if (check.found === null || check.found.codePoints === null) {
    const result = tally(null);
    result.add(check);
    console.error(showVerification(result));
  } else console.log(showQuotes(article.file, passages));
  return shown ? 0 : 1;
}

if (import.meta.main) process.exitCode = await runCommand(process.argv.slice(2), help, readArguments, run);
