import { sql } from 'drizzle-orm';
import { nounCount } from '../../../db/schema.ts';
import { defineType } from '../fields/definitions.ts';
import { objectType, rootField } from '../fields/fields.ts';
import { allNouns } from '../fields/nouns.ts';
import { tableAs } from '../query/rows.ts';

/** How many there are of a noun, as SQL. */
const countOf = (noun: string) =>
  sql`coalesce((SELECT ${nounCount.count} FROM ${nounCount} WHERE ${nounCount.noun} = ${noun}), 0)`;

/** The fields are made with the schema, when all nouns are known. */
const Counts = objectType('Counts', {
  description: 'How many of each noun the corpus holds.',
  fields: (t) =>
    Object.fromEntries(
      allNouns()
        .filter(({ isNode }) => isNode)
        .map(({ plural, table, kind }) => [
          plural,
          t.sql({
            type: 'Int',
            description: `How many ${plural}.`,
            sql: () => countOf(kind ?? table),
          }),
        ]),
    ),
});

export const corpusType = defineType({
  name: 'Corpus',
  table: 'corpus',
  plural: 'corpora',
  description:
    'The corpus as a whole. It does not change while it has this revision and these texts, so answers can be cached under them.',
  fields: (t) => ({
    revision: t.column('revision', {
      description:
        'Hash of the records’ content, in hexadecimal: the same records give the same revision, whatever their order and the time of the build.',
    }),
    recordedOn: t.column('recordedOn', {
      type: 'Date',
      description:
        'The latest day on which an article was coded or corrected; the default of every `asOf`, so that answers depend on the revision alone.',
    }),
    licence: t.column('licence', { description: 'SPDX identifier of the licence of the records.' }),
    counts: t.object({
      type: Counts,
      description: 'How many of each noun it holds.',
      source: () => ({}),
    }),
    texts: t.sql({
      type: 'Int',
      description:
        'The number of articles whose text this very database holds, for `Article.text`, `Passage.quote` and searches in bodies. 0 unless someone who holds the files built it with `--sources`. The revision does not depend on it.',
      sql: () => countOf('article_text'),
    }),
  }),
});

/** Adds the root field `corpus`. */
export function addCorpus(): void {
  rootField('corpus', (t) =>
    t.one({
      type: 'Corpus',
      nullable: false,
      description: 'The corpus as a whole: revision, date, licence, counts.',
      rows: (_, __, alias) => {
        const { from, row } = tableAs('corpus', alias());
        return { from, source: row };
      },
    }),
  );
}
