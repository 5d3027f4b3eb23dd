/** Replacements by letter; other letters are kept. */
type Table = Readonly<Record<string, string>>;

/**
 * BGN/PCGN 1947 for Russian without apostrophes, extended by the letters of neighbouring alphabets.
 */
const russian: Table = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ і: 'i', ў: 'w', ї: 'yi', є: 'ye', ґ: 'g', ә: 'a', ғ: 'gh', қ: 'q', ҝ: 'g', ң: 'ng', ө: 'o' },
  ...{ ұ: 'u', ү: 'u', һ: 'h', ҹ: 'j', ј: 'y' },
};

/**
 * The romanization of newspapers: no soft signs, short endings, `х` as `h`, plain Kazakh letters.
 */
const russianInPrint: Table = { ...russian, ё: 'e', й: 'i', х: 'h', ғ: 'g', қ: 'k', ң: 'n' };

/** BGN/PCGN 1979 for Belarusian without apostrophes. */
const belarusian: Table = { ...russian, г: 'h', е: 'ye' };

/**
 * The official Belarusian romanization of place names (2007) without diacritics: `Лукашэнка`,
 * Lukašenka, becomes `lukasenka`.
 */
const belarusianOfState: Table = {
  ...belarusian,
  ...{ ж: 'z', й: 'j', ў: 'u', х: 'ch', ц: 'c', ч: 'c', ш: 's', е: 'ie', ё: 'io', ю: 'iu', я: 'ia' },
};

/** The Belarusian romanization of newspapers: BGN/PCGN with short endings. */
const belarusianInPrint: Table = { ...belarusian, й: 'i', ў: 'u' };

/** The national system of Georgia (2002) without apostrophes. */
const georgian: Table = {
  ...{ ა: 'a', ბ: 'b', გ: 'g', დ: 'd', ე: 'e', ვ: 'v', ზ: 'z', თ: 't', ი: 'i', კ: 'k', ლ: 'l', მ: 'm' },
  ...{ ნ: 'n', ო: 'o', პ: 'p', ჟ: 'zh', რ: 'r', ს: 's', ტ: 't', უ: 'u', ფ: 'p', ქ: 'k', ღ: 'gh', ყ: 'q' },
  ...{ შ: 'sh', ჩ: 'ch', ც: 'ts', ძ: 'dz', წ: 'ts', ჭ: 'ch', ხ: 'kh', ჯ: 'j', ჰ: 'h' },
};

/** Azerbaijani in English spelling. */
const azerbaijani: Table = { ə: 'a', c: 'j', ç: 'ch', ş: 'sh', x: 'kh', q: 'g', ğ: 'gh', j: 'zh' };

const byTable = (word: string, table: Table) => [...word].map((letter) => table[letter] ?? letter).join('');

/** `е` is `ye` at the start of a word and after a vowel, `й` or a sign. */
const yeInRussian = (word: string) => word.replace(/(?<=^|[аеёиоуыэюяйъь])е/gu, 'є');

/**
 * `я` and its like have `j` before them at the start of a word and after a vowel, `ў` or a sign,
 * else `i`.
 */
const jotInBelarusian = (word: string) =>
  word.replace(
    /(?<=^|[аеёіоуыэюяйўь])[еёюя]/gu,
    (letter) => ({ е: 'je', ё: 'jo', ю: 'ju', я: 'ja' })[letter] ?? '',
  );

const inPrint = (word: string) =>
  word
    .replace(/[иы]й$/u, 'y')
    .replaceAll('дж', 'j')
    .replaceAll('кс', 'x');

/** A Russian word (lower case, composed) in Latin letters: by BGN/PCGN, then as in newspapers. */
export const latinOfRussian = (word: string) => [
  byTable(yeInRussian(word), russian),
  byTable(inPrint(word), russianInPrint),
];

/**
 * A Belarusian word in Latin letters: by BGN/PCGN, by the official romanization, then as in
 * newspapers.
 */
export const latinOfBelarusian = (word: string) => [
  byTable(word, belarusian),
  byTable(jotInBelarusian(word), belarusianOfState),
  byTable(inPrint(word), belarusianInPrint),
];

/**
 * A Georgian word in Latin letters: by the national system, then with `q` for `ქ`, `k` for `ყ` and
 * `g` for `ღ`.
 */
export const latinOfGeorgian = (word: string) => [
  byTable(word, georgian),
  byTable(word, { ...georgian, ქ: 'q', ყ: 'k', ღ: 'g' }),
];

/**
 * An Azerbaijani word in English spelling; then with `ə` as `e`, as in Turkish and German, in its
 * own and in English spelling.
 */
export const spellingsOfAzerbaijani = (word: string) => [
  byTable(word, azerbaijani),
  byTable(word, { ə: 'e' }),
  byTable(word, { ...azerbaijani, ə: 'e' }),
];
