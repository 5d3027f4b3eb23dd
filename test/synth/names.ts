import type { Random } from './random.ts';

/** The languages that synthetic names are written in. */
export const languages = ['en', 'ru', 'be', 'az'] as const;
type Language = (typeof languages)[number];

/**
 * Invented syllables, each as the four languages spell it; a number after the name keeps it apart
 * from any person’s or place’s.
 */
const syllables = (
  'ba ба ба ba, cha ча ча ça, sha ша ша şa, zhe же жэ je, ge ге ге gə, ru ру ру rü, lo ло ло lö, mi ми мі mi, ka ка ка ka, ten тен тэн tən, ' +
  'vor вор вор vor, dil дил дзіл dil, fa фа фа fa, hu ху ху xu, jan джан джан can, ks кс кс ks, oy ой ой oy, pe пе пе pe, sun сун сун sun, ' +
  'tso цо цо so, ul ул ул ul, va ва ва va, yi и і ı, zar зар зар zar, gho го го ğo, nel нел нел nəl, qui куи куі qi, mar мар мар mar'
)
  .split(', ')
  .map((row) => row.split(' ') as [string, string, string, string]);

/** Syllables that a word may begin with. */
const openings = syllables.filter(([latin]) => !['ks', 'ul', 'oy', 'yi'].includes(latin));

/** A word of some syllables, in every language. */
export function inventWord(random: Random): Record<Language, string> {
  const parts = [random.pick(openings)];
  for (let more = random.between(1, 2); more > 0; more--) parts.push(random.pick(syllables));
  const spell = (column: number) => capital(parts.map((part) => part[column]).join(''));
  return { en: spell(0), ru: spell(1), be: spell(2), az: spell(3) };
}

const capital = (word: string) => (word[0] ?? '').toLocaleUpperCase('en') + word.slice(1);

/** A preferred name in each language, made of words and a number. */
export function namesOf(
  words: Record<Language, string>[],
  number: number,
  known: readonly Language[] = languages,
) {
  return known.map((lang) => ({
    name: `${words.map((word) => word[lang]).join(' ')} ${number}`.normalize('NFC'),
    lang,
    type: 'PREFERRED',
  }));
}

/** Text as a slug. */
export const slugged = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
