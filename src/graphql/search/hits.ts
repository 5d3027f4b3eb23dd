import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../db/open.ts';
import { searchable } from '../../../db/schema.ts';
import type { nameType, searchField, searchType } from '../../../db/vocabulary.ts';
import { derive } from '../../compile/deferred.ts';
import { refuse } from '../errors.ts';
import { predicateSql } from '../query/count.ts';
import type { Order } from '../query/cursor.ts';
import { byExpression, defineOrders } from '../query/orders.ts';
import { type Page, pageQuery } from '../query/page.ts';
import { isSomething } from '../query/predicate.ts';
import { toPredicate, type Where } from '../query/where.ts';

export type SearchType = keyof typeof searchType;

/** A text of something found, as it is shown. */
export interface FoundText {
  field: keyof typeof searchField;
  lang: string;
  nameType: keyof typeof nameType | null;
  text: string;
}

/** Something found. `points` is the score in millionths: a whole number, so that a cursor holds it exactly. `step` is the reading that found it. */
export interface Hit {
  type: SearchType;
  slug: string;
  points: number;
  step: number;
  texts: FoundText[];
}

const key = (name: string, expression: string, direction: 'asc' | 'desc') => ({
  name,
  sql: () => sql.raw(expression),
  direction,
  nulls: null,
});

/** Best first, then by type and slug, which together are unique. */
export const hitOrder: Order = {
  name: 'SearchResult',
  keys: [key('points', 'points', 'desc'), key('ref', `type || ':' || slug`, 'asc')],
};

defineOrders('SearchResult', 'searchable', () => ({
  score: byExpression(() => sql.raw('points'), 'By score; DESC has the best first.'),
  mentions: byExpression(
    () => sql.raw('mentions'),
    'By how often the corpus speaks of it: as a party, participant, place, sector or subject of a claim.',
  ),
  type: byExpression(() => sql.raw('type'), 'By type, from A to Z.'),
  slug: byExpression(() => sql.raw('slug'), 'By slug.'),
}));

/** What is asked for: the steps of the search as JSON, and which of what they find. */
export interface Asked {
  steps: string | SQL;
  where: Where | null | undefined;
  minScore: number | null | undefined;
}

export const millionths = 1_000_000;

/** A match counts in full as written, less in another spelling. The first column is the type, which only narrows down. */
const strength = sql.raw('-bm25(search_index, 0.0, 1.0, 0.9, 0.9, 0.9) * search_text.weight');

/** Half of a band is reached at this strength: about one rare word in a short text. */
const half = 4;

/**
 * Checks that a score is a share of one.
 * @throws BAD_USER_INPUT with the limit.
 */
export function checkScore(score: number | null | undefined): void {
  if (score == null || (score >= 0 && score <= 1)) return;
  throw refuse('BAD_USER_INPUT', `minScore: ${score} is out of range. Expected 0 to 1.`, {
    argument: 'minScore',
    limit: 1,
    actual: score,
  });
}

/** The least points that `minScore` lets pass. A score is points in millionths, which binary fractions miss by a hair. */
const leastPoints = (minScore: number | null | undefined) =>
  derive(minScore, 'points', (known) => Math.ceil(Number(((known ?? 0) * millionths).toFixed(3))));

const names = sql.raw([0, 1, 2, 3].map((index) => `name${index}`).join(', '));

/** Whether a text is the whole query in one of its spellings. */
const isNamed = sql`search_text.field IN ('NAME', 'CODE') AND (search_text.folded IN (${names}) OR search_text.second IN (${names})
    OR search_text.third IN (${names}) OR search_text.fourth IN (${names}))`;

/** Whether nothing fits what FTS5 is to look for. Texts of whole things come last, so it is soon known when something does. */
const nothingFits = (match: SQL) =>
  sql`(SELECT 1 FROM search_index CROSS JOIN search_text ON search_text.id = search_index.rowid
        WHERE search_index MATCH ${match} AND whole ORDER BY search_index.rowid DESC LIMIT 1) IS NULL`;

/**
 * The tables that a search is made of, for WITH: `step`, how it is read; `match`, the texts in which the query was found and by which step; `hit`, what they
 * are texts of. The matches are materialized because bm25 can be asked only where the index is read.
 */
export const searchTables = ({ steps }: Pick<Asked, 'steps'>): SQL => sql`
    step AS MATERIALIZED (
      SELECT value ->> 'step' AS step, value ->> 'match' AS match, value ->> 'least' AS least, value ->> 'width' AS width,
        value ->> '$.names[0]' AS name0, value ->> '$.names[1]' AS name1, value ->> '$.names[2]' AS name2, value ->> '$.names[3]' AS name3
      FROM json_each(${steps}) WHERE value ->> 'unless' IS NULL OR ${nothingFits(sql`(value ->> 'unless')`)}),
    match AS MATERIALIZED (
      SELECT search_text.id AS text_id, searchable_id, whole, ${strength} AS strength, step.step, width,
        CASE WHEN ${isNamed} THEN 0.75 ELSE least END AS least
      FROM step CROSS JOIN search_index ON search_index MATCH step.match CROSS JOIN search_text ON search_text.id = search_index.rowid),
    hit AS MATERIALIZED (
      SELECT searchable_id AS id, min(step) AS step,
        max(CAST(round(${sql.raw(`${millionths}`)} * (least + width * strength / (strength + ${sql.raw(`${half}`)}))) AS INTEGER)) AS points
      FROM match GROUP BY searchable_id HAVING max(whole))`;

/** The table `result`, for WITH after those of the search: the hits that score enough and for which `where` holds. */
export function resultTable({ minScore, where }: Omit<Asked, 'steps'>): SQL {
  const predicate = toPredicate('SearchResultWhere', where);
  const row = aliasedTable(searchable, 'searchable');
  return sql`
    result AS ${sql.raw(isSomething(predicate) ? 'MATERIALIZED ' : '')}(
      SELECT hit.id, step, points, type, slug, mentions FROM hit CROSS JOIN searchable ON searchable.id = hit.id
      WHERE points >= ${leastPoints(minScore)} AND ${predicateSql('searchable', row, predicate)})`;
}

/** The texts of something found, in order, as JSON over its id. */
export const textsOf = (id: SQL): SQL =>
  sql`(SELECT json_group_array(json_array(field, lang, name_type, text)) FROM search_text WHERE searchable_id = ${id} AND field IS NOT NULL)`;

/** The texts in that JSON. */
export const readTexts = (texts: string): FoundText[] =>
  (JSON.parse(texts) as [FoundText['field'], string, FoundText['nameType'], string][]).map(
    ([field, lang, nameType, text]) => ({ field, lang, nameType, text }),
  );

/** A page of hits with their texts, and how many there are in all. */
export interface HitPage {
  hits: Hit[];
  total: number;
}

type PageRow = Omit<Hit, 'type' | 'texts'> & { total: number; type: SearchType | null; texts: string };

/** Finds a page of hits in one statement, each with the keys of its cursor. `wanted` says which of its parts the operation selects; the others are left empty. */
export function findHits(
  corpus: Corpus,
  asked: Asked,
  order: Order,
  page: Page,
  wanted: { hits: boolean; texts: boolean },
): HitPage {
  const { limit, orderBy, predicates } = pageQuery(order, page);
  const beyond = predicates.map((predicate) => (predicate['RAW'] as (row: object) => SQL)({}));
  const sorted = sql.join(orderBy({}), sql`, `);
  const keys = order.keys.map(({ name, sql: key }) => sql`${key({})} AS ${sql.identifier(name)}`);
  const texts = wanted.texts ? textsOf(sql`page.id`) : sql`'[]'`;
  const rows = corpus.all<PageRow>(sql`
    WITH ${searchTables(asked)}, ${resultTable(asked)},
    page AS (
      SELECT id, type, slug, points, step, mentions FROM result
      WHERE ${sql.join([sql`1`, ...beyond], sql` AND `)} ORDER BY ${sorted} LIMIT ${wanted.hits ? limit : 0})
    SELECT total, type, slug, points, step, ${texts} AS texts, ${sql.join(keys, sql`, `)}
    FROM (SELECT count(*) AS total FROM result) LEFT JOIN page ON true ORDER BY ${sorted}`);
  const [first] = rows;
  return {
    total: first?.total ?? 0,
    hits: rows.flatMap(({ total: _, type, texts, ...hit }) =>
      type === null ? [] : [{ ...hit, type, texts: readTexts(texts) }],
    ),
  };
}
