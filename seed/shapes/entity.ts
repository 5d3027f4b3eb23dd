import { z } from 'zod';
import { nameType, valuesOf } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { setOf, slugOf } from './slug.ts';
import { languageTag, note, optionalText, text } from './text.ts';

/** One name in one language. */
export const name = must(
  z.strictObject({
    name: text().describe('The name, in Unicode NFC and one script.'),
    lang: languageTag().describe('BCP 47 tag of the language of the name: en, ru, be, az …'),
    type: z
      .enum(valuesOf(nameType))
      .describe('PREFERRED (one per language), OFFICIAL, ALIAS, TRANSLITERATION, ABBREVIATION or ATTESTED.'),
    article: slugOf('ARTICLE')
      .nullable()
      .default(null)
      .describe('For ATTESTED only: the article that prints this spelling.'),
  }),
  'article',
  'an article for an ATTESTED name, and none for another',
  (draft) => draft.type === undefined || (draft.type === 'ATTESTED') === !absent(draft.article),
);

/** An identifier in an outside scheme. */
export const identifier = z.strictObject({
  scheme: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'a scheme in lower case such as wikidata')
    .describe('The scheme, such as wikidata.'),
  value: text().describe('The identifier within the scheme, such as Q227.'),
  source: text().describe('Where it was read: an address, or a package and file.'),
});

/** What every named thing has, before and after the fields of its kind. */
export const naming = {
  names: setOf(name).describe('All names known, with an English PREFERRED one.'),
};
export const remarks = {
  identifiers: setOf(identifier).describe('Identifiers in outside schemes, only where they were read.'),
  description: optionalText().describe('What it is, in a few own words.'),
  note,
};

export type Name = z.output<typeof name>;
