import { parseArgs } from 'node:util';
import { openCorpus } from '../../../db/open.ts';
import { progressOn } from '../../../seed/load/progress.ts';
import { readOperations } from '../../../src/server/graphiql/operations.ts';
import type { Command } from '../command.ts';
import { corpusOfSize } from '../corpora.ts';
import { documentsTable, stagesTable } from './compileTable.ts';
import { measureDocuments } from './manyDocuments.ts';
import { measureStages } from './stages.ts';

const help = `Usage: npm run bench -- compile [options]

Prints what a document costs before its statement runs: parsing and validating,
reckoning its depth and cost, planning one statement of it, and preparing that.
First for every operation of the gallery, as a new document each time; then for
many different documents, more than are kept, with the memory they leave and how
many of them are known when some are asked for much more often than others. In
process, over a synthetic corpus that is built the first time.

  --commitments N  size of the synthetic corpus       (default: 1000)
  --rounds N       how often to compile each operation  (default: 100)
  --documents N    how many different documents       (default: 10000)
  --quick          10 rounds and 1000 documents
  --json           print the result as one JSON object
  --help           print this

Exit codes: 0 done, 2 wrong usage.`;

interface Arguments {
  commitments: number;
  rounds: number;
  documents: number;
  json: boolean;
}

/** @throws a TypeError when the arguments are not understood. */
function readArguments(words: string[]): Arguments | null {
  const { values } = parseArgs({
    args: words,
    options: {
      commitments: { type: 'string', default: '1000' },
      rounds: { type: 'string' },
      documents: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const { commitments, quick, json } = values;
  return {
    commitments: count('--commitments', commitments),
    rounds: count('--rounds', values.rounds ?? (quick ? '10' : '100')),
    documents: count('--documents', values.documents ?? (quick ? '1000' : '10000')),
    json,
  };
}

function count(name: string, text: string): number {
  if (!/^[1-9][0-9]{0,7}$/.test(text))
    throw new TypeError(`${name} takes a whole number from 1 to 99999999, not '${text}'.`);
  return Number(text);
}

async function run({ commitments, rounds, documents, json }: Arguments): Promise<number> {
  const progress = progressOn(process.stderr);
  const corpus = openCorpus(corpusOfSize(commitments, progress));
  const operations = readOperations();
  const staged = measureStages(corpus, operations, rounds, progress);
  const compiled = operations.filter(({ name }) =>
    staged.some((measured) => measured.name === name && measured.length !== null),
  );
  const many = await measureDocuments(corpus, compiled, documents, progress);
  corpus.$client.close();
  console.log(
    json
      ? JSON.stringify({ commitments, rounds, operations: staged, many })
      : `${stagesTable(staged)}\n\n${documentsTable(many)}`,
  );
  return 0;
}

/** `npm run bench -- compile`. */
export const compile: Command = {
  help,
  read: (words) => {
    const given = readArguments(words);
    return given && (() => run(given));
  },
};
