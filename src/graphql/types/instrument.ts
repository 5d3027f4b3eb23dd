import { builder } from '../builder.ts';
import { InstrumentKind } from '../enums.ts';
import { along, columnOf, declared } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { listed, optionalDate } from '../query/conditions.ts';
import { byCount, defineOrders } from '../query/orders.ts';
import { many, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { dateColumns, declaredDate, EdtfDate, optionalDateOf } from './dates.ts';
import { Named, namedConditions, namedOrders } from './named.ts';

export const Instrument = builder.drizzleNode('entity', {
  variant: 'Instrument',
  id: { column: ({ slug }) => slug },
  interfaces: [Named],
  description: 'A named document: declaration, memorandum, roadmap, agreement, contract, report.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    instrumentKind: t.field({
      type: InstrumentKind,
      description: 'What kind of document it is.',
      select: { with: { asInstrument: { columns: { instrumentKind: true } } } },
      resolve: ({ asInstrument }) => asInstrument?.instrumentKind as never,
      extensions: columnOf('asInstrument', 'instrumentKind'),
    }),
    dated: t.field({
      type: EdtfDate,
      nullable: true,
      description: 'When it was signed, adopted or published; null when not reported.',
      select: { with: { asInstrument: { columns: dateColumns('dated') } } },
      resolve: ({ asInstrument }) => asInstrument && optionalDateOf(asInstrument, 'dated'),
      extensions: declared(along(['asInstrument'], declaredDate('dated', { nullable: true }).compiled)),
    }),
    parties: related(t, 'instrumentPartyActors', 'Actor', 'Who signed or adopted it.', { usually: 3 }),
    commitments: related(t, 'instrumentCommitments', 'Commitment', 'Commitments that stand in it.'),
    events: related(t, 'instrumentEvents', 'Event', 'Events at which it was signed, adopted or published.', {
      usually: 3,
    }),
  }),
});

defineWhere('InstrumentWhere', 'instruments', () => ({
  ...namedConditions(),
  instrumentKind: through('asInstrument', listed(InstrumentKind, 'instrumentKind', 'By kind of document.')),
  dated: through('asInstrument', optionalDate('dated', 'By when it was signed, adopted or published.')),
  parties: many('instrumentPartyActors', 'ActorWhere', 'By who signed or adopted it.'),
  commitments: many('instrumentCommitments', 'CommitmentWhere', 'By the commitments that stand in it.'),
}));

defineOrders('Instrument', 'entity', () => ({
  ...namedOrders(),
  commitments: byCount('instrumentCommitments', 'Commitment', 'By how many commitments stand in it.'),
}));

defineNoun('Instrument', {
  table: 'entity',
  only: { kind: 'INSTRUMENT' },
  type: Instrument,
  plural: 'instruments',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('instruments', 'Instrument', 'The documents that the corpus knows.');
rootLookup('instrument', 'Instrument', 'A document.');
