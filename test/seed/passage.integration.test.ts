import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../../seed/verify/evidence.ts';
import { findPassage, type PassageEnds } from '../../seed/verify/findPassage.ts';
import { temporaryFolder } from './copyFixture.ts';
import { type CommandResult, runCommand } from './runCommand.ts';

// In words of no language, so that a test can tell that none of them is printed.
const article = [
  '\uFEFF Ombriska «Vaskul» 🦩 dolmek.',
  '',
  'Trevona pisklar umbeth 🦩🦩 sorrily. Zembrak holutin vorsk.',
  'Zembrak holutin vorsk.',
  'Quindral “masker” fenwick — drossel.',
  '',
].join('\r\n');

function articleFile(content: string | Uint8Array = article): string {
  const path = join(temporaryFolder(), 'article.txt');
  writeFileSync(path, content);
  return path;
}

const find = (first: string, last: string, ends: Partial<PassageEnds> = {}) => {
  const text = readText(Buffer.from(article));
  if (!text) throw new Error('not UTF-8');
  return findPassage(text, { first, last, ...ends });
};

/** Counted in another way than the code under test does. */
function expectedPassage(slice: string, from = 0) {
  const start = [...article.slice(0, article.indexOf(slice, from))].length;
  const end = start + [...slice].length;
  return { start, end, sha256: createHash('sha256').update(slice, 'utf8').digest('hex') };
}

function expectNoWordOfTheText({ stdout, stderr }: CommandResult) {
  for (const word of article.match(/\p{L}{3,}/gu) ?? []) {
    expect(`${stdout}${stderr}`.toLowerCase()).not.toContain(word.toLowerCase());
  }
}

describe('findPassage', () => {
  test('counts code points after a byte order mark, emoji and CRLF', () => {
    expect(find('Trevona', 'sorrily.')).toEqual({
      passage: expectedPassage('Trevona pisklar umbeth 🦩🦩 sorrily.'),
    });
    expect(find('🦩🦩', '🦩🦩')).toEqual({ passage: expectedPassage('🦩🦩') });
    expect(find('\uFEFF Om', 'dolmek.')).toMatchObject({ passage: { start: 0 } });
  });

  test('takes a passage over a line end, and one sentence as both groups of words', () => {
    expect(find('Trevona', 'Quindral')).toEqual({
      passage: expectedPassage(article.slice(article.indexOf('Trevona'), article.indexOf(' “masker'))),
    });
    expect(find('Trevona pisklar', 'Trevona pisklar')).toEqual({
      passage: expectedPassage('Trevona pisklar'),
    });
  });

  test.each([
    [
      'first',
      'Zembrak',
      'drossel.',
      /^The first words occur 2 times in the file \(at code points \d+, \d+\)\. Give more .* --occurrence 1 to 2\.$/,
    ],
    [
      'last',
      'Trevona',
      'vorsk.',
      /^The last words occur 2 times after the first words .* --last-occurrence 1 to 2\.$/,
    ],
  ])('does not choose between several occurrences of the %s words', (_, first, last, fault) => {
    expect(find(first, last)).toEqual({ fault: expect.stringMatching(fault) });
  });

  test('takes the occurrences it is told', () => {
    const sentence = 'Zembrak holutin vorsk.';
    const second = article.lastIndexOf(sentence);
    expect(find('Zembrak', 'vorsk.', { occurrence: 2 })).toEqual({
      passage: expectedPassage(sentence, second),
    });
    expect(find('Zembrak', 'vorsk.', { occurrence: 1, lastOccurrence: 1 })).toEqual({
      passage: expectedPassage(sentence),
    });
    expect(find('Zembrak', 'vorsk.', { occurrence: 3 })).toEqual({
      fault: expect.stringMatching(/2 times.*so --occurrence 3 is too high/),
    });
  });

  test('tells last words before the first from last words that are nowhere', () => {
    expect(find('Trevona', 'dolmek.')).toEqual({
      fault: expect.stringMatching(/^The last words occur only before the first .*order/),
    });
    // The end of the first words is where a passage can end at the earliest.
    expect(find('Trevona pisklar', 'Trevona')).toEqual({
      fault: expect.stringMatching(/only before the first/),
    });
    expect(find('Trevona', 'nowhere')).toEqual({
      fault: expect.stringMatching(/^The last words are not in the file/),
    });
  });

  test.each([
    ['trevona', /differ in letter case/],
    ['dolmek. Trevona', /differ in white space or line breaks/],
    ['"Vaskul"', /differ in the form of quotation marks/],
    ['fenwick - drossel', /differ in the length of dashes/],
    ['"MASKER" fenwick', /differ in several of/],
    ['nowhere at all', /Copy them from the file itself/],
  ])('says what keeps %s from being found', (first, advice) => {
    expect(find(first, 'drossel.')).toEqual({ fault: expect.stringMatching(advice) });
  });
});

describe('npm run passage', () => {
  test('prints what a record wants and nothing else', () => {
    const result = runCommand('passage', articleFile(), 'Trevona', 'sorrily.');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toMatch(/^\{ start: \d+, end: \d+, sha256: [0-9a-f]{64} \}\n$/);
    expect(parse(result.stdout)).toEqual(expectedPassage('Trevona pisklar umbeth 🦩🦩 sorrily.'));
    expectNoWordOfTheText(result);
  });

  test.each([
    ['not found', 1, ['Trevonna', 'sorrily.']],
    ['found but for their case', 1, ['trevona', 'sorrily.']],
    ['ambiguous', 1, ['Zembrak', 'drossel.']],
    ['in the wrong order', 1, ['Trevona', 'dolmek.']],
    ['too few', 2, ['Trevona']],
    ['too many', 2, ['Trevona', 'sorrily.', 'Zembrak']],
    ['mistaken for an option', 2, ['--trevona', 'sorrily.']],
    ['with an option that is no number', 2, ['Trevona', 'sorrily.', '--occurrence', 'umbeth']],
  ])('shows no text when words are %s', (_, code, words) => {
    const result = runCommand('passage', articleFile(), ...words);
    expect(result).toMatchObject({ code, stdout: '' });
    expect(result.stderr).not.toBe('');
    expectNoWordOfTheText(result);
  });

  test('refuses what is not a file, and words in its place, without repeating them', () => {
    const result = runCommand('passage', 'Trevona', 'sorrily.', articleFile());
    expect(result).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Give the file, then the words'),
    });
    expectNoWordOfTheText(result);
  });

  test('refuses a file that is not in UTF-8', () => {
    const path = articleFile(Buffer.from(article, 'utf16le'));
    expect(runCommand('passage', path, 'Trevona', 'sorrily.')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('not in UTF-8'),
    });
  });

  test('prints what a record wants to know of the file itself', () => {
    const result = runCommand('passage', articleFile());
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(parse(result.stdout)).toEqual({
      file: 'article.txt',
      sha256: createHash('sha256').update(article, 'utf8').digest('hex'),
      codePoints: [...article].length,
    });
  });

  test('takes options on either side of the words', () => {
    const path = articleFile();
    const before = runCommand('passage', '--occurrence', '2', path, 'Zembrak', 'vorsk.');
    expect(before).toMatchObject({ code: 0 });
    expect(runCommand('passage', path, 'Zembrak', 'vorsk.', '--occurrence=2')).toEqual(before);
  });

  test('explains itself and its exit codes', () => {
    expect(runCommand('passage', '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Exit codes: 0'),
    });
  });
});
