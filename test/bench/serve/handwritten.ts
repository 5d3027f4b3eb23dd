import type Database from 'better-sqlite3';
import type { OperationName } from './operations.ts';
import { commitmentCursor, readCommitmentCursor, type Variables } from './variables.ts';

/** An SQL expression, and how it is written into a JSON text. */
interface Expression {
  sql: string;
  /** `word`: not null and nothing to escape; `text`: any text or null; `json`: JSON already. */
  kind: 'word' | 'text' | 'json';
}

const word = (sql: string): Expression => ({ sql, kind: 'word' });
const text = (sql: string): Expression => ({ sql, kind: 'text' });
const json = (sql: string): Expression => ({ sql, kind: 'json' });

/** An object, written by `format()`, which is faster than `json_object()`. */
export function object(fields: Record<string, Expression>): Expression {
  const entries = Object.entries(fields);
  const pattern = entries.map(([name, { kind }]) => `"${name}":${kind === 'word' ? '"%s"' : '%s'}`).join(',');
  const values = entries.map(([, { sql, kind }]) => (kind === 'text' ? `json_quote(${sql})` : sql));
  return json(`format('{${pattern}}', ${values.join(', ')})`);
}

/** The object, or null where the column is null. */
const objectUnless = (nullable: string, fields: Record<string, Expression>) =>
  json(`CASE WHEN ${nullable} IS NULL THEN 'null' ELSE ${object(fields).sql} END`);

/** `{ "nodes": […] }` with the column `item` of the rows of a subquery. */
const nodes = (rows: string) =>
  json(`(SELECT '{"nodes":[' || coalesce(group_concat(item), '') || ']}' FROM (${rows}))`);

/** The same with one object, or with none where the column is null. */
const nodeUnless = (nullable: string, fields: Record<string, Expression>) =>
  json(`'{"nodes":[' || CASE WHEN ${nullable} IS NULL THEN '' ELSE ${object(fields).sql} END || ']}'`);

/** The preferred name of an entity: the English one, else any. */
const nameOf = (entity: string) =>
  text(`coalesce(
    (SELECT name FROM name WHERE entity_id = ${entity} AND lang = 'en' AND type = 'PREFERRED'),
    (SELECT name FROM name WHERE entity_id = ${entity} AND type = 'PREFERRED' ORDER BY lang LIMIT 1))`);

/** The first fields of most operations. */
const brief = {
  slug: word('commitment.slug'),
  summary: text('commitment.summary'),
  force: word('standing.force'),
};
const made = object({ edtf: text('commitment.made_edtf') });
const deadline = objectUnless('commitment.deadline_edtf', { edtf: text('commitment.deadline_edtf') });

/** A row of a page: the item as text, and the parts of its cursor. */
type Row = [item: string, madeLatest: string, slug: string];

/**
 * Answers every operation with SQL that is written for it alone, is prepared once and writes the
 * JSON: without a schema, validation or errors.
 */
export function prepareAnswers(
  client: Database.Database,
): Record<OperationName, (variables: Variables) => string> {
  // With a bare `?` SQLite prepares a statement again when the value of the parameter changes.
  const prepare = <Result>(sql: string) => client.prepare<unknown[], Result>(sql.replaceAll('?', '+?'));
  const page = (sql: string) => prepare<Row>(sql).raw();

  const onlyName = object({ name: nameOf('entity.id') }).sql;

  const firstParty = (
    role: string,
  ) => `(SELECT entity.id FROM commitment_party AS party JOIN entity ON entity.id = party.actor_id
    WHERE party.commitment_id = commitment.id AND party.role = '${role}' ORDER BY entity.slug LIMIT 1)`;
  const sluggedName = (entity: string) => ({ slug: word(`${entity}.slug`), name: nameOf(`${entity}.id`) });
  const listOfTwenty = page(`
    SELECT ${
      object({
        ...brief,
        made,
        promisors: nodeUnless('promisor.id', sluggedName('promisor')),
        promisees: nodeUnless('promisee.id', sluggedName('promisee')),
        claims: nodeUnless('claim.id', {
          slug: word('claim.slug'),
          voice: word('claim.voice'),
          article: object({ slug: word('article.slug'), label: text('article.label') }),
          speaker: objectUnless('speaker.id', sluggedName('speaker')),
          speakerOffice: objectUnless('post.id', {
            slug: word('post.slug'),
            country: objectUnless('state.id', sluggedName('state')),
          }),
        }),
      }).sql
    }, commitment.made_latest, commitment.slug
    FROM commitment JOIN commitment_standing AS standing ON standing.commitment_id = commitment.id
    LEFT JOIN entity AS promisor ON promisor.id = ${firstParty('PROMISOR')}
    LEFT JOIN entity AS promisee ON promisee.id = ${firstParty('PROMISEE')}
    LEFT JOIN claim ON claim.id = (SELECT id FROM claim WHERE commitment_id = commitment.id ORDER BY slug LIMIT 1)
    LEFT JOIN article ON article.id = claim.article_id
    LEFT JOIN entity AS speaker ON speaker.id = claim.speaker_id
    LEFT JOIN claim_tenure ON claim_tenure.claim_id = claim.id
    LEFT JOIN tenure ON tenure.id = claim_tenure.tenure_id
    LEFT JOIN entity AS post ON post.id = tenure.office_id
    LEFT JOIN office ON office.id = post.id
    LEFT JOIN entity AS state ON state.id = office.country_id
    WHERE (commitment.made_latest, commitment.slug) < (?, ?)
    ORDER BY commitment.made_latest DESC, commitment.slug DESC LIMIT 21`);

  const article = prepare<[text: string, id: number]>(
    `SELECT ${object({ slug: word('slug'), label: text('label') }).sql}, id FROM article WHERE slug = ?`,
  ).raw();
  const nestedClaim = object({
    summary: text('claim.summary'),
    speaker: objectUnless('claim.speaker_id', { name: nameOf('claim.speaker_id') }),
    article: object({ label: text('article.label') }),
    passages:
      nodes(`SELECT ${object({ start: json('passage.start'), end: json('passage."end"') }).sql} AS item
      FROM claim_passage JOIN passage ON passage.id = claim_passage.passage_id
      WHERE claim_passage.claim_id = claim.id ORDER BY passage.slug LIMIT 2`),
  }).sql;
  const nestedLists = page(`
    SELECT ${
      object({
        summary: text('commitment.summary'),
        promisees:
          nodes(`SELECT ${onlyName} AS item FROM commitment_party AS party JOIN entity ON entity.id = party.actor_id
          WHERE party.commitment_id = commitment.id AND party.role = 'PROMISEE' ORDER BY entity.slug LIMIT 3`),
        sectors: nodes(`SELECT ${onlyName} AS item FROM commitment_sector JOIN entity ON entity.id = sector_id
          WHERE commitment_sector.commitment_id = commitment.id ORDER BY entity.slug LIMIT 3`),
        claims: nodes(`SELECT ${nestedClaim} AS item FROM claim JOIN article ON article.id = claim.article_id
          WHERE claim.commitment_id = commitment.id ORDER BY claim.slug LIMIT 3`),
      }).sql
    }
    FROM (
      SELECT made.id, made.summary, made.made_latest, made.slug
      FROM article_commitment AS own JOIN commitment AS made ON made.id = own.commitment_id
      WHERE own.article_id = ? AND (made.made_latest, made.slug) < (?, ?)
      ORDER BY made.made_latest DESC, made.slug DESC LIMIT 11
    ) AS commitment ORDER BY commitment.made_latest DESC, commitment.slug DESC`);

  const filteredAndOrdered = page(`
    SELECT ${object({ ...brief, made, deadline }).sql}
    FROM commitment_party AS own
    CROSS JOIN commitment ON commitment.id = own.commitment_id
    CROSS JOIN commitment_standing AS standing ON standing.commitment_id = commitment.id
    WHERE own.actor_id = (SELECT id FROM entity WHERE slug = ?) AND own.role = 'PROMISOR'
      AND commitment.made_earliest > ? AND standing.force IN ('PLEDGE', 'AGREEMENT', 'SIGNED')
    ORDER BY commitment.deadline_earliest ASC NULLS LAST, commitment.slug LIMIT 21`);

  const deepPage = page(`
    SELECT ${object({ ...brief, made }).sql}, commitment.made_latest, commitment.slug
    FROM commitment JOIN commitment_standing AS standing ON standing.commitment_id = commitment.id
    WHERE (commitment.made_latest, commitment.slug) < (?, ?)
    ORDER BY commitment.made_latest DESC, commitment.slug DESC LIMIT 21`);

  const lookUp = prepare<string>(
    `SELECT ${
      object({
        ...brief,
        conditionality: word('conditionality'),
        checkability: word('checkability'),
        made: object({
          edtf: text('made_edtf'),
          earliest: text(`nullif(made_earliest, '0000-01-01')`),
          latest: word('made_latest'),
          basis: word('made_basis'),
        }),
        deadline,
        status: object({
          status: word('standing.status'),
          asOf: objectUnless('assessment.id', { edtf: text('assessment.as_of_edtf') }),
        }),
      }).sql
    }
      FROM commitment JOIN commitment_standing AS standing ON standing.commitment_id = commitment.id
      LEFT JOIN assessment ON assessment.id = standing.assessment_id WHERE commitment.slug = ?`,
  ).pluck();

  const cursorPage = (statement: typeof listOfTwenty) => (variables: Variables) => {
    const rows = statement.all(...readCommitmentCursor(variables['after'] ?? ''));
    const last = rows[Math.min(rows.length, 20) - 1];
    const endCursor = last ? `"${commitmentCursor(last[1], last[2])}"` : 'null';
    return `{"data":{"commitments":{"nodes":[${itemsOf(rows, 20)}],"pageInfo":{"hasNextPage":${rows.length > 20},"endCursor":${endCursor}}}}}`;
  };

  return {
    ListOfTwenty: cursorPage(listOfTwenty),
    DeepPage: cursorPage(deepPage),
    NestedLists: ({ slug, after }) => {
      const owner = article.get(slug);
      if (!owner) return '{"data":{"article":null}}';
      const rows = nestedLists.all(owner[1], ...readCommitmentCursor(after ?? ''));
      return `{"data":{"article":${owner[0].slice(0, -1)},"commitments":{"nodes":[${itemsOf(rows, 10)}],"pageInfo":{"hasNextPage":${rows.length > 10}}}}}}`;
    },
    FilteredAndOrdered: ({ promisor, day }) => {
      const rows = filteredAndOrdered.all(promisor, day);
      return `{"data":{"commitments":{"nodes":[${itemsOf(rows, 20)}],"pageInfo":{"hasNextPage":${rows.length > 20}}}}}`;
    },
    LookUp: ({ slug }) => `{"data":{"commitment":${lookUp.get(slug) ?? 'null'}}}`,
  };
}

/** The items of a page, without the additional row that is there when a page follows. */
const itemsOf = (rows: Row[], size: number) =>
  rows.reduce((items, [item], at) => (at >= size ? items : at ? `${items},${item}` : item), '');
