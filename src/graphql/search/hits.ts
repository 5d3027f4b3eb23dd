import { type SQL, sql } from 'drizzle-orm';
import type { Corpus } from '../../../db/open.ts';
import type { nameType, searchField, searchType } from '../../../db/vocabulary.ts';
import type { Order } from '../cursor.ts';
import type { PageQuery } from '../page.ts';
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

/** Something found. `points` is the score in millionths: a whole number, so that a cursor holds it exactly. */
export interface Hit {
  type: SearchType;
  slug: string;
  points: number;
  texts: FoundText[];
}

const key = (name: string, direction: 'asc' | 'desc') => ({
  name,
  sql: () => sql.raw(name),
  direction,
  nulls: null,
});

/** Best first, then by type and slug. */
export const hitOrder: Order = {
  name: 'Search',
  keys: [key('points', 'desc'), key('type', 'asc'), key('slug', 'asc')],
};

/** What is asked for. */
export interface Asked {
  query: Query;
  widening: Widening;
  types: readonly SearchType[] | null | undefined;
  minScore: number | null | undefined;
}

const millionths = 1_000_000;

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

/** Which step found a hit. */
export const stepOf = ({ points }: Hit) => steps.findIndex(({ least }) => points >= least * millionths);

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

/** The hits of a query, as the table `hit (id, points)`. The steps are materialized because bm25 can be asked only where the index is read. */
function hitsOf(asked: Asked): SQL {
  const found = matchesOf(asked).map(
    ({ match, step: { least, width } }, index) => sql`
      SELECT searchable_id AS id, whole, ${strength} AS strength, ${sql.raw(`${width}`)} AS width,
        ${index === 0 ? sql`CASE WHEN ${isNamed(asName(asked.query))} THEN 0.75 ELSE ${sql.raw(`${least}`)} END` : sql.raw(`${least}`)} AS least
      FROM search_index CROSS JOIN search_text ON search_text.id = search_index.rowid WHERE search_index MATCH ${match}`,
  );
  return sql`
    match AS MATERIALIZED (${sql.join(found, sql` UNION ALL `)}),
    hit AS MATERIALIZED (
      SELECT id, max(CAST(round(${sql.raw(`${millionths}`)} * (least + width * strength / (strength + ${sql.raw(`${half}`)}))) AS INTEGER)) AS points
      FROM match GROUP BY id HAVING max(whole))`;
}

/** A page of hits with their texts, how many there are in all, and how many of each type. */
export interface HitPage {
  hits: Hit[];
  total: number;
  byType: Record<string, number>;
}

interface PageRow {
  total: number;
  byType: string;
  type: SearchType | null;
  slug: string;
  points: number;
  texts: string;
}

/** Finds a page of hits in one statement. `wanted` says which of its parts the operation selects; the others are left empty. */
export function findHits(
  corpus: Corpus,
  asked: Asked,
  page: PageQuery,
  wanted: { hits: boolean; texts: boolean; byType: boolean },
): HitPage {
  if (asked.types?.length === 0) return { hits: [], total: 0, byType: {} };
  const least = Math.ceil((asked.minScore ?? 0) * millionths);
  const beyond = page.predicates.map(
    (predicate) => sql` AND ${(predicate['RAW'] as (row: object) => SQL)({})}`,
  );
  const order = sql.join(page.orderBy({}), sql`, `);
  const texts = wanted.texts
    ? sql`(SELECT json_group_array(json_array(field, lang, name_type, text)) FROM search_text WHERE searchable_id = page.id AND field IS NOT NULL)`
    : sql`'[]'`;
  const byType = wanted.byType
    ? sql`(SELECT json_group_object(type, count) FROM (
        SELECT type, count(*) AS count FROM hit CROSS JOIN searchable USING (id) WHERE points >= ${least} GROUP BY type))`
    : sql`'{}'`;
  const rows = corpus.all<PageRow>(sql`
    WITH ${hitsOf(asked)},
    summed AS (SELECT (SELECT count(*) FROM hit WHERE points >= ${least}) AS total, ${byType} AS byType),
    page AS (
      SELECT hit.id, type, slug, points FROM hit CROSS JOIN searchable ON searchable.id = hit.id
      WHERE points >= ${least}${sql.join(beyond)} ORDER BY ${order} LIMIT ${wanted.hits ? page.limit : 0})
    SELECT total, byType, type, slug, points, ${texts} AS texts FROM summed LEFT JOIN page ON true ORDER BY ${order}`);
  const [first] = rows;
  return {
    total: first?.total ?? 0,
    byType: JSON.parse(first?.byType ?? '{}'),
    hits: rows.flatMap(({ type, slug, points, texts }) =>
      type === null ? [] : [{ type, slug, points, texts: readTexts(texts) }],
    ),
  };
}

const readTexts = (texts: string): FoundText[] =>
  (JSON.parse(texts) as [FoundText['field'], string, FoundText['nameType'], string][]).map(
    ([field, lang, nameType, text]) => ({ field, lang, nameType, text }),
  );
