import { type SQL, sql } from 'drizzle-orm';
import { name as nameTable } from '../../../db/schema.ts';
import type { entityKind } from '../../../db/vocabulary.ts';
import { derive } from '../../compile/deferred.ts';
import { builder } from '../builder.ts';
import { NameType } from '../enums.ts';
import { refuse } from '../errors.ts';
import { declared, relation } from '../fields/declare.ts';
import { expression, type Row } from '../fields/expression.ts';
import { related } from '../fields/lists.ts';
import { defineNoun } from '../fields/nouns.ts';
import { listed, slug, text } from '../query/conditions.ts';
import { byColumn, byExpression, defineOrders } from '../query/orders.ts';
import { many } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';

/** The GraphQL type of each kind of entity. */
export const typeOfKind = {
  COUNTRY: 'Country',
  PLACE: 'Place',
  ORGANIZATION: 'Organization',
  SPEAKER: 'Speaker',
  OFFICE: 'Office',
  SECTOR: 'Sector',
  INSTRUMENT: 'Instrument',
  MEASURE: 'Measure',
} as const satisfies Record<keyof typeof entityKind, string>;

/** The preferred name in a language, else the English one, else any, as SQL. */
function nameIn(row: Row, lang: string): SQL {
  const preferred = sql`SELECT ${nameTable.name} FROM ${nameTable}
    WHERE ${nameTable.entityId} = ${row.id} AND ${nameTable.type} = 'PREFERRED'`;
  const tagged = (tag: string) => sql`(${preferred} AND ${nameTable.lang} = ${tag}), `;
  const english = lang === 'en' ? sql`` : tagged('en');
  return sql`coalesce(${tagged(lang)}${english}(${preferred} ORDER BY ${nameTable.lang} LIMIT 1))`;
}

const preferredName = expression<string, { lang: string }>('name', (row, { lang }) => nameIn(row, lang));

/** The name a list is ordered by. */
const englishName = (row: Row) => sql`${nameIn(row, 'en')} COLLATE NOCASE`;

/** The keys that everything with a name can be ordered by. */
export const namedOrders = () => ({
  slug: byColumn('slug', 'By slug.'),
  name: byExpression(englishName, 'By its preferred English name, letters A to Z alike in either case.'),
});

/** The primary language subtag, which is how names are tagged. */
function language(lang: string): string {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(lang)) {
    throw refuse(
      'BAD_USER_INPUT',
      `lang: "${lang}" is not a language tag. Expected BCP 47, for example en, ru, be or az.`,
      { argument: 'lang' },
    );
  }
  return lang.split('-')[0]?.toLowerCase() ?? lang;
}

export const Named = builder.drizzleInterface('entity', {
  variant: 'Named',
  description:
    'Whoever or whatever bears a name: countries, places, organizations, speakers, offices, sectors, instruments and measures.',
  select: { columns: { id: true, kind: true, slug: true } },
  resolveType: ({ kind }) => typeOfKind[kind],
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Stable, readable key, unique among everything that bears a name.',
    }),
    name: t.string({
      description:
        'The preferred name in the language asked for; where there is none, the English one, and failing that any.',
      args: {
        lang: t.arg.string({
          required: true,
          defaultValue: 'en',
          description: 'BCP 47 language tag; only its language part counts.',
        }),
      },
      extensions: declared({
        kind: 'value',
        sql: (row, { lang }) => nameIn(row, derive(lang as string, 'language', language)),
      }),
      select: ({ lang }, context) => preferredName.select({ lang: language(lang) }, context),
      resolve: (row, { lang }) => preferredName.valueIn(row, { lang: language(lang) }),
    }),
    names: relation(t, 'names', {
      description: 'All names, spellings and abbreviations on record, in every language.',
      query: { orderBy: { lang: 'asc', type: 'asc', name: 'asc' } },
    }),
    identifiers: relation(t, 'identifiers', {
      description: 'Identifiers in outside schemes, each with the address it was read at; none is guessed.',
      query: { orderBy: { scheme: 'asc', value: 'asc' } },
    }),
    mentionedIn: related(
      t,
      'mentionedIn',
      'Passage',
      'Passages that name it in passing, without a claim about it.',
    ),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is, in our words; null when none was written.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'A remark of the record keeper; null when there is none.',
    }),
  }),
});

builder.drizzleObject('name', {
  name: 'Name',
  description: 'One name of one bearer in one language.',
  select: { columns: {} },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name as written.' }),
    lang: t.exposeString('lang', { description: 'BCP 47 language tag: en, ru, be, az …' }),
    type: t.expose('type', { type: NameType, description: 'What kind of name it is.' }),
    article: relation(t, 'article', {
      nullable: true,
      description: 'Where an attested spelling stands; null for every other type.',
    }),
    bearer: relation(t, 'entity', { type: Named, description: 'Whose name it is.' }),
  }),
});

builder.drizzleObject('identifier', {
  name: 'Identifier',
  description: 'An identifier in an outside scheme.',
  select: { columns: {} },
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The scheme, for example wikidata.' }),
    value: t.exposeString('value', { description: 'The identifier in that scheme.' }),
    source: t.exposeString('source', { description: 'The address or package it was read at.' }),
    bearer: relation(t, 'entity', { type: Named, description: 'What it identifies.' }),
  }),
});

defineWhere('NameWhere', 'names', () => ({
  name: text('name', 'By the name as written.'),
  lang: slug('lang', 'By language tag.'),
  type: listed(NameType, 'type', 'By kind of name.'),
}));

/** The conditions that everything with a name shares. */
export const namedConditions = () => ({
  slug: slug(),
  names: many('names', 'NameWhere', 'By any of its names, in any language and spelling.'),
  mentionedIn: many('mentionedIn', 'PassageWhere', 'By the passages that name it in passing.'),
});

defineWhere('NamedWhere', 'bearers of names', namedConditions);

defineOrders('Named', 'entity', namedOrders);

defineNoun('Named', {
  table: 'entity',
  type: Named,
  plural: 'bearers of names',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});
