import { type SQL, sql } from 'drizzle-orm';
import { name as nameTable } from '../../../db/schema.ts';
import { mapValue } from '../../compile/param.ts';
import { NamedKind, NameType } from '../enums.ts';
import { refuse } from '../errors.ts';
import { defineNoun, defineType } from '../fields/definitions.ts';
import type { ConditionBuilder } from '../query/conditionBuilder.ts';
import { identifying, inSpelling, languageTag } from '../query/identified.ts';
import type { OrderBuilder } from '../query/orderBuilder.ts';
import type { Row } from '../query/rows.ts';

/** The preferred name in a language, else the English one, else any, as SQL. */
function nameIn(row: Row<'entity'>, lang: string): SQL {
  const preferred = sql`SELECT ${nameTable.name} FROM ${nameTable}
    WHERE ${nameTable.entityId} = ${row.id} AND ${nameTable.type} = 'PREFERRED'`;
  const tagged = (tag: string) => sql`(${preferred} AND ${nameTable.lang} = ${tag}), `;
  const english = lang === 'en' ? sql`` : tagged('en');
  return sql`coalesce(${tagged(lang)}${english}(${preferred} ORDER BY ${nameTable.lang} LIMIT 1))`;
}

/** The name that lists are ordered by. */
const englishName = (row: Row<'entity'>) => sql`${nameIn(row, 'en')} COLLATE NOCASE`;

/**
 * The primary language of a tag; names are tagged by it.
 * @throws BAD_USER_INPUT when the text is no language tag.
 */
function primaryLanguage(lang: string): string {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(lang)) {
    throw refuse(
      'BAD_USER_INPUT',
      `lang: "${lang}" is not a language tag. Expected BCP 47, for example en, ru, be or az.`,
      { argument: 'lang' },
    );
  }
  return primary.of(lang);
}

const primary = { name: 'language', of: (tag: string) => tag.split('-')[0]?.toLowerCase() ?? tag };

/** The conditions that everything with a name shares. */
export const namedConditions = (w: ConditionBuilder<'entity'>) => ({
  slug: w.slug(),
  names: w.many('names', 'Name', 'By any of its names, in any language and spelling.'),
  namedIn: w.many('namedIn', 'Article', 'By the articles that name it.'),
});

/** The keys that everything with a name can be ordered by. */
export const namedOrders = (o: OrderBuilder<'entity'>) => ({
  slug: o.column('slug', 'By slug.'),
  namedIn: o.count('namedIn', 'Article', 'By how many articles name it.'),
  name: o.expression(englishName, 'By its preferred English name, letters A to Z alike in either case.'),
});

export const namedNoun = defineNoun({
  name: 'Named',
  table: 'entity',
  plural: 'bearers of names',
  description:
    'Whoever or whatever bears a name: countries, places, organizations, speakers, offices, sectors, instruments and measures.',
  isInterface: true,
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    slug: t.column('slug', {
      description: 'Stable, readable key, unique among everything that bears a name.',
    }),
    name: t.sql({
      type: 'String',
      description:
        'The preferred name in `lang` (BCP 47; its language part counts), else the English one, else any.',
      args: {
        lang: t.arg.string({
          required: true,
          defaultValue: 'en',
          extensions: {
            ...identifying(inSpelling({ table: 'name', column: 'lang', noun: 'name' }, primary)),
          },
        }),
      },
      sql: (row, { lang }) => nameIn(row, mapValue(lang, 'language', primaryLanguage)),
    }),
    names: t.related('names', {
      description: 'All names, spellings and abbreviations on record, in every language.',
      orderBy: { lang: 'asc', type: 'asc', name: 'asc' },
    }),
    identifiers: t.related('identifiers', {
      description: 'Identifiers in outside schemes, each with the address it was read at; none is guessed.',
      orderBy: { scheme: 'asc', value: 'asc' },
    }),
    namedIn: t.nouns(
      'namedIn',
      'Article',
      'Articles that report on, quote, relay, show or mention it. What it contributed to is apart.',
    ),
    description: t.column('description', {
      description: 'A description in our words; null when none was written.',
    }),
    note: t.column('note', { description: 'A remark of the record keeper; null when there is none.' }),
  }),
  where: (w) => ({ ...namedConditions(w), kind: w.listed(NamedKind, 'kind', 'By kind.') }),
  orders: namedOrders,
});

export const nameType = defineType({
  name: 'Name',
  table: 'name',
  plural: 'names',
  description: 'One name of one bearer in one language.',
  fields: (t) => ({
    name: t.column('name', { description: 'The name as written.' }),
    lang: t.column('lang', { description: 'BCP 47 language tag: en, ru, be, az …' }),
    type: t.column('type', { type: NameType, description: 'Its type.' }),
    article: t.related('article', {
      description: 'The article that prints an attested spelling; null for every other type.',
    }),
    bearer: t.related('entity', { type: 'Named', description: 'Its bearer.' }),
  }),
  where: (w) => ({
    name: w.through('withoutCase', (folded) => folded.foldedText('folded', 'By the name as written.')),
    lang: w.code('lang', languageTag, 'By language tag.'),
    type: w.listed(NameType, 'type', 'By type.'),
  }),
});

export const identifierType = defineType({
  name: 'Identifier',
  table: 'identifier',
  plural: 'identifiers',
  description: 'An identifier in an outside scheme.',
  fields: (t) => ({
    scheme: t.column('scheme', { description: 'The scheme, for example wikidata.' }),
    value: t.column('value', { description: 'The identifier in that scheme.' }),
    source: t.column('source', { description: 'The address or package it was read at.' }),
    bearer: t.related('entity', { type: 'Named', description: 'The bearer it identifies.' }),
  }),
});
