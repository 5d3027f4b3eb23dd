import { sql } from 'drizzle-orm';
import { articleText } from '../../../db/schema.ts';
import { builder } from '../builder.ts';
import { declared, relation } from '../fields/declare.ts';
import { expression } from '../fields/expression.ts';
import { related } from '../fields/lists.ts';
import { defineNoun } from '../fields/nouns.ts';
import { number, slug } from '../query/conditions.ts';
import { byColumn, byCount, defineOrders } from '../query/orders.ts';
import { many, one } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Article } from './article.ts';

const PassageUnit = builder.enumType('PassageUnit', {
  description: 'What the positions of a passage count.',
  values: {
    CODE_POINT: {
      description:
        'Unicode code points of the file as it is: no trimming, no normalisation. Not UTF-16 units, not bytes.',
    },
  },
});

/** SQLite counts a text in code points, as passages do. */
const quoteOf = expression<string | null>(
  'quote',
  (row) => sql`(SELECT substr(${articleText.text}, ${row.start} + 1, ${row.end} - ${row.start})
    FROM ${articleText} WHERE ${articleText.articleId} = ${row.articleId})`,
);

export const Passage = builder.drizzleNode('passage', {
  name: 'Passage',
  id: { column: ({ slug }) => slug },
  description:
    'A position in an article (W3C TextPositionSelector) with the hash of what stands there. The records hold no words; `npm run verify` checks it against the file.',
  select: { columns: { id: true, slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', {
      description: 'Stable, readable key: the article’s slug, a dot, and the passage’s key.',
    }),
    start: t.exposeInt('start', { description: 'Its first code point, counted from 0.' }),
    end: t.exposeInt('end', { description: 'The code point after its last.' }),
    unit: t.field({
      type: PassageUnit,
      description: 'What `start` and `end` count.',
      resolve: () => 'CODE_POINT' as const,
      extensions: declared({ kind: 'constant', value: 'CODE_POINT' }),
    }),
    quote: t.string({
      nullable: true,
      description:
        'What stands there. Null unless this corpus was built with `--sources` by someone who holds the file: the records do not have it.',
      select: (_, context) => quoteOf.select({}, context),
      resolve: (row) => quoteOf.valueIn(row, {}),
      extensions: quoteOf.extensions,
    }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the slice in UTF-8, in hexadecimal.' }),
    article: relation(t, 'article', { type: Article, description: 'The article it stands in.' }),
    claims: related(t, 'claims', 'Claim', 'The claims it carries.', { usually: 3 }),
    mentions: related(t, 'mentioned', 'Named', 'What it names in passing, without a claim about it.', {
      usually: 3,
    }),
    tenures: related(t, 'tenures', 'Tenure', 'The tenures it shows.', { usually: 3 }),
  }),
});

defineWhere('PassageWhere', 'passages', () => ({
  slug: slug(),
  start: number('start', 'By first code point.'),
  end: number('end', 'By the code point after the last.'),
  article: one('article', 'ArticleWhere', 'By article.'),
  claims: many('claims', 'ClaimWhere', 'By the claims it carries.'),
  mentions: many('mentioned', 'NamedWhere', 'By what it names in passing.'),
}));

defineOrders('Passage', 'passage', () => ({
  slug: byColumn('slug', 'By slug.'),
  start: byColumn('start', 'By first code point.'),
  claims: byCount('claims', 'Claim', 'By how many claims it carries.'),
}));

defineNoun('Passage', {
  table: 'passage',
  type: Passage,
  plural: 'passages',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug, which within an article is the order of the text',
});
