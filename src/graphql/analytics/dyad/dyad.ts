import { type SQL, sql } from 'drizzle-orm';
import { actorKind, valuesOf } from '../../../../db/vocabulary.ts';
import type { Rows } from '../../../compile/declaration.ts';
import { validateValue } from '../../../compile/param.ts';
import { refuse } from '../../errors.ts';
import { type Fields, objectType, rootField } from '../../fields/fields.ts';
import { restrictedList } from '../../fields/lists.ts';
import { slugsOf } from '../../fields/lookups.ts';
import { nounNamed } from '../../fields/nouns.ts';
import { identifying } from '../../query/identified.ts';
import { ofParts, type PartsValue, partsArgument, partsField, partsOf } from '../../query/parts.ts';
import { toSql } from '../../query/render.ts';
import { tableAs } from '../../query/rows.ts';
import { and } from '../../query/tree.ts';
import { toCondition, type Where } from '../../query/where.ts';
import { itemBySlug } from '../items.ts';

/** Two actors by slug. */
interface Pair<Slug = string> {
  from: Slug;
  to: Slug;
}

/** The source of a dyad. */
interface DyadSource extends Pair {
  parts: PartsValue;
}

const slugIs = <Slug>(slug: Slug) => ({ slug: { eq: slug } });

/** The commitments that one gives the other and does not undertake together with it. */
export const promisedTo = <Slug>({ from, to }: Pair<Slug>): Where => ({
  promisors: { some: slugIs(from), none: slugIs(to) },
  parties: { some: { role: { in: ['PROMISEE', 'BENEFICIARY'] }, actor: { some: slugIs(to) } } },
});

/** The commitments that both undertake. */
const jointly = ({ from, to }: Pair): Where => ({
  AND: [{ promisors: { some: slugIs(from) } }, { promisors: { some: slugIs(to) } }],
});

/** The statements that concern both. */
const concerning = ({ from, to }: Pair): Where => ({
  AND: [from, to].map((slug) => ({ parties: { some: slugIs(slug) } })),
});

/** The events in which both took part. */
const met = ({ from, to }: Pair): Where => ({
  AND: [from, to].map((slug) => ({ participants: { some: { actor: { some: slugIs(slug) } } } })),
});

const reversed = ({ from, to }: Pair): Pair => ({ from: to, to: from });

/** How evenly two sides promise, as SQL: 1 for as often, 0 for one side only, null for neither. */
export const reciprocityOf = (one: SQL, other: SQL) =>
  sql`CASE WHEN ${one} + ${other} > 0 THEN CAST(min(${one}, ${other}) AS REAL) / max(${one}, ${other}) END`;

export const reciprocityMeaning =
  'How evenly the two promise each other: the smaller number of promises divided by the greater, so 1 when both promise as often and 0 when only one does; null when neither does. Joint undertakings do not count.';

const commitments = (where: Where) => toCondition('CommitmentWhere', where);

/** The number of commitments that count for which a `where` holds. */
function numberOf(where: Where, parts: PartsValue): SQL {
  const { from, row } = tableAs('commitment', 'item');
  return sql`SELECT count(*) AS number FROM ${from} WHERE ${toSql(and([commitments(where), ofParts(parts)]), row)}`;
}

/** The promises either way and the joint ones, the one given last first. */
function lastBetween(pair: DyadSource, alias: string): Rows {
  const { from, row } = tableAs('commitment', alias);
  const where = { OR: [promisedTo(pair), promisedTo(reversed(pair)), jointly(pair)] };
  return {
    from,
    where: toSql(and([commitments(where), ofParts(pair.parts)]), row),
    orderBy: [sql`${row.madeLatest} DESC`, sql`${row.slug} DESC`],
    source: row,
  };
}

/** A list of commitments of a dyad. */
const promisesOf = (t: Fields<DyadSource>, description: string, where: (pair: Pair) => Where) =>
  restrictedList(
    t,
    'Commitment',
    description,
    (pair) => commitments(where(pair)),
    undefined,
    ({ parts }) => parts,
  );

objectType<DyadSource>('Dyad', {
  description:
    'The promises between two actors, the statements that concern both, and the events they shared. Only promises of these very two count: those of a country’s firms, regions or ministers are their own, under their names.',
  fields: (t) => ({
    from: itemBySlug(t, 'Actor', 'from', { description: 'The one.' }),
    to: itemBySlug(t, 'Actor', 'to', { description: 'The other.' }),
    parts: t.sql({
      ...partsField,
      description: 'Which commitments count; a list can say otherwise.',
      sql: ({ parts }) => sql`${parts}`,
    }),
    promises: promisesOf(
      t,
      'The commitments that `from` gives `to`, as promisee or beneficiary, and not together with it.',
      promisedTo,
    ),
    returned: promisesOf(t, 'The commitments that `to` gives `from`.', (pair) => promisedTo(reversed(pair))),
    joint: promisesOf(
      t,
      'The commitments that both undertake together, whoever profits; they are in neither list above.',
      jointly,
    ),
    statements: restrictedList(
      t,
      'Statement',
      'Statements that concern both. They are no promises, so they are not in `reciprocity` either.',
      (pair) => toCondition('StatementWhere', concerning(pair)),
    ),
    events: restrictedList(t, 'Event', 'Events in which both took part.', (pair) =>
      toCondition('EventWhere', met(pair)),
    ),
    reciprocity: t.sql({
      type: 'Float',
      nullable: true,
      description: reciprocityMeaning,
      sql: ({ parts, ...pair }) =>
        sql`(SELECT ${reciprocityOf(sql`one.number`, sql`other.number`)} FROM (${numberOf(promisedTo(pair), parts)}) AS one, (${numberOf(promisedTo(reversed(pair)), parts)}) AS other)`,
    }),
    last: t.one({
      type: 'Commitment',
      nullable: true,
      description:
        'The promise given last, either way or jointly (by the latest day it can have been given, then by slug); null when there is none.',
      rows: (pair, _, alias) => lastBetween(pair, alias()),
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

/** Adds the root field `dyad`. */
export const addDyad = () =>
  rootField('dyad', (t) =>
    t.one({
      type: 'Dyad',
      nullable: true,
      description:
        'The promises between the actors with the slugs `from` and `to`, each way and jointly, the statements that concern both, and the events they shared. Null when no actor has one of the slugs.',
      args: {
        from: t.arg.string({
          required: true,
          extensions: { ...identifying(slugsOf(nounNamed('Actor'))) },
        }),
        to: t.arg.string({
          required: true,
          extensions: { ...identifying(slugsOf(nounNamed('Actor'))) },
        }),
        parts: t.arg(partsArgument),
      },
      rows: (_, { from, to, parts }) => {
        const pair = { from, to };
        validateValue(pair, checkPair);
        const source = { ...pair, parts: partsOf(parts, 'LEAVES') };
        return { from: sql`(SELECT 1)`, where: areActors(pair), source };
      },
    }),
  );
