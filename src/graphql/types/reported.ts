import { type SQLWrapper, sql } from 'drizzle-orm';
import type { Declaration } from '../../compile/declaration.ts';
import { boundFields } from '../fields/dates.ts';
import { type Field, objectType } from '../fields/fields.ts';
import type { RowFields } from '../fields/rowFields.ts';
import { follow } from '../query/relations.ts';
import type { AnyRow, Row, TableName } from '../query/rows.ts';

/** The tables whose rows articles report. */
type Reported = Extract<TableName, 'commitment' | 'statement' | 'event' | 'figure'>;

const ReportDay = objectType<Record<'earliest' | 'latest', SQLWrapper>>('ReportDay', {
  description:
    'The day of a report: when the first or the last of the dated articles about something was published.',
  fields: (t) => boundFields(t),
});

/** When the articles that report something were published: the first and the last of them. */
export function reportedFields<Name extends Reported>(t: RowFields<Name>): Record<string, Field> {
  const day = (which: 'first' | 'last', description: string) =>
    t.declare({ type: ReportDay, nullable: true, description }, {
      kind: 'one',
      rows: (row: AnyRow, _, alias) => follow(row, 'report', alias()),
      inner: {
        kind: 'object',
        source: (row: Row<`${Reported}Report`>) => ({
          earliest: row[`${which}Earliest`],
          latest: row[`${which}Latest`],
        }),
        present: (row: Row<`${Reported}Report`>) => sql`${row[`${which}Earliest`]} IS NOT NULL`,
      },
    } as Declaration);
  return {
    firstReported: day(
      'first',
      'When its first dated article was published; null without one. An undated one can be earlier.',
    ),
    lastReported: day(
      'last',
      'When its last dated article was published; null without one. An undated one can be later.',
    ),
  };
}

/**
 * The descriptions of the filters by the first and the last report, and of the order by the first.
 */
export const byReport = {
  first: 'By when the first of its dated articles was published.',
  last: 'By when the last of its dated articles was published.',
  reported: 'By the earliest day of its first dated report; an open start comes before all days.',
};
