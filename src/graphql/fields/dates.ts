import { type SQLWrapper, sql } from 'drizzle-orm';
import { DateBasis } from '../enums.ts';
import { type Field, type Fields, objectType } from './fields.ts';

type Bounds = Record<'earliest' | 'latest', SQLWrapper>;

/**
 * The fields of the bounds of a date. An open end is stored as the first or last day that sorts.
 */
export const boundFields = <Source extends Bounds>(t: Fields<Source>): Record<string, Field> => ({
  earliest: t.sql({
    type: 'Date',
    nullable: true,
    description: 'The earliest day it can mean; null when its start is open, or when it is unknown.',
    sql: ({ earliest }) => sql`nullif(${earliest}, '0000-01-01')`,
  }),
  latest: t.sql({
    type: 'Date',
    nullable: true,
    description:
      'The latest day it can mean; null when its end is open, or when it is unknown. Approximation does not widen the bounds.',
    sql: ({ latest }) => sql`nullif(${latest}, '9999-12-31')`,
  }),
});

/** The GraphQL type of a recorded date. */
export const EdtfDate = objectType<Record<'edtf' | 'earliest' | 'latest' | 'basis' | 'note', SQLWrapper>>(
  'EdtfDate',
  {
    description:
      'A date as honest as its source: an EDTF text, the days it can mean, and its basis. Of an unknown date only the basis UNKNOWN and the note are given.',
    fields: (t) => ({
      edtf: t.named('edtf', {
        type: 'String',
        nullable: true,
        description:
          'The date in EDTF (ISO 8601-2): `2021-04`, `2024-05-20`, `[2024-04-23..2024-05-26]` for one day between, `[..2018-08-20]` for “by then”, `2004/2024` for a span that lasts, `?` uncertain, `~` approximate, `X` for an unknown digit. Null when it is unknown.',
      }),
      ...boundFields(t),
      basis: t.named('basis', { type: DateBasis, description: 'The basis of the date.' }),
      note: t.named('note', {
        type: 'String',
        nullable: true,
        description: 'How it was arrived at, or why it is unknown; null when there is nothing to explain.',
      }),
    }),
  },
);
