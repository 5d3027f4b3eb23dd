import { sql } from 'drizzle-orm';
import { defineNoun } from '../fields/definitions.ts';
import { follow } from '../query/relations.ts';
import type { Row } from '../query/rows.ts';
import { actorConditions, actorOrders } from './actor.ts';

export const speakerNoun = defineNoun({
  name: 'Speaker',
  table: 'entity',
  kind: 'SPEAKER',
  plural: 'speakers',
  description:
    'A person the corpus knows by name: quoted, relayed, or acting in office. Title and country are not theirs but their office’s, on a date.',
  interfaces: ['Named', 'Actor'],
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
  fields: (t) => ({
    tenures: t.nouns('speakerTenures', 'Tenure', 'The offices this person was seen in.', { usually: 3 }),
    officeOn: t.declare(
      {
        type: 'Office',
        nullable: true,
        description:
          'The office this person can have held on a day: of those whose dates include it, the one of first rank, then the latest. Null when none is recorded for that day.',
        args: { date: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
      },
      {
        kind: 'one',
        rows: (row: Row<'entity'>, { date }: { date: string }, alias) => {
          const { where, ...rows } = follow(row, 'speakerTenuresOnDay', alias());
          const held = rows.source as Row<'tenure'>;
          return {
            ...rows,
            where: sql`${where} AND ${held.heldEarliest} <= ${date} AND ${held.heldLatest} >= ${date}`,
            orderBy: [sql`${held.rank} ASC`, sql`${held.heldEarliest} DESC`, sql`${held.slug} ASC`],
          };
        },
        inner: { kind: 'one', rows: (held: Row<'tenure'>, _, alias) => follow(held, 'office', alias()) },
      },
    ),
    claims: t.nouns('claimsSpoken', 'Claim', 'Claims that come from this person’s mouth.'),
  }),
  where: (w) => ({
    ...actorConditions(w),
    tenures: w.many('speakerTenures', 'Tenure', 'By the offices this person was seen in.'),
    claims: w.many('claimsSpoken', 'Claim', 'By the claims that come from this person’s mouth.'),
  }),
  orders: (o) => ({
    ...actorOrders(o),
    claims: o.count('claimsSpoken', 'Claim', 'By how many claims come from this person’s mouth.'),
  }),
  list: { field: 'speakers', description: 'The persons that the corpus knows by name.' },
  lookup: { field: 'speaker', description: 'A speaker.' },
});
