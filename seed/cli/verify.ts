import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { progressOn } from '../load/progress.ts';
import { shownPath } from '../read/folder.ts';
import { isJsonLines } from '../read/jsonFiles.ts';
import { describeProblem } from '../read/problem.ts';
import { type Evidence, readEvidence } from '../verify/readEvidence.ts';
import { isFolder, quote, verifyArticle } from '../verify/verification.ts';
import { showQuotes, showVerification, tally } from '../verify/verificationReport.ts';
import { runCommand } from './command.ts';

const help = `Usage: npm run verify -- --sources DIR [options]

Holds the articles' files against the records: SHA-256 and length of each file,
and SHA-256 of each passage, counted in Unicode code points. In another copy (a
web page, other line ends, something added) it looks for the passages by their
hashes and says where they now are. Nothing is written, and no text is shown
unless asked for.

  --sources DIR  folder with the articles' files, under their recorded names
  --records PATH folder of records in YAML, or folder or file of JSON Lines, of
                 which only articles that do not match are listed, the first 100
                                       (default: seed/records)
  --quote SLUG   show the text of one passage or of a claim's passages, by its
                 slug <article>.<key>, instead of verifying everything
  --json         print the result as one JSON object
  --help         print this

Exit codes: 0 all verified (with --quote: all shown), 1 something does not match
or a file is absent, 2 wrong usage, or a folder or records that cannot be read.`;

interface Arguments {
  sources: string;
  records: string;
  quote: string | undefined;
  json: boolean;
}

/** @throws an Error when the arguments are not understood; null asks for help. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      sources: { type: 'string' },
      records: { type: 'string', default: fileURLToPath(new URL('../records', import.meta.url)) },
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

/** Does what was asked for and returns the exit code. */
function run(given: Arguments): number {
  const progress = progressOn(process.stderr);
  const evidence = readEvidence(given.records, (articles) => {
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
    return given.quote === undefined ? verifyAll(evidence, given) : showOne(evidence, given, given.quote);
  } finally {
    evidence.close();
  }
}

/** Articles are verified, and with `--json` printed, one by one, so that there may be any number of them. */
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

if (import.meta.main) process.exitCode = runCommand(process.argv.slice(2), help, readArguments, run);
