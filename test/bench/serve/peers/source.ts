import type Database from 'better-sqlite3';
import { commitmentCursor, readCommitmentCursor } from '../variables.ts';

/** A row by its columns, under the names of the fields where they are the same. */
export type Row = Record<string, unknown> & { id: number };

/** Loads the rows of many parents at once: a list for each id, in their order. */
type Load = (ids: number[]) => Row[][];

/**
 * A field that leads to other rows: to a list, or to the one row whose id is in a column, which may
 * be null. Each peer batches them by its own means.
 */
export type Relation = { many: Load } | { one: Load; column: string };

interface Page {
  first: number;
  after?: string;
  where?: { promisors: { some: { slug: { eq: string } } }; made: { after: string }; force: { in: string[] } };
}

const name = `coalesce(
  (SELECT name.name FROM name WHERE entity_id = entity.id AND lang = 'en' AND type = 'PREFERRED'),
  (SELECT name.name FROM name WHERE entity_id = entity.id AND type = 'PREFERRED' ORDER BY lang LIMIT 1)) AS name`;

const standing = 'JOIN commitment_standing AS standing ON standing.commitment_id = commitment.id';

const columns = `commitment.id, commitment.slug, commitment.summary, standing.force,
  commitment.conditionality, commitment.checkability, commitment.made_edtf, commitment.made_earliest,
  commitment.made_latest, commitment.made_basis, commitment.deadline_edtf, standing.status`;

/** How the tables store an open start. */
const openStart = '0000-01-01';

const dateOf = (edtf: unknown) => (edtf === null ? null : { edtf });

/** A commitment with its dates as objects. */
const commitmentOf = (row: Row): Row => ({
  ...row,
  made: {
    edtf: row['made_edtf'],
    earliest: row['made_earliest'] === openStart ? null : row['made_earliest'],
    latest: row['made_latest'],
    basis: row['made_basis'],
  },
  deadline: dateOf(row['deadline_edtf']),
});

function pageOf(rows: Row[], first: number) {
  const nodes = rows.slice(0, first).map(commitmentOf);
  const last = nodes.at(-1);
  const endCursor = last ? commitmentCursor(`${last['made_latest']}`, `${last['slug']}`) : null;
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
}

/**
 * The resolvers of root fields and the relations of both peers: prepared statements, and one run of
 * them for each relation however many parents there are.
 */
export function prepareSource(client: Database.Database) {
  const rows = (sql: string) => client.prepare<unknown[], Row>(sql);
  /** The statement gives the id of the parent in `of`. */
  const load = (sql: string): Load => {
    const statement = rows(sql.replace('AMONG', 'IN (SELECT value FROM json_each(?))'));
    return (ids) => {
      const lists = new Map<unknown, Row[]>(ids.map((id) => [id, []]));
      for (const row of statement.all(JSON.stringify(ids))) lists.get(row['of'])?.push(row);
      return ids.map((id) => lists.get(id) ?? []);
    };
  };
  const many = (sql: string): Relation => ({ many: load(sql) });
  const one = (column: string, sql: string): Relation => ({ one: load(sql), column });
  const parties = (role: string) =>
    many(`SELECT own.commitment_id AS of, entity.id, entity.slug, ${name}
      FROM commitment_party AS own JOIN entity ON entity.id = own.actor_id
      WHERE own.commitment_id AMONG AND own.role = '${role}' ORDER BY entity.slug`);

  const page = rows(`SELECT ${columns} FROM commitment ${standing} WHERE (made_latest, slug) < (?, ?)
    ORDER BY made_latest DESC, slug DESC LIMIT ?`);
  const filteredPage = rows(`SELECT ${columns} FROM commitment_party AS own
    CROSS JOIN commitment ON commitment.id = own.commitment_id CROSS ${standing}
    WHERE own.actor_id = (SELECT id FROM entity WHERE slug = ?) AND own.role = 'PROMISOR'
      AND commitment.made_earliest > ? AND standing.force IN (SELECT value FROM json_each(?))
    ORDER BY commitment.deadline_earliest ASC NULLS LAST, commitment.slug LIMIT ?`);
  const ofArticle = rows(`SELECT ${columns} FROM article_commitment AS own
    JOIN commitment ON commitment.id = own.commitment_id ${standing}
    WHERE own.article_id = ? AND (commitment.made_latest, commitment.slug) < (?, ?)
    ORDER BY commitment.made_latest DESC, commitment.slug DESC LIMIT ?`);
  const commitment = rows(`SELECT ${columns}, assessment.as_of_edtf FROM commitment ${standing}
    LEFT JOIN assessment ON assessment.id = standing.assessment_id WHERE commitment.slug = ?`);
  const article = rows('SELECT id, slug, label FROM article WHERE slug = ?');

  const relations: Record<string, Record<string, Relation>> = {
    Commitment: {
      promisors: parties('PROMISOR'),
      promisees: parties('PROMISEE'),
      sectors: many(`SELECT own.commitment_id AS of, entity.id, entity.slug, ${name}
        FROM commitment_sector AS own JOIN entity ON entity.id = own.sector_id
        WHERE own.commitment_id AMONG ORDER BY entity.slug`),
      claims: many(`SELECT commitment_id AS of, id, slug, summary, voice, article_id, speaker_id
        FROM claim WHERE commitment_id AMONG ORDER BY slug`),
    },
    Claim: {
      article: one('article_id', 'SELECT id AS of, id, slug, label FROM article WHERE id AMONG'),
      speaker: one('speaker_id', `SELECT id AS of, id, slug, ${name} FROM entity WHERE id AMONG`),
      speakerOffice: one(
        'id',
        `SELECT own.claim_id AS of, entity.id, entity.slug FROM claim_tenure AS own
          JOIN tenure ON tenure.id = own.tenure_id JOIN entity ON entity.id = tenure.office_id
          WHERE own.claim_id AMONG`,
      ),
      passages: many(`SELECT own.claim_id AS of, passage.id, passage.start, passage."end"
        FROM claim_passage AS own JOIN passage ON passage.id = own.passage_id
        WHERE own.claim_id AMONG ORDER BY passage.slug`),
    },
    Office: {
      country: one(
        'id',
        `SELECT office.id AS of, entity.id, entity.slug, ${name}
          FROM office JOIN entity ON entity.id = office.country_id WHERE office.id AMONG`,
      ),
    },
  };
  const resolvers = {
    Query: {
      commitments: (_: unknown, { first, after = '', where }: Page) => {
        if (!where) return pageOf(page.all(...readCommitmentCursor(after), first + 1), first);
        const { promisors, made, force } = where;
        const values = [promisors.some.slug.eq, made.after, JSON.stringify(force.in), first + 1];
        return pageOf(filteredPage.all(...values), first);
      },
      commitment: (_: unknown, { slug }: { slug: string }) => {
        const row = commitment.get(slug);
        if (!row) return null;
        return { ...commitmentOf(row), status: { status: row['status'], asOf: dateOf(row['as_of_edtf']) } };
      },
      article: (_: unknown, { slug }: { slug: string }) => article.get(slug) ?? null,
    },
    Article: {
      commitments: ({ id }: Row, { first, after = '' }: Page) =>
        pageOf(ofArticle.all(id, ...readCommitmentCursor(after), first + 1), first),
    },
  };
  return { resolvers, relations };
}
