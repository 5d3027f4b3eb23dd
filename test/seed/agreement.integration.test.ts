import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { markdownAgreement } from '../../seed/verify/agreementReport.ts';
import { type Coded, coders, type Ratings, readCoding } from '../../seed/verify/codings.ts';
import {
  cohensKappa,
  compareCodings,
  matchByOverlap,
  shareOfSpans,
  threshold,
  wilsonInterval,
} from '../../seed/verify/compareCodings.ts';
import { temporaryFolder } from './copyFixture.ts';
import { runCommand } from './runCommand.ts';

const seed = fileURLToPath(new URL('../../seed', import.meta.url));

const words = (text: string) => new Set(text.split(/[ -]/));
const ratings: Ratings = {
  noun: 'STATEMENT',
  kind: 'AGENDA',
  checkability: null,
  voice: 'NARRATION',
  attribution: 'nobody',
};
const coded = (id: string, start: number, end: number, kind = 'AGENDA', summary = ''): Coded => {
  return {
    id,
    idWords: words(id),
    textWords: words(summary),
    spans: [{ start, end }],
    ratings: { ...ratings, kind },
  };
};
const idsOf = ({ pairs }: ReturnType<typeof matchByOverlap>) => pairs.map(({ a, b }) => [a.id, b.id]);

/** Ten times `count` of each pair of ratings, in a table such as textbooks print. */
const rated = (...table: [string, string, number][]) =>
  table.flatMap(([a, b, count]) => Array.from({ length: count }, (): [string, string] => [a, b]));

describe('cohensKappa', () => {
  test('is as computed by hand', () => {
    // Observed 35 of 50 = 0.7. By chance: yes 25/50 × 30/50 = 0.3, no 25/50 × 20/50 = 0.2, together
    // 0.5. (0.7 − 0.5) / (1 − 0.5) = 0.4.
    const table = rated(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15]);
    expect(cohensKappa(table).kappa).toBeCloseTo(0.4, 12);
    // Observed 3 of 4. By chance: OFFER 2/4 × 3/4, PLEDGE 2/4 × 1/4, together 0.5.
    expect(
      cohensKappa(rated(['OFFER', 'OFFER', 2], ['PLEDGE', 'PLEDGE', 1], ['PLEDGE', 'OFFER', 1])).kappa,
    ).toBeCloseTo(0.5, 12);
  });

  test('is 1 for full and below 0 for less than chance agreement', () => {
    expect(cohensKappa(rated(['a', 'a', 3], ['b', 'b', 2])).kappa).toBe(1);
    expect(cohensKappa(rated(['a', 'b', 1], ['b', 'a', 1])).kappa).toBe(-1);
  });

  test('is unknown without ratings, and where both always say the same', () => {
    expect(cohensKappa([])).toEqual({ kappa: null, interval: null });
    expect(cohensKappa(rated(['a', 'a', 5]))).toEqual({ kappa: null, interval: null });
  });

  test('has an interval that is not empty where both agree on everything', () => {
    // Wilson, 5 of 5: 0.5655 to 1. By chance 0.52, so (0.5655 − 0.52) / 0.48 = 0.0949.
    const [low, high] = wilsonInterval(5, 5);
    expect([low.toFixed(4), high]).toEqual(['0.5655', 1]);
    const { interval } = cohensKappa(rated(['a', 'a', 3], ['b', 'b', 2]));
    expect(interval?.map((end) => end.toFixed(3))).toEqual(['0.095', '1.000']);
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
    expect(idsOf(match)).toEqual([
      ['sentence', 'first'],
      ['paragraph', 'second'],
    ]);
  });

  test('leaves what shares less than the threshold', () => {
    const just = matchByOverlap([coded('a', 0, 100)], [coded('b', 0, threshold * 100)]);
    expect(idsOf(just)).toEqual([['a', 'b']]);
    const less = matchByOverlap([coded('a', 0, 100)], [coded('b', 0, threshold * 100 - 1)]);
    expect(less).toMatchObject({ pairs: [], onlyA: [{ id: 'a' }], onlyB: [{ id: 'b' }] });
  });

  test('tells the items of one sentence apart by the words of ids, then of summaries, never by a rating', () => {
    const a = [coded('lifts-production', 0, 50, 'PLEDGE'), coded('joint-buses', 0, 50, 'OFFER')];
    const b = [coded('bus-joint-buses', 0, 50, 'PLEDGE'), coded('production-of-lifts', 0, 50, 'OFFER')];
    expect(idsOf(matchByOverlap(a, b)).sort()).toEqual([
      ['joint-buses', 'bus-joint-buses'],
      ['lifts-production', 'production-of-lifts'],
    ]);
    const c = [coded('x', 0, 50, 'PLEDGE', 'build a school'), coded('y', 0, 50, 'OFFER', 'build a hospital')];
    const d = [coded('z', 0, 50, 'PLEDGE', 'a hospital'), coded('w', 0, 50, 'OFFER', 'a school')];
    expect(idsOf(matchByOverlap(c, d)).sort()).toEqual([
      ['x', 'w'],
      ['y', 'z'],
    ]);
  });
});

interface Draft {
  /** First and last code point of each sentence. */
  sentences: Record<string, [number, number]>;
  /** Kind of a statement or force of a commitment, and the sentences, by id. */
  items?: Record<string, [string, string[]]>;
}

const forces = new Set(['EXPECTATION', 'OFFER', 'PLEDGE']);

/** A raw coding of one small article. */
function codingText(article: string, { sentences, items = {} }: Draft): string {
  return stringify({
    article,
    sentences: Object.fromEntries(
      Object.entries(sentences).map(([key, [start, end]]) => [key, { start, end }]),
    ),
    items: Object.entries(items).map(([id, [kind, keys]]) => ({
      id,
      ...(forces.has(kind)
        ? { noun: 'COMMITMENT', force: kind, checkability: 'CHECKABLE' }
        : { noun: 'STATEMENT', kind }),
      summary: id,
      claims: [{ sentences: keys, voice: 'DIRECT_QUOTE', speaker: 'stein', attributedTo: [] }],
    })),
  });
}

/** A folder with the two codings of one small article. */
function codings(...drafts: [Draft, Draft]): string {
  const directory = temporaryFolder();
  for (const [index, name] of coders.entries()) {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, 'small.yaml'), codingText('small', drafts[index] as Draft));
  }
  return directory;
}

// Four in common: kinds PLEDGE PLEDGE, PLEDGE OFFER and twice OFFER OFFER, which is the kappa of
// 0.5 computed above; one found by the first coder alone.
const small = () =>
  codings(
    {
      sentences: { s1: [0, 50], s2: [60, 100], s3: [110, 150], s4: [160, 200], s5: [300, 320] },
      items: {
        ferries: ['PLEDGE', ['s1']],
        dredge: ['PLEDGE', ['s2']],
        crews: ['OFFER', ['s3']],
        teacher: ['OFFER', ['s4']],
        hall: ['INTEREST', ['s5']],
      },
    },
    {
      sentences: { s1: [0, 55], s2: [58, 100], s3: [110, 150], s4: [160, 200] },
      items: {
        'two-ferries': ['PLEDGE', ['s1']],
        'dredge-port': ['OFFER', ['s2']],
        'train-crews': ['OFFER', ['s3']],
        'send-teacher': ['OFFER', ['s4']],
      },
    },
  );

describe('npm run agreement', () => {
  test('gives recall each way, and kappa on each rating, per article and in total', () => {
    const { code, stdout, stderr } = runCommand('agreement', '--codings', small(), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const numbers = {
      recall: { a: 5, b: 4, matched: 4, foundByB: 0.8, foundByA: 1 },
      ratings: {
        noun: { pairs: 4, agreed: 4, kappa: null, prevalence: { value: 'COMMITMENT', share: 1 } },
        kind: { pairs: 4, agreed: 3, kappa: 0.5, prevalence: { value: 'OFFER', share: 5 / 8 } },
      },
    };
    expect(JSON.parse(stdout)).toMatchObject({
      threshold,
      total: numbers,
      confusion: expect.arrayContaining([{ a: 'PLEDGE', b: 'OFFER', count: 1 }]),
      articles: [{ article: 'small', ...numbers, onlyA: ['hall'], onlyB: [] }],
    });
  });

  test('prints tables, the pairs, or Markdown', () => {
    const directory = small();
    const { stdout: table } = runCommand('agreement', '--codings', directory);
    expect(table).toMatch(/^small +5 +4 +4 +80 % +100 %$/m);
    expect(table).toMatch(/^all +5 +4 +4 +80 % +100 %$/m);
    expect(table).toMatch(/^small +– \(4 of 4\) +0\.50 \(-?\d\.\d\d to \d\.\d\d\)/m);
    expect(table).toMatch(/^PLEDGE +1 +1$/m);
    const { stdout: pairs } = runCommand('agreement', '--codings', directory, '--pairs');
    expect(pairs).toMatch(/^dredge +dredge-port +0\.95 +PLEDGE \/ OFFER$/m);
    expect(pairs).toMatch(/^hall +– +– +INTEREST$/m);
    const { stdout: markdown } = runCommand('agreement', '--codings', directory, '--readme');
    expect(markdown).toContain('| small | 5 | 4 | 4 | 80 % | 100 % |');
  });

  test('is the same seen from the other side', () => {
    const [a, b] = coders.map((name) => readCoding(join(seed, 'codings', name)).coding);
    if (!a || !b) throw new Error('two codings');
    const [there, back] = [compareCodings(a, b).total, compareCodings(b, a).total];
    expect(back.recall.foundByA).toBe(there.recall.foundByB);
    expect(back.ratings.kind.kappa).toBeCloseTo(there.ratings.kind.kappa ?? Number.NaN, 12);
  });

  test('names what does not fit, with its place', () => {
    const directory = small();
    const path = join(directory, coders[1], 'small.yaml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('force: PLEDGE', 'force: PLEGDE').replace('start: 58', 'start: -58'),
    );
    const { code, stderr } = runCommand('agreement', '--codings', directory);
    expect(code).toBe(1);
    expect(stderr).toMatch(/small\.yaml:\d+:\d+/);
    expect(stderr).toMatch(/found 'PLEGDE'; did you mean PLEDGE\?/);
    expect(stderr).toMatch(/sentences\.s2\.start: expected a position from 0/);
    const keys = codings({ sentences: {}, items: { x: ['OFFER', ['s9']] } }, { sentences: {} });
    expect(runCommand('agreement', '--codings', keys)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("found 's9'"),
    });
  });

  test('wants every article coded twice', () => {
    const directory = small();
    cpSync(join(directory, coders[0], 'small.yaml'), join(directory, coders[0], 'other.yaml'));
    expect(runCommand('agreement', '--codings', directory)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('in another file already'),
    });
    writeFileSync(join(directory, coders[0], 'other.yaml'), codingText('other', { sentences: {} }));
    expect(runCommand('agreement', '--codings', directory)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`other is in coding ${coders[0]} only`),
    });
    rmSync(join(directory, coders[1]), { recursive: true });
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
    const [a, b] = coders.map((name) => readCoding(join(seed, 'codings', name)));
    expect([a?.faults, b?.faults]).toEqual([[], []]);
    const tables = markdownAgreement(compareCodings(a?.coding ?? new Map(), b?.coding ?? new Map()));
    expect(
      readFileSync(join(seed, 'README.md'), 'utf8'),
      'paste the output of npm run agreement -- --readme',
    ).toContain(tables);
  });
});
