import { ContributorRole, Genre } from '../enums.ts';
import { defineNoun, defineType } from '../fields/definitions.ts';
import { languageTag } from '../query/identified.ts';

export const articleNoun = defineNoun({
  name: 'Article',
  table: 'article',
  plural: 'articles',
  description:
    'One captured text: where it came from and how to recognise the file. Its sentences are not in the records; whoever holds the file can check every passage.',
  order: { direction: 'desc', keys: ['publishedEarliest', 'slug'] },
  orderedBy: 'latest first (by the earliest possible day), then by slug backward, undated last',
  fields: (t) => ({
    slug: t.column('slug', { description: 'Stable, readable key.' }),
    label: t.column('label', { description: 'A short title in our words.' }),
    summary: t.column('summary', { description: 'Its content in our words.' }),
    title: t.column('title', { description: 'The bare title; null when the text prints none.' }),
    lang: t.column('lang', { description: 'BCP 47 tag of its language.' }),
    genre: t.column('genre', { type: Genre, description: 'Its genre.' }),
    published: t.date('published', {
      description: 'When it was published. The date in a page’s header does not count as such.',
    }),
    rights: t.column('rights', {
      description: 'The page’s terms of reuse in our words; null when it has none.',
    }),
    file: t.column('file', { description: 'The name of the file it was captured in.' }),
    sha256: t.column('sha256', { description: 'SHA-256 of the file’s bytes, in hexadecimal.' }),
    text: t.columnOf('text', 'text', {
      nullable: true,
      description:
        'The whole text, as the file has it. Null unless this corpus was built with `--sources` by someone who holds the file: the records do not have it.',
    }),
    codePoints: t.column('codePoints', { description: 'Length of the file in Unicode code points.' }),
    contributors: t.related('contributors', {
      description: 'Its publisher, authors, interviewers, interviewees and suppliers.',
      orderBy: { role: 'asc', actorId: 'asc' },
    }),
    furniture: t.related('furniture', {
      description: 'The stretches that are page furniture and so no evidence.',
      orderBy: { start: 'asc' },
    }),
    passages: t.nouns('passages', 'Passage', 'The passages that carry claims.'),
    claims: t.nouns('claims', 'Claim', 'The claims it makes.'),
    commitments: t.nouns('commitments', 'Commitment', 'The commitments it reports.'),
    statements: t.nouns('statements', 'Statement', 'The statements it reports.'),
    assessments: t.nouns('assessments', 'Assessment', 'The assessments recorded with it.'),
    events: t.nouns('events', 'Event', 'The events it reports.'),
    figures: t.nouns('figures', 'Figure', 'The figures it reports.'),
    names: t.nouns(
      'named',
      'Named',
      'Whom and what it names, each once: what its commitments, statements, events and figures refer to, who speaks in it or is relayed, whom it shows in office, and what it mentions or spells. Its contributors are apart.',
    ),
    attestedNames: t.related('attestedNames', {
      description: 'Names in the spelling it prints.',
      orderBy: { name: 'asc', lang: 'asc' },
    }),
    codedBy: t.column('codedBy', { description: 'The coder; letters name codings, not persons.' }),
    codedOn: t.column('codedOn', { type: 'Date', description: 'The day it was coded or last corrected.' }),
    reviewedBy: t.column('reviewedBy', {
      description: 'The coding that it was reconciled with; null when it was coded once.',
    }),
    codingNote: t.column('codingNote', {
      description: 'A remark for reviewers; null when there is none.',
    }),
  }),
  where: (w) => ({
    slug: w.slug(),
    label: w.text('label', 'By label.'),
    summary: w.text('summary', 'By summary.'),
    title: w.text('title', 'By the bare title.'),
    lang: w.code('lang', languageTag, 'By language tag.'),
    genre: w.listed(Genre, 'genre', 'By genre.'),
    published: w.date('published', 'By date of publication.'),
    contributors: w.many('contributors', 'Contributor', 'By its contributors.'),
    names: w.many('named', 'Named', 'By whom and what it names.'),
    claims: w.many('claims', 'Claim', 'By the claims it makes.'),
    commitments: w.many('commitments', 'Commitment', 'By the commitments it reports.'),
    statements: w.many('statements', 'Statement', 'By the statements it reports.'),
    assessments: w.many('assessments', 'Assessment', 'By the assessments recorded with it.'),
    events: w.many('events', 'Event', 'By the events it reports.'),
    figures: w.many('figures', 'Figure', 'By the figures it reports.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    ...o.date('published', 'its date'),
    claims: o.count('claims', 'Claim', 'By how many claims it makes.'),
    commitments: o.count('commitments', 'Commitment', 'By how many commitments it reports.'),
    statements: o.count('statements', 'Statement', 'By how many statements it reports.'),
  }),
  list: { field: 'articles', description: 'The articles of the corpus.' },
  lookup: { field: 'article', description: 'An article.' },
});

export const contributorType = defineType({
  name: 'Contributor',
  table: 'contributor',
  plural: 'contributors',
  description: 'Someone’s part in an article.',
  fields: (t) => ({
    role: t.column('role', { type: ContributorRole, description: 'The part.' }),
    actor: t.related('actor', { type: 'Actor', description: 'The contributor.' }),
    article: t.related('article', { description: 'The article.' }),
  }),
  where: (w) => ({
    role: w.listed(ContributorRole, 'role', 'By part.'),
    actor: w.one('actor', 'Actor', 'By contributor.'),
  }),
});

export const furnitureType = defineType({
  name: 'Furniture',
  table: 'furniture',
  plural: 'stretches of furniture',
  description:
    'A stretch of an article that is page furniture: navigation, share buttons, headers, related links.',
  fields: (t) => ({
    start: t.column('start', { description: 'Its first code point, counted from 0.' }),
    end: t.column('end', { description: 'The code point after its last.' }),
    article: t.related('article', { description: 'The article.' }),
  }),
});
