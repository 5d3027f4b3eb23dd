import type { Outcome } from '../load/build.ts';
import { Refusal } from '../load/existingCorpus.ts';
import { freshness } from '../load/freshness.ts';
import { meter, type Progress, progressOn } from '../load/progress.ts';
import { causeOf, describeFailure } from '../read/failure.ts';
import { isJsonLines } from '../read/jsonFiles.ts';
import { shownPath } from '../read/recordFiles.ts';
import { isFolder } from '../verify/verifyArticle.ts';
import { defaultRecords, parseWords, runCommand } from './command.ts';
import { showOutcome, showProblems } from './showOutcome.ts';

const help = `Usage: npm run seed -- [options]

Reads and checks the records and builds the corpus. The new corpus is built in a
temporary file that replaces the old one atomically, so a failed build leaves
the old corpus untouched. Only a corpus of the same records is replaced unasked:
a corpus remembers a hash of the path of the records it was built from.

  --records PATH  folder of records in YAML, or folder or file of JSON Lines
                                   (default: $RECORDS or seed/records)
  --db FILE       corpus to build or replace  (default: $CORPUS_DB or corpus.db)
  --problems N    how many problems to list; all are counted   (default: 100)
  --stubs         append a stub of each missing shared record to its YAML file, to be
                  filled in; a slug that is used several times is one problem
  --sources DIR   folder with the articles' files (default: $CORPUS_SOURCES or
                  none): the corpus then contains their texts and must not be
                  published; the revision does not change
  --dry-run       read and check only, write nothing
  --if-stale      do nothing when the corpus exists and was built from the same
                  records by the same code, or from records at another path
  --force         replace the file at --db even if it is a corpus of other records,
                  or no corpus
  --json          print the result as one JSON object
  --help          print this

Exit codes: 0 done, 1 the records have problems (they are listed), 2 wrong usage,
3 the records could not be opened, an article's file is not the recorded one, or
the corpus could not be written or may not be replaced.`;

interface Arguments {
  records: string;
  db: string;
  sources: string | undefined;
  dryRun: boolean;
  ifStale: boolean;
  force: boolean;
  stubs: boolean;
  problemLimit: number;
  json: boolean;
}

/** @throws an Error for wrong arguments. Returns null for --help. */
function readArguments(words: string[], environment: NodeJS.ProcessEnv): Arguments | null {
  const { values } = parseWords({
    args: words,
    options: {
      records: { type: 'string', default: defaultRecords(environment) },
      db: { type: 'string', default: environment.CORPUS_DB || 'corpus.db' },
      sources: { type: 'string', default: environment.CORPUS_SOURCES ?? '' },
      'dry-run': { type: 'boolean', default: false },
      'if-stale': { type: 'boolean', default: false },
      force: { type: 'boolean', default: false },
      problems: { type: 'string', default: '100' },
      stubs: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { records, db, force, stubs, json, problems } = values;
  if (!/^[1-9][0-9]*$/.test(problems))
    throw new TypeError(`--problems takes a number from 1, not '${problems}'.`);
  if (stubs && isJsonLines(records))
    throw new Error('--stubs writes YAML, so --records has to be a folder of YAML files.');
  if (stubs && values['dry-run']) throw new Error('Expected --stubs or --dry-run, which writes nothing.');
  if (stubs && values['dry-run']) throw new Error('Expected --stubs or --dry-run, which writes nothing.');
  const sources = values.sources || undefined;
  if (sources && !isFolder(sources))
    throw new Error(`${shownPath(sources)} is not a folder; give the one with the articles' files.`);
  return {
    records,
    db,
    sources,
    dryRun: values['dry-run'],
    ifStale: values['if-stale'],
    force,
    stubs,
    problemLimit: Number(problems),
    json,
  };
}

/** Runs the command and returns the exit code. */
async function run(options: Arguments): Promise<number> {
  const started = performance.now();
  const progress = progressOn(process.stderr);
  let outcome: Outcome;
  try {
    const { fingerprint, kept } = freshness(options);
    outcome = kept ?? (await build(options, fingerprint, progress));
  } catch (error) {
    progress.wipe();
    const reason = describeFailure(error, options.db);
    const code = error instanceof Refusal ? error.code : (causeOf(error)?.code ?? null);
    if (options.json) console.log(JSON.stringify({ outcome: 'failed', db: options.db, code, reason }));
    else
      console.error(
        `The corpus at ${shownPath(options.db)} was not built; the old one is unchanged.\n${reason}`,
      );
    return 3;
  }
  progress.wipe();
  const seconds = (performance.now() - started) / 1000;
  if (options.json) {
    const { kind, ...rest } = outcome;
    console.log(JSON.stringify({ outcome: kind, db: options.db, ...rest, seconds }));
  } else if (outcome.kind === 'problems') {
    console.error(showProblems(outcome));
  } else if (outcome.kind === 'elsewhere') {
    console.error(`The corpus stays as it is.\n${outcome.reason}`);
  } else {
    console.log(showOutcome(outcome, shownPath(options.db), seconds));
  }
  return outcome.kind === 'problems' ? 1 : 0;
}

/** Imports the build only when it is needed: most starts find a current corpus. */
async function build(settings: Arguments, fingerprint: string, progress: Progress): Promise<Outcome> {
  const { rebuildCorpus } = await import('../load/build.ts');
  const options = {
    ...settings,
    onStage: (stage: string, detail?: string) => progress.show(detail ? `${stage} ${detail}` : stage),
    onProgress: meter(progress),
  };
  return rebuildCorpus(options, fingerprint);
}

if (import.meta.main) {
  process.exitCode = await runCommand(
    process.argv.slice(2),
    help,
    (words) => readArguments(words, process.env),
    run,
  );
}
