import { type SQLWrapper, sql } from 'drizzle-orm';
import { DateBasis } from '../enums.ts';
import { type AnyRow, columnIn } from '../query/rows.ts';
import { type Field, type Fields, objectType } from './fields.ts';

type DatePart = 'edtf' | 'earliest' | 'latest' | 'basis' | 'note';

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
      'The latest day it can mean; null when its end is open, or when it is unknown. `~` does not widen it.',
    sql: ({ latest }) => sql`nullif(${latest}, '9999-12-31')`,
  }),
});

/** The source of a date, from the columns of a row with this prefix. */
export const dateSource = (row: AnyRow, prefix: string): Record<DatePart, SQLWrapper> => {
  const column = (part: string) => columnIn(row, `${prefix}${part}`);
  return {
    edtf: column('Edtf'),
    earliest: column('Earliest'),
    latest: column('Latest'),
    basis: column('Basis'),
    note: column('Note'),
  };
};

objectType<Record<'from' | 'to', SQLWrapper>>('DayRange', {
  description: 'All days from one to another, both included.',
  fields: (t) => ({
    from: t.sql({
      type: 'Date',
      nullable: true,
      description: 'The first day; null for no first day.',
      sql: ({ from }) => sql`nullif(${from}, '0000-01-01')`,
    }),
    to: t.sql({
      type: 'Date',
      nullable: true,
      description: 'The last day; null for no last day.',
      sql: ({ to }) => sql`nullif(${to}, '9999-12-31')`,
    }),
  }),
});

/** The GraphQL type of a recorded date. */
export const EdtfDate = objectType<Record<DatePart, SQLWrapper>>('EdtfDate', {
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
});

objectType<Record<DatePart | 'from' | 'to' | 'duration', SQLWrapper>>('FigurePeriod', {
  description:
    'The time that a value is about: a date, or a span with two ends, or only its length. Of an unknown period only the basis UNKNOWN and the note are given.',
  fields: (t) => ({
    edtf: t.named('edtf', {
      type: 'String',
      nullable: true,
      description: 'The date in EDTF, as of `EdtfDate`; null for a span, or when it is unknown.',
    }),
    from: t.named('from', {
      type: 'String',
      nullable: true,
      description: 'The start of a span in EDTF, uncertain by itself: `2004`, `[2004..2006]`; null for none.',
    }),
    to: t.named('to', {
      type: 'String',
      nullable: true,
      description: 'The end of a span in EDTF, uncertain by itself; null for none.',
    }),
    duration: t.named('duration', {
      type: 'String',
      nullable: true,
      description: 'Its length in ISO 8601: `P2Y` for two years; null when not reported.',
    }),
    ...boundFields(t),
    basis: t.named('basis', { type: DateBasis, description: 'The basis of the period.' }),
    note: t.named('note', {
      type: 'String',
      nullable: true,
      description: 'How it was arrived at, or why it is unknown; null when there is nothing to explain.',
    }),
  }),
});
