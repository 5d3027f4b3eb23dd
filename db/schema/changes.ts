import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import { changeAspect, valuesOf } from '../vocabulary.ts';
import { article } from './articles.ts';
import { claim } from './claims.ts';
import { edtf, edtfChecks, inList, optionalEdtf, optionalEdtfChecks } from './columns.ts';
import { commitment } from './commitments.ts';
import { figure } from './figures.ts';

const commitmentId = () =>
  integer('commitment_id')
    .notNull()
    .references(() => commitment.id);

/**
 * A change of one term of a commitment, which stays the same commitment: its deadline, its
 * condition or its target. `made…` is when it was changed; the claim is that of the article which
 * reports it. `deadline…`, `condition` and `figureId` are the new term. A deadline or a condition
 * that is null was given up.
 */
export const commitmentChange = sqliteTable(
  'commitment_change',
  {
    commitmentId: commitmentId(),
    articleId: integer('article_id')
      .notNull()
      .references(() => article.id),
    aspect: text({ enum: valuesOf(changeAspect) }).notNull(),
    claimId: integer('claim_id').notNull(),
    ...edtf('made'),
    ...optionalEdtf('deadline'),
    condition: text(),
    figureId: integer('figure_id').references(() => figure.id),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.commitmentId, table.articleId, table.aspect] }),
    index('commitment_change_article').on(table.articleId),
    index('commitment_change_claim').on(table.claimId),
    index('commitment_change_figure').on(table.figureId),
    index('commitment_change_aspect').on(table.aspect, table.commitmentId),
    foreignKey({
      name: 'commitment_change_claim_on_same_commitment',
      columns: [table.claimId, table.commitmentId],
      foreignColumns: [claim.id, claim.commitmentId] as [AnySQLiteColumn, AnySQLiteColumn],
    }),
    foreignKey({
      name: 'commitment_change_claim_in_same_article',
      columns: [table.claimId, table.articleId],
      foreignColumns: [claim.id, claim.articleId] as [AnySQLiteColumn, AnySQLiteColumn],
    }),
    inList('commitment_change', 'aspect', changeAspect),
    ...edtfChecks('commitment_change', 'made'),
    ...optionalEdtfChecks('commitment_change', 'deadline'),
    check(
      'commitment_change_deadline_of_aspect',
      sql.raw(`"aspect" = 'DEADLINE' OR "deadline_edtf" IS NULL`),
    ),
    check('commitment_change_condition_of_aspect', sql.raw(`"aspect" = 'CONDITION' OR "condition" IS NULL`)),
    check('commitment_change_target_of_aspect', sql.raw(`("aspect" = 'TARGET') = ("figure_id" IS NOT NULL)`)),
  ],
);
