import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import { commitment } from '../../../../db/schema.ts';
import { derive, inspect } from '../../../compile/deferred.ts';
import { jsonText } from '../../../compile/json.ts';
import { builder } from '../../builder.ts';
import { ActorKind } from '../../enums.ts';
import { declared } from '../../fields/declare.ts';
import { itemBySlug } from '../../fields/declaredLists.ts';
import { predicateSql } from '../../query/count.ts';
import { checkFirst } from '../../query/first.ts';
import { maximalPageSize } from '../../query/page.ts';
import { isSomething } from '../../query/predicate.ts';
import { toPredicate, type Where, whereInput } from '../../query/where.ts';
import { Actor } from '../../types/actor.ts';
import { Commitment } from '../../types/commitment.ts';
import { nodeBySlug } from '../../types/nodeBySlug.ts';
import { both } from '../narrowing.ts';
import { promisedTo, reciprocity, reciprocityMeaning, reciprocitySql } from './dyad.ts';

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
    ? sql`${id} IN (SELECT entity.id FROM entity WHERE entity.${sql.identifier(column)} IN (SELECT value FROM json_each(${derive<readonly string[], string>(values, 'json', JSON.stringify)})))`
    : sql`1`;

/** Both roles of one who receives a promise. */
const takes = sql.raw(`role IN ('PROMISEE', 'BENEFICIARY')`);

const slugOf = (id: string) => sql`(SELECT slug FROM entity WHERE id = ${sql.raw(id)})`;

/** The promises of every ordered pair of actors, counted: the pairs shown, as rows of `shown`, with which subqueries they are made, and in which order. */
function pairsOf({ where, from, to, kinds, first }: MatrixArguments) {
  const predicate = toPredicate('CommitmentWhere', where);
  const kept = predicateSql('commitment', aliasedTable(commitment, 'item'), predicate);
  // Without conditions all promises count, and nothing has to be looked up.
  const among = (id: SQL) => (isSomething(predicate) ? sql` AND ${id} IN (SELECT id FROM kept)` : sql``);
  return {
    with: sql`kept AS MATERIALIZED (SELECT item.id FROM ${commitment} AS item WHERE ${kept}),
      counted AS MATERIALIZED (
        SELECT one.actor_id AS giver, other.actor_id AS taker, count(DISTINCT one.commitment_id) AS promises
        FROM promisor AS one JOIN commitment_party AS other ON other.commitment_id = one.commitment_id AND other.${takes}
        WHERE NOT EXISTS (SELECT 1 FROM promisor AS joint WHERE joint.commitment_id = one.commitment_id AND joint.actor_id = other.actor_id)${among(sql`one.commitment_id`)}
        GROUP BY giver, taker),
      shown AS MATERIALIZED (
        SELECT *, count(*) OVER () AS total FROM counted
        WHERE ${isAmong(sql`giver`, 'slug', from)} AND ${isAmong(sql`taker`, 'slug', to)}
          AND ${isAmong(sql`giver`, 'kind', kinds)} AND ${isAmong(sql`taker`, 'kind', kinds)}
        ORDER BY promises DESC, ${slugOf('giver')}, ${slugOf('taker')} LIMIT ${first})`,
    from: sql`shown`,
    orderBy: [sql`shown.promises DESC`, slugOf('shown.giver'), slugOf('shown.taker')],
    cell: {
      giver: slugOf('shown.giver'),
      taker: slugOf('shown.taker'),
      promises: sql`shown.promises`,
      returned: sql`coalesce((SELECT back.promises FROM counted AS back WHERE back.giver = shown.taker AND back.taker = shown.giver), 0)`,
      joint: sql`(SELECT count(*) FROM promisor AS one CROSS JOIN promisor AS other ON other.commitment_id = one.commitment_id AND other.actor_id = shown.taker
        WHERE one.actor_id = shown.giver${among(sql`one.commitment_id`)})`,
      last: sql`(SELECT made.slug FROM promisor AS one CROSS JOIN commitment AS made ON made.id = one.commitment_id
        WHERE one.actor_id = shown.giver${among(sql`one.commitment_id`)}
          AND EXISTS (SELECT 1 FROM commitment_party AS other WHERE other.commitment_id = made.id AND other.actor_id = shown.taker AND other.${takes})
          AND NOT EXISTS (SELECT 1 FROM promisor AS joint WHERE joint.commitment_id = made.id AND joint.actor_id = shown.taker)
        ORDER BY made.made_latest DESC, made.slug DESC LIMIT 1)`,
    },
    total: sql`(SELECT total FROM shown LIMIT 1)`,
  };
}

/** Counts the promises of every ordered pair of actors, in one statement. */
function countPairs(corpus: Corpus, args: MatrixArguments): Cell[] {
  const { with: named, cell, from, orderBy } = pairsOf(args);
  const columns = Object.entries(cell).map(([name, column]) => sql`${column} AS ${sql.identifier(name)}`);
  const rows = corpus.all<Omit<Cell, 'where'>>(
    sql`WITH ${named} SELECT ${sql.join(columns, sql`, `)}, total FROM ${from} ORDER BY ${sql.join(orderBy, sql`, `)}`,
  );
  return rows.map((row) => ({ ...row, where: whereOfPair(args.where, row) }));
}

/** The `where` of the commitments that one promises another, among those of a `where`. */
const whereOfPair = <Slug>(where: Where | null | undefined, { giver, taker }: { giver: Slug; taker: Slug }) =>
  both(where ?? {}, promisedTo({ from: giver, to: taker }));

const DyadCell = builder.objectRef<Cell>('DyadCell').implement({
  description: 'What one actor promises another, in numbers. `dyad` tells more of a pair.',
  fields: (t) => ({
    from: t.field({
      type: Actor,
      description: 'Who promises.',
      extensions: itemBySlug('Actor', 'giver'),
      resolve: ({ giver }, _, context, info) => nodeBySlug('Actor', giver, context, info) as never,
    }),
    to: t.field({
      type: Actor,
      description: 'To whom, as promisee or beneficiary.',
      extensions: itemBySlug('Actor', 'taker'),
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
      extensions: declared({
        kind: 'first',
        rows: ({ promises, returned }) => ({
          from: sql`(SELECT ${promises} AS promises, ${returned} AS returned LIMIT 1)`,
          source: {},
        }),
        made: { kind: 'value', sql: () => reciprocitySql(sql`promises`, sql`returned`) },
      }),
      resolve: ({ promises, returned }) => reciprocity(promises, returned),
    }),
    last: t.field({
      type: Commitment,
      description: 'The promise given last (by the latest day it can have been given, then by slug).',
      extensions: itemBySlug('Commitment', 'last'),
      resolve: ({ last }, _, context, info) => nodeBySlug('Commitment', last, context, info) as never,
    }),
    where: t.field({
      type: 'JSON',
      description:
        'The `where` that narrows the list of commitments to these promises. Send it back as a variable.',
      extensions: declared({
        kind: 'value',
        isJson: true,
        sql: ({ where, giver, taker }) =>
          jsonText(
            whereOfPair(where, { giver: sql`json_quote(${giver})`, taker: sql`json_quote(${taker})` }),
          ),
      }),
      resolve: ({ where }) => where,
    }),
  }),
});

const DyadMatrix = builder.objectRef<Cell[]>('DyadMatrix').implement({
  description: 'Who promises whom how much.',
  fields: (t) => ({
    total: t.int({
      description: 'How many ordered pairs there are with a promise, shown or not.',
      extensions: declared({ kind: 'value', sql: ({ total }) => sql`coalesce(${total}, 0)` }),
      resolve: ([cell]) => cell?.total ?? 0,
    }),
    cells: t.field({
      type: [DyadCell],
      complexity: { field: 1, multiplier: 1 },
      description: 'The pairs with most promises first, then by slug.',
      extensions: declared({
        kind: 'list',
        rows: ({ from, orderBy, cell, where }) => ({ from, orderBy, source: { ...cell, where } }),
      }),
      resolve: (cells) => cells,
    }),
  }),
});

const checkPairs = (first: number) =>
  checkFirst(first, 1, maximalPageSize, 'name from or to for fewer pairs');

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
    extensions: declared({
      kind: 'first',
      rows: (_, args) => {
        const first = inspect(args.first);
        checkPairs(first);
        const { with: named, ...pairs } = pairsOf({ ...args, first });
        return { with: named, from: sql`(SELECT 1)`, source: { ...pairs, where: args.where } };
      },
    }),
    resolve: (_, args, { corpus }) => {
      checkPairs(args.first);
      return countPairs(corpus, args as MatrixArguments);
    },
  }),
);
