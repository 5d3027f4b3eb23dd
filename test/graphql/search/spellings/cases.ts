import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fold } from '../../../../db/fold.ts';
import type { Corpus } from '../../../../db/open.ts';
import { readChecked } from '../../../../seed/check/checkRecords.ts';
import { loadRecords } from '../../../../seed/load/load.ts';
import { emptyCorpus } from '../../../harness.ts';

/** A person with a surname as recorded and spellings of it that should find the person first. */
export interface Bearer {
  slug: string;
  /** The country of the group in `names.yaml`. */
  group: string;
  name: string;
  lang: string;
  /** Spellings that may be looked at when the tables of transliteration are made. */
  known: string[];
  /** One spelling of each bearer with several, chosen by hash: measured apart, never tuned by. */
  heldOut: string[];
}

/** The same surname in the other gender, by the ending in the language of the record. */
const otherGender: readonly Ending[] = [
  [/(?<=[oe]v)$/, 'a'],
  [/(?<=[oe]v)a$/, ''],
  [/(?<=[оеё]в|ин)$/, 'а'],
  [/(?<=[оеё]в|ин)а$/, ''],
  [/(?<=[аоеё])ў$/, 'ва'],
  [/(?<=[аое])ва$/, 'ў'],
  [/(?<=[сц])кі$/, 'кая'],
  [/(?<=[сц])кая$/, 'кі'],
  [/ский$/, 'ская'],
];

/** Another surname of the same root. */
const otherEnding: readonly Ending[] = [
  [/(?:y?ev|ov)a?$/, 'li'],
  [/zadə$/, 'li'],
  [/(?:[еоё]ва?|ин)$/, 'унов'],
  [/[аоеё]ў$/, 'уноў'],
  [/(?:віч|чык|ук|юк)$/, 'енка'],
  [/ძე$/, 'შვილი'],
  [/შვილი$/, 'ძე'],
];

type Ending = readonly [ending: RegExp, other: string];

interface Group {
  lang: string;
  bearers: Record<string, string>;
}

/** The bearers of `names.yaml`. */
export function readBearers(): Bearer[] {
  const groups = parse(readFileSync(new URL('names.yaml', import.meta.url), 'utf8')) as Record<string, Group>;
  return Object.entries(groups).flatMap(([group, { lang, bearers }]) =>
    Object.entries(bearers).map(([name, list], index) => {
      const spellings = list.split(' ');
      const chosen = createHash('sha256').update(name).digest().readUInt32BE() % spellings.length;
      const isHeldOut = (at: number) => spellings.length > 1 && at === chosen;
      return {
        ...{ slug: `${group}-${index}`, group, name, lang },
        known: spellings.filter((_, at) => !isHeldOut(at)),
        heldOut: spellings.filter((_, at) => isHeldOut(at)),
      };
    }),
  );
}

export type Person = Pick<Bearer, 'slug' | 'group' | 'name' | 'lang'>;

/**
 * People who differ from a bearer in the gender or the ending of the surname only, where no bearer
 * has it.
 */
export function lookAlikes(bearers: Bearer[]): Person[] {
  const taken = new Set(bearers.map(({ name }) => fold(surnameOf(name))));
  return bearers.flatMap(({ slug, group, name, lang }) =>
    [otherGender, otherEnding].flatMap((endings, index) => {
      const surname = surnameOf(name);
      const [ending, other = ''] = endings.find(([ending]) => ending.test(surname)) ?? [];
      const alike = ending ? surname.replace(ending, other) : surname;
      if (taken.has(fold(alike))) return [];
      taken.add(fold(alike));
      return [{ slug: `${slug}-${index}`, group, name: alike, lang }];
    }),
  );
}

/** The last word of a name. */
export const surnameOf = (name: string) => name.split(' ').at(-1) ?? '';

/**
 * A corpus in memory of the bearers and their look-alikes, each with the recorded name only:
 * without an English name or an article, which the rules want and no search needs.
 */
export function corpusOfBearers(bearers: Bearer[], directory: string): Corpus {
  const people = [...bearers, ...lookAlikes(bearers)].map(({ slug, name, lang }) => [
    slug,
    { names: [{ name, lang, type: 'PREFERRED' }], officeUnknown: true, description: 'Person of a test' },
  ]);
  writeFileSync(join(directory, 'speakers.yaml'), JSON.stringify(Object.fromEntries(people)));
  const corpus = emptyCorpus();
  loadRecords(corpus, readChecked(directory).records, 'spellings');
  return corpus;
}
