import { z } from 'zod';
import { nameType, valuesOf } from '../../db/vocabulary.ts';
import { absent, must } from './check.ts';
import { setOf, slugOf } from './slug.ts';
import { address, languageTag, note, optionalProse, text } from './text.ts';

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
      .describe('For ATTESTED only: the article with this spelling.'),
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
  source: address().describe('Source of the identifier: an address, or a package and file.'),
});

/** The first and last fields of every record with names. */
export const naming = {
  names: setOf(name).describe('All known names, including a PREFERRED one in English.'),
};
export const remarks = {
  identifiers: setOf(identifier).describe('Identifiers in outside schemes, each with its source.'),
  description: optionalProse().describe('What it is, in a few words of the coder.'),
  note,
};

export type Name = z.output<typeof name>;
