import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { markdownAgreement } from '../../seed/verify/agreementReport.ts';
import { type Coded, type Force, readCoding } from '../../seed/verify/codings.ts';
import {
  cohensKappa,
  compareCodings,
  matchByOverlap,
  shareOfSpans,
  threshold,
} from '../../seed/verify/compareCodings.ts';
import { temporaryFolder } from './copyFixture.ts';
import { runCommand } from './runCommand.ts';

const seed = fileURLToPath(new URL('../../seed', import.meta.url));

const words = (text: string) => new Set(text.split(/[ -]/));
const coded = (slug: string, start: number, end: number, force: Force | null = null, summary = ''): Coded => {
  return { slug, slugWords: words(slug), textWords: words(summary), spans: [{ start, end }], force };
};
const slugsOf = ({ pairs }: ReturnType<typeof matchByOverlap>) => pairs.map(({ a, b }) => [a.slug, b.slug]);

/** Ten times `count` of each pair of ratings, in a table such as textbooks print. */
const ratings = (...table: [string, string, number][]) =>
  table.flatMap(([a, b, count]) => Array.from({ length: count }, (): [string, string] => [a, b]));

describe('cohensKappa', () => {
  test('is as computed by hand', () => {
    // Observed 35 of 50 = 0.7. By chance: yes 25/50 × 30/50 = 0.3, no 25/50 × 20/50 = 0.2, together
    // 0.5. (0.7 − 0.5) / (1 − 0.5) = 0.4.
    const table = ratings(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]);
    expect(cohensKappa(table)).toBeCloseTo(0.4, 12);
    // Observed 3 of 4. By chance: OFFER 2/4 × 3/4, PLEDGE 2/4 × 1/4, together 0.5.
    expect(
      cohensKappa(ratings(['OFFER', 'OFFER', 2], ['PLEDGE', 'PLEDGE', 1], ['PLEDGE', 'OFFER', 1])),
    ).toBeCloseTo(0.5, 12);
  });

  test('is 1 for full and below 0 for less than chance agreement', () => {
    expect(cohensKappa(ratings(['a', 'a', 3], ['b', 'b', 2]))).toBe(1);
    expect(cohensKappa(ratings(['a', 'b', 1], ['b', 'a', 1]))).toBe(-1);
  });

  test('is unknown without ratings, and where both always say the same', () => {
    expect(cohensKappa([])).toBeNull();
    expect(cohensKappa(ratings(['a', 'a', 5]))).toBeNull();
  });
});

describe('matchByOverlap', () => {
  test('measures the common share of all code points that either covers', () => {
    expect(shareOfSpans([{ start: 0, end: 10 }], [{ start: 5, end: 15 }])).toBeCloseTo(5 / 15);
    expect(shareOfSpans([{ start: 0, end: 10 }], [{ start: 10, end: 20 }])).toBe(0);
    expect(shareOfSpans([], [])).toBe(0);
    const pieces = [
      { start: 0, end: 4 },
      { start: 6, end: 10 },
    ];
    expect(shareOfSpans(pieces, [{ start: 2, end: 8 }])).toBeCloseTo(4 / 10);
  });

  test('pairs one to one, the largest share first', () => {
    const match = matchByOverlap(
      [coded('paragraph', 0, 100), coded('sentence', 0, 40)],
      [coded('first', 0, 40), coded('second', 50, 100)],
    );
    expect(slugsOf(match)).toEqual([
      ['sentence', 'first'],
      ['paragraph', 'second'],
    ]);
  });

  test('leaves what shares less than the threshold', () => {
    const just = matchByOverlap([coded('a', 0, 100)], [coded('b', 0, threshold * 100)]);
    expect(slugsOf(just)).toEqual([['a', 'b']]);
    const less = matchByOverlap([coded('a', 0, 100)], [coded('b', 0, threshold * 100 - 1)]);
    expect(less).toMatchObject({ pairs: [], onlyA: [{ slug: 'a' }], onlyB: [{ slug: 'b' }] });
  });

  test('tells the items of one sentence apart by the words of slugs, then of summaries, never by force', () => {
    const a = [coded('lifts-production', 0, 50, 'PLEDGE'), coded('joint-buses', 0, 50, 'OFFER')];
    const b = [coded('bus-joint-buses', 0, 50, 'PLEDGE'), coded('production-of-lifts', 0, 50, 'OFFER')];
    expect(slugsOf(matchByOverlap(a, b)).sort()).toEqual([
      ['joint-buses', 'bus-joint-buses'],
      ['lifts-production', 'production-of-lifts'],
    ]);
    const c = [coded('x', 0, 50, 'PLEDGE', 'build a school'), coded('y', 0, 50, 'OFFER', 'build a hospital')];
    const d = [coded('z', 0, 50, 'PLEDGE', 'a hospital'), coded('w', 0, 50, 'OFFER', 'a school')];
    expect(slugsOf(matchByOverlap(c, d)).sort()).toEqual([
      ['x', 'w'],
      ['y', 'z'],
    ]);
  });
});

type Claim = { force?: Force; passages: string[] };
interface Draft {
  passages: Record<string, [number, number]>;
  commitments?: Record<string, Claim[]>;
  events?: Record<string, Claim[]>;
}

/** A raw coding of one small article: claims by slug. */
function codingText(article: string, { passages, commitments = {}, events = {} }: Draft): string {
  const list = (records: Record<string, Claim[]>) =>
    Object.entries(records).map(([slug, claims]) => ({ slug, claims }));
  return stringify({
    article: { slug: article },
    passages: Object.fromEntries(
      Object.entries(passages).map(([key, [start, end]]) => [key, { start, end, sha256: '…' }]),
    ),
    commitments: list(commitments),
    events: list(events),
    figures: null,
  });
}

/** A folder with the codings A and B of one small article. */
function codings(a: Draft, b: Draft): string {
  const directory = temporaryFolder();
  for (const [name, draft] of [
    ['A', a],
    ['B', b],
  ] as const) {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, 'small.yaml'), codingText('small', draft));
    writeFileSync(join(directory, name, 'small.entities.yaml'), 'speakers: {}\n');
  }
  return directory;
}

// Four in common with the kappa of 0.5 worked out above, one found by A alone; of `dredge` the
// strongest force counts.
const small = () =>
  codings(
    {
      passages: { p01: [0, 50], p02: [60, 100], p03: [110, 150], p04: [160, 200], p05: [300, 320] },
      commitments: {
        ferries: [{ force: 'PLEDGE', passages: ['p01'] }],
        dredge: [
          { force: 'INTEREST', passages: ['p02'] },
          { force: 'PLEDGE', passages: ['p02'] },
        ],
        crews: [{ force: 'OFFER', passages: ['p03'] }],
        teacher: [{ force: 'OFFER', passages: ['p04'] }],
        hall: [{ force: 'INTEREST', passages: ['p05'] }],
      },
      events: { visit: [{ passages: ['p01', 'p02'] }] },
    },
    {
      passages: { p01: [0, 55], p02: [58, 100], p03: [110, 200] },
      commitments: {
        'two-ferries': [{ force: 'PLEDGE', passages: ['p01'] }],
        'dredge-port': [{ force: 'OFFER', passages: ['p02'] }],
        'train-crews': [{ force: 'OFFER', passages: ['p03'] }],
        'send-teacher': [{ force: 'OFFER', passages: ['p03'] }],
      },
      events: { 'state-visit': [{ passages: ['p02'] }], signing: [{ passages: ['p03'] }] },
    },
  );

describe('npm run agreement', () => {
  test('gives recall each way and kappa on force, per article and in total', () => {
    const { code, stdout, stderr } = runCommand('agreement', '--codings', small(), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const numbers = {
      recall: {
        commitments: { a: 5, b: 4, matched: 4, foundByB: 0.8, foundByA: 1 },
        events: { a: 1, b: 2, matched: 1, foundByB: 1, foundByA: 0.5 },
        figures: { a: 0, b: 0, matched: 0, foundByB: null, foundByA: null },
      },
      force: { pairs: 4, agreed: 3, kappa: 0.5 },
    };
    expect(JSON.parse(stdout)).toMatchObject({
      threshold,
      total: numbers,
      confusion: expect.arrayContaining([{ a: 'PLEDGE', b: 'OFFER', count: 1 }]),
      articles: [{ article: 'small', ...numbers, matches: { commitments: { onlyA: ['hall'], onlyB: [] } } }],
    });
  });

  test('prints tables, the pairs, or Markdown', () => {
    const directory = small();
    const { stdout: table } = runCommand('agreement', '--codings', directory);
    expect(table).toMatch(/^small +5 +4 +4 +80 % +100 % +75 % +0\.50$/m);
    expect(table).toMatch(/^all +5 +4 +4 +80 % +100 % +75 % +0\.50$/m);
    expect(table).toMatch(/^PLEDGE +1 +1$/m);
    const { stdout: pairs } = runCommand('agreement', '--codings', directory, '--pairs');
    expect(pairs).toMatch(/^dredge +dredge-port +0\.95 +PLEDGE \/ OFFER$/m);
    expect(pairs).toMatch(/^hall +– +– +INTEREST$/m);
    const { stdout: markdown } = runCommand('agreement', '--codings', directory, '--readme');
    expect(markdown).toContain('| small | 5 | 4 | 4 | 80 % | 100 % | 75 % | 0.50 |');
  });

  test('is the same seen from the other side', () => {
    const [a, b] = ['A', 'B'].map((name) => readCoding(join(seed, 'codings', name)).coding);
    if (!a || !b) throw new Error('two codings');
    const [there, back] = [compareCodings(a, b).total, compareCodings(b, a).total];
    for (const kind of ['commitments', 'events', 'figures'] as const) {
      expect(back.recall[kind].foundByA).toBe(there.recall[kind].foundByB);
    }
    expect(back.force.kappa).toBeCloseTo(there.force.kappa ?? Number.NaN, 12);
  });

  test('names what does not fit, with its place', () => {
    const directory = small();
    const path = join(directory, 'B', 'small.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('force: PLEDGE', 'force: PLEGDE').replace('start: 58', 'start: -58'),
    );
    const { code, stderr } = runCommand('agreement', '--codings', directory);
    expect(code).toBe(1);
    expect(stderr).toMatch(/small\.yaml:\d+:\d+/);
    expect(stderr).toMatch(/found 'PLEGDE'; did you mean PLEDGE\?/);
    expect(stderr).toMatch(/passages\.p02\.start: expected a position from 0/);
    const keys = codings(
      { passages: {}, commitments: { x: [{ force: 'OFFER', passages: ['p09'] }] } },
      { passages: {} },
    );
    expect(runCommand('agreement', '--codings', keys)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("found 'p09'"),
    });
  });

  test('wants every article coded twice', () => {
    const directory = small();
    cpSync(join(directory, 'A', 'small.yaml'), join(directory, 'A', 'other.yaml'));
    expect(runCommand('agreement', '--codings', directory)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('in another file already'),
    });
    writeFileSync(join(directory, 'A', 'other.yaml'), codingText('other', { passages: {} }));
    expect(runCommand('agreement', '--codings', directory)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('other is in coding A only'),
    });
    rmSync(join(directory, 'B'), { recursive: true });
    expect(runCommand('agreement', '--codings', directory)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no such folder'),
    });
  });

  test('says what it wants when used wrongly', () => {
    expect(runCommand('agreement', '--json', '--pairs')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Expected one of'),
    });
    expect(runCommand('agreement', '--kappa')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage: npm run agreement'),
    });
    expect(runCommand('agreement', '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Exit codes: 0'),
    });
  });

  test('gives the tables that stand in seed/README.md', () => {
    const [a, b] = ['A', 'B'].map((name) => readCoding(join(seed, 'codings', name)));
    expect([a?.faults, b?.faults]).toEqual([[], []]);
    const tables = markdownAgreement(compareCodings(a?.coding ?? new Map(), b?.coding ?? new Map()));
    expect(
      readFileSync(join(seed, 'README.md'), 'utf8'),
      'paste the output of npm run agreement -- --readme',
    ).toContain(tables);
  });
});
