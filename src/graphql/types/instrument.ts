import { sql } from 'drizzle-orm';
import { InstrumentKind } from '../enums.ts';
import { defineNoun } from '../fields/definitions.ts';
import { follow } from '../query/relations.ts';
import type { Row } from '../query/rows.ts';
import { namedConditions, namedOrders } from './named.ts';

export const instrumentNoun = defineNoun({
  name: 'Instrument',
  table: 'entity',
  kind: 'INSTRUMENT',
  plural: 'instruments',
  description: 'A named document: declaration, memorandum, roadmap, agreement, contract, report.',
  interfaces: ['Named'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    instrumentKind: t.columnOf('asInstrument', 'instrumentKind', {
      type: InstrumentKind,
      description: 'Its kind.',
    }),
    dated: t.declare(
      {
        type: 'EdtfDate',
        nullable: true,
        description: 'When it was signed, adopted or published; null when not reported.',
      },
      {
        kind: 'one',
        rows: (row: Row<'entity'>, _, alias) => follow(row, 'asInstrument', alias()),
        inner: {
          kind: 'object',
          source: (row: Row<'instrument'>) => ({
            edtf: row.datedEdtf,
            earliest: row.datedEarliest,
            latest: row.datedLatest,
            basis: row.datedBasis,
            note: row.datedNote,
          }),
          present: (row: Row<'instrument'>) => sql`${row.datedEdtf} IS NOT NULL`,
        },
      },
    ),
    parties: t.nouns('instrumentPartyActors', 'Actor', 'The actors that signed or adopted it.', {
      usually: 3,
    }),
    commitments: t.nouns('instrumentCommitments', 'Commitment', 'Commitments in it.'),
    events: t.nouns('instrumentEvents', 'Event', 'Events at which it was signed, adopted or published.', {
      usually: 3,
    }),
  }),
  where: (w) => ({
    ...namedConditions(w),
    instrumentKind: w.through('asInstrument', (instrument) =>
      instrument.listed(InstrumentKind, 'instrumentKind', 'By kind of document.'),
    ),
    dated: w.through('asInstrument', (instrument) =>
      instrument.date('dated', 'By when it was signed, adopted or published.'),
    ),
    parties: w.many('instrumentPartyActors', 'Actor', 'By the actors that signed or adopted it.'),
    commitments: w.many('instrumentCommitments', 'Commitment', 'By the commitments in it.'),
  }),
  orders: (o) => ({
    ...namedOrders(o),
    commitments: o.count('instrumentCommitments', 'Commitment', 'By how many commitments are in it.'),
  }),
  list: { field: 'instruments', description: 'The documents that the corpus knows.' },
  lookup: { field: 'instrument', description: 'A document.' },
});
