import { MappingRelation, MappingScheme } from '../enums.ts';
import { defineNoun, defineType } from '../fields/definitions.ts';
import { namedConditions, namedOrders } from './named.ts';

export const sectorNoun = defineNoun({
  name: 'Sector',
  table: 'entity',
  kind: 'SECTOR',
  plural: 'sectors',
  description:
    'A field of activity from this corpus’s own short list, with its place in outside classifications.',
  interfaces: ['Named'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    broader: t.through(['asSector', 'broader'], {
      type: 'Sector',
      description: 'The sector it belongs to (skos:broader); null at the top.',
    }),
    narrower: t.nouns('narrowerSectors', 'Sector', 'The sectors that belong to it (skos:narrower).', {
      usually: 3,
    }),
    mappings: t.related('sectorMappings', {
      description: 'Codes in outside classifications.',
      orderBy: { scheme: 'asc', code: 'asc' },
    }),
    commitments: t.nouns('sectorCommitments', 'Commitment', 'Commitments that touch it.'),
    statements: t.nouns('sectorStatements', 'Statement', 'Statements that touch it.'),
    events: t.nouns('sectorEvents', 'Event', 'Events that concern it.'),
    figures: t.nouns('scopeFigures', 'Figure', 'Figures whose product scope it is.'),
  }),
  where: (w) => ({
    ...namedConditions(w),
    within: w.inSector(
      ['sectorsAbove'],
      'That belong to this sector, however deep, by slug; the sector itself too.',
    ),
    broader: w.one(['asSector', 'broader'], 'Sector', 'By the sector it belongs to.'),
    narrower: w.many('narrowerSectors', 'Sector', 'By the sectors that belong to it.'),
    commitments: w.many('sectorCommitments', 'Commitment', 'By the commitments that touch it.'),
    statements: w.many('sectorStatements', 'Statement', 'By the statements that touch it.'),
    events: w.many('sectorEvents', 'Event', 'By the events that concern it.'),
  }),
  orders: (o) => ({
    ...namedOrders(o),
    commitments: o.count('sectorCommitments', 'Commitment', 'By how many commitments touch it.'),
    statements: o.count('sectorStatements', 'Statement', 'By how many statements touch it.'),
    events: o.count('sectorEvents', 'Event', 'By how many events concern it.'),
  }),
  list: { field: 'sectors', description: 'The sectors of the corpus’s list.' },
  lookup: { field: 'sector', description: 'A sector.' },
});

export const sectorMappingType = defineType({
  name: 'SectorMapping',
  table: 'sectorMapping',
  plural: 'sector mappings',
  description:
    'The code of an outside classification that a sector corresponds to; its labels are the publisher’s.',
  fields: (t) => ({
    scheme: t.column('scheme', { type: MappingScheme, description: 'The classification.' }),
    code: t.column('code', { description: 'The code in it.' }),
    relation: t.column('relation', {
      type: MappingRelation,
      description: 'How the sector relates to the code.',
    }),
    sector: t.related('sector', { type: 'Sector', description: 'The sector.' }),
  }),
});
