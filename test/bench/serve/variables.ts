import type { Corpus } from '../../../db/open.ts';
import { commitmentCursor } from './cursor.ts';
import type { OperationName } from './operations.ts';

/** The variables of one request. */
export type Variables = Record<string, string>;

interface Place {
  made: string;
  slug: string;
  owner: string;
}

/** Mixes rows up, the same way each time. */
const mixed = (key: string) => `ORDER BY (${key} * 2654435761) % 4294967291`;

/** Some of a stretch of the list of all commitments: `from` and `to` are shares of its length. */
const stretch = (from: number, to: number) => `
  SELECT made_latest AS made, slug, '' AS owner FROM (
    SELECT id, made_latest, slug FROM commitment ORDER BY made_latest DESC, slug DESC
    LIMIT (SELECT cast(count(*) * ${to - from} AS INTEGER) - 20 FROM commitment)
    OFFSET (SELECT cast(count(*) * ${from} AS INTEGER) FROM commitment)) AS place ${mixed('id')} LIMIT ?`;

/** Actors who promise neither next to nothing nor a large part of everything, each with days of the older half. */
const promisorsAndDays = `
  SELECT day AS made, '' AS slug, actor.slug AS owner FROM (
    SELECT entity.id, entity.slug FROM entity JOIN commitment_party ON actor_id = entity.id WHERE role = 'PROMISOR'
    GROUP BY entity.id HAVING count(*) * 2000 >= (SELECT count(*) FROM commitment) AND count(*) * 50 <= (SELECT count(*) FROM commitment)
  ) AS actor, (
    SELECT row_number() OVER (ORDER BY made_latest) AS number, made_latest AS day FROM commitment GROUP BY made_latest
    ORDER BY made_latest LIMIT (SELECT max(1, count(DISTINCT made_latest) / 2) FROM commitment)
  ) ${mixed('(actor.id * 100003 + number)')} LIMIT ?`;

/** Places in the commitments of articles, with five or more after them. */
const commitmentsOfArticles = `
  SELECT made, slug, owner FROM (
    SELECT made_latest AS made, commitment.slug, article.slug AS owner, commitment.id * 1009 + article.id AS key,
      row_number() OVER (PARTITION BY article.id ORDER BY made_latest, commitment.slug) AS number
    FROM article_commitment JOIN article ON article.id = article_id JOIN commitment ON commitment.id = commitment_id
  ) WHERE number > 5 ${mixed('key')} LIMIT ?`;

const after = ({ made, slug }: Place): Variables => ({ after: commitmentCursor(made, slug) });

const draws: Record<OperationName, { places: string; variables: (place: Place) => Variables }> = {
  ListOfTwenty: { places: stretch(0, 0.5), variables: after },
  DeepPage: { places: stretch(0.5, 1), variables: after },
  NestedLists: {
    places: commitmentsOfArticles,
    variables: (place) => ({ slug: place.owner, ...after(place) }),
  },
  FilteredAndOrdered: {
    places: promisorsAndDays,
    variables: ({ owner, made }) => ({ promisor: owner, day: made }),
  },
  LookUp: {
    places: `SELECT '' AS made, slug, '' AS owner FROM commitment ${mixed('id')} LIMIT ?`,
    variables: ({ slug }) => ({ slug }),
  },
};

/** Up to so many distinct variables for an operation, the same for the same corpus. */
export function drawVariables(corpus: Corpus, operation: OperationName, most: number): Variables[] {
  const { places, variables } = draws[operation];
  return corpus.$client.prepare<[number], Place>(places).all(most).map(variables);
}
