import { builder } from '../builder.ts';
import { ContributorRole, Genre } from '../enums.ts';
import { columnOf, relation } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { date, listed, optionalText, slug, text } from '../query/conditions.ts';
import { byColumn, byCount, defineOrders } from '../query/orders.ts';
import { many, one } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor } from './actor.ts';
import { dateColumns, dateOf, declaredDate, EdtfDate } from './dates.ts';

export const Article = builder.drizzleNode('article', {
  name: 'Article',
  id: { column: ({ slug }) => slug },
  description:
    'One captured text: where it came from and how to recognise the file. Its sentences are not in the records; whoever holds the file can check every passage.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable, readable key.' }),
    label: t.exposeString('label', { description: 'What it is, in our words.' }),
    summary: t.exposeString('summary', { description: 'What it reports, in our words.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'The bare title; null when the text prints none.',
    }),
    lang: t.exposeString('lang', { description: 'BCP 47 tag of its language.' }),
    genre: t.expose('genre', { type: Genre, description: 'Its genre.' }),
    published: t.field({
      type: EdtfDate,
      description: 'When it was published. The date in a page’s header is not taken for it.',
      select: { columns: dateColumns('published') },
      resolve: (row) => dateOf(row, 'published'),
      extensions: declaredDate('published'),
    }),
    rights: t.exposeString('rights', {
      nullable: true,
      description: 'What the page says about reuse, in our words; null when it says nothing.',
    }),
    file: t.exposeString('file', { description: 'The name of the file it was captured in.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file’s bytes, in hexadecimal.' }),
    text: t.string({
      nullable: true,
      description:
        'The whole text, as the file has it. Null unless this corpus was built with `--sources` by someone who holds the file: the records do not have it.',
      select: { with: { text: { columns: { text: true } } } },
      resolve: ({ text }) => text?.text ?? null,
      extensions: columnOf('text', 'text'),
    }),
    codePoints: t.exposeInt('codePoints', { description: 'Length of the file in Unicode code points.' }),
    contributors: relation(t, 'contributors', {
      description: 'Who published, wrote, asked, answered or supplied it.',
      query: { orderBy: { role: 'asc', actorId: 'asc' } },
    }),
    furniture: relation(t, 'furniture', {
      description: 'The stretches that are page furniture and so no evidence.',
      query: { orderBy: { start: 'asc' } },
    }),
    passages: related(t, 'passages', 'Passage', 'The passages that carry claims.'),
    claims: related(t, 'claims', 'Claim', 'The claims it makes.'),
    commitments: related(t, 'commitments', 'Commitment', 'The commitments it reports.'),
    events: related(t, 'events', 'Event', 'The events it tells of.'),
    figures: related(t, 'figures', 'Figure', 'The figures it reports.'),
    attestedNames: relation(t, 'attestedNames', {
      description: 'Names in the spelling it prints.',
      query: { orderBy: { name: 'asc', lang: 'asc' } },
    }),
    codedBy: t.exposeString('codedBy', { description: 'Who coded it; letters name codings, not persons.' }),
    codedOn: t.expose('codedOn', { type: 'Date', description: 'The day it was coded or last corrected.' }),
    reviewedBy: t.exposeString('reviewedBy', {
      nullable: true,
      description: 'Which coding it was settled against; null when it was coded once.',
    }),
    codingNote: t.exposeString('codingNote', {
      nullable: true,
      description: 'What a reviewer should know; null when there is nothing.',
    }),
  }),
});

builder.drizzleObject('contributor', {
  name: 'Contributor',
  description: 'Someone’s part in an article.',
  select: { columns: {} },
  fields: (t) => ({
    role: t.expose('role', { type: ContributorRole, description: 'The part.' }),
    actor: relation(t, 'actor', { type: Actor, description: 'Who had it.' }),
    article: relation(t, 'article', { type: Article, description: 'The article.' }),
  }),
});

builder.drizzleObject('furniture', {
  name: 'Furniture',
  description:
    'A stretch of an article that is page furniture: navigation, share buttons, headers, related links.',
  select: { columns: {} },
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Its first code point, counted from 0.' }),
    end: t.exposeInt('end', { description: 'The code point after its last.' }),
    article: relation(t, 'article', { type: Article, description: 'The article.' }),
  }),
});

defineWhere('ContributorWhere', 'contributors', () => ({
  role: listed(ContributorRole, 'role', 'By part.'),
  actor: one('actor', 'ActorWhere', 'By who had it.'),
}));

defineWhere('ArticleWhere', 'articles', () => ({
  slug: slug(),
  label: text('label', 'By label.'),
  summary: text('summary', 'By summary.'),
  title: optionalText('title', 'By the bare title.'),
  lang: slug('lang', 'By language tag.'),
  genre: listed(Genre, 'genre', 'By genre.'),
  published: date('published', 'By date of publication.'),
  contributors: many(
    'contributors',
    'ContributorWhere',
    'By who published, wrote, asked, answered or supplied it.',
  ),
  claims: many('claims', 'ClaimWhere', 'By the claims it makes.'),
  commitments: many('commitments', 'CommitmentWhere', 'By the commitments it reports.'),
  events: many('events', 'EventWhere', 'By the events it tells of.'),
  figures: many('figures', 'FigureWhere', 'By the figures it reports.'),
}));

defineOrders('Article', 'article', () => ({
  slug: byColumn('slug', 'By slug.'),
  published: byColumn('publishedEarliest', 'By the earliest day it can have been published.'),
  publishedLatest: byColumn('publishedLatest', 'By the latest day it can have been published.'),
  claims: byCount('claims', 'Claim', 'By how many claims it makes.'),
  commitments: byCount('commitments', 'Commitment', 'By how many commitments it reports.'),
}));

defineNoun('Article', {
  table: 'article',
  type: Article,
  plural: 'articles',
  order: { direction: 'desc', keys: ['publishedEarliest', 'slug'] },
  orderedBy: 'latest published first (by the earliest day it can have been), then by slug backward',
});

rootList('articles', 'Article', 'The articles of the corpus.');
rootLookup('article', 'Article', 'An article.');
