import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { buildCorpus, type Stage } from '../../seed/load/build.ts';
import { fixtureRecords } from '../harness.ts';
import { asJsonLines } from './asJsonLines.ts';
import { copyFixture, temporaryFolder } from './copyFixture.ts';

const killAt = fileURLToPath(new URL('./killAt.ts', import.meta.url));

/** What a corpus says it is, after SQLite has looked at every page of it. */
function revisionIn(db: string): string | undefined {
  const corpus = openCorpus(db);
  try {
    expect(corpus.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
    return corpus.get<{ revision: string }>(sql`SELECT revision FROM corpus`)?.revision;
  } finally {
    corpus.$client.close();
  }
}

/** Whatever lies beside the corpus. */
const leftovers = (db: string) =>
  readdirSync(dirname(db)).filter((name) => name.startsWith(basename(db)) && name !== basename(db));

function build(db: string, records = fixtureRecords) {
  const outcome = buildCorpus({ db, records });
  if (outcome.kind !== 'built') throw new Error(`The build ended as ${outcome.kind}.`);
  return outcome.revision;
}

const changed = () =>
  copyFixture([{ file: 'places.yaml', from: 'name: North Atlantic', to: 'name: Northern Atlantic' }]);

describe('buildCorpus', () => {
  test('builds, replaces and leaves nothing beside', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const first = build(db);
    expect(revisionIn(db)).toBe(first);
    const second = build(db, changed());
    expect(second).not.toBe(first);
    expect(revisionIn(db)).toBe(second);
    expect(leftovers(db)).toEqual([]);
  });

  test('gives the same revision for the same records', () => {
    const folder = temporaryFolder();
    expect(build(join(folder, 'a.db'))).toBe(build(join(folder, 'b.db'), copyFixture()));
  });

  test('leaves whoever reads the old corpus undisturbed', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const first = build(db);
    const reader = openCorpus(db);
    build(db, changed());
    expect(reader.get(sql`SELECT revision FROM corpus`)).toEqual({ revision: first });
    reader.$client.close();
  });

  test('writes nothing when the records have problems', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const records = copyFixture([{ file: 'places.yaml', from: 'kind: CITY', to: 'kind: TOWN' }]);
    expect(buildCorpus({ db, records })).toMatchObject({
      kind: 'problems',
      problems: [{ record: 'place montevideo' }],
    });
    expect(existsSync(db)).toBe(false);
  });

  test('with ifStale builds only when records differ or the corpus cannot be read', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const records = copyFixture();
    const kind = () => buildCorpus({ db, records, ifStale: true }).kind;
    expect(kind()).toBe('built');
    const { mtimeMs } = statSync(db);
    expect(kind()).toBe('current');
    expect(statSync(db).mtimeMs).toBe(mtimeMs);
    writeFileSync(
      join(records, 'measures.yaml'),
      `# a comment\n${readFileSync(join(records, 'measures.yaml'), 'utf8')}`,
    );
    expect(kind()).toBe('built');
    writeFileSync(db, 'not a database');
    expect(kind()).toBe('built');
    expect(kind()).toBe('current');
  });

  test('throws and tidies up when the file cannot be put in place', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    mkdirSync(db);
    expect(() => build(db)).toThrow();
    expect(leftovers(db)).toEqual([]);
    expect(() => build('/nowhere/corpus.db')).toThrow(/nowhere/);
  });

  test('leaves the unfinished work of living builds alone', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const living = `${db}.${process.ppid}.00000000.building`;
    const dead = `${db}.${spawnSync(process.execPath, ['--version']).pid}.00000000.building`;
    writeFileSync(living, '');
    writeFileSync(dead, '');
    build(db);
    expect(leftovers(db)).toEqual([basename(living)]);
  });
});

describe('a kill', () => {
  const beforeRename: (Stage | `loading ${string}`)[] = [
    'reading',
    'creating',
    'loading region',
    'loading claim',
    'loading derived',
    'closing',
    'syncing',
    'renaming',
  ];

  test.each(beforeRename)('at “%s” leaves the old corpus, and the next build is as good as any', (step) => {
    const db = join(temporaryFolder(), 'corpus.db');
    const old = build(db);
    const records = changed();
    expect(spawnSync(process.execPath, [killAt, records, db, step]).signal).toBe('SIGKILL');
    expect(revisionIn(db)).toBe(old);
    const next = build(db, records);
    expect(next).not.toBe(old);
    expect(revisionIn(db)).toBe(next);
    expect(leftovers(db)).toEqual([]);
  });

  const steps = ['numbers', 'rows', 'sorted rows', 'indexes', 'derived', 'search texts', 'search index'];
  const beforeRenameFromLines = [
    'reading',
    'indexing',
    'creating',
    ...[...steps, 'search words', 'statistics', 'verification'].map((step) => `loading ${step}`),
    'closing',
    'syncing',
    'renaming',
  ];

  test('of a build from JSON Lines may come at each of its steps', () => {
    const folder = temporaryFolder();
    const records = join(folder, 'records.jsonl');
    asJsonLines(fixtureRecords, records);
    const heard: string[] = [];
    const onStage = (stage: Stage, detail?: string) => heard.push(detail ? `${stage} ${detail}` : stage);
    buildCorpus({ db: join(folder, 'corpus.db'), records, onStage });
    expect(heard).toEqual([...beforeRenameFromLines, 'renamed']);
  });

  test.each(beforeRenameFromLines)(
    'at “%s” of a build from JSON Lines leaves the old corpus and no temporary file',
    (step) => {
      const db = join(temporaryFolder(), 'corpus.db');
      const old = build(db);
      const records = join(temporaryFolder(), 'records.jsonl');
      asJsonLines(changed(), records);
      const temporary = temporaryFolder();
      const env = { ...process.env, SQLITE_TMPDIR: temporary };
      expect(spawnSync(process.execPath, [killAt, records, db, step], { env }).signal).toBe('SIGKILL');
      expect(readdirSync(temporary)).toEqual([]);
      expect(revisionIn(db)).toBe(old);
      expect(leftovers(db)).toHaveLength(['reading', 'indexing', 'creating'].includes(step) ? 0 : 1);
      const next = build(db, records);
      expect(next).not.toBe(old);
      expect(revisionIn(db)).toBe(next);
      expect(leftovers(db)).toEqual([]);
    },
  );

  test('after the rename leaves the new corpus', () => {
    const folder = temporaryFolder();
    const db = join(folder, 'corpus.db');
    build(db);
    const records = changed();
    expect(spawnSync(process.execPath, [killAt, records, db, 'renamed']).signal).toBe('SIGKILL');
    expect(revisionIn(db)).toBe(build(join(folder, 'other.db'), records));
    expect(leftovers(db)).toEqual([]);
  });

  test('of a first build leaves no corpus at all', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    spawnSync(process.execPath, [killAt, fixtureRecords, db, 'loading claim']);
    expect(existsSync(db)).toBe(false);
    expect(leftovers(db)).toHaveLength(1);
    build(db);
    expect(leftovers(db)).toEqual([]);
  });

  test.each(['YAML', 'JSON Lines'])('at any moment leaves a whole corpus, from %s', async (form) => {
    const folder = temporaryFolder();
    const db = join(folder, 'corpus.db');
    const old = build(db);
    const directory = changed();
    const lines = join(folder, 'records.jsonl');
    asJsonLines(directory, lines);
    const records = form === 'YAML' ? directory : lines;
    const next = build(join(folder, 'other.db'), records);
    for (let delay = 120; delay <= 400; delay += 40) {
      const child = spawn(process.execPath, [killAt, records, db, 'never']);
      const ended = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), delay);
      await ended;
      expect([old, next]).toContain(revisionIn(db));
    }
    build(db);
    expect(leftovers(db)).toEqual([]);
  });
});
