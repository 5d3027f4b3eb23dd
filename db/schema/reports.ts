import { type AnySQLiteColumn, index, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import { dayBounds, daysChecks } from './columns.ts';
import { commitment } from './commitments.ts';
import { event } from './events.ts';
import { figure } from './figures.ts';
import { statement } from './statements.ts';

const days = () => ({ ...dayBounds('first'), ...dayBounds('last') });

type Days = Record<`${'first' | 'last'}${'Earliest' | 'Latest'}`, AnySQLiteColumn>;

const indexesAndChecks = (name: string, table: Days, item: AnySQLiteColumn) => [
  index(`${name}_first`).on(table.firstEarliest, table.firstLatest, item),
  index(`${name}_first_latest`).on(table.firstLatest, item),
  index(`${name}_last`).on(table.lastEarliest, table.lastLatest, item),
  index(`${name}_last_latest`).on(table.lastLatest, item),
  ...daysChecks(name, 'first'),
  ...daysChecks(name, 'last'),
];

/**
 * Derived, filled by `derive`: the days on which the first and the last of the dated articles that
 * report a commitment can have been published. All are null where no article has a date. An undated
 * article can be earlier than the first, or later than the last.
 */
export const commitmentReport = sqliteTable(
  'commitment_report',
  {
    commitmentId: integer('commitment_id')
      .primaryKey()
      .references(() => commitment.id),
    ...days(),
  },
  (table) => indexesAndChecks('commitment_report', table, table.commitmentId),
);

/** Derived, filled by `derive`: the same for a statement. */
export const statementReport = sqliteTable(
  'statement_report',
  {
    statementId: integer('statement_id')
      .primaryKey()
      .references(() => statement.id),
    ...days(),
  },
  (table) => indexesAndChecks('statement_report', table, table.statementId),
);

/** Derived, filled by `derive`: the same for an event. */
export const eventReport = sqliteTable(
  'event_report',
  {
    eventId: integer('event_id')
      .primaryKey()
      .references(() => event.id),
    ...days(),
  },
  (table) => indexesAndChecks('event_report', table, table.eventId),
);

/** Derived, filled by `derive`: the same for a figure. */
export const figureReport = sqliteTable(
  'figure_report',
  {
    figureId: integer('figure_id')
      .primaryKey()
      .references(() => figure.id),
    ...days(),
  },
  (table) => indexesAndChecks('figure_report', table, table.figureId),
);
