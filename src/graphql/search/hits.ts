import { aliasedTable, type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../db/open.ts';
import { searchable } from '../../../db/schema.ts';
import type { nameType, searchField, searchType } from '../../../db/vocabulary.ts';
import { predicateSql } from '../count.ts';
import type { Order } from '../cursor.ts';
import { byExpression, defineOrders } from '../orders.ts';
import { type Page, pageQuery } from '../page.ts';
import { isSomething } from '../predicate.ts';
import { toPredicate, type Where } from '../where.ts';
import { asName, compileQuery, type Reading } from './compile.ts';
import type { Query } from './parse.ts';
import type { Widening } from './widen.ts';

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

/** What is asked for. */
export interface Asked {
  query: Query;
  widening: Widening;
  types: readonly SearchType[] | null | undefined;
  where: Where | null | undefined;
  minScore: number | null | undefined;
}

export const millionths = 1_000_000;

/** A match counts in full as written, less in another spelling. The first column is the type, which only narrows down. */
const strength = sql.raw('-bm25(search_index, 0.0, 1.0, 0.9, 0.9, 0.9) * search_text.weight');

/** Half of a band is reached at this strength: about one rare word in a short text. */
const half = 4;

/** A way to read the query, and the scores of what is found only so: the least one, and by how much it can be bettered. */
interface Step extends Reading {
  least: number;
  width: number;
}

/**
 * The scale of scores, from the narrowest reading of the query to the widest. From 0.75 on, the query is one of the names. Within a step bm25 decides,
 * weighted by field and by how often the corpus speaks of it.
 */
const steps: Step[] = [
  { otherNames: false, edits: 0, least: 0.5, width: 0.25 },
  { otherNames: true, edits: 0, least: 0.25, width: 0.25 },
  { otherNames: true, edits: 1, least: 0.125, width: 0.125 },
  { otherNames: true, edits: 2, least: 0, width: 0.125 },
];

/** The steps that can find something, as FTS5 reads them, each without what the one before finds. */
function matchesOf({ query, widening, types }: Asked): { match: string; step: Step }[] {
  const distances = new Set([...widening.near.values()].flat().map(({ edits }) => edits));
  const useful = steps.filter(({ edits, otherNames }) =>
    edits ? distances.has(edits) : !otherNames || widening.named.length > 0,
  );
  const narrowed = types ? `type : (${types.map((type) => `"${type}"`).join(' OR ')}) AND ` : '';
  return useful.map((step, index) => {
    const last = useful[index - 1];
    const read = compileQuery(query, widening, step);
    const found = last ? `(${read} NOT ${compileQuery(query, widening, last)})` : read;
    return { match: `${narrowed}{folded second third fourth} : ${found}`, step };
  });
}

/** Whether a text is the whole query in one of its spellings. */
function isNamed(names: string[]): SQL {
  if (names.length === 0) return sql`0`;
  const list = sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  );
  return sql`(search_text.field IN ('NAME', 'CODE') AND (search_text.folded IN (${list}) OR search_text.second IN (${list})
    OR search_text.third IN (${list}) OR search_text.fourth IN (${list})))`;
}

/** The least points that `minScore` lets pass. A score is points in millionths, which binary fractions miss by a hair. */
const leastPoints = (minScore: number | null | undefined) =>
  Math.ceil(Number(((minScore ?? 0) * millionths).toFixed(3)));

/**
 * The tables that a search is made of, for WITH: `match`, the texts in which the query was found and by which step; `hit`, what they are texts of; `result`,
 * those hits for which `where` holds. The steps are materialized because bm25 can be asked only where the index is read.
 */
export function searchTables(asked: Asked, where = asked.where): SQL {
  const found = matchesOf(asked).map(({ match, step }) => {
    const least = sql.raw(`${step.least}`);
    const isFirst = step === steps[0];
    return sql`
      SELECT search_text.id AS text_id, searchable_id, whole, ${strength} AS strength, ${sql.raw(`${steps.indexOf(step)}`)} AS step, ${sql.raw(`${step.width}`)} AS width,
        ${isFirst ? sql`CASE WHEN ${isNamed(asName(asked.query))} THEN 0.75 ELSE ${least} END` : least} AS least
      FROM search_index CROSS JOIN search_text ON search_text.id = search_index.rowid WHERE search_index MATCH ${match}`;
  });
  const predicate = toPredicate('SearchResultWhere', where);
  const row = aliasedTable(searchable, 'searchable');
  return sql`
    match AS MATERIALIZED (${sql.join(found, sql` UNION ALL `)}),
    hit AS MATERIALIZED (
      SELECT searchable_id AS id, min(step) AS step,
        max(CAST(round(${sql.raw(`${millionths}`)} * (least + width * strength / (strength + ${sql.raw(`${half}`)}))) AS INTEGER)) AS points
      FROM match GROUP BY searchable_id HAVING max(whole)),
    result AS ${sql.raw(isSomething(predicate) ? 'MATERIALIZED ' : '')}(
      SELECT hit.id, step, points, type, slug, mentions FROM hit CROSS JOIN searchable ON searchable.id = hit.id
      WHERE points >= ${leastPoints(asked.minScore)} AND ${predicateSql('searchable', row, predicate)})`;
}

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
  if (asked.types?.length === 0) return { hits: [], total: 0 };
  const beyond = predicates.map((predicate) => (predicate['RAW'] as (row: object) => SQL)({}));
  const sorted = sql.join(orderBy({}), sql`, `);
  const keys = order.keys.map(({ name, sql: key }) => sql`${key({})} AS ${sql.identifier(name)}`);
  const texts = wanted.texts
    ? sql`(SELECT json_group_array(json_array(field, lang, name_type, text)) FROM search_text WHERE searchable_id = page.id AND field IS NOT NULL)`
    : sql`'[]'`;
  const rows = corpus.all<PageRow>(sql`
    WITH ${searchTables(asked)},
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

const readTexts = (texts: string): FoundText[] =>
  (JSON.parse(texts) as [FoundText['field'], string, FoundText['nameType'], string][]).map(
    ([field, lang, nameType, text]) => ({ field, lang, nameType, text }),
  );
