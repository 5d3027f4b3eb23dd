import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Corpus, openCorpus } from '../../db/open.ts';
import { readChecked } from '../../seed/check/checkRecords.ts';
import { buildCorpus } from '../../seed/load/build.ts';
import { recordCounts } from '../../seed/load/counts.ts';
import { revisionOf } from '../../seed/load/revision.ts';
import { scanLines } from '../../seed/load/scanLines.ts';
import type { Problem } from '../../seed/read/problem.ts';
import { fixtureRecords, readFixture } from '../harness.ts';
import { asJsonLines, linesOfFolder } from './asJsonLines.ts';
import { copyFixture, type Edit, temporaryFolder } from './copyFixture.ts';
import { cases, edit, interview } from './ruleCases.ts';

const shipped = fileURLToPath(new URL('../../seed/records', import.meta.url));
const lines = linesOfFolder(fixtureRecords);

/** A file of JSON Lines. */
function write(content: string | string[] | Buffer): string {
  const path = join(temporaryFolder(), 'records.jsonl');
  writeFileSync(path, Array.isArray(content) ? content.map((line) => `${line}\n`).join('') : content);
  return path;
}

/** All that is wrong with a file of JSON Lines. */
function problemsIn(path: string, limit?: number): Problem[] {
  const gathered = scanLines(path, limit);
  gathered.check();
  const problems = gathered.problems.list();
  gathered.close();
  return problems;
}

/** Every row of every table, as text, but for what tells the files they came from. */
function rowsOf(corpus: Corpus): Record<string, string[]> {
  const tables = corpus.all<{ name: string }>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite*' AND name NOT GLOB '__*'`,
  );
  return Object.fromEntries(
    tables.map(({ name }) => {
      const rows = corpus.all<object>(sql`SELECT * FROM ${sql.identifier(name)}`);
      return [name, rows.map((row) => JSON.stringify({ ...row, fingerprint: null, origin: null })).sort()];
    }),
  );
}

function rowsFrom(records: string) {
  const db = join(temporaryFolder(), 'corpus.db');
  const outcome = buildCorpus({ records, db });
  if (outcome.kind !== 'built') throw new Error(JSON.stringify(outcome));
  const corpus = openCorpus(db);
  const schema = corpus.all(sql`SELECT type, name, sql FROM sqlite_schema ORDER BY type, name`);
  const rows = rowsOf(corpus);
  corpus.$client.close();
  return { rows, schema, revision: outcome.revision, counts: outcome.counts };
}

describe('the same records in YAML and in JSON Lines', () => {
  test.each([
    ['in the order of the files', (list: string[]) => list],
    ['backward', (list: string[]) => list.toReversed()],
    [
      'articles among the rest',
      (list: string[]) => list.toSorted((a, b) => (a.slice(40) < b.slice(40) ? -1 : 1)),
    ],
  ])('make the same rows, indexes and revision, %s', (_, arranged) => {
    const fromYaml = rowsFrom(fixtureRecords);
    expect(rowsFrom(write(arranged(lines)))).toEqual(fromYaml);
    expect(fromYaml.revision).toBe(revisionOf(readFixture()));
    expect(fromYaml.counts).toEqual(recordCounts(readFixture()));
  });

  test('make the same rows of the records that are shipped', () => {
    const path = join(temporaryFolder(), 'records.jsonl');
    asJsonLines(shipped, path, (list) => list.toReversed());
    expect(rowsFrom(path)).toEqual(rowsFrom(shipped));
  });

  test('may be spread over files of a folder', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.jsonl'), lines.slice(0, 20).join('\n'));
    writeFileSync(join(folder, 'b.jsonl'), `${lines.slice(20).join('\r\n')}\r\n \n`);
    writeFileSync(join(folder, 'README.md'), '');
    const db = join(temporaryFolder(), 'corpus.db');
    expect(buildCorpus({ records: folder, db })).toMatchObject({
      kind: 'built',
      revision: revisionOf(readFixture()),
    });
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(problemsIn(folder)).toMatchObject([{ rule: 'files', expected: 'only .jsonl files' }]);
  });

  /** A problem without where it stands. */
  const told = ({ rule, record, field, expected, found, nearest }: Problem) =>
    JSON.stringify({
      rule,
      record,
      field,
      expected,
      found: found?.replace(/ as at .*/, ' as at …') ?? null,
      nearest,
    });
  const toldOf = (problems: Problem[]) => problems.map(told).sort();

  /** A rule on the names of YAML files has nothing to say on lines. */
  const both = cases.filter(({ rule }) => rule !== 'files-named');
  const malformed: { rule: string; bad: string; edits: Edit[] }[] = [
    { rule: 'shape', bad: 'a misspelt value', edits: [edit(interview, 'goal: OUTCOME', 'goal: OUTCOM')] },
    { rule: 'shape', bad: 'an unknown field', edits: [edit(interview, 'codePoints:', 'codepoints:')] },
    { rule: 'shape', bad: 'a list that is none', edits: [edit(interview, 'tenures:', 'tenures: 3\nother:')] },
    {
      rule: 'shape',
      bad: 'a slug of another form',
      edits: [edit('measures.yaml', 'trade-turnover:', 'Trade:')],
    },
    { rule: 'shape', bad: 'no slug', edits: [edit(interview, 'slug: teacher-2020', 'note: x')] },
  ];
  test.each([...both, ...malformed])('have the same problems: $rule, $bad', ({ rule, edits }) => {
    const directory = copyFixture(edits);
    const { problems } = readChecked(directory);
    const path = join(temporaryFolder(), 'records.jsonl');
    asJsonLines(directory, path, (list) => list.toReversed());
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    // Backward, the other of two with one slug comes first; each pair is told once all the same.
    const isPair = ['slugs-unique', 'codes-unique', 'actor-names-distinct'].includes(rule);
    if (isPair) expect(problemsIn(path)).toHaveLength(problems.length);
    asJsonLines(directory, path);
    expect(toldOf(problemsIn(path))).toEqual(toldOf(problems));
    if (isPair) return;
    asJsonLines(directory, path, (list) => list.toReversed());
    expect(toldOf(problemsIn(path))).toEqual(toldOf(problems));
  });
});

describe('what is wrong with a line', () => {
  const country = (fields: object) =>
    JSON.stringify({ kind: 'COUNTRY', slug: 'iceland', record: {}, ...fields });

  test.each([
    [
      'is no JSON',
      '{ "kind": "REGION", ]',
      { rule: 'json', line: 2, column: 21, expected: expect.stringMatching(/^JSON \(/) },
    ],
    ['breaks off', '{ "kind": "REG', { rule: 'json', line: 2, column: 15 }],
    [
      'has a key twice',
      '{"kind":"REGION","slug":"154","record":"a","record":"b"}',
      { rule: 'json', column: 44, expected: 'each key once in a mapping' },
    ],
    [
      'has a key twice, once escaped',
      '{"kind":"REGION","slug":"154","record":"a","rec\\u006frd":"b"}',
      { rule: 'json', column: 44, expected: 'each key once in a mapping' },
    ],
    [
      'has a key twice in a record',
      '{"kind":"ARTICLE","record":{"article":{"a":1,"a":1}}}',
      { rule: 'json', column: 46, expected: 'each key once in a mapping' },
    ],
    [
      'has a number that would be rounded',
      '{"kind":"ARTICLE","record":{"a":"12345678901234567890","b":[1, 9007199254740993]}}',
      { rule: 'json', column: 64, expected: expect.stringMatching(/would become 9007199254740992/) },
    ],
    [
      'is nested deeply',
      `{"kind":"ARTICLE","record":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`,
      { rule: 'json', column: 59, expected: 'mappings and lists in at most 32 levels' },
    ],
    [
      'has no kind',
      '{"slug":"154"}',
      {
        rule: 'shape',
        field: 'kind',
        expected: expect.stringMatching(/^one of ARTICLE, REGION/),
        found: 'nothing',
      },
    ],
    ['has a misspelt kind', country({ kind: 'CUONTRY' }), { field: 'kind', column: 9, nearest: 'COUNTRY' }],
    ['has no slug', country({ slug: undefined }), { field: 'slug', expected: 'the slug of the record' }],
    ['has no record', country({ record: undefined }), { field: 'record', expected: 'the record' }],
    ['has a field too many', country({ recrod: 1 }), { field: 'recrod', nearest: 'record' }],
    [
      'has the slug of an article',
      '{"kind":"ARTICLE","slug":"a","record":{}}',
      { field: 'slug', expected: expect.stringMatching(/no slug beside/) },
    ],
    ['is no mapping', '[1]', { field: 'kind' }],
  ])('%s', (_, line, problem) => {
    expect(problemsIn(write([lines[0] as string, line]))).toContainEqual(
      expect.objectContaining({ record: 'line', line: 2, ...problem }),
    );
  });

  test('is not UTF-8, and then nothing else is told', () => {
    const path = write(Buffer.concat([Buffer.from(`${lines[0]}\n`), Buffer.from([0x22, 0xff, 0x22])]));
    const said = { rule: 'json', line: 2, expected: 'a line in UTF-8' };
    expect(problemsIn(path).filter(({ rule }) => rule !== 'files')).toMatchObject([said]);
  });

  test('stands at the line and column of the value', () => {
    const path = join(temporaryFolder(), 'records.jsonl');
    asJsonLines(copyFixture([edit(interview, 'voice: QUESTION', 'voice: QUESTIN')]), path);
    const text = readFileSync(path, 'utf8').split('\n');
    const line = text.findIndex((each) => each.includes('QUESTIN'));
    expect(problemsIn(path)).toMatchObject([
      {
        file: path,
        line: line + 1,
        column: (text[line] as string).indexOf('"QUESTIN"') + 1,
        record: 'commitment two-ferries-2020',
        field: 'claims[1].voice',
        nearest: 'QUESTION',
      },
    ]);
  });

  test('is that another line says it too', () => {
    const region = lines.find((line) => line.includes('"slug":"154"')) as string;
    expect(problemsIn(write([...lines, region]))).toMatchObject([
      {
        rule: 'slugs-unique',
        record: 'region 154',
        line: lines.length + 1,
        found: expect.stringMatching(/as at .*:\d+$/),
      },
    ]);
    const article = lines.at(-1) as string;
    const problems = problemsIn(write([...lines, article]));
    expect(problems).toContainEqual(
      expect.objectContaining({ rule: 'slugs-unique', record: 'article harbour-interview-2020' }),
    );
    expect(problems).toContainEqual(expect.objectContaining({ rule: 'codes-unique' }));
  });

  test('is told among the first ones, and counted with the others', () => {
    const bad = lines.map((line) => line.replaceAll('"lang":"en"', '"lang":"english!"'));
    const path = write(bad);
    const all = problemsIn(path);
    expect(all.length).toBeGreaterThan(20);
    const gathered = scanLines(path, 7);
    gathered.check();
    expect(gathered.problems.count()).toEqual({ problems: all.length, places: all.length });
    expect(gathered.problems.list()).toEqual(all.slice(0, 7));
    gathered.close();
  });
});

describe('a path that is no corpus in JSON Lines', () => {
  test('is a single YAML file, whose folder is asked for', () => {
    const directory = copyFixture();
    expect(problemsIn(join(directory, 'places.yaml'))).toMatchObject([
      { rule: 'files', found: 'a single YAML file', remedy: `give its folder: --records ${directory}` },
    ]);
  });

  test('is a pipe, which cannot be read twice', () => {
    const pipe = join(temporaryFolder(), 'pipe.jsonl');
    spawnSync('mkfifo', [pipe]);
    expect(buildCorpus({ records: pipe, db: join(temporaryFolder(), 'corpus.db') })).toMatchObject({
      problems: [{ rule: 'files', found: expect.stringMatching(/^a device, pipe or socket/) }],
    });
  });

  test('is a folder called like a file, or a link that leads nowhere', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.jsonl'), lines.join('\n'));
    mkdirSync(join(folder, 'b.jsonl'));
    symlinkSync(join(folder, 'nothing'), join(folder, 'c.jsonl'));
    expect(problemsIn(folder)).toMatchObject([
      { rule: 'files', expected: 'only .jsonl files', found: 'a folder' },
      { rule: 'files', expected: 'only .jsonl files', found: 'a link that leads nowhere' },
    ]);
  });
});

describe('a build from JSON Lines', () => {
  test('writes nothing when a line or a rule is broken', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const shape = write(lines.map((line) => line.replace('"OFFER"', '"OFFR"')));
    expect(buildCorpus({ records: shape, db })).toMatchObject({ kind: 'problems', count: 1 });
    const rule = write(lines.map((line) => line.replace('"sectors":["fisheries"]', '"sectors":["fishery"]')));
    expect(buildCorpus({ records: rule, db })).toMatchObject({
      kind: 'problems',
      problems: [{ rule: 'slugs-resolve', record: 'commitment herring-study-2020' }],
    });
    expect(existsSync(db)).toBe(false);
    expect(problemsIn(write([]))).toMatchObject([{ expected: 'at least one article in it' }]);
  });

  test('is skipped when nothing has changed', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const records = write(lines);
    expect(buildCorpus({ records, db, ifStale: true }).kind).toBe('built');
    expect(buildCorpus({ records, db, ifStale: true }).kind).toBe('current');
    appendFileSync(records, '\n');
    expect(buildCorpus({ records, db, ifStale: true }).kind).toBe('built');
    expect(buildCorpus({ records, db, dryRun: true })).toMatchObject({ kind: 'checked' });
  });

  test('does not go on when the file changes meanwhile', () => {
    const records = write(lines);
    const gathered = scanLines(records);
    appendFileSync(records, '\n');
    expect(() => gathered.check()).toThrow(/changed while it was read/);
    gathered.close();
  });
});
