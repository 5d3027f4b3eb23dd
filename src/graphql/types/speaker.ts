import { sql } from 'drizzle-orm';
import { literalValue } from '../../compile/param.ts';
import { defineNoun } from '../fields/definitions.ts';
import { follow } from '../query/relations.ts';
import type { Row } from '../query/rows.ts';
import { actorConditions, actorOrders } from './actor.ts';
import { Certainty, isInOffice, type Sureness } from './inOffice.ts';

interface OfficeOn {
  date: string;
  certainty: Sureness;
}

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
          'The office that this person certainly held on a day, or with POSSIBLE also one that the sources leave open. Of several the one that is certain, then the one of first rank, then the latest. Null when none is known for that day.',
        args: {
          date: t.arg({ type: 'Date', required: true, description: 'The day.' }),
          certainty: t.arg({
            type: Certainty,
            required: true,
            defaultValue: 'CERTAIN',
            description: 'How sure it has to be.',
          }),
        },
      },
      {
        kind: 'one',
        rows: (row: Row<'entity'>, { date, certainty }: OfficeOn, alias) => {
          const { where, ...rows } = follow(row, 'speakerTenuresOnDay', alias());
          const held = rows.source as Row<'tenure'>;
          return {
            ...rows,
            where: sql`${where} AND ${isInOffice(held, date, literalValue(certainty))}`,
            orderBy: [
              sql`coalesce(${isInOffice(held, date, 'CERTAIN')}, 0) DESC`,
              sql`${held.rank} ASC`,
              sql`${held.possibleFrom} DESC`,
              sql`${held.slug} ASC`,
            ],
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
