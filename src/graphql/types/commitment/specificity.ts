import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { commitmentParty, figure, figureCommitment } from '../../../../db/schema.ts';
import { specificityCriterion, valuesOf } from '../../../../db/vocabulary.ts';
import { SpecificityCriterion } from '../../enums.ts';
import { type Field, objectType } from '../../fields/fields.ts';
import type { RowFields } from '../../fields/rowFields.ts';
import type { Row } from '../../query/rows.ts';

/**
 * Per criterion, in the order of the vocabulary, 1 if a commitment meets it and 0 if not, as SQL.
 */
const points = (row: Row<'commitment'>) => [
  sql`EXISTS (SELECT 1 FROM ${commitmentParty} WHERE ${commitmentParty.commitmentId} = ${row.id} AND ${commitmentParty.role} = 'PROMISOR')`,
  sql`EXISTS (SELECT 1 FROM ${commitmentParty} WHERE ${commitmentParty.commitmentId} = ${row.id} AND ${commitmentParty.role} IN ('PROMISEE', 'BENEFICIARY'))`,
  sql`(${row.checkability} = 'CHECKABLE')`,
  sql`EXISTS (SELECT 1 FROM ${figureCommitment} INNER JOIN ${figure} ON ${figure.id} = ${figureCommitment.figureId} WHERE ${figureCommitment.commitmentId} = ${row.id} AND ${figure.role} = 'TARGET' AND ${figure.value} IS NOT NULL)`,
  sql`(${row.deadlineEdtf} IS NOT NULL)`,
];

/** The sum of a commitment’s points, as SQL. */
export const specificityScore = (row: Row<'commitment'>): SQL => sql`(${sql.join(points(row), sql` + `)})`;

const criteria = valuesOf(specificityCriterion);

/** The criteria that a commitment does not meet, as SQL giving a JSON array. */
const missingCriteria = (row: Row<'commitment'>): SQL =>
  sql`'[' || ltrim(${sql.join(
    points(row).map((point, index) => sql`iif(${point}, '', ${sql.raw(`',"${criteria[index]}"'`)})`),
    sql` || `,
  )}, ',') || ']'`;

const Specificity = objectType<Record<'score' | 'missing', SQLWrapper>>('Specificity', {
  description:
    'How specific a commitment is: a point each for a named promisor, a named promisee or beneficiary, a checkable act, a target figure and a deadline.',
  fields: (t) => ({
    score: t.named('score', { type: 'Int', description: 'Points, 0 to 5.' }),
    missing: t.sql({
      type: [SpecificityCriterion],
      description: 'The criteria it does not meet.',
      sql: ({ missing }) => missing,
      isJson: true,
    }),
  }),
});

/** The specificity of a commitment. */
export const specificityField = (t: RowFields<'commitment'>): Field =>
  t.object({
    type: Specificity,
    description: 'Its specificity, and the criteria it does not meet.',
    source: (row) => ({ score: specificityScore(row), missing: missingCriteria(row) }),
  });
