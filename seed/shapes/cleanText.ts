/**
 * Characters that a reader does not see or cannot tell from others: controls, format and direction
 * marks, line and paragraph separators, halves of surrogate pairs, private use, the replacement
 * character of a failed decoding, and spaces other than the plain one. Between Arabic letters, the
 * zero-width non-joiner is spelling. `kept` are characters that are clean nevertheless.
 */
const uncleanBut = (kept: string) =>
  new RegExp(
    String.raw`(?<!\p{Script=Arabic})\u200C|\u200C(?!\p{Script=Arabic})|` +
      String.raw`[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]--[ \u200C${kept}]]`,
    'v',
  );
const unclean = uncleanBut('');
const uncleanInLines = uncleanBut(String.raw`\n`);

/** Clean text of the most frequent letters and signs, which needs no closer look. */
const plain = /^[ -~¡-¬®-ɏͰ-ԯ–—‘’“”№]*$/;

/** What unclean characters are, the first that applies. */
const kinds: [RegExp, string][] = [
  [/\0/, 'NUL'],
  [/[\n\v\f\r\x85\u2028\u2029]/, 'a line break'],
  [/\t/, 'a tab'],
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, 'a direction mark'],
  [/\p{Cs}/u, 'half of a surrogate pair'],
  [/\uFFFD/, 'what remains of a failed decoding'],
  [/\p{Cc}/u, 'a control character'],
  [/\p{Co}/u, 'a character of private use'],
  [/\p{Zs}/u, 'a special space'],
];

/** The code point of a character as Unicode writes it: `U+202E`. */
export const codePointOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * The expectation of a text with an unclean character; null for a clean text. `lines` allows line
 * breaks.
 */
export function uncleanFault(text: string, lines = false): string | null {
  if (plain.test(text)) return null;
  const match = (lines ? uncleanInLines : unclean).exec(text);
  if (!match) return null;
  const [character] = match;
  const kind = kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'an invisible character';
  const position = [...text.slice(0, match.index)].length + 1;
  return `text without ${codePointOf(character)}, ${kind} (character ${position})`;
}

const anyUnclean = new RegExp(unclean.source, 'gv');

/** The text with its unclean characters as escapes, `\\u{202E}`, so that a terminal shows them. */
export const escapeUnclean = (text: string) =>
  text.replace(anyUnclean, (character) => `\\u{${codePointOf(character).slice(2)}}`);
