import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { checkCopy, lengthOf, type Passage, readText, sha256Of } from '../../seed/verify/evidence.ts';
import { fixtureRecords } from '../harness.ts';
import { writeCorpus } from '../synth/write.ts';
import { asJsonLines } from './asJsonLines.ts';
import { copyFixture, type Edit, temporaryFolder } from './copyFixture.ts';
import { type CommandResult, runCommand } from './runCommand.ts';

const fixtureSources = fileURLToPath(new URL('./fixture/sources', import.meta.url));
const sharedSources = fileURLToPath(new URL('../../../shared/sources', import.meta.url));
const interview = 'harbour-interview-2020.txt';

/** A copy of the fixture's articles; those given are changed. */
function copySources(changes: Record<string, (bytes: Buffer) => string | Uint8Array> = {}): string {
  const directory = temporaryFolder();
  cpSync(fixtureSources, directory, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const path = join(directory, file);
    writeFileSync(path, change(readFileSync(path)));
  }
  return directory;
}

const verify = (sources: string, ...words: string[]) =>
  runCommand('verify', '--sources', sources, '--records', fixtureRecords, ...words);
const verifyRecords = (...edits: Edit[]) =>
  runCommand('verify', '--sources', fixtureSources, '--records', copyFixture(edits));

/**
 * An article written for a test, and passages of it by their text, counted in another way than the
 * code under test does.
 */
function articleOf(text: string, ...slices: string[]) {
  const passages = slices.map((slice, index): Passage => {
    const start = [...text.slice(0, text.indexOf(slice))].length;
    return {
      slug: `article.p0${index + 1}`,
      start,
      end: start + [...slice].length,
      sha256: sha256Of(Buffer.from(slice)),
    };
  });
  return { fingerprint: { sha256: sha256Of(Buffer.from(text)), codePoints: [...text].length }, passages };
}

const unix = 'A crane 🏗️ lifts.\nTwo harbours agree.\nThey sign in May.\n';
const { fingerprint, passages } = articleOf(
  unix,
  'Two harbours agree.',
  'Two harbours agree.\nThey sign in May.',
);
const check = (copy: string) => checkCopy(Buffer.from(copy), fingerprint, passages);
const found = (copy: string) =>
  check(copy).passages.map(({ state, found, lineEnds }) => [state, found?.start, found?.end, lineEnds]);

describe('readText', () => {
  test('counts code points, among them a byte order mark and each half of a flag', () => {
    const text = readText(Buffer.from('\uFEFF🇺🇾 é\r\n'));
    expect(text && lengthOf(text)).toBe(7);
  });

  test('refuses bytes that are not UTF-8', () => {
    expect(readText(Buffer.from([0xd0, 0x41]))).toBeNull();
    // Half of a surrogate pair, as some editors leave behind.
    expect(readText(Buffer.from([0xed, 0xa0, 0xbd]))).toBeNull();
  });
});

describe('checkCopy', () => {
  test('verifies the very file', () => {
    expect(check(unix)).toMatchObject({ state: 'SAME', codePoints: fingerprint.codePoints, lineEnds: null });
    expect(found(unix)).toEqual([
      ['VERIFIED', 18, 37, null],
      ['VERIFIED', 18, 55, null],
    ]);
  });

  test.each([
    ['a byte order mark', `\uFEFF${unix}`, 1],
    ['a leading space', ` ${unix}`, 1],
    ['a header with an emoji', `Home 🏠 | Share\n${unix}`, 15],
    ['something added behind', `${unix}Related: ten more\n`, 0],
    ['something cut off', unix.slice('A crane '.length), -8],
  ])('re-anchors in a copy with %s', (_, copy, shift) => {
    expect(check(copy)).toMatchObject({ state: 'CHANGED', lineEnds: null });
    const state = shift === 0 ? 'VERIFIED' : 'REANCHORED';
    expect(found(copy)).toEqual([
      [state, 18 + shift, 37 + shift, null],
      [state, 18 + shift, 55 + shift, null],
    ]);
  });

  test('sees that a copy differs in line ends only, and counts its own code points', () => {
    const copy = unix.replaceAll('\n', '\r\n');
    expect(check(copy)).toMatchObject({ state: 'CHANGED', lineEnds: 'LF' });
    // The second passage runs over a line end, so its hash is right only when that is LF again.
    expect(found(copy)).toEqual([
      ['REANCHORED', 19, 38, null],
      ['REANCHORED', 19, 57, 'LF'],
    ]);
  });

  test('gives a copy CRLF when the article had it, also one with mixed and old line ends and a header', () => {
    const { fingerprint, passages } = articleOf(
      unix.replaceAll('\n', '\r\n'),
      'agree.\r\nThey sign in May.\r\n',
    );
    expect(checkCopy(Buffer.from(unix), fingerprint, passages)).toMatchObject({
      lineEnds: 'CRLF',
      passages: [{ found: { start: 31, end: 56 } }],
    });
    const mixed = checkCopy(
      Buffer.from(`Top\n${unix.replace('agree.\n', 'agree.\r')}`),
      fingerprint,
      passages,
    );
    expect(mixed).toMatchObject({
      lineEnds: null,
      passages: [{ state: 'REANCHORED', lineEnds: 'CRLF', found: { start: 35, end: 60 } }],
    });
  });

  test('takes the nearest of several places, in a text however short', () => {
    const copy = `${unix}${unix}`;
    expect(found(`x${copy}`)[0]).toEqual(['REANCHORED', 19, 38, null]);
    expect(found('Two harbours agree.')).toEqual([
      ['REANCHORED', 0, 19, null],
      ['MISSING', undefined, undefined, null],
    ]);
    expect(check('').passages).toMatchObject([{ state: 'MISSING' }, { state: 'MISSING' }]);
  });

  test('finds every passage of a large page in little time', () => {
    const page = `${'<p>навигация 🧭</p>\r\n'.repeat(5_000)}${unix}${'<footer/>'.repeat(5_000)}`;
    expect(found(page).map(([state]) => state)).toEqual(['REANCHORED', 'REANCHORED']);
  }, 10_000);
});

describe('npm run verify', () => {
  const expectNoText = ({ stdout, stderr }: CommandResult) => {
    for (const words of ['two ferries to Uruguay', 'Ada Stein', 'паром', 'Стейн'])
      expect(stdout + stderr).not.toContain(words);
  };

  test('is green on the articles of the tests, which have CRLF, a leading space and emoji, and writes nothing', () => {
    const sources = copySources();
    const look = () => readdirSync(sources).map((name) => [name, statSync(join(sources, name)).mtimeMs]);
    const before = look();
    const result = verify(sources);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(
      /^harbour-interview-2020 +harbour-interview-2020\.txt +the same +11 +11 +0 +0$/m,
    );
    expect(result.stdout).toMatch(/2 of 2 files are the recorded ones; 15 of 15 passages verified\.\n$/);
    expectNoText(result);
    expect(look()).toEqual(before);
  });

  test('says of another copy where its passages are, and fails', () => {
    const result = verify(
      copySources({ [interview]: (bytes) => Buffer.concat([Buffer.from('Tidewater 🌊\r\n'), bytes]) }),
    );
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/^harbour-interview-2020 .* another copy +11 +0 +11 +0$/m);
    expect(result.stdout).toContain('p01  69–170  is at 82–183');
    expect(result.stdout).toContain(
      '1 of 2 files are the recorded ones; 4 of 15 passages verified, 11 re-anchored.',
    );
    expectNoText(result);
  });

  test('says when only the line ends differ', () => {
    const { code, stdout } = verify(
      copySources({ [interview]: (bytes) => bytes.toString().replaceAll('\r\n', '\n') }),
    );
    expect(code).toBe(1);
    expect(stdout).toContain('differs from the recorded one in its line ends only; with CRLF it is the same');
  });

  test('names the passages that a copy does not hold, and verifies the rest', () => {
    const { code, stdout } = verify(
      copySources({ [interview]: (bytes) => bytes.toString().replace('two ferries', '2 ferries') }),
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/ another copy +11 +2 +8 +1$/m);
    expect(stdout).toContain('p03  256–317  not found');
    expect(stdout).toContain('p04  318–384  is at 316–382');
  });

  test('says what to do about a file that is absent or not in UTF-8', () => {
    const sources = copySources({ [interview]: (bytes) => Buffer.from(bytes.toString(), 'utf16le') });
    rmSync(join(sources, 'ferry-report-2021.txt'));
    const { code, stdout } = verify(sources);
    expect(code).toBe(1);
    expect(stdout).toContain(
      'No file ferry-report-2021.txt in the folder. Put your copy there under this name',
    );
    expect(stdout).toContain('not in UTF-8');
    expect(stdout).toContain('0 of 15 passages verified, 15 not checked.');
  });

  test('blames the record when the file is right and the record is not', () => {
    const file = 'articles/harbour-interview-2020.yaml';
    const moved = verifyRecords({
      file,
      from: 'p01: { start: 69, end: 170',
      to: 'p01: { start: 68, end: 169',
    });
    expect(moved).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('the positions in the record are wrong'),
    });
    expect(moved.stdout).toContain('p01  68–169  is at 69–170');
    const miscounted = verifyRecords({ file, from: 'codePoints: 885', to: 'codePoints: 884' });
    expect(miscounted).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('has 885 code points, not 884: correct codePoints'),
    });
  });

  test('does not pass over a passage whose record is malformed, nor over missing records', () => {
    const malformed = verifyRecords({
      file: 'articles/harbour-interview-2020.yaml',
      from: 'p01: { start: 69',
      to: 'p01: { begin: 69',
    });
    expect(malformed).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('passage harbour-interview-2020.p01'),
    });
    const missing = runCommand(
      'verify',
      '--sources',
      fixtureSources,
      '--records',
      join(temporaryFolder(), 'none'),
    );
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('a folder of records') });
  });

  test('prints the result as one JSON object', () => {
    const { code, stdout } = verify(copySources({ [interview]: (bytes) => ` ${bytes}` }), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      verified: false,
      passages: { VERIFIED: 4, REANCHORED: 11, MISSING: 0, UNCHECKED: 0 },
      articles: [
        { article: 'ferry-report-2021', state: 'SAME' },
        {
          article: 'harbour-interview-2020',
          state: 'CHANGED',
          expected: { codePoints: 885 },
          found: { codePoints: 886 },
          passages: expect.arrayContaining([
            expect.objectContaining({
              slug: 'harbour-interview-2020.p01',
              start: 69,
              found: { start: 70, end: 171 },
            }),
          ]),
        },
      ],
    });
  });

  test('says what it wants when used wrongly', () => {
    expect(runCommand('verify')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Expected --sources DIR'),
    });
    expect(verify(join(fixtureSources, interview))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is not a folder'),
    });
    expect(verify(fixtureSources, '--quiet')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Usage: npm run verify'),
    });
    expect(runCommand('verify', '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Exit codes: 0'),
    });
  });
});

describe('npm run verify -- --quote', () => {
  test('shows a passage to someone who holds the file, wherever it stands there', () => {
    const sentence = 'We will deliver two ferries to Uruguay by the end of 2021.';
    const whole = verify(fixtureSources, '--quote', 'harbour-interview-2020.p03');
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toMatch(/^harbour-interview-2020\.p03 {2}harbour-interview-2020\.txt 256–317\n/);
    expect(whole.stdout).toContain(sentence);
    const moved = verify(
      copySources({ [interview]: (bytes) => `🌊${bytes}` }),
      '--quote',
      'harbour-interview-2020.p03',
    );
    expect(moved).toMatchObject({ code: 0, stdout: expect.stringContaining('257–318, re-anchored') });
    expect(moved.stdout).toContain(sentence);
  });

  test('shows all passages of a claim', () => {
    const { code, stdout } = verify(fixtureSources, '--quote', 'ferry-report-2021.c01', '--json');
    expect(code).toBe(0);
    const { passages } = JSON.parse(stdout);
    const bytes = readFileSync(join(fixtureSources, 'ferry-report-2021.txt'), 'utf8');
    expect(passages).not.toHaveLength(0);
    for (const { start, end, text } of passages) expect(text).toBe([...bytes].slice(start, end).join(''));
  });

  test('shows nothing that its hash does not vouch for', () => {
    const sources = copySources({
      [interview]: (bytes) => bytes.toString().replace('two ferries', '2 ferries'),
    });
    const changed = verify(sources, '--quote', 'harbour-interview-2020.p03');
    expect(changed).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('not found in harbour-interview-2020.txt'),
    });
    expect(changed.stdout).not.toContain('ferries');
    rmSync(join(sources, interview));
    const absent = verify(sources, '--quote', 'harbour-interview-2020.p03');
    expect(absent).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('No file harbour-interview-2020.txt'),
    });
  });

  test('suggests the slug that was meant', () => {
    const result = verify(fixtureSources, '--quote', 'harbour-interview-2020.p3');
    expect(result).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/did you mean harbour-interview-2020\.p\d\d\?/),
    });
  });
});

describe('npm run verify of JSON Lines', () => {
  /** The fixture as JSON Lines, with its articles first, so that nothing hangs on the order. */
  function lines(arranged: (lines: string[]) => string[] = (list) => list.toReversed()): string {
    const path = join(temporaryFolder(), 'records.jsonl');
    asJsonLines(fixtureRecords, path, arranged);
    return path;
  }
  const verifyLines = (sources: string, records: string, ...words: string[]) =>
    runCommand('verify', '--sources', sources, '--records', records, ...words);

  test('finds what it finds of the same records in YAML', () => {
    const moved = copySources({ [interview]: (bytes) => ` ${bytes}` });
    for (const [sources, code] of [
      [fixtureSources, 0],
      [moved, 1],
    ] as const) {
      const fromLines = verifyLines(sources, lines(), '--json');
      const fromYaml = verify(sources, '--json');
      expect([fromLines.code, fromYaml.code]).toEqual([code, code]);
      const { articles, ...sum } = JSON.parse(fromLines.stdout);
      expect({ articles: articles.toReversed(), ...sum }).toEqual(JSON.parse(fromYaml.stdout));
    }
  });

  test('lists only the articles that do not match', () => {
    expect(verifyLines(fixtureSources, lines())).toEqual({
      code: 0,
      stdout: '2 of 2 files are the recorded ones; 15 of 15 passages verified.\n',
      stderr: '',
    });
    const changed = verifyLines(copySources({ [interview]: (bytes) => `🌊${bytes}` }), lines());
    expect(changed.code).toBe(1);
    expect(changed.stdout).toMatch(/^harbour-interview-2020 .* another copy +11 +0 +11 +0$/m);
    expect(changed.stdout).not.toContain('ferry-report-2021');
    expect(changed.stdout).toContain('4 of 15 passages verified, 11 re-anchored.');
  });

  test('lists the first of many and counts all', () => {
    const records = join(temporaryFolder(), 'records');
    const { articles } = writeCorpus(records, 2500, 1);
    expect(articles).toBeGreaterThan(110);
    const { code, stdout } = verifyLines(temporaryFolder(), records);
    expect(code).toBe(1);
    expect(stdout.match(/^ {2}No file /gm)).toHaveLength(100);
    expect(stdout).toContain(`${articles - 100} more articles are not verified; these were the first 100.`);
    expect(stdout).toContain(`0 of ${articles} files are the recorded ones; 0 of `);
  });

  test('verifies nothing when a line or passage cannot be made out', () => {
    for (const [from, to, told] of [
      ['"p01":{"start":', '"p01":{"begin":', 'passage ferry-report-2021.p01'],
      ['"kind":"ARTICLE"', '"kind":"ARTICEL"', 'did you mean ARTICLE?'],
      ['{"kind":"ARTICLE"', '{"kind":"ARTICLE', 'expected JSON'],
    ] as const) {
      const records = lines((list) => list.map((line) => line.replace(from, to)));
      expect(verifyLines(fixtureSources, records)).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining(told),
      });
    }
    expect(
      verifyLines(
        fixtureSources,
        lines(() => []),
      ),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('at least one article in it'),
    });
  });

  test('shows a passage, or suggests which was meant', () => {
    const [slug, meant] = ['harbour-interview-2020.p03', 'harbour-interview-2020.pp3'];
    expect(verifyLines(fixtureSources, lines(), '--quote', slug)).toEqual(
      verify(fixtureSources, '--quote', slug),
    );
    expect(verifyLines(fixtureSources, lines(), '--quote', meant)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/did you mean harbour-interview-2020\.p\d\d\?/),
    });
  });
});

describe('the corpus', () => {
  it.skipIf(!existsSync(sharedSources))(
    'verifies against ../shared/sources (skipped where that folder, which holds the articles themselves, does not exist)',
    () => {
      expect(runCommand('verify', '--sources', sharedSources)).toMatchObject({ code: 0, stderr: '' });
    },
  );
});
