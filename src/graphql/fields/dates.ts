import type { SQLWrapper } from 'drizzle-orm';
import { DateBasis } from '../enums.ts';
import { objectType } from './fields.ts';

/** The GraphQL type of a recorded date. */
export const EdtfDate = objectType<Record<'edtf' | 'earliest' | 'latest' | 'basis' | 'note', SQLWrapper>>(
  'EdtfDate',
  {
    description: 'A date as honest as its source: an EDTF text, the days it can mean, and its basis.',
    fields: (t) => ({
      edtf: t.named('edtf', {
        type: 'String',
        description:
          'The date in EDTF (ISO 8601-2): `2021-04`, `2024-05-20`, `[2024-04-23..2024-05-26]` for one day between, `[..2018-08-20]` for “by then”, `2004/2024` for a span that lasts, `?` uncertain, `~` approximate, `X` for an unknown digit.',
      }),
      earliest: t.named('earliest', {
        type: 'Date',
        description: 'The earliest day it can mean; 0000-01-01 when its start is open.',
      }),
      latest: t.named('latest', {
        type: 'Date',
        description:
          'The latest day it can mean; 9999-12-31 when its end is open. Approximation does not widen the bounds.',
      }),
      basis: t.named('basis', { type: DateBasis, description: 'The basis of the date.' }),
      note: t.named('note', {
        type: 'String',
        nullable: true,
        description: 'How it was arrived at; null when there is nothing to explain.',
      }),
    }),
  },
);
