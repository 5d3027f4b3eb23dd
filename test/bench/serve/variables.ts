import type { Corpus } from '../../../db/open.ts';
import type { OperationName } from './operations.ts';

/** The variables of one request. */
export type Variables = Record<string, string>;

/** The cursor of a commitment in the default order of commitments. */
export const commitmentCursor = (madeLatest: string, slug: string) =>
  Buffer.from(JSON.stringify(['Commitment', madeLatest, slug]))
    .toString('hex')
    .toUpperCase();

/** The latest day on which the commitment of a cursor can be made, and its slug. */
export function readCommitmentCursor(cursor: string): [madeLatest: string, slug: string] {
  const [, madeLatest, slug] = JSON.parse(Buffer.from(cursor, 'hex').toString());
  return [madeLatest, slug];
}

/** A row that variables are made of. */
type Row = Record<'made' | 'slug' | 'owner', string>;

/** An order that looks random and is the same each time. */
const mixed = (key: string) => `ORDER BY (${key} * 2654435761) % 4294967291`;

/** Commitments of one part of the list of all: `from` and `to` are shares of its length. */
const stretch = (from: number, to: number) => `
  SELECT made_latest AS made, slug, '' AS owner FROM (
    SELECT id, made_latest, slug FROM commitment ORDER BY made_latest DESC, slug DESC
    LIMIT (SELECT cast(count(*) * ${to - from} AS INTEGER) - 20 FROM commitment)
    OFFSET (SELECT cast(count(*) * ${from} AS INTEGER) FROM commitment)) AS place ${mixed('id')} LIMIT ?`;

/** Promisors with neither few commitments nor a large share of all, each with early days. */
const promisorsAndDays = `
  SELECT day AS made, '' AS slug, actor.slug AS owner FROM (
    SELECT entity.id, entity.slug FROM entity JOIN commitment_party ON actor_id = entity.id WHERE role = 'PROMISOR'
    GROUP BY entity.id HAVING count(*) * 2000 >= (SELECT count(*) FROM commitment) AND count(*) * 50 <= (SELECT count(*) FROM commitment)
  ) AS actor, (
    SELECT row_number() OVER (ORDER BY made_latest) AS number, made_latest AS day FROM commitment GROUP BY made_latest
    ORDER BY made_latest LIMIT (SELECT max(1, count(DISTINCT made_latest) / 2) FROM commitment)
  ) ${mixed('(actor.id * 100003 + number)')} LIMIT ?`;

/** Rows in the commitments of articles, with five or more after them. */
const commitmentsOfArticles = `
  SELECT made, slug, owner FROM (
    SELECT made_latest AS made, commitment.slug, article.slug AS owner, commitment.id * 1009 + article.id AS key,
      row_number() OVER (PARTITION BY article.id ORDER BY made_latest, commitment.slug) AS number
    FROM article_commitment JOIN article ON article.id = article_id JOIN commitment ON commitment.id = commitment_id
  ) WHERE number > 5 ${mixed('key')} LIMIT ?`;

const after = ({ made, slug }: Row): Variables => ({ after: commitmentCursor(made, slug) });

const draws: Record<OperationName, { sql: string; variables: (place: Row) => Variables }> = {
  ListOfTwenty: { sql: stretch(0, 0.5), variables: after },
  DeepPage: { sql: stretch(0.5, 1), variables: after },
  NestedLists: { sql: commitmentsOfArticles, variables: (row) => ({ slug: row.owner, ...after(row) }) },
  FilteredAndOrdered: {
    sql: promisorsAndDays,
    variables: ({ owner, made }) => ({ promisor: owner, day: made }),
  },
  LookUp: {
    sql: `SELECT '' AS made, slug, '' AS owner FROM commitment ${mixed('id')} LIMIT ?`,
    variables: ({ slug }) => ({ slug }),
  },
};

/** Distinct variables for an operation, at most as many; the same for the same corpus. */
export function drawVariables(corpus: Corpus, operation: OperationName, most: number): Variables[] {
  const { sql, variables } = draws[operation];
  return corpus.$client.prepare<[number], Row>(sql).all(most).map(variables);
}
