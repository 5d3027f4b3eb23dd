import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openCorpus } from '../../db/open.ts';
import { buildCorpus } from '../../seed/load/build.ts';
import { fixtureRecords } from '../harness.ts';
import { build, changed, leftovers, revisionIn } from './building.ts';
import { copyFixture, temporaryFolder } from './copyFixture.ts';

/** The error that a call throws. */
function catching(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

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
    writeFileSync(db, '');
    expect(kind()).toBe('built');
    expect(kind()).toBe('current');
  });

  describe('replaces nothing of a user unasked:', () => {
    test('a corpus of other records stays', () => {
      const db = join(temporaryFolder(), 'my.db');
      const own = changed();
      const revision = build(db, own);
      const others = copyFixture();
      expect(buildCorpus({ db, records: others, ifStale: true })).toMatchObject({
        kind: 'elsewhere',
        revision,
        reason: expect.stringContaining(`was not built from the records at ${realpathSync(others)}.`),
      });
      // Whoever gets the file does not learn where its records are.
      expect(readFileSync(db).includes(own)).toBe(false);
      const moved = join(temporaryFolder(), 'published.db');
      copyFileSync(db, moved);
      expect(buildCorpus({ db: moved, records: others, ifStale: true }).kind).toBe('elsewhere');
      expect(revisionIn(moved)).toBe(revision);
      const refused = catching(() => buildCorpus({ db, records: others }));
      expect(refused).toMatchObject({ code: 'BUILT_ELSEWHERE', message: expect.stringMatching(/--force/) });
      expect(revisionIn(db)).toBe(revision);
      expect(buildCorpus({ db, records: others, dryRun: true }).kind).toBe('checked');
      expect(buildCorpus({ db, records: others, force: true }).kind).toBe('built');
      expect(buildCorpus({ db, records: others }).kind).toBe('built');
    });

    test('the same records through a link are the same place', () => {
      const folder = temporaryFolder();
      const [db, link, records] = [join(folder, 'corpus.db'), join(folder, 'records'), copyFixture()];
      symlinkSync(records, link);
      build(db, records);
      expect(buildCorpus({ db, records: link, ifStale: true }).kind).toBe('current');
    });

    test('a corpus that does not know its origin', () => {
      const db = join(temporaryFolder(), 'old.db');
      const client = new Database(db);
      client.exec("CREATE TABLE corpus (revision, fingerprint); INSERT INTO corpus VALUES ('r', 'f')");
      client.close();
      // Nor does --if-stale go on, because the server could not read it either.
      for (const ifStale of [false, true]) {
        expect(catching(() => buildCorpus({ db, records: fixtureRecords, ifStale }))).toMatchObject({
          code: 'BUILT_ELSEWHERE',
          message: expect.stringMatching(
            /was not built from the records at .* This version cannot read it: .*--force/,
          ),
        });
      }
    });

    test('a file that is no corpus', () => {
      const db = join(temporaryFolder(), 'thesis.txt');
      writeFileSync(db, 'my only copy');
      for (const ifStale of [true, false]) {
        expect(catching(() => buildCorpus({ db, records: fixtureRecords, ifStale }))).toMatchObject({
          code: 'NOT_A_CORPUS',
        });
      }
      expect(readFileSync(db, 'utf8')).toBe('my only copy');
      expect(buildCorpus({ db, records: fixtureRecords, force: true }).kind).toBe('built');
    });

    test('what is no regular file, not even with force', () => {
      const folder = temporaryFolder();
      const pipe = join(folder, 'pipe');
      spawnSync('mkfifo', [pipe]);
      for (const [db, what] of [
        [folder, /a folder/],
        [pipe, /a device, pipe or socket/],
        ['/dev/null', /a device/],
      ] as const) {
        expect(catching(() => build(db))).toMatchObject({
          code: 'NOT_A_FILE',
          message: expect.stringMatching(what),
        });
      }
      expect(statSync(pipe).isFIFO()).toBe(true);
    });

    test('a link, whose file is replaced instead', () => {
      const folder = temporaryFolder();
      const [db, link] = [join(folder, 'corpus.db'), join(folder, 'link.db')];
      build(db);
      symlinkSync(db, link);
      build(link, changed());
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(revisionIn(db)).toBe(revisionIn(link));
    });
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
