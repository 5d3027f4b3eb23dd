import { type SQL, sql } from 'drizzle-orm';
import { commitmentParty, figure } from '../../../../db/schema.ts';
import { specificityCriterion, valuesOf } from '../../../../db/vocabulary.ts';
import { builder } from '../../builder.ts';
import { SpecificityCriterion } from '../../enums.ts';
import { declared, named } from '../../fields/declare.ts';
import { expression, type Row } from '../../fields/expression.ts';

/** Per criterion, in the order of the vocabulary, 1 if a commitment meets it and 0 if not, as SQL. */
const points = (row: Row) => [
  sql`EXISTS (SELECT 1 FROM ${commitmentParty} WHERE ${commitmentParty.commitmentId} = ${row.id} AND ${commitmentParty.role} = 'PROMISOR')`,
  sql`EXISTS (SELECT 1 FROM ${commitmentParty} WHERE ${commitmentParty.commitmentId} = ${row.id} AND ${commitmentParty.role} IN ('PROMISEE', 'BENEFICIARY'))`,
  sql`${row.verifiable}`,
  sql`EXISTS (SELECT 1 FROM ${figure} WHERE ${figure.commitmentId} = ${row.id} AND ${figure.role} = 'TARGET')`,
  sql`(${row.deadlineEdtf} IS NOT NULL)`,
];

/** The points of a commitment one after the other, as text such as 11001. Computed, never stored. */
export const specificityOf = expression<string>(
  'specificity',
  (row) => sql`(${sql.join(points(row), sql` || `)})`,
);

/** The sum of a commitment’s points, as SQL. */
export const specificityScore = (row: Row): SQL => sql`(${sql.join(points(row), sql` + `)})`;

const criteria = valuesOf(specificityCriterion);

/** The specificity for the compiler. */
export const declaredSpecificity = declared({
  kind: 'object',
  source: (row) => ({
    score: specificityScore(row),
    missing: sql`'[' || ltrim(${sql.join(
      points(row).map((point, index) => sql`iif(${point}, '', ${sql.raw(`',"${criteria[index]}"'`)})`),
      sql` || `,
    )}, ',') || ']'`,
  }),
});

export const Specificity = builder.objectRef<string>('Specificity').implement({
  description:
    'How specific a commitment is: a point each for a named promisor, a named promisee or beneficiary, a checkable act, a target figure and a deadline.',
  fields: (t) => ({
    score: t.int({
      description: 'Points, 0 to 5.',
      extensions: named('score'),
      resolve: (met) => [...met].filter((point) => point === '1').length,
    }),
    missing: t.field({
      type: [SpecificityCriterion],
      description: 'The criteria it does not meet.',
      extensions: declared({ kind: 'value', sql: ({ missing }) => missing, isJson: true }),
      resolve: (met) => criteria.filter((_, index) => met[index] === '0'),
    }),
  }),
});
