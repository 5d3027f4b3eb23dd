import { fold, lower } from './fold.ts';

/**
 * How a word sounds when it is read by the rules of a language. Words of one name in several
 * languages and scripts have equal keys, and forms that differ in few letters.
 */
export interface Sound {
  /** The classes of its consonants, and whether a vowel begins or ends it: `Əliyev` is `ALV`. */
  key: string;
  /** Its sounds, one letter each. */
  form: string;
}

/**
 * Spellings of sounds, of one letter or several. Sounds are written `a e i o u`, `j` (a glide), `Y`
 * (a vowel beside consonants, else a glide), `p f b v m n l r t d s z k g x h`, `c` (ts), `D` (dz),
 * `S` (sh), `Z` (zh), `C` (ch) and `J` (the English j).
 */
type Table = Readonly<Record<string, string>>;

const cyrillic: Table = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'je', ё: 'jo', ж: 'Z', з: 'z', и: 'i', й: 'j', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'x', ц: 'c' },
  ...{ ч: 'C', ш: 'S', щ: 'SC', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'ju', я: 'ja', дж: 'J', дз: 'D', тс: 'c' },
  ...{ і: 'i', ї: 'ji', є: 'je', ґ: 'g', ў: 'v' },
  ...{ ә: 'a', ғ: 'g', қ: 'k', ң: 'n', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', ҝ: 'g', ҹ: 'J', ј: 'j' },
};

const georgian: Table = {
  ...{ ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l' },
  ...{ მ: 'm', ნ: 'n', ო: 'o', პ: 'p', ჟ: 'Z', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k' },
  ...{ ღ: 'g', ყ: 'k', შ: 'S', ჩ: 'C', ც: 'c', ძ: 'D', წ: 'c', ჭ: 'C', ხ: 'x', ჯ: 'J', ჰ: 'h' },
};

/** What Latin letters mean in all languages below, unless one says otherwise. */
const latin: Table = {
  ...{ tsch: 'C', tsh: 'C', tch: 'C', tš: 'C', cz: 'C', č: 'C', ĉ: 'C', ç: 'C', ĝ: 'J' },
  ...{ dzh: 'J', dż: 'J', dž: 'J', dsch: 'J', zh: 'Z', ž: 'Z', ż: 'Z', ĵ: 'Z' },
  ...{
    sch: 'S',
    sh: 'S',
    sz: 'S',
    š: 'S',
    ş: 'S',
    ș: 'S',
    ŝ: 'S',
    kh: 'x',
    gh: 'g',
    ğ: 'g',
    q: 'k',
    ck: 'k',
  },
  ...{
    ts: 'c',
    tz: 'c',
    ț: 'c',
    ć: 'c',
    dz: 'D',
    dź: 'D',
    ph: 'p',
    th: 't',
    w: 'v',
    ŭ: 'v',
    y: 'Y',
    õ: 'i',
    x: 'ks',
    ə: 'a',
  },
};

/** How languages read Latin letters. */
const readings = {
  english: { ...latin, ch: 'C', j: 'J', dj: 'J', c: 'k' },
  slavic: { ...latin, ch: 'x', ck: 'ck' },
  southSlavic: { ...latin, ch: 'x', ck: 'ck', ć: 'C' },
  turkic: { ...latin, ch: 'C', c: 'J', j: 'Z', x: 'x' },
  german: { ...latin, ch: 'x', c: 'k', z: 'c', dse: 'De', dsi: 'Di', s: 'z', sz: 'sc' },
  french: { ...latin, ch: 'S', j: 'Z', dj: 'J', c: 'k', ou: 'u', gue: 'ge', gui: 'gi' },
  spanish: { ...latin, ch: 'C', j: 'x', c: 'k' },
  nordic: { ...latin, ch: 'x', tj: 'C', tsj: 'C', dzj: 'J', zj: 'Z', sj: 'S', oe: 'u' },
  hungarian: { ...latin, cs: 'C', s: 'S', sz: 's', zs: 'Z' },
} satisfies Record<string, Table>;

type Reading = keyof typeof readings;

const byLanguage: Readonly<Record<string, readonly Reading[]>> = {
  ...{ en: ['english'], de: ['german'], fr: ['french'], es: ['spanish'], hu: ['hungarian'] },
  ...{ az: ['turkic'], tr: ['turkic'], kk: ['turkic'], uz: ['turkic'] },
  ...{ nl: ['nordic'], sv: ['nordic'], nb: ['nordic'], nn: ['nordic'], da: ['nordic'] },
};
const slavic: readonly Reading[] = ['slavic', 'southSlavic'];
const all = Object.keys(readings) as Reading[];

/** Letters that tell how to read a word of a query. */
const turkicLetters = /[əğış]/u;
const slavicLetters = /[ščžŭłżźśćń]/u;

/** Reads a word letter by letter, the longest spelling first. */
function reader(table: Table): (word: string) => string {
  const spellings = Object.keys(table).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`${spellings.join('|')}|.`, 'gu');
  return (word) => word.replace(pattern, (spelling) => table[spelling] ?? fold(spelling));
}

const readCyrillic = reader(cyrillic);
const readGeorgian = reader(georgian);
const readLatin = Object.fromEntries(
  Object.entries(readings).map(([name, table]) => [name, reader(table)]),
) as Record<Reading, (word: string) => string>;

/**
 * Removes what spellings of one name differ in: glides, `i` beside another vowel, the Belarusian
 * `ў` written as `u`, also before consonants at the beginning, `n` for `m`, the Persian `-eh`,
 * double letters, the ending of Georgian nominatives and the French `-ine`.
 */
const simplify = (form: string) =>
  form
    .replace(/(?<=[aeiou])Y|Y(?=[aeiouY])|j/g, '')
    .replaceAll('Y', 'i')
    .replace(/i(?=[aeou])|(?<=[aeou])i/g, '')
    .replace(/(?<=[aeo])u(?![aeiou])|^u(?=[^aeiou])|ff$/g, 'v')
    .replace(/n(?=[bp])/g, 'm')
    .replace(/(?<=[ae])h$/, '')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=[oe]v|in)[ie]$/, '');

/** The forms of given names that differ in more than sound, with the Russian form of each. */
const givenNames: Table = {
  ...{ mikala: 'nikola', mikola: 'nikola', mikita: 'nikita', rigor: 'grigori', rihor: 'grigori' },
  ...{ avgen: 'evgeni', avgeni: 'evgeni', avhen: 'evgeni', avheni: 'evgeni' },
  ...{ evgen: 'evgeni', evhen: 'evgeni' },
  ...{ vasil: 'vasili', vital: 'vitali', anatol: 'anatoli', genaD: 'genadi', henaD: 'genadi' },
  davit: 'david',
};

const classes: Table = {
  ...{ k: 'K', g: 'K', x: 'K', h: 'K', s: 'S', z: 'S', S: 'C', Z: 'C', C: 'C', J: 'C' },
  ...{ t: 'T', c: 'T', d: 'D', D: 'D', p: 'P', f: 'P' },
};

/** The key of a form. Adjacent consonants of one class count once. */
function keyOf(form: string): string {
  const ending = /[aeo]$/.test(form) ? 'A' : /[iu]$/.test(form) ? 'I' : '';
  const consonants = form
    .replace(/[^aeiou]/g, (letter) => classes[letter] ?? letter.toUpperCase())
    .replace(/(.)\1+/g, '$1')
    .replace(/[aeiou]/g, '');
  return (/^[aeiou]/.test(form) ? 'A' : '') + consonants + ending;
}

/** A word with fewer consonants sounds like too many others. */
const fewestConsonants = 2;

/**
 * How a word of a name in a language sounds; null (for a word of a query) gives every reading that
 * its letters allow. None for a word in another script, with a digit, or with one consonant.
 */
export const soundsOf = (word: string, lang: string | null): Sound[] => toSounds(simpleForms(word, lang));

/**
 * The endings of the cases of Slavic names, as sounds: of men’s names and surnames (`Алиевым`), of
 * adjectives (`Коломойского`, `Коломойской`) and of women’s (`Алиевой`).
 */
const cases: readonly (readonly [ending: RegExp, nominative: string])[] = [
  [/(?<=[^aeiou])(?:a|u|e|i|im|om|em|am)$/, ''],
  [/(?<=[sc]k)(?:ogo|aga|omu|amu|im|om)$/, 'i'],
  [/(?<=[^aeiou])[oui]$/, 'a'],
];

/** How a Cyrillic word of a query sounds in the nominative, if it can be in another case. */
export function nominativeSoundsOf(word: string): Sound[] {
  if (!isCyrillic.test(word)) return [];
  return toSounds(
    simpleForms(word, null).flatMap((form) =>
      cases.flatMap(([ending, nominative]) =>
        ending.test(form) ? [simplify(form.replace(ending, nominative))] : [],
      ),
    ),
  );
}

const toSounds = (forms: string[]): Sound[] =>
  [...new Set(forms.map((form) => givenNames[form] ?? form))]
    .filter((form) => /^[a-zA-Z]+$/.test(form) && form.replace(/[aeiou]/g, '').length >= fewestConsonants)
    .map((form) => ({ key: keyOf(form), form }));

function simpleForms(word: string, lang: string | null): string[] {
  if (/\p{N}/u.test(word)) return [];
  return formsOf(lower(word).replace(/[^\p{L}\p{M}]|\p{Lm}/gu, ''), lang).map(simplify);
}

const isCyrillic = /\p{Script=Cyrillic}/u;

function formsOf(letters: string, lang: string | null): string[] {
  if (isCyrillic.test(letters)) return [readCyrillic(letters)];
  if (/\p{Script=Georgian}/u.test(letters)) return [readGeorgian(letters)];
  return readingsOf(letters, lang).map((reading) => readLatin[reading](letters));
}

function readingsOf(letters: string, lang: string | null): readonly Reading[] {
  if (lang !== null) return byLanguage[lang] ?? slavic;
  if (turkicLetters.test(letters)) return ['turkic'];
  return slavicLetters.test(letters) ? slavic : all;
}
