import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../../db/open.ts';
import { createApp } from '../../../src/server/app.ts';
import { limits, recordingLog, seedFixture } from '../../harness.ts';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** No answer names the driver, SQL, a table, a path or a stack. */
const internals = /sqlite|drizzle|select|database|commitment_standing|node_modules|\.ts\b| {4}at /i;

/** An application whose corpus is broken, its log, and a function that asks it. */
function openBroken(breakIt: (corpus: Corpus) => void) {
  const corpus = seedFixture();
  const lines: string[] = [];
  // The statement of the operation that did not run is logged beside the errors of its root fields.
  const log = () => lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 'error');
  const app = createApp(corpus, { limits }, { log: recordingLog(lines) });
  breakIt(corpus);
  const ask = async (query: string) => {
    const response = await app.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    return { text, ...JSON.parse(text) };
  };
  return { ask, log };
}

function dropStanding(corpus: Corpus) {
  corpus.run(sql`PRAGMA foreign_keys = OFF`);
  corpus.run(sql`DROP TABLE commitment_standing`);
}

const broken = [
  { what: 'a closed corpus', breakIt: (corpus: Corpus) => corpus.$client.close() },
  { what: 'a table that is gone', breakIt: dropStanding },
];

describe.each(broken)('an unexpected error, from $what', ({ breakIt }) => {
  const query = '{ commitments { nodes { force } } }';

  test('is masked, with a reference that is also in the log', async () => {
    const { ask, log } = openBroken(breakIt);
    const { data, errors } = await ask(query);
    expect(data).toEqual({ commitments: null });
    expect(errors).toHaveLength(1);
    const [{ message, path, extensions }] = errors;
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', reference: expect.stringMatching(uuid) });
    expect(message).toContain(extensions.reference);
    expect(path).toEqual(['commitments']);
    expect(log()).toMatchObject([{ reference: extensions.reference, path: 'commitments' }]);
  });

  test('is explained in the log, and not to the client', async () => {
    const { ask, log } = openBroken(breakIt);
    const { text } = await ask(query);
    expect(text).not.toMatch(internals);
    expect(JSON.stringify(log())).toMatch(internals);
  });

  test('has a reference of its own each time', async () => {
    const { ask, log } = openBroken(breakIt);
    const references = [];
    for (let nth = 0; nth < 3; nth += 1) references.push((await ask(query)).errors[0].extensions.reference);
    expect(new Set(references).size).toBe(3);
    expect(log().map(({ reference }) => reference)).toEqual(references);
  });
});

test('the failure of one root field leaves its neighbours', async () => {
  const { ask, log } = openBroken(dropStanding);
  const answer = await ask('{ country(code: "IS") { slug } commitment(slug: "teacher-2020") { force } }');
  expect(answer.data).toEqual({ country: { slug: 'iceland' }, commitment: null });
  expect(answer.errors).toHaveLength(1);
  expect(log()).toHaveLength(1);
});

describe('Query.corpus', () => {
  test('of a corpus without its row is an unexpected error', async () => {
    const { ask, log } = openBroken((corpus) => corpus.run(sql`DELETE FROM corpus`));
    const { errors } = await ask('{ corpus { revision } }');
    expect(errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(log()).toMatchObject([{ stack: expect.stringContaining('no row for corpus') }]);
  });
});
