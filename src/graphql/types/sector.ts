import { builder } from '../builder.ts';
import { MappingRelation, MappingScheme } from '../enums.ts';
import { relation } from '../fields/declare.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { throughSubtype } from '../fields/subtype.ts';
import { byCount, defineOrders } from '../query/orders.ts';
import { many, one, reaching, through } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Named, namedConditions, namedOrders } from './named.ts';

export const Sector = builder.drizzleNode('entity', {
  variant: 'Sector',
  id: { column: ({ slug }) => slug },
  interfaces: [Named],
  description:
    'A field of activity from this corpus’s own short list, with its place in outside classifications.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    broader: throughSubtype(
      t,
      'asSector',
      'broader',
      'Sector',
      'The sector it belongs to (skos:broader); null at the top.',
    ),
    narrower: related(t, 'narrowerSectors', 'Sector', 'The sectors that belong to it (skos:narrower).', {
      usually: 3,
    }),
    mappings: relation(t, 'sectorMappings', {
      description: 'Codes in outside classifications.',
      query: { orderBy: { scheme: 'asc', code: 'asc' } },
    }),
    commitments: related(t, 'sectorCommitments', 'Commitment', 'Commitments that touch it.'),
    figures: related(t, 'scopeFigures', 'Figure', 'Figures whose product scope it is.'),
  }),
});

builder.drizzleObject('sectorMapping', {
  name: 'SectorMapping',
  description:
    'The code of an outside classification that a sector corresponds to. Labels belong to its publisher and are not repeated.',
  select: { columns: {} },
  fields: (t) => ({
    scheme: t.expose('scheme', { type: MappingScheme, description: 'The classification.' }),
    code: t.exposeString('code', { description: 'The code in it.' }),
    relation: t.expose('relation', {
      type: MappingRelation,
      description: 'How the sector relates to the code.',
    }),
    sector: relation(t, 'sector', { type: Sector, description: 'The sector.' }),
  }),
});

defineWhere('SectorWhere', 'sectors', () => ({
  ...namedConditions(),
  within: reaching(
    ['sectorsAbove'],
    'That belong to this sector, however deep, by slug; the sector itself too.',
  ),
  broader: through(
    'asSector',
    one('broader', 'SectorWhere', 'By the sector it belongs to.', { optional: true }),
  ),
  narrower: many('narrowerSectors', 'SectorWhere', 'By the sectors that belong to it.'),
  commitments: many('sectorCommitments', 'CommitmentWhere', 'By the commitments that touch it.'),
}));

defineOrders('Sector', 'entity', () => ({
  ...namedOrders(),
  commitments: byCount('sectorCommitments', 'Commitment', 'By how many commitments touch it.'),
}));

defineNoun('Sector', {
  table: 'entity',
  only: { kind: 'SECTOR' },
  type: Sector,
  plural: 'sectors',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('sectors', 'Sector', 'The sectors of the corpus’s list.');
rootLookup('sector', 'Sector', 'A sector.');
