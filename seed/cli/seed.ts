import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Outcome } from '../load/build.ts';
import { freshness } from '../load/freshness.ts';
import { meter, type Progress, progressOn } from '../load/progress.ts';
import { shownPath } from '../read/folder.ts';
import { describeProblem } from '../read/problem.ts';
import { isFolder } from '../verify/verification.ts';
import { runCommand } from './command.ts';
import { showOutcome } from './showOutcome.ts';

const help = `Usage: npm run seed -- [options]

Reads the records, checks them, and builds the corpus they make. The new corpus
is built beside the old one and renamed into place, so the old one stays whole
until then, whatever happens.

  --records PATH  folder of records in YAML, or folder or file of JSON Lines
                                              (default: seed/records)
  --db FILE       corpus to build or replace  (default: $CORPUS_DB or corpus.db)
  --problems N    how many problems to list; all are counted   (default: 100)
  --sources DIR   folder with the articles' files (default: $CORPUS_SOURCES or
                  none): their texts go into the corpus, which is then yours
                  alone; records and revision stay the same
  --dry-run       read and check only, write nothing
  --if-stale      do nothing when the corpus is there and was built from these
                  very records, by this very code
  --json          print the result as one JSON object
  --help          print this

Exit codes: 0 done, 1 the records have problems (they are listed), 2 wrong usage,
3 the records could not be opened, an article's file is not the recorded one, or
the corpus could not be written.`;

interface Arguments {
  records: string;
  db: string;
  sources: string | undefined;
  dryRun: boolean;
  ifStale: boolean;
  problemLimit: number;
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[], environment: NodeJS.ProcessEnv): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      records: { type: 'string', default: fileURLToPath(new URL('../records', import.meta.url)) },
      db: { type: 'string', default: environment.CORPUS_DB || 'corpus.db' },
      sources: { type: 'string', default: environment.CORPUS_SOURCES ?? '' },
      'dry-run': { type: 'boolean', default: false },
      'if-stale': { type: 'boolean', default: false },
      problems: { type: 'string', default: '100' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { records, db, json, problems } = values;
  if (!/^[1-9][0-9]*$/.test(problems))
    throw new TypeError(`--problems takes a number from 1, not '${problems}'.`);
  const sources = values.sources || undefined;
  if (sources && !isFolder(sources))
    throw new Error(`${shownPath(sources)} is not a folder; give the one with the articles' files.`);
  return {
    records,
    db,
    sources,
    dryRun: values['dry-run'],
    ifStale: values['if-stale'],
    problemLimit: Number(problems),
    json,
  };
}

/** Does what was asked for and returns the exit code. */
async function run(given: Arguments): Promise<number> {
  const started = performance.now();
  const progress = progressOn(process.stderr);
  let outcome: Outcome;
  try {
    const { fingerprint, current } = freshness(given);
    outcome = current ?? (await build(given, fingerprint, progress));
  } catch (error) {
    progress.wipe();
    const reason = (error as Error).message;
    if (given.json) console.log(JSON.stringify({ outcome: 'failed', db: given.db, reason }));
    else
      console.error(
        `The corpus at ${shownPath(given.db)} was not built; what was there is untouched.\n${reason}`,
      );
    return 3;
  }
  progress.wipe();
  const seconds = (performance.now() - started) / 1000;
  if (given.json) {
    const { kind, ...rest } = outcome;
    console.log(JSON.stringify({ outcome: kind, db: given.db, ...rest, seconds }));
  } else if (outcome.kind === 'problems') {
    for (const problem of outcome.problems) console.error(`${describeProblem(problem)}\n`);
    const { count, problems } = outcome;
    const shown = problems.length < count ? `; these are the first ${problems.length}` : '';
    console.error(
      `${count === 1 ? '1 problem' : `${count} problems`} in the records${shown}; nothing was written.`,
    );
  } else {
    console.log(showOutcome(outcome, shownPath(given.db), seconds));
  }
  return outcome.kind === 'problems' ? 1 : 0;
}

/** Loads what builds, and builds. */
async function build(given: Arguments, fingerprint: string, progress: Progress): Promise<Outcome> {
  const { buildAnew } = await import('../load/build.ts');
  const options = {
    ...given,
    onStage: (stage: string, detail?: string) => progress.show(detail ? `${stage} ${detail}` : stage),
    onAdvance: meter(progress),
  };
  return buildAnew(options, fingerprint);
}

if (import.meta.main) {
  process.exitCode = await runCommand(
    process.argv.slice(2),
    help,
    (words) => readArguments(words, process.env),
    run,
  );
}
