import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { buildCorpus } from '../../seed/load/build.ts';
import { fixtureRecords } from '../harness.ts';
import { build, changed, leftovers, revisionIn } from './building.ts';
import { copyFixture, temporaryFolder } from './copyFixture.ts';

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

  test('that is killed the first time leaves no corpus', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const killAt = fileURLToPath(new URL('./killAt.ts', import.meta.url));
    spawnSync(process.execPath, [killAt, fixtureRecords, db, 'loading claim']);
    expect(existsSync(db)).toBe(false);
    expect(leftovers(db)).toHaveLength(1);
    build(db);
    expect(leftovers(db)).toEqual([]);
  });
});
