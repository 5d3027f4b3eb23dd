import { sql } from 'drizzle-orm';
import { builder } from '../builder.ts';
import { along, declared, follow } from '../fields/declare.ts';
import type { Row } from '../fields/expression.ts';
import { related, rootList } from '../fields/lists.ts';
import { rootLookup } from '../fields/lookups.ts';
import { defineNoun } from '../fields/nouns.ts';
import { byCount, defineOrders } from '../query/orders.ts';
import { many } from '../query/relationConditions.ts';
import { defineWhere } from '../query/where.ts';
import { Actor, actorConditions, actorOrders } from './actor.ts';
import { Named } from './named.ts';
import { Office } from './office.ts';

export const Speaker = builder.drizzleNode('entity', {
  variant: 'Speaker',
  id: { column: ({ slug }) => slug },
  interfaces: [Named, Actor],
  description:
    'A person the corpus knows by name: quoted, relayed, or acting in office. Title and country are not theirs but their office’s, on a date.',
  select: { columns: { id: true, kind: true, slug: true } },
  fields: (t) => ({
    tenures: related(t, 'speakerTenures', 'Tenure', 'The offices this person was seen in.', { usually: 3 }),
    officeOn: t.field({
      type: Office,
      nullable: true,
      description:
        'The office this person can have held on a day: of those whose dates include it, the one of first rank, then the one seen latest. Null when none is recorded for that day.',
      args: { date: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
      select: ({ date }, _, nested) => ({
        with: {
          speakerTenuresOnDay: {
            columns: { id: true },
            where: { heldEarliest: { lte: date }, heldLatest: { gte: date } },
            orderBy: { rank: 'asc', heldEarliest: 'desc', slug: 'asc' },
            limit: 1,
            with: { office: nested() },
          },
        },
      }),
      resolve: ({ speakerTenuresOnDay }) => (speakerTenuresOnDay[0]?.office ?? null) as never,
      extensions: declared({
        kind: 'first',
        rows: (row, { date }, alias) => {
          const { where, ...rows } = follow(row, 'speakerTenuresOnDay', alias());
          const held: Row = rows.source;
          return {
            ...rows,
            where: sql`${where} AND ${held.heldEarliest} <= ${date} AND ${held.heldLatest} >= ${date}`,
            orderBy: [sql`${held.rank} ASC`, sql`${held.heldEarliest} DESC`, sql`${held.slug} ASC`],
          };
        },
        made: along(['office']),
      }),
    }),
    claims: related(t, 'claimsSpoken', 'Claim', 'Claims that come from this person’s mouth.'),
  }),
});

defineWhere('SpeakerWhere', 'speakers', () => ({
  ...actorConditions(),
  tenures: many('speakerTenures', 'TenureWhere', 'By the offices this person was seen in.'),
  claims: many('claimsSpoken', 'ClaimWhere', 'By the claims that come from this person’s mouth.'),
}));

defineOrders('Speaker', 'entity', () => ({
  ...actorOrders(),
  claims: byCount('claimsSpoken', 'Claim', 'By how many claims come from this person’s mouth.'),
}));

defineNoun('Speaker', {
  table: 'entity',
  only: { kind: 'SPEAKER' },
  type: Speaker,
  plural: 'speakers',
  order: { direction: 'asc', keys: ['slug'] },
  orderedBy: 'by slug',
});

rootList('speakers', 'Speaker', 'The persons that the corpus knows by name.');
rootLookup('speaker', 'Speaker', 'A speaker.');
