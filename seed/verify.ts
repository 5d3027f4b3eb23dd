import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { shownPath } from './folder.ts';
import { describeProblem } from './problem.ts';
import { progressOn } from './progress.ts';
import {
  type Evidence,
  isFolder,
  isVerified,
  quotable,
  quote,
  readEvidence,
  verifyArticle,
} from './verification.ts';
import { countPassages, showQuotes, showVerification } from './verificationReport.ts';

const help = `Usage: npm run verify -- --sources DIR [options]

Holds the articles' files against the records: SHA-256 and length of each file,
and SHA-256 of each passage, counted in Unicode code points. In another copy (a
web page, other line ends, something added) it looks for the passages by their
hashes and says where they now are. Nothing is written, and no text is shown
unless asked for.

  --sources DIR  folder with the articles' files, under their recorded names
  --records DIR  folder of records  (default: seed/records)
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
      records: { type: 'string', default: fileURLToPath(new URL('./records', import.meta.url)) },
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
  const evidence = readEvidence(given.records);
  if ('problems' in evidence) {
    for (const problem of evidence.problems) console.error(`${describeProblem(problem)}\n`);
    console.error('The records of the evidence cannot be read; nothing was verified.');
    return 2;
  }
  return given.quote === undefined ? verifyAll(evidence, given) : showOne(evidence, given, given.quote);
}

function verifyAll({ articles }: Evidence, { sources, json }: Arguments): number {
  const progress = progressOn(process.stderr);
  const checks = articles.map((article, index) => {
    const step = `verifying ${article.slug} (${index + 1} of ${articles.length})`;
    return verifyArticle(article, sources, ({ slug }) =>
      progress.show(`${step}, ${slug.slice(article.slug.length + 1)}`),
    );
  });
  progress.wipe();
  const verified = checks.every(isVerified);
  const passages = countPassages(checks.flatMap(({ passages }) => passages));
  console.log(json ? JSON.stringify({ verified, passages, articles: checks }) : showVerification(checks));
  return verified ? 0 : 1;
}

function showOne(evidence: Evidence, { sources, json }: Arguments, slug: string): number {
  const named = quotable(evidence, slug);
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
  else if (check.found === null || check.found.codePoints === null) console.error(showVerification([check]));
  else console.log(showQuotes(article.file, passages));
  return shown ? 0 : 1;
}

process.exitCode = runCommand(process.argv.slice(2), help, readArguments, run);
