import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { eq, getTableName, getViewName, isTable, isView, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { createCorpus, openCorpus } from '../../db/open.ts';
import * as schema from '../../db/schema.ts';
import { temporaryFolder } from '../seed/copyFixture.ts';

let path: string;

beforeEach(() => {
  path = join(temporaryFolder(), 'corpus.db');
});

/** A corpus file with one region in it. */
function writeCorpus(): void {
  const corpus = createCorpus(path);
  corpus.insert(schema.region).values({ m49: '154', name: 'Northern Europe' }).run();
  corpus
    .insert(schema.corpus)
    .values({ id: 1, revision: 'r1', recordedOn: '2026-01-03', licence: 'CC-BY-4.0', fingerprint: 'f1' })
    .run();
  corpus.$client.close();
}

/** What SQLite says against running this, under Drizzle’s report that it failed. */
function refusal(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  }
  return undefined;
}

describe('openCorpus', () => {
  test('refuses a path without a file, naming it and the command that builds one', () => {
    expect(() => openCorpus(path)).toThrow(`There is no corpus at ${path}. Build it with: npm run seed`);
    expect(existsSync(path)).toBe(false);
  });

  test('refuses a folder in the same words', () => {
    mkdirSync(path);
    expect(() => openCorpus(path)).toThrow(`There is no corpus at ${path}. Build it with: npm run seed`);
  });

  test('refuses a file that is no corpus, naming it and the remedy', () => {
    createCorpus(path).$client.close();
    expect(() => openCorpus(path)).toThrow(
      `The file at ${path} is not a corpus that this version reads (the table corpus is empty). Build it anew with: npm run seed`,
    );
    writeFileSync(path, 'This is a text, and no database.'.repeat(100));
    expect(() => openCorpus(path)).toThrow(`The file at ${path} is not a corpus that this version reads`);
  });

  test('refuses a corpus with the tables of another version', () => {
    writeCorpus();
    const client = new Database(path);
    client.exec("UPDATE __drizzle_migrations SET name = '29990101000000_later' WHERE id = 3");
    client.close();
    expect(() => openCorpus(path)).toThrow(
      /^The file at .+ is not a corpus that this version reads \(it has the tables of 29990101000000_later, not those of \d+_\w+(?:-\w+)*\)\./,
    );
  });

  test('reads what was written', () => {
    writeCorpus();
    const corpus = openCorpus(path);
    expect(corpus.select().from(schema.region).all()).toEqual([{ m49: '154', name: 'Northern Europe' }]);
    corpus.$client.close();
  });

  test.each([
    ['an insert', sql`INSERT INTO region (m49, name) VALUES ('005', 'South America')`],
    ['an update', sql`UPDATE region SET name = 'Nordic countries'`],
    ['a deletion', sql`DELETE FROM region`],
    ['a new table', sql`CREATE TABLE note (text TEXT)`],
  ])('refuses %s', (_, statement) => {
    writeCorpus();
    const corpus = openCorpus(path);
    expect(refusal(() => corpus.run(statement))).toBe('attempt to write a readonly database');
    // `query_only` can be switched off by whoever has the connection; that the file was opened
    // read-only cannot.
    corpus.$client.pragma('query_only = OFF');
    expect(refusal(() => corpus.run(statement))).toBe('attempt to write a readonly database');
    corpus.$client.close();
  });

  test('has the listener hear each statement, without its values', () => {
    writeCorpus();
    const heard: string[] = [];
    const corpus = openCorpus(path, (statement) => heard.push(statement));
    expect(heard).toEqual([]);
    corpus.select({ name: schema.region.name }).from(schema.region).where(eq(schema.region.m49, '154')).all();
    expect(heard).toEqual(['select "name" from "region" where "region"."m49" = ?']);
    corpus.$client.close();
  });
});

const schemaTables = Object.values<unknown>(schema).filter(isTable);
const schemaViews = Object.values<unknown>(schema).filter(isView);

describe('createCorpus', () => {
  test('makes every table and view of the schema, and nothing but', () => {
    const corpus = createCorpus(':memory:');
    const made = (type: string) => {
      const rows = corpus.all<{ name: string }>(
        sql`SELECT name FROM sqlite_schema WHERE type = ${type} AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '__drizzle_*' AND name NOT GLOB 'search_index*'`,
      );
      return rows.map(({ name }) => name).sort();
    };
    expect(made('table')).toEqual(schemaTables.map(getTableName).sort());
    expect(made('view')).toEqual(schemaViews.map(getViewName).sort());
  });

  test('leaves them empty', () => {
    const corpus = createCorpus(':memory:');
    const filled = schemaTables.filter((table) => corpus.$count(table).sync() > 0);
    expect(filled.map(getTableName)).toEqual([]);
  });

  test('leaves foreign keys enforced', () => {
    const corpus = createCorpus(':memory:');
    const orphan = corpus.insert(schema.speaker).values({ id: 1 });
    expect(refusal(() => orphan.run())).toBe('FOREIGN KEY constraint failed');
  });

  // The migration that makes the tables STRICT writes to the schema, which nothing may do
  // afterwards.
  test('leaves the schema closed to writing', () => {
    const corpus = createCorpus(':memory:');
    corpus.run(sql`PRAGMA writable_schema = ON`);
    expect(refusal(() => corpus.run(sql`UPDATE sqlite_schema SET sql = sql`))).toBe(
      'table sqlite_master may not be modified',
    );
  });

  test('rolls back what fails', () => {
    const corpus = createCorpus(':memory:');
    const add = (m49: string) => sql`INSERT INTO region (m49, name) VALUES (${m49}, 'South America')`;
    expect(
      refusal(() =>
        corpus.transaction((transaction) => {
          transaction.run(add('005'));
          transaction.run(add('five'));
        }),
      ),
    ).toBe('CHECK constraint failed: region_m49_form');
    expect(corpus.$count(schema.region).sync()).toBe(0);
  });

  test('has the listener hear each statement before it runs, but not the migrations', () => {
    const heard: string[] = [];
    const corpus = createCorpus(':memory:', (statement) => heard.push(statement));
    expect(heard).toEqual([]);
    const add = sql`INSERT INTO region (m49, name) VALUES ('five', 'South America')`;
    expect(refusal(() => corpus.run(add))).toBe('CHECK constraint failed: region_m49_form');
    expect(heard).toEqual([`INSERT INTO region (m49, name) VALUES ('five', 'South America')`]);
  });

  test('refuses a path where a corpus is, and leaves that as it was', () => {
    writeCorpus();
    const before = readFileSync(path);
    expect(() => createCorpus(path)).toThrow(`${path} exists already. A corpus is created in a new file.`);
    expect(readFileSync(path)).toEqual(before);
  });

  test('refuses a path where a folder is', () => {
    mkdirSync(path);
    expect(() => createCorpus(path)).toThrow(`${path} exists already. A corpus is created in a new file.`);
  });
});

/** Node without the right to write a file or to load the driver. */
function runBound(module: string, then = '') {
  const url = JSON.stringify(new URL(`../../db/${module}`, import.meta.url).href);
  const script = `import(${url}).then((module) => { ${then} })`;
  const bounds = ['--permission', '--allow-fs-read=*'];
  return spawnSync(process.execPath, [...bounds, '--eval', script], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    encoding: 'utf8',
  });
}

describe('importing', () => {
  test.each(['schema.ts', 'relations.ts', 'vocabulary.ts', 'derive.ts', 'open.ts'])(
    'db/%s opens no database and writes nothing',
    (module) => {
      expect(runBound(module)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    },
  );

  test('would be found out if it opened one', () => {
    expect(runBound('open.ts', `module.createCorpus(':memory:')`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('ERR_DLOPEN_DISABLED'),
    });
  });
});
