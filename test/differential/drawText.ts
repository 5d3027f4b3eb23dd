import type { Random } from '../synth/random.ts';
import type { CorpusValues } from './corpusValues.ts';

/**
 * Texts that ask for trouble: what SQL, LIKE, JSON and GraphQL have signs for, other scripts, and
 * nothing at all.
 */
const oddTexts = [
  '',
  'none',
  "O'Neil -- '",
  '100%_\\',
  '"quoted"\n\t',
  'паром',
  'Gəncə',
  '🚢',
  'e\u0301',
  '\u0000',
  '$1 ?1 :a @b',
  '{"a":[1]}',
  '__proto__',
];

const langs = ['en', 'ru', 'az', 'be', 'is', 'EN', 'en-GB', 'xx', '', 'not a tag'];
const malformedQueries = [
  '',
  ' ',
  '(',
  'ferry )',
  'NOT ferry',
  '"',
  '***',
  'AND',
  'a OR',
  '( ( ferry )',
  '¡',
];
const actors = ['Country.slug', 'Speaker.slug', 'Organization.slug', 'Office.slug', 'Place.slug'];
const spoken = ['Name.name', 'Commitment.summary', 'Event.label', 'Article.label', 'Instrument.name'];

/**
 * From where the texts of an argument or input field come that is not called like the field it
 * looks at.
 */
const sources: [RegExp, string[]][] = [
  [/^(Query\.dyad|Query\.dyadMatrix)\((from|to):\)$/, actors],
  [/^Query\.coverage\(country:\)$/, ['Country.slug', 'Country.slug', 'Country.code']],
  [/^(Commitment|Event|Place)Where\.within$/, ['Place.slug']],
  [/\.sectorTree$|^SectorWhere\.within$/, ['Sector.slug']],
  [/^AmountFilter\.unit$/, ['Figure.unit']],
  [/^ActorWhere\.slug$/, actors],
  [/^NamedWhere\.slug$/, [...actors, 'Sector.slug', 'Instrument.slug', 'Measure.slug']],
];

/** The fields whose values an argument or input field is compared with. */
function fieldsFor(coordinate: string): string[] {
  const found = sources.find(([pattern]) => pattern.test(coordinate));
  if (found) return found[1];
  const lookup = /^Query\.(?<noun>[a-z]+)\((?<key>\w+):\)$/.exec(coordinate)?.groups;
  const noun = lookup?.['noun'];
  if (noun) return [`${noun[0]?.toUpperCase()}${noun.slice(1)}.${lookup['key']}`];
  return [coordinate.replace(/Where\./, '.')];
}

/** Two letters of a word change places, or one is put in. */
function misspelt(random: Random, word: string): string {
  const at = random.below(Math.max(1, word.length - 1));
  return random.chance(0.5)
    ? word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
    : `${word.slice(0, at)}e${word.slice(at)}`;
}

/** Slugs in `moved.yaml` of the fixture, which no answer has but that to a look-up of them. */
const movedSlugs = ['ferry-line-wish-2020', 'ferry-plan-2019', 'harbour-feast-2019'];

function someWord(random: Random, values: CorpusValues): string {
  const pool = values.of(random.pick(spoken));
  const text = String(pool.length ? random.pick(pool) : 'ferry');
  return random.pick(text.split(/\s+/)) || 'ferry';
}

/**
 * A search query: mostly of words that the corpus has, in the forms that the language of queries
 * knows; sometimes malformed.
 */
function searchQuery(random: Random, values: CorpusValues): string {
  if (random.chance(0.08)) return random.pick(malformedQueries);
  const word = () => {
    const plain = someWord(random, values).replace(/["()*]/g, '');
    const form = random.unit();
    if (form < 0.15) return `${plain.slice(0, 3)}*`;
    if (form < 0.25) return `"${plain}"`;
    if (form < 0.35) return misspelt(random, plain);
    return plain;
  };
  const form = random.unit();
  if (form < 0.55) return word();
  if (form < 0.7) return `${word()} ${word()}`;
  if (form < 0.8) return `${word()} OR ${word()}`;
  if (form < 0.9) return `${word()} NOT ${word()}`;
  return `(${word()} OR ${word()}) AND ${word()}`;
}

/**
 * A text for a place in the arguments. `coordinate` is what the text is compared with
 * (`CommitmentWhere.summary`, `Query.country(code:)`), `operator` the field of the filter that
 * takes it.
 */
export function drawText(
  random: Random,
  values: CorpusValues,
  coordinate: string,
  operator: string | undefined,
): string {
  if (/\(lang:\)$/.test(coordinate)) return random.pick(langs);
  if (/Where\.text$/.test(coordinate)) return searchQuery(random, values);
  if (/\((query|prefix):\)$/.test(coordinate)) {
    if (/\(query:\)$/.test(coordinate)) return searchQuery(random, values);
    const word = someWord(random, values);
    return random.chance(0.1) ? random.pick(oddTexts) : word.slice(0, random.between(1, 5));
  }
  if (random.chance(0.06)) return random.pick(oddTexts);
  if (coordinate === 'Query.moved(slug:)') return random.pick(movedSlugs);
  const pool = values.of(random.pick(fieldsFor(coordinate)));
  if (pool.length === 0) return random.pick(oddTexts);
  const text = String(random.pick(pool));
  if (operator === 'startsWith') return text.slice(0, random.between(1, 6));
  if (operator === 'contains') {
    const from = random.below(text.length);
    const part = text.slice(from, from + random.between(1, 6));
    return random.chance(0.3) ? part.toUpperCase() : part;
  }
  return text;
}

/**
 * A global id: mostly of something that is there, else well-formed but unknown, or no id at all.
 */
export function drawId(random: Random, values: CorpusValues): string {
  const known = values.of('Node.id');
  if (random.chance(0.06))
    return random.pick(['', 'nonsense', 'Country', ':x', 'Ship:a', 'Corpus:x', 'country:iceland']);
  if (known.length === 0 || random.chance(0.08))
    return random.pick(['Commitment:none', 'Country:none', 'Tenure:none', 'Name:none']);
  return String(random.pick(known));
}

/**
 * A number for a place in the arguments: near those that the corpus has there, small where items
 * are counted.
 */
export function drawNumber(random: Random, values: CorpusValues, coordinate: string): number {
  if (/\(minScore:\)$/.test(coordinate)) return random.pick([0, 0.1, 0.25, 0.5, 0.75, 1, -1, 2]);
  const pool = values.of(
    /^AmountFilter/.test(coordinate) ? 'Figure.valueInBaseUnits' : coordinate.replace('Where.', '.'),
  );
  const near = pool.length && random.chance(0.8) ? Number(random.pick(pool)) : random.below(4);
  if (random.chance(0.05)) return random.pick([-1, 0.5, 1e21, -0.5, 1e-7, 2 ** 53]);
  return random.chance(0.15) ? near + 1 : near;
}

/** A day: one that the corpus knows, an open end, or the end of a month. */
export function drawDay(random: Random, values: CorpusValues): string {
  const pool = [
    ...values.of('EdtfDate.latest'),
    ...values.of('EdtfDate.earliest'),
    ...values.of('AsOf.latest'),
  ];
  return pool.length && random.chance(0.8)
    ? String(random.pick(pool))
    : random.pick(['0000-01-01', '9999-12-31', '2020-02-29', '2019-12-31', '2021-06-30']);
}
