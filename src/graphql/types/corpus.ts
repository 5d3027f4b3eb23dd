import { sql } from 'drizzle-orm';
import { corpus as corpusTable, nounCount } from '../../../db/schema.ts';
import { builder } from '../builder.ts';
import { declared, tableAs } from '../fields/declare.ts';
import { listedNouns } from '../fields/nouns.ts';

/** How many there are of a noun, as SQL. */
const countOf = (noun: string) =>
  sql`coalesce((SELECT ${nounCount.count} FROM ${nounCount} WHERE ${nounCount.noun} = ${noun}), 0)`;

const Counts = builder.objectRef<ReadonlyMap<string, number>>('Counts').implement({
  description: 'How many of each noun the corpus holds.',
  fields: (t) =>
    Object.fromEntries(
      listedNouns().map(({ plural, counted }) => [
        plural,
        t.int({
          description: `How many ${plural}.`,
          resolve: (counts) => counts.get(counted) ?? 0,
          extensions: declared({ kind: 'value', sql: () => countOf(counted) }),
        }),
      ]),
    ),
});

const Corpus = builder.objectRef<typeof corpusTable.$inferSelect>('Corpus').implement({
  description:
    'The corpus as a whole. It does not change while it has this revision and these texts, so answers can be kept under them.',
  fields: (t) => ({
    revision: t.exposeString('revision', {
      description:
        'Hash of the records’ content, in hexadecimal: the same records give the same revision, whatever their order and whenever built.',
    }),
    recordedOn: t.expose('recordedOn', {
      type: 'Date',
      description:
        'The latest day on which an article was coded or corrected; the default of every `asOf`, so that answers depend on the revision alone.',
    }),
    licence: t.exposeString('licence', { description: 'SPDX identifier of the licence of the records.' }),
    counts: t.field({
      type: Counts,
      description: 'How many of each noun it holds.',
      resolve: async (_, __, { corpus }) => {
        const rows = await corpus.query.nounCount.findMany();
        return new Map(rows.map(({ noun, count }) => [noun, count]));
      },
      extensions: declared({ kind: 'object', source: () => ({}) }),
    }),
    texts: t.int({
      description:
        'Of how many articles this very database holds the text, for `Article.text`, `Passage.quote` and searches in bodies. 0 unless someone who holds the files built it with `--sources`. The revision does not depend on it.',
      resolve: async (_, __, { corpus }) => {
        const row = await corpus.query.nounCount.findFirst({ where: { noun: 'article_text' } });
        return row?.count ?? 0;
      },
      extensions: declared({ kind: 'value', sql: () => countOf('article_text') }),
    }),
  }),
});

builder.queryField('corpus', (t) =>
  t.field({
    type: Corpus,
    description: 'The corpus as a whole: revision, date, licence, counts.',
    resolve: async (_, __, { corpus }) => {
      const row = await corpus.query.corpus.findFirst();
      if (!row) throw new Error('The corpus has no row about itself; it was not built by the seed command.');
      return row;
    },
    extensions: declared({
      kind: 'first',
      rows: (_, __, alias) => {
        const { from, row } = tableAs(corpusTable, alias());
        return { from, source: row };
      },
    }),
  }),
);
