import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { revisionOf } from '../../seed/load/revision.ts';
import { fixtureRecords, readFixture } from '../harness.ts';
import { asJsonLines } from './asJsonLines.ts';
import { build } from './building.ts';
import { copyFixture, lineOf, temporaryFolder } from './copyFixture.ts';

/**
 * Runs one of the commands of seed/cli/ as a user does, and returns its exit code and what it
 * printed.
 */
function run(command: 'seed' | 'format' | 'schemas', words: string[], environment: NodeJS.ProcessEnv = {}) {
  const path = fileURLToPath(new URL(`../../seed/cli/${command}.ts`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}

const revision = revisionOf(readFixture());

describe('seed', () => {
  test('builds and sums up on one screen', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const { status, stdout, stderr } = run('seed', ['--records', fixtureRecords, '--db', db]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Built .*corpus\.db \(\d+\.\d\d s\)\n/);
    expect(stdout).toMatch(/ 7 {2}commitments/);
    expect(stdout).toContain(`Revision ${revision}`);
    expect(stdout.split('\n').length).toBeLessThan(20);
    expect(existsSync(db)).toBe(true);
  });

  test('takes the corpus from CORPUS_DB', () => {
    const db = join(temporaryFolder(), 'other.db');
    expect(run('seed', ['--records', fixtureRecords], { CORPUS_DB: db }).status).toBe(0);
    expect(existsSync(db)).toBe(true);
  });

  test('--dry-run writes nothing', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const { status, stdout } = run('seed', ['--records', fixtureRecords, '--db', db, '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/nothing was written/);
    expect(existsSync(db)).toBe(false);
  });

  test('--json prints one object', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    const { status, stdout } = run('seed', ['--records', fixtureRecords, '--db', db, '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'built',
      db,
      revision,
      counts: { articles: 2, commitments: 7 },
      seconds: expect.any(Number),
    });
    const again = run('seed', ['--records', fixtureRecords, '--db', db, '--json', '--if-stale']);
    expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'current', revision });
  });

  test('lists all problems with file, line and column and exits 1', () => {
    const records = copyFixture([
      { file: 'places.yaml', from: 'country: uruguay', to: 'country: urugay' },
      { file: 'offices.yaml', from: 'country: iceland', to: 'land: iceland' },
    ]);
    const db = join(temporaryFolder(), 'corpus.db');
    const { status, stdout, stderr } = run('seed', ['--records', records, '--db', db]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const places = join(records, 'places.yaml');
    expect(stderr).toContain(`${places}:${lineOf(places, 'urugay')}:12  place montevideo\n`);
    expect(stderr).toContain(
      "country: expected the slug of a country, found 'urugay'; did you mean uruguay?  [slugs-resolve]",
    );
    expect(stderr).toContain('2 problems in the records; nothing was written.');
    expect(existsSync(db)).toBe(false);

    const asJson = run('seed', ['--records', records, '--db', db, '--json']);
    expect(asJson.status).toBe(1);
    expect(JSON.parse(asJson.stdout)).toMatchObject({
      outcome: 'problems',
      problems: [{ field: 'land' }, { nearest: 'uruguay' }],
    });
  });

  test('takes JSON Lines, and lists as many problems as asked for', () => {
    const folder = temporaryFolder();
    const db = join(folder, 'corpus.db');
    const records = join(folder, 'records.jsonl');
    asJsonLines(fixtureRecords, records);
    const built = run('seed', ['--records', records, '--db', db]);
    expect(built).toMatchObject({ status: 0, stderr: '' });
    expect(built.stdout).toContain(`Revision ${revision}`);

    asJsonLines(fixtureRecords, records, (lines) =>
      lines.map((line) => line.replaceAll('"lang":"en"', '"lang":"e"')),
    );
    const { status, stderr } = run('seed', ['--records', records, '--db', db, '--problems', '3']);
    expect(status).toBe(1);
    expect(stderr.match(/\[shape\]/g)).toHaveLength(3);
    expect(stderr).toMatch(/\n\d\d problems in the records; these are the first 3; nothing was written\.\n$/);
    const asJson = JSON.parse(
      run('seed', ['--records', records, '--db', db, '--json', '--problems', '2']).stdout,
    );
    expect(asJson).toMatchObject({ outcome: 'problems', problems: [{ rule: 'shape' }, { rule: 'shape' }] });
    expect(asJson.count).toBeGreaterThan(20);
  });

  test.each([
    [['--nonsense']],
    [['stray']],
    [['--db']],
    [['--json=1']],
    [['--problems', '0']],
    [['--records', 'a', '--records', 'b']],
  ])('calls %s wrong usage', (words) => {
    const { status, stdout, stderr } = run('seed', words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run seed');
  });

  test('keeps a corpus of other records: --if-stale says so and exits 0, else it exits 3', () => {
    const db = join(temporaryFolder(), 'my.db');
    const own = copyFixture();
    expect(run('seed', ['--db', db], { RECORDS: own }).status).toBe(0);
    const other = ['--db', db, '--records', fixtureRecords];
    const kept = run('seed', [...other, '--if-stale']);
    expect(kept).toMatchObject({ status: 0, stdout: '' });
    expect(kept.stderr).toMatch(/was not built from the records at test.seed.fixture.records\. .*--force/);
    const asJson = run('seed', [...other, '--if-stale', '--json']);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ outcome: 'elsewhere', db });
  });

  test('refuses to replace a corpus of other records, and replaces it with --force', () => {
    const db = join(temporaryFolder(), 'my.db');
    build(db, copyFixture());
    const other = ['--db', db, '--records', fixtureRecords];
    const refused = run('seed', other);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toMatch(/the old one is unchanged.\n.*--force/);
    expect(JSON.parse(run('seed', [...other, '--json']).stdout)).toMatchObject({
      outcome: 'failed',
      code: 'BUILT_ELSEWHERE',
    });
    expect(run('seed', [...other, '--force']).status).toBe(0);
  });

  test('--help tells the exit codes', () => {
    const { status, stdout } = run('seed', ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Exit codes: 0 .* 1 .* 2 .*\n3 /);
  });

  test('counts a missing record once, and --stubs writes what has to be filled in', () => {
    const records = copyFixture([{ file: 'speakers.yaml', to: '# Persons\n' }]);
    const db = join(temporaryFolder(), 'corpus.db');
    const checked = run('seed', ['--records', records, '--db', db]);
    expect(checked.status).toBe(1);
    expect(checked.stderr).toMatch(
      /found 'ada-stein', at \d+ places {2}\[slugs-resolve\]\n {2}Remedy: add ada-stein to speakers\.yaml\.\n/,
    );
    expect(checked.stderr).toMatch(
      /\n\d+ problems at \d+ places in the records; nothing was written\.\nnpm run seed -- --stubs /,
    );

    const stubbed = run('seed', ['--records', records, '--db', db, '--stubs', '--problems', '1']);
    expect(stubbed.status).toBe(1);
    expect(stubbed.stderr).toMatch(
      /\nStubs were added: 3 to speakers\.yaml\. Fill them in, then check again\.\n$/,
    );
    const written = readFileSync(join(records, 'speakers.yaml'), 'utf8');
    expect(written).toMatch(
      /^# Persons\n\n# Stub: used at \d+ places, first at .*ferry-report-2021\.yaml:\d+\nada-stein:\n {2}names: \[\]\n/,
    );
    const again = JSON.parse(run('seed', ['--records', records, '--db', db, '--json']).stdout);
    expect(new Set(again.problems.map(({ rule }: { rule: string }) => rule))).toEqual(
      new Set(['one-preferred-name', 'speakers-in-office']),
    );
    expect(run('seed', ['--stubs', '--dry-run']).status).toBe(2);
  });

  test.skipIf(process.platform === 'win32')(
    'says when the disk is full, without a statement, and leaves nothing',
    () => {
      const folder = temporaryFolder();
      const db = join(folder, 'corpus.db');
      const path = fileURLToPath(new URL('../../seed/cli/seed.ts', import.meta.url));
      // A process that ignores the signal gets an error when a file exceeds the limit, of 200 KiB
      // here.
      const limited = `trap '' XFSZ; ulimit -f 200; exec "$0" "$1" --records "$2" --db "$3"`;
      const { status, stdout, stderr } = spawnSync(
        'sh',
        ['-c', limited, process.execPath, path, fixtureRecords, db],
        {
          encoding: 'utf8',
        },
      );
      expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
      expect(stderr).toMatch(
        /was not built; the old one is unchanged\.\n.*corpus\.db: .* \((?:SQLITE_|E)[A-Z_]+\)\. .*\.\n$/,
      );
      expect(stderr).not.toMatch(/insert|CREATE|Failed query|\bat .*\.ts/i);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  test('exits 3 when it cannot write', () => {
    const db = join(temporaryFolder(), 'corpus.db');
    mkdirSync(db);
    const { status, stderr } = run('seed', ['--records', fixtureRecords, '--db', db]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/was not built; the old one is unchanged/);
  });
});

describe('format:records', () => {
  test('--check names the files that differ and exits 1', () => {
    const records = copyFixture([{ file: 'places.yaml', from: 'kind: CITY', to: "kind: 'CITY'" }]);
    const { status, stdout } = run('format', ['--records', records, '--check']);
    expect(status).toBe(1);
    expect(stdout).toBe(`${join(records, 'places.yaml')} is not in canonical form\n`);
    expect(run('format', ['--records', records]).status).toBe(0);
    expect(run('format', ['--records', records, '--check'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('format', ['--chek']).status).toBe(2);
  });

  test('leaves a file alone that is not clean, and names its first fault', () => {
    const records = copyFixture([{ file: 'places.yaml', from: 'kind: CITY', to: "kind: 'CITY" }]);
    const measures = join(records, 'measures.yaml');
    writeFileSync(measures, Buffer.from([0x61, 0x3a, 0x20, 0xff]));
    const { status, stdout, stderr } = run('format', ['--records', records]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(
      /measures\.yaml:1:1 {2}expected a file in UTF-8\n.*places\.yaml:\d+:\d+ {2}expected YAML \(.*\)\n$/,
    );
    expect([...readFileSync(measures)]).toEqual([0x61, 0x3a, 0x20, 0xff]);
    const missing = run('format', ['--records', join(records, 'nowhere')]);
    expect(missing).toMatchObject({ status: 3, stdout: '' });
    expect(missing.stderr).toMatch(
      /nowhere: there is no such file or folder \(ENOENT\)\. Check the path\.\n$/,
    );
  });
});

describe('schemas', () => {
  test('--check finds the committed schemas up to date', () => {
    expect(run('schemas', ['--check'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('schemas', ['--chek']).status).toBe(2);
  });
});
