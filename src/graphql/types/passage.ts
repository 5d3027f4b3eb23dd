import { sql } from 'drizzle-orm';
import { articleText } from '../../../db/schema.ts';
import { builder } from '../builder.ts';
import { defineNoun } from '../fields/definitions.ts';
import type { Row } from '../query/rows.ts';

const PassageUnit = builder.enumType('PassageUnit', {
  description: 'The unit of a passage’s positions.',
  values: {
    CODE_POINT: {
      description:
        'Unicode code points of the file as it is: no trimming, no normalisation. Not UTF-16 units, not bytes.',
    },
  },
});

/** The text of a passage. SQLite counts a text in code points, as passages do. */
const quoteOf = (row: Row<'passage'>) =>
  sql`(SELECT substr(${articleText.text}, ${row.start} + 1, ${row.end} - ${row.start})
    FROM ${articleText} WHERE ${articleText.articleId} = ${row.articleId})`;

export const passageNoun = defineNoun({
  name: 'Passage',
  table: 'passage',
  plural: 'passages',
  description:
    'A position in an article (W3C TextPositionSelector) with the hash of the text there. The records hold no words; `npm run verify` checks it against the file.',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug, which within an article is the order of the text',
  fields: (t) => ({
    slug: t.column('slug', {
      description: 'Stable, readable key: the article’s slug, a dot, and the passage’s key.',
    }),
    start: t.column('start', { description: 'Its first code point, counted from 0.' }),
    end: t.column('end', { description: 'The code point after its last.' }),
    unit: t.declare(
      { type: PassageUnit, description: 'The unit of `start` and `end`.' },
      { kind: 'constant', value: 'CODE_POINT' },
    ),
    quote: t.value(quoteOf, {
      type: 'String',
      nullable: true,
      description:
        'The text of the slice. Null unless this corpus was built with `--sources` by someone who holds the file: the records do not have it.',
    }),
    sha256: t.column('sha256', { description: 'SHA-256 of the slice in UTF-8, in hexadecimal.' }),
    article: t.related('article', { description: 'Its article.' }),
    claims: t.nouns('claims', 'Claim', 'The claims it carries.', { usually: 3 }),
    mentions: t.nouns(
      'mentioned',
      'Named',
      'The bearers of names it mentions in passing, without a claim about them.',
      {
        usually: 3,
      },
    ),
    tenures: t.nouns('tenures', 'Tenure', 'The tenures it shows.', { usually: 3 }),
  }),
  where: (w) => ({
    slug: w.slug(),
    start: w.number('start', 'By first code point.'),
    end: w.number('end', 'By the code point after the last.'),
    article: w.one('article', 'Article', 'By article.'),
    claims: w.many('claims', 'Claim', 'By the claims it carries.'),
    mentions: w.many('mentioned', 'Named', 'By the bearers of names it mentions in passing.'),
  }),
  orders: (o) => ({
    slug: o.column('slug', 'By slug.'),
    start: o.column('start', 'By first code point.'),
    claims: o.count('claims', 'Claim', 'By how many claims it carries.'),
  }),
});
