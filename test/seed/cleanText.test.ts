import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeUnclean, uncleanFault } from '../../seed/shapes/cleanText.ts';
import { note, prose, text } from '../../seed/shapes/text.ts';

/** The first expectation that a shape reports; null for a text it takes. */
const faultOf = (shape: ReturnType<typeof text>, value: string) =>
  shape.safeParse(value).error?.issues[0]?.message ?? null;

describe('text of records', () => {
  test.each([
    ['\0', 'U+0000, NUL'],
    ['\n', 'U+000A, a line break'],
    ['\u2028', 'U+2028, a line break'],
    ['\t', 'U+0009, a tab'],
    ['\u001b', 'U+001B, a control character'],
    ['\ud800', 'U+D800, half of a surrogate pair'],
    ['\udfff', 'U+DFFF, half of a surrogate pair'],
    ['\u202e', 'U+202E, a direction mark'],
    ['\u200f', 'U+200F, a direction mark'],
    ['\u2066', 'U+2066, a direction mark'],
    ['\u200b', 'U+200B, an invisible character'],
    ['\u200c', 'U+200C, an invisible character'],
    ['\u2060', 'U+2060, an invisible character'],
    ['\u00ad', 'U+00AD, an invisible character'],
    ['\ufeff', 'U+FEFF, an invisible character'],
    ['\u3164', 'U+3164, an invisible character'],
    ['\u{e0041}', 'U+E0041, an invisible character'],
    ['\u00a0', 'U+00A0, a special space'],
    ['\u3000', 'U+3000, a special space'],
    ['\ue000', 'U+E000, a character of private use'],
    ['\ufffd', 'U+FFFD, what remains of a failed decoding'],
  ])('refuses %j with its code point and position', (character, named) => {
    for (const shape of [text(), prose()])
      expect(faultOf(shape, `😀 Ada${character}Stein`)).toBe(`text without ${named} (character 6)`);
    expect(uncleanFault(`a${character}b`, true) === null).toBe(character === '\n');
  });

  test('takes letters of all scripts, and the non-joiner where it is spelling', () => {
    for (const name of [
      'İlham Əliyev',
      'Аляксандр',
      'Štein',
      '北京',
      'رجب',
      'می\u200cخواهم',
      '“a” – b’s',
      '😀',
    ])
      expect(uncleanFault(name)).toBeNull();
  });

  test('has a greatest length', () => {
    expect(faultOf(text(), 'a'.repeat(400))).toBeNull();
    expect(faultOf(text(), 'a'.repeat(401))).toBe('text of at most 400 characters');
    expect(faultOf(prose(), 'a'.repeat(1_001))).toBe('text of at most 1000 characters');
    expect(note.safeParse(`${'a '.repeat(1_999)}\na`).success).toBe(true);
    expect(note.safeParse('a'.repeat(4_001)).success).toBe(false);
  });

  test('is shown with its invisible characters as escapes', () => {
    expect(escapeUnclean('a\u202eb\0c\nd')).toBe('a\\u{202E}b\\u{0000}c\\u{000A}d');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => uncleanFault(escapeUnclean(any)) === null));
  });
});
