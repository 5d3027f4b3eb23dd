import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildCorpus, type Stage } from '../../seed/load/build.ts';
import { fixtureRecords } from '../harness.ts';
import { asJsonLines } from './asJsonLines.ts';
import { build, changed, leftovers, revisionIn } from './building.ts';
import { temporaryFolder } from './copyFixture.ts';

const killAt = fileURLToPath(new URL('./killAt.ts', import.meta.url));

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
