import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../db/open.ts';
import { commitment } from '../../db/schema.ts';
import { builder } from './builder.ts';
import { predicateSql } from './count.ts';
import { promisedTo, reciprocity, reciprocityMeaning } from './dyad.ts';
import { ActorKind } from './enums.ts';
import { checkFirst } from './first.ts';
import { checkActors } from './knownActors.ts';
import { both } from './narrowing.ts';
import { nodeBySlug } from './nodeBySlug.ts';
import { maximalPageSize } from './page.ts';
import { Actor } from './types/actor.ts';
import { Commitment } from './types/commitment.ts';
import { toPredicate, type Where, whereInput } from './where.ts';

interface Cell {
  giver: string;
  taker: string;
  promises: number;
  returned: number;
  joint: number;
  last: string;
  total: number;
  where: Where;
}

interface MatrixArguments {
  where?: Where | null | undefined;
  from?: string[] | null | undefined;
  to?: string[] | null | undefined;
  kinds?: string[] | null | undefined;
  first: number;
}

/** That the entity under an id has one of these slugs or kinds. */
const isAmong = (id: SQL, column: 'slug' | 'kind', values: readonly string[] | null | undefined) =>
  values
    ? sql`${id} IN (SELECT entity.id FROM entity WHERE entity.${sql.identifier(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)})))`
    : sql`1`;

/** Counts the promises of every ordered pair of actors, in one statement. */
function countPairs(corpus: Corpus, { where, from, to, kinds, first }: MatrixArguments): Cell[] {
  const row = aliasedTable(commitment, 'item');
  const kept = predicateSql('commitment', row, toPredicate('CommitmentWhere', where));
  const slug = (id: string) => sql`(SELECT slug FROM entity WHERE id = ${sql.raw(id)})`;
  const rows = corpus.all<Omit<Cell, 'where'>>(sql`
    WITH kept AS MATERIALIZED (SELECT item.id, item.made_latest || ' ' || item.slug AS place FROM ${commitment} AS item WHERE ${kept}),
      directed AS (
        SELECT DISTINCT kept.id, kept.place, promisor.actor_id AS giver, other.actor_id AS taker FROM kept
        JOIN promisor ON promisor.commitment_id = kept.id
        JOIN commitment_party AS other ON other.commitment_id = kept.id AND other.role IN ('PROMISEE', 'BENEFICIARY')
        WHERE NOT EXISTS (SELECT 1 FROM promisor AS joint WHERE joint.commitment_id = kept.id AND joint.actor_id = other.actor_id)),
      counted AS (SELECT giver, taker, count(*) AS promises, max(place) AS place FROM directed GROUP BY giver, taker),
      shown AS (
        SELECT *, count(*) OVER () AS total FROM counted
        WHERE ${isAmong(sql`giver`, 'slug', from)} AND ${isAmong(sql`taker`, 'slug', to)}
          AND ${isAmong(sql`giver`, 'kind', kinds)} AND ${isAmong(sql`taker`, 'kind', kinds)}
        ORDER BY promises DESC, ${slug('giver')}, ${slug('taker')} LIMIT ${first})
    SELECT ${slug('shown.giver')} AS giver, ${slug('shown.taker')} AS taker, promises, total, substr(place, 12) AS last,
      coalesce((SELECT back.promises FROM counted AS back WHERE back.giver = shown.taker AND back.taker = shown.giver), 0) AS returned,
      (SELECT count(*) FROM kept
        JOIN promisor AS one ON one.commitment_id = kept.id AND one.actor_id = shown.giver
        JOIN promisor AS other ON other.commitment_id = kept.id AND other.actor_id = shown.taker) AS joint
    FROM shown ORDER BY promises DESC, 1, 2`);
  return rows.map((cell) => ({
    ...cell,
    where: both(where ?? {}, promisedTo({ from: cell.giver, to: cell.taker })),
  }));
}

const DyadCell = builder.objectRef<Cell>('DyadCell').implement({
  description: 'What one actor promises another, in numbers. `dyad` tells more of a pair.',
  fields: (t) => ({
    from: t.field({
      type: Actor,
      description: 'Who promises.',
      resolve: ({ giver }, _, context, info) => nodeBySlug('Actor', giver, context, info) as never,
    }),
    to: t.field({
      type: Actor,
      description: 'To whom, as promisee or beneficiary.',
      resolve: ({ taker }, _, context, info) => nodeBySlug('Actor', taker, context, info) as never,
    }),
    promises: t.exposeInt('promises', { description: 'How many promises; at least one.' }),
    returned: t.exposeInt('returned', { description: 'How many promises go the other way.' }),
    joint: t.exposeInt('joint', {
      description: 'How many undertakings both are promisors of; they count in neither direction.',
    }),
    reciprocity: t.float({
      nullable: true,
      description: reciprocityMeaning,
      resolve: ({ promises, returned }) => reciprocity(promises, returned),
    }),
    last: t.field({
      type: Commitment,
      description: 'The promise given last (by the latest day it can have been given, then by slug).',
      resolve: ({ last }, _, context, info) => nodeBySlug('Commitment', last, context, info) as never,
    }),
    where: t.field({
      type: 'JSON',
      description:
        'The `where` that narrows the list of commitments to these promises. Send it back as a variable.',
      resolve: ({ where }) => where,
    }),
  }),
});

const DyadMatrix = builder.objectRef<Cell[]>('DyadMatrix').implement({
  description: 'Who promises whom how much.',
  fields: (t) => ({
    total: t.int({
      description: 'How many ordered pairs there are with a promise, shown or not.',
      resolve: ([cell]) => cell?.total ?? 0,
    }),
    cells: t.field({
      type: [DyadCell],
      complexity: { field: 1, multiplier: 1 },
      description: 'The pairs with most promises first, then by slug.',
      resolve: (cells) => cells,
    }),
  }),
});

builder.queryField('dyadMatrix', (t) =>
  t.field({
    type: DyadMatrix,
    description: 'Who promises whom how much: every ordered pair of actors with at least one promise.',
    args: {
      where: t.arg({
        type: whereInput('CommitmentWhere'),
        description: 'Only commitments for which this holds.',
      }),
      from: t.arg.stringList({ description: 'Only promises of these, by slug; of anybody by default.' }),
      to: t.arg.stringList({ description: 'Only promises to these, by slug; to anybody by default.' }),
      kinds: t.arg({
        type: [ActorKind],
        description: 'Only pairs of actors of these kinds; of all kinds by default.',
      }),
      first: t.arg.int({
        required: true,
        defaultValue: 20,
        description: `How many pairs, 1 to ${maximalPageSize}.`,
      }),
    },
    complexity: ({ first }) => ({ field: 50, multiplier: Math.max(1, first ?? 1) }),
    resolve: (_, args, { corpus }) => {
      const { first, from, to } = args;
      checkFirst(first, 1, maximalPageSize, 'name from or to for fewer pairs');
      if (from || to) checkActors(corpus, { from: from ?? [], to: to ?? [] });
      return countPairs(corpus, args as MatrixArguments);
    },
  }),
);
