import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { revisionOf } from '../../seed/load/revision.ts';
import { fixtureRecords, readFixture } from '../harness.ts';
import { asJsonLines } from './asJsonLines.ts';
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
    expect(kept.stderr).toContain(`was built from ${realpathSync(own)}, not from`);
    expect(JSON.parse(run('seed', [...other, '--if-stale', '--json']).stdout)).toMatchObject({
      outcome: 'elsewhere',
      origin: realpathSync(own),
    });
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
});

describe('schemas', () => {
  test('--check finds the committed schemas up to date', () => {
    expect(run('schemas', ['--check'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run('schemas', ['--chek']).status).toBe(2);
  });
});
