import type Database from 'better-sqlite3';
import { commitmentCursor, readCommitmentCursor } from '../cursor.ts';

/** A row with its columns, under the names of the fields where they are one. */
export type Row = Record<string, unknown> & { id: number };

/** A page of commitments, as its GraphQL type reads it. */
export interface CommitmentPage {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What loads rows for many others at once: one list for each id, in their order. */
export type Many = (ids: number[]) => Row[][];
/** The same where there is one row or none. */
export type One = (ids: number[]) => (Row | null)[];

/** The filters that the operations use. */
export interface CommitmentFilter {
  promisors?: { some: { slug: { eq: string } } };
  made?: { after: string };
  force?: { in: string[] };
}

/** Reads the corpus as a careful person would by hand who had loaders to batch with: prepared statements, and one for each relation however many rows. */
export interface Source {
  page: (first: number, after: string) => CommitmentPage;
  filteredPage: (first: number, filter: CommitmentFilter) => CommitmentPage;
  commitment: (slug: string) => Row | null;
  article: (slug: string) => Row | null;
  commitmentsOf: (article: number, first: number, after: string) => CommitmentPage;
  promisors: Many;
  promisees: Many;
  sectors: Many;
  claims: Many;
  passages: Many;
  articleOfClaim: One;
  named: One;
  /** The office in which a claim is made. */
  officeOfClaim: One;
  countryOfOffice: One;
}

const name = `coalesce(
  (SELECT name.name FROM name WHERE entity_id = entity.id AND lang = 'en' AND type = 'PREFERRED'),
  (SELECT name.name FROM name WHERE entity_id = entity.id AND type = 'PREFERRED' ORDER BY lang LIMIT 1)) AS name`;

const commitmentColumns = `commitment.id, commitment.slug, commitment.summary, standing.force, commitment.conditionality,
  commitment.verifiable, commitment.made_edtf, commitment.made_earliest, commitment.made_latest, commitment.made_basis,
  commitment.deadline_edtf, standing.status, standing.assessment_id`;

/** A commitment with its dates as objects, which its GraphQL type reads. */
function commitmentOf(row: Row): Row {
  return {
    ...row,
    verifiable: row['verifiable'] === 1,
    made: {
      edtf: row['made_edtf'],
      earliest: row['made_earliest'],
      latest: row['made_latest'],
      basis: row['made_basis'],
    },
    deadline: row['deadline_edtf'] === null ? null : { edtf: row['deadline_edtf'] },
  };
}

function pageOf(rows: Row[], first: number): CommitmentPage {
  const nodes = rows.slice(0, first).map(commitmentOf);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last ? commitmentCursor(last['made_latest'] as string, last['slug'] as string) : null,
    },
  };
}

/** Prepares the statements. */
export function prepareSource(client: Database.Database): Source {
  const rows = (sql: string) => client.prepare<unknown[], Row>(sql);
  const standing = 'JOIN commitment_standing AS standing ON standing.commitment_id = commitment.id';

  /** Rows for many ids, each row with the id it is for in `of`. */
  const many = (sql: string): Many => {
    const statement = rows(sql);
    return (ids) => {
      const lists = new Map<number, Row[]>(ids.map((id) => [id, []]));
      for (const row of statement.all(JSON.stringify(ids))) lists.get(row['of'] as number)?.push(row);
      return ids.map((id) => lists.get(id) ?? []);
    };
  };
  const one = (sql: string): One => {
    const load = many(sql);
    return (ids) => load(ids).map(([row]) => row ?? null);
  };
  const among = 'IN (SELECT value FROM json_each(?))';
  const parties = (role: string) =>
    many(`SELECT party.commitment_id AS of, entity.id, entity.slug, ${name} FROM commitment_party AS party JOIN entity ON entity.id = party.actor_id
      WHERE party.commitment_id ${among} AND party.role = '${role}' ORDER BY entity.slug`);

  const page =
    rows(`SELECT ${commitmentColumns} FROM commitment ${standing} WHERE (made_latest, slug) < (?, ?)
    ORDER BY made_latest DESC, slug DESC LIMIT ?`);
  const filteredPage = rows(`SELECT ${commitmentColumns} FROM commitment_party AS own
    CROSS JOIN commitment ON commitment.id = own.commitment_id CROSS ${standing}
    WHERE own.actor_id = (SELECT id FROM entity WHERE slug = ?) AND own.role = 'PROMISOR' AND commitment.made_earliest > ?
      AND standing.force ${among}
    ORDER BY commitment.deadline_earliest ASC NULLS LAST, commitment.slug LIMIT ?`);
  const own =
    rows(`SELECT ${commitmentColumns} FROM article_commitment AS own JOIN commitment ON commitment.id = own.commitment_id ${standing}
    WHERE own.article_id = ? AND (commitment.made_latest, commitment.slug) < (?, ?)
    ORDER BY commitment.made_latest DESC, commitment.slug DESC LIMIT ?`);
  const commitment = rows(`SELECT ${commitmentColumns}, assessment.as_of_edtf FROM commitment ${standing}
    LEFT JOIN assessment ON assessment.id = standing.assessment_id WHERE commitment.slug = ?`);
  const article = rows('SELECT id, slug, label FROM article WHERE slug = ?');

  return {
    page: (first, after) => pageOf(page.all(...readCommitmentCursor(after), first + 1), first),
    filteredPage: (first, { promisors, made, force }) =>
      pageOf(
        filteredPage.all(promisors?.some.slug.eq, made?.after, JSON.stringify(force?.in), first + 1),
        first,
      ),
    commitment: (slug) => {
      const row = commitment.get(slug);
      if (!row) return null;
      const asOf = row['as_of_edtf'] === null ? null : { edtf: row['as_of_edtf'] };
      return { ...commitmentOf(row), status: { status: row['status'], asOf } };
    },
    article: (slug) => article.get(slug) ?? null,
    commitmentsOf: (owner, first, after) =>
      pageOf(own.all(owner, ...readCommitmentCursor(after), first + 1), first),
    promisors: parties('PROMISOR'),
    promisees: parties('PROMISEE'),
    sectors: many(`SELECT commitment_sector.commitment_id AS of, entity.id, entity.slug, ${name}
      FROM commitment_sector JOIN entity ON entity.id = sector_id WHERE commitment_sector.commitment_id ${among} ORDER BY entity.slug`),
    claims: many(`SELECT commitment_id AS of, id, slug, summary, voice, article_id, speaker_id
      FROM claim WHERE commitment_id ${among} ORDER BY slug`),
    passages: many(`SELECT claim_passage.claim_id AS of, passage.id, passage.start, passage."end"
      FROM claim_passage JOIN passage ON passage.id = claim_passage.passage_id WHERE claim_passage.claim_id ${among} ORDER BY passage.slug`),
    articleOfClaim: one(`SELECT id AS of, id, slug, label FROM article WHERE id ${among}`),
    named: one(`SELECT id AS of, id, slug, ${name} FROM entity WHERE id ${among}`),
    officeOfClaim: one(`SELECT claim_tenure.claim_id AS of, entity.id, entity.slug
      FROM claim_tenure JOIN tenure ON tenure.id = tenure_id JOIN entity ON entity.id = tenure.office_id WHERE claim_tenure.claim_id ${among}`),
    countryOfOffice: one(`SELECT office.id AS of, entity.id, entity.slug, ${name}
      FROM office JOIN entity ON entity.id = office.country_id WHERE office.id ${among}`),
  };
}
