import { sql } from 'drizzle-orm';
import { literalValue } from '../../compile/param.ts';
import { defineNoun } from '../fields/definitions.ts';
import { booleanFilter } from '../query/filters.ts';
import { follow } from '../query/relations.ts';
import type { Row } from '../query/rows.ts';
import { and, none, nothing, some } from '../query/tree.ts';
import type { FieldCondition } from '../query/where.ts';
import { actorConditions, actorOrders } from './actor.ts';
import { Certainty, isInOffice, type Sureness } from './inOffice.ts';

interface OfficeOn {
  date: string;
  certainty: Sureness;
}

/** By whether a claim comes from the person’s mouth. */
const byIsHeard: FieldCondition = {
  type: booleanFilter(),
  description: 'By whether a claim comes from this person’s mouth.',
  condition: ({ eq, isNull }: { eq?: boolean | null; isNull?: boolean | null }) =>
    and([
      ...(typeof eq === 'boolean' ? [(eq ? some : none)('claimsSpoken')] : []),
      ...(isNull === true ? [nothing] : []),
    ]),
};

export const speakerNoun = defineNoun({
  name: 'Speaker',
  table: 'entity',
  kind: 'SPEAKER',
  plural: 'speakers',
  description:
    'A person named in the corpus: one who speaks, is relayed, acts in office or is only named; `isHeard` says who speaks. Title and country are not theirs but their office’s, on a date.',
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
          'The office that this person certainly held on `date`, or with the `certainty` POSSIBLE also one that the sources leave open. Of several the one that is certain, then the one of first rank, then the latest. Null when none is known for that day.',
        args: {
          date: t.arg({ type: 'Date', required: true }),
          certainty: t.arg({ type: Certainty, required: true, defaultValue: 'CERTAIN' }),
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
    isHeard: t.value(({ id }) => sql`EXISTS (SELECT 1 FROM claim WHERE claim.speaker_id = ${id})`, {
      type: 'Boolean',
      description: 'Whether a claim comes from this person’s mouth.',
    }),
  }),
  where: (w) => ({
    ...actorConditions(w),
    tenures: w.many('speakerTenures', 'Tenure', 'By the offices this person was seen in.'),
    claims: w.many('claimsSpoken', 'Claim', 'By the claims that come from this person’s mouth.'),
    isHeard: byIsHeard,
  }),
  orders: (o) => ({
    ...actorOrders(o),
    claims: o.count('claimsSpoken', 'Claim', 'By how many claims come from this person’s mouth.'),
  }),
  list: { field: 'speakers', description: 'The persons named in the corpus.' },
  lookup: { field: 'speaker', description: 'A person named in the corpus.' },
});
