import { sql } from 'drizzle-orm';
import type { dateBasis } from '../../../db/vocabulary.ts';
import { builder } from '../builder.ts';
import { DateBasis } from '../enums.ts';
import { declared } from '../fields/declare.ts';

interface RecordedDate {
  edtf: string;
  earliest: string;
  latest: string;
  basis: keyof typeof dateBasis;
  note: string | null;
}

/** The GraphQL type of a recorded date. */
export const EdtfDate = builder.objectRef<RecordedDate>('EdtfDate').implement({
  description: 'A date as honest as its source: an EDTF text, the days it can mean, and what it rests on.',
  fields: (t) => ({
    edtf: t.exposeString('edtf', {
      description:
        'The date in EDTF (ISO 8601-2): `2021-04`, `2024-05-20`, `../2018-08-20` for “by then”, `?` uncertain, `~` approximate, `X` for an unknown digit.',
    }),
    earliest: t.expose('earliest', {
      type: 'Date',
      description: 'The earliest day it can mean; 0000-01-01 when its start is open.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      description:
        'The latest day it can mean; 9999-12-31 when its end is open. Approximation does not widen the bounds.',
    }),
    basis: t.expose('basis', { type: DateBasis, description: 'What the date rests on.' }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'How it was arrived at; null when there is nothing to explain.',
    }),
  }),
});

type DateColumns<Prefix extends string> = `${Prefix}${'Edtf' | 'Earliest' | 'Latest' | 'Basis' | 'Note'}`;

/** The columns of a date as a Drizzle selection. */
export function dateColumns<const Prefix extends string>(prefix: Prefix) {
  return Object.fromEntries(
    (['Edtf', 'Earliest', 'Latest', 'Basis', 'Note'] as const).map((part) => [`${prefix}${part}`, true]),
  ) as Record<DateColumns<Prefix>, true>;
}

/** The date in a row; null when the row has none. */
export function optionalDateOf<const Prefix extends string>(
  row: { [Column in DateColumns<Prefix>]?: unknown },
  prefix: Prefix,
): RecordedDate | null {
  const part = (name: string) => row[`${prefix}${name}` as DateColumns<Prefix>] as string | null;
  const edtf = part('Edtf');
  if (edtf === null) return null;
  return {
    edtf,
    earliest: part('Earliest') as string,
    latest: part('Latest') as string,
    basis: part('Basis') as RecordedDate['basis'],
    note: part('Note'),
  };
}

/** The date in a row that always has one. */
export function dateOf<const Prefix extends string>(
  row: { [Column in DateColumns<Prefix>]: unknown },
  prefix: Prefix,
): RecordedDate {
  return optionalDateOf(row, prefix) as RecordedDate;
}

/** The same as SQL: a date of the row whose columns start with this prefix; null, if it may be, when the row has none. */
export const declaredDate = (prefix: string, { nullable = false }: { nullable?: boolean } = {}) =>
  declared({
    kind: 'object',
    source: (row) => ({
      edtf: row[`${prefix}Edtf`],
      earliest: row[`${prefix}Earliest`],
      latest: row[`${prefix}Latest`],
      basis: row[`${prefix}Basis`],
      note: row[`${prefix}Note`],
    }),
    ...(nullable ? { present: (row) => sql`${row[`${prefix}Edtf`]} IS NOT NULL` } : {}),
  });
