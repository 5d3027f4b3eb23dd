import { type SQL, sql } from 'drizzle-orm';
import { jsonText } from '../../../compile/json.ts';
import { literalValue, mapValue } from '../../../compile/param.ts';
import { ActorKind } from '../../enums.ts';
import { objectType, rootField } from '../../fields/fields.ts';
import { slugsOf } from '../../fields/lookups.ts';
import { nounNamed } from '../../fields/nouns.ts';
import { checkFirst } from '../../query/first.ts';
import { identifying } from '../../query/identified.ts';
import { maximalPageSize } from '../../query/page.ts';
import { isCounted, type PartsValue, partsArgument, partsField, partsOf } from '../../query/parts.ts';
import { toSql } from '../../query/render.ts';
import { tableAs } from '../../query/rows.ts';
import { isEverything } from '../../query/tree.ts';
import { toCondition, type Where, whereInput } from '../../query/where.ts';
import { itemBySlug } from '../items.ts';
import { both } from '../narrowing.ts';
import { promisedTo, reciprocityMeaning, reciprocityOf } from './dyad.ts';

interface MatrixArguments {
  where?: Where | null | undefined;
  from?: string[] | null | undefined;
  to?: string[] | null | undefined;
  actorKinds?: string[] | null | undefined;
  parts: PartsValue;
  first: number;
}

/** Whether the entity with an id has one of these slugs or kinds, as SQL. */
const isAmong = (id: SQL, column: 'slug' | 'kind', values: readonly string[] | null | undefined) =>
  values
    ? sql`${id} IN (SELECT entity.id FROM entity WHERE entity.${sql.identifier(column)} IN (SELECT value FROM json_each(${mapValue<readonly string[], string>(values, 'json', JSON.stringify)})))`
    : sql`1`;

/** Both roles of an actor that receives a promise. */
const receives = sql.raw(`role IN ('PROMISEE', 'BENEFICIARY')`);

const slugOf = (id: string) => sql`(SELECT slug FROM entity WHERE id = ${sql.raw(id)})`;

/**
 * The numbers of promises of every ordered pair of actors: the first pairs as rows of `shown`, the
 * subqueries that make them, their order, and the source of a pair.
 */
function pairsOf({ where, from, to, actorKinds, parts, first }: MatrixArguments) {
  const predicate = toCondition('CommitmentWhere', where);
  const item = tableAs('commitment', 'item');
  // Without conditions all promises count, and nothing has to be looked up.
  const among = (id: SQL) => {
    const conditions = [
      isEverything(predicate) ? null : sql`${id} IN (SELECT id FROM kept)`,
      isCounted(parts, id),
    ];
    return sql.join(conditions.flatMap((condition) => (condition ? [sql` AND ${condition}`] : [])));
  };
  const [giver, taker] = [slugOf('shown.giver'), slugOf('shown.taker')];
  return {
    with: sql`kept AS MATERIALIZED (SELECT item.id FROM ${item.from} WHERE ${toSql(predicate, item.row)}),
      counted AS MATERIALIZED (
        SELECT one.actor_id AS giver, other.actor_id AS taker, count(DISTINCT one.commitment_id) AS promises
        FROM promisor AS one JOIN commitment_party AS other ON other.commitment_id = one.commitment_id AND other.${receives}
        WHERE NOT EXISTS (SELECT 1 FROM promisor AS joint WHERE joint.commitment_id = one.commitment_id AND joint.actor_id = other.actor_id)${among(sql`one.commitment_id`)}
        GROUP BY giver, taker),
      shown AS MATERIALIZED (
        SELECT *, count(*) OVER () AS total FROM counted
        WHERE ${isAmong(sql`giver`, 'slug', from)} AND ${isAmong(sql`taker`, 'slug', to)}
          AND ${isAmong(sql`giver`, 'kind', actorKinds)} AND ${isAmong(sql`taker`, 'kind', actorKinds)}
        ORDER BY promises DESC, ${slugOf('giver')}, ${slugOf('taker')} LIMIT ${first})`,
    cells: {
      from: sql`shown`,
      orderBy: [sql`shown.promises DESC`, giver, taker],
      source: {
        giver,
        taker,
        promises: sql`shown.promises`,
        returned: sql`coalesce((SELECT back.promises FROM counted AS back WHERE back.giver = shown.taker AND back.taker = shown.giver), 0)`,
        joint: sql`(SELECT count(*) FROM promisor AS one CROSS JOIN promisor AS other ON other.commitment_id = one.commitment_id AND other.actor_id = shown.taker
          WHERE one.actor_id = shown.giver${among(sql`one.commitment_id`)})`,
        statements: sql`(SELECT count(*) FROM statement_party AS one CROSS JOIN statement_party AS other ON other.statement_id = one.statement_id AND other.actor_id = shown.taker
          WHERE one.actor_id = shown.giver)`,
        last: sql`(SELECT made.slug FROM promisor AS one CROSS JOIN commitment AS made ON made.id = one.commitment_id
          WHERE one.actor_id = shown.giver${among(sql`one.commitment_id`)}
            AND EXISTS (SELECT 1 FROM commitment_party AS other WHERE other.commitment_id = made.id AND other.actor_id = shown.taker AND other.${receives})
            AND NOT EXISTS (SELECT 1 FROM promisor AS joint WHERE joint.commitment_id = made.id AND joint.actor_id = shown.taker)
          ORDER BY made.made_latest DESC, made.slug DESC LIMIT 1)`,
        where: jsonText(
          both(where ?? {}, promisedTo({ from: sql`json_quote(${giver})`, to: sql`json_quote(${taker})` })),
        ),
      },
    },
    parts: sql`${parts}`,
    total: sql`coalesce((SELECT total FROM shown LIMIT 1), 0)`,
  };
}

type Pairs = ReturnType<typeof pairsOf>;

objectType<Pairs['cells']['source']>('DyadCell', {
  description: 'The promises of one actor to another, in numbers. `dyad` lists those of a pair.',
  fields: (t) => ({
    from: itemBySlug(t, 'Actor', 'giver', { description: 'The promisor.' }),
    to: itemBySlug(t, 'Actor', 'taker', { description: 'The promisee or beneficiary.' }),
    promises: t.named('promises', { type: 'Int', description: 'The number of promises; at least one.' }),
    returned: t.named('returned', { type: 'Int', description: 'The number of promises the other way.' }),
    joint: t.named('joint', {
      type: 'Int',
      description: 'The number of undertakings of which both are promisors; they count in neither direction.',
    }),
    statements: t.named('statements', {
      type: 'Int',
      description:
        'The number of statements that concern both, whatever the `where` of commitments; they are no promises.',
    }),
    reciprocity: t.sql({
      type: 'Float',
      nullable: true,
      description: reciprocityMeaning,
      // LIMIT keeps SQLite from flattening the subquery, which would count both anew at each
      // reference.
      sql: ({ promises, returned }) =>
        sql`(SELECT ${reciprocityOf(sql`promises`, sql`returned`)} FROM (SELECT ${promises} AS promises, ${returned} AS returned LIMIT 1))`,
    }),
    last: itemBySlug(t, 'Commitment', 'last', {
      description: 'The promise given last (by the latest day it can have been given, then by slug).',
    }),
    where: t.sql({
      type: 'WhereValue',
      description: 'The `where` that narrows the list of commitments to these promises.',
      sql: ({ where }) => where,
      isJson: true,
    }),
  }),
});

objectType<Omit<Pairs, 'with'>>('DyadMatrix', {
  description: 'The numbers of promises between actors.',
  fields: (t) => ({
    parts: t.named('parts', partsField),
    total: t.named('total', {
      type: 'Int',
      description: 'The number of ordered pairs with a promise, shown or not.',
    }),
    cells: t.list({
      type: ['DyadCell'],
      cost: { field: 1, multiplier: 1 },
      description: 'The pairs with most promises first, then by slug.',
      rows: ({ cells }) => cells,
    }),
  }),
});

/** Adds the root field `dyadMatrix`. */
export const addDyadMatrix = () =>
  rootField('dyadMatrix', (t) =>
    t.one({
      type: 'DyadMatrix',
      description: `The number of promises of each ordered pair of actors that has one: the \`first\` 1 to ${maximalPageSize} pairs, of the commitments for which \`where\` holds, only \`from\` and \`to\` actors with these slugs, and of these \`actorKinds\`.`,
      args: {
        where: t.arg({ type: whereInput('CommitmentWhere') }),
        parts: t.arg(partsArgument),
        from: t.arg.stringList({
          extensions: { ...identifying(slugsOf(nounNamed('Actor'))) },
        }),
        to: t.arg.stringList({
          extensions: { ...identifying(slugsOf(nounNamed('Actor'))) },
        }),
        actorKinds: t.arg({ type: [ActorKind] }),
        first: t.arg.int({ required: true, defaultValue: 20 }),
      },
      cost: ({ first }) => ({ field: 50, multiplier: Math.max(1, first) }),
      rows: (_, args) => {
        const first = literalValue(args.first);
        checkFirst(first, 1, maximalPageSize, 'name from or to for fewer pairs');
        const { with: named, ...pairs } = pairsOf({ ...args, parts: partsOf(args.parts, 'LEAVES'), first });
        return { with: named, from: sql`(SELECT 1)`, source: pairs };
      },
    }),
  );
