import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../../db/open.ts';
import { commitment } from '../../../../db/schema.ts';
import { actorKind, valuesOf } from '../../../../db/vocabulary.ts';
import { guard } from '../../../compile/deferred.ts';
import { builder } from '../../builder.ts';
import { refuse } from '../../errors.ts';
import { once } from '../../execute/memo.ts';
import { declared, tableAs } from '../../fields/declare.ts';
import { itemBySlug } from '../../fields/declaredLists.ts';
import { restrictedList } from '../../fields/lists.ts';
import { predicateSql } from '../../query/count.ts';
import { toPredicate, type Where } from '../../query/where.ts';
import { Actor } from '../../types/actor.ts';
import { Commitment } from '../../types/commitment.ts';
import { nodeBySlug } from '../../types/nodeBySlug.ts';

/** Two actors by slug. */
interface Pair<Slug = string> {
  from: Slug;
  to: Slug;
}

/** How often two actors promise each other, and the slug of the promise given last, either way or jointly. */
interface Balance {
  promises: number;
  returned: number;
  last: string | null;
}

interface Between extends Pair {
  /** Counted once, however many fields ask. */
  balance: () => Balance;
}

const slugIs = <Slug>(slug: Slug) => ({ slug: { eq: slug } });

/** What one promises the other and does not undertake together with it. */
export const promisedTo = <Slug>({ from, to }: Pair<Slug>): Where => ({
  promisors: { some: slugIs(from), none: slugIs(to) },
  parties: { some: { role: { in: ['PROMISEE', 'BENEFICIARY'] }, actor: { is: slugIs(to) } } },
});

/** What both undertake. */
const jointly = ({ from, to }: Pair): Where => ({
  AND: [{ promisors: { some: slugIs(from) } }, { promisors: { some: slugIs(to) } }],
});

/** Where both took part. */
const met = ({ from, to }: Pair): Where => ({
  AND: [from, to].map((slug) => ({ participants: { some: { actor: { is: slugIs(slug) } } } })),
});

const reversed = ({ from, to }: Pair): Pair => ({ from: to, to: from });

/** How evenly two sides promise: 1 for as often, 0 for one side only, null for neither. */
export const reciprocity = (one: number, other: number) =>
  one + other === 0 ? null : Math.min(one, other) / Math.max(one, other);

/** The same as SQL. */
export const reciprocitySql = (one: SQL, other: SQL) =>
  sql`CASE WHEN ${one} + ${other} > 0 THEN CAST(min(${one}, ${other}) AS REAL) / max(${one}, ${other}) END`;

export const reciprocityMeaning =
  'How evenly the two promise each other: the smaller number of promises divided by the greater, so 1 when both promise as often and 0 when only one does; null when neither does. Joint undertakings do not count.';

const commitments = (where: Where) => toPredicate('CommitmentWhere', where);

/** How many commitments there are of which a `where` holds. */
const numberOf = (where: Where) =>
  sql`SELECT count(*) AS number FROM ${commitment} AS item WHERE ${predicateSql('commitment', aliasedTable(commitment, 'item'), commitments(where))}`;

/** The promises either way and the joint ones, the one given last first. */
function lastBetween(pair: Pair, alias: string) {
  const { from, row } = tableAs(commitment, alias);
  const where = { OR: [promisedTo(pair), promisedTo(reversed(pair)), jointly(pair)] };
  return {
    from,
    where: predicateSql('commitment', row, commitments(where)),
    orderBy: [sql`${row.madeLatest} DESC`, sql`${row.slug} DESC`],
    source: row,
  };
}

/** Weighs what two actors promise each other, in one statement. */
function weigh(corpus: Corpus, pair: Pair): Balance {
  const { from, where, orderBy, source } = lastBetween(pair, 'item');
  const [found] =
    corpus.all<Balance>(sql`SELECT (${numberOf(promisedTo(pair))}) AS promises, (${numberOf(promisedTo(reversed(pair)))}) AS returned,
    (SELECT ${source.slug} FROM ${from} WHERE ${where} ORDER BY ${sql.join(orderBy, sql`, `)} LIMIT 1) AS last`);
  return found as Balance;
}

const Dyad = builder.objectRef<Between>('Dyad').implement({
  description:
    'What lies between two actors. Only promises of these very two count: those of a country’s firms, regions or ministers are their own, to be asked for under their names.',
  fields: (t) => ({
    from: t.field({
      type: Actor,
      description: 'The one.',
      extensions: itemBySlug('Actor', 'from'),
      resolve: ({ from }, _, context, info) => nodeBySlug('Actor', from, context, info) as never,
    }),
    to: t.field({
      type: Actor,
      description: 'The other.',
      extensions: itemBySlug('Actor', 'to'),
      resolve: ({ to }, _, context, info) => nodeBySlug('Actor', to, context, info) as never,
    }),
    promises: restrictedList<Pair>(
      t,
      'Commitment',
      'What `from` promises `to`, as promisee or beneficiary. Ask its facets for force, sector and year.',
      (pair) => commitments(promisedTo(pair)),
    ),
    returned: restrictedList<Pair>(t, 'Commitment', 'What `to` promises `from`.', (pair) =>
      commitments(promisedTo(reversed(pair))),
    ),
    joint: restrictedList<Pair>(
      t,
      'Commitment',
      'What both undertake together, whoever profits; it stands in neither of the other two lists.',
      (pair) => commitments(jointly(pair)),
    ),
    events: restrictedList<Pair>(t, 'Event', 'Events in which both took part.', (pair) =>
      toPredicate('EventWhere', met(pair)),
    ),
    reciprocity: t.float({
      nullable: true,
      description: reciprocityMeaning,
      extensions: declared({
        kind: 'value',
        sql: (pair) =>
          sql`(SELECT ${reciprocitySql(sql`one.number`, sql`other.number`)} FROM (${numberOf(promisedTo(pair))}) AS one, (${numberOf(promisedTo(reversed(pair)))}) AS other)`,
      }),
      resolve: ({ balance }) => reciprocity(balance().promises, balance().returned),
    }),
    last: t.field({
      type: Commitment,
      nullable: true,
      description:
        'The promise given last, either way or jointly (by the latest day it can have been given, then by slug); null when there is none.',
      extensions: declared({ kind: 'first', rows: (pair, _, alias) => lastBetween(pair, alias()) }),
      resolve: ({ balance }, _, context, info) => {
        const { last } = balance();
        return (last === null ? null : nodeBySlug('Commitment', last, context, info)) as never;
      },
    }),
  }),
});

/** Whether both are actors of the corpus, as SQL. */
const areActors = ({ from, to }: Pair) =>
  sql`(SELECT count(*) FROM entity WHERE slug IN (${from}, ${to}) AND kind IN (SELECT value FROM json_each(${JSON.stringify(valuesOf(actorKind))}))) = 2`;

/** @throws BAD_USER_INPUT for one actor. */
function checkPair({ from, to }: Pair): void {
  if (from !== to) return;
  throw refuse('BAD_USER_INPUT', `to: a dyad is between two actors; "${to}" was given for both.`, {
    argument: 'to',
  });
}

builder.queryField('dyad', (t) =>
  t.field({
    type: Dyad,
    nullable: true,
    description:
      'What lies between two actors: promises each way and joint ones, and the events they shared. Null when no actor of the corpus has one of the slugs.',
    args: {
      from: t.arg.string({ required: true, description: 'The slug of the one, for example belarus.' }),
      to: t.arg.string({ required: true, description: 'The slug of the other, for example azerbaijan.' }),
    },
    extensions: declared({
      kind: 'first',
      rows: (_, { from, to }) => {
        guard({ from, to }, checkPair);
        return { from: sql`(SELECT 1)`, where: areActors({ from, to }), source: { from, to } };
      },
    }),
    resolve: (_, { from, to }, { corpus }) => {
      const pair = { from, to };
      checkPair(pair);
      const [found] = corpus.all<{ is: number }>(sql`SELECT ${areActors(pair)} AS "is"`);
      return found?.is ? { ...pair, balance: once(() => weigh(corpus, pair)) } : null;
    },
  }),
);
