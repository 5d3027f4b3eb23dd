import { type SQL, sql } from 'drizzle-orm';
import type { Declaration, Rows, Source } from '../../../compile/declaration.ts';
import { derive } from '../../../compile/deferred.ts';
import type { Where } from '../../where.ts';
import type { Dimension } from '../dimension.ts';
import { both, havingValue } from '../narrowing.ts';
import { countedMembers, type MembersQuery } from './facetQuery.ts';

/** What a facet is made of, for the compiler: its values as JSON, with how many of each, and how many items have none. */
interface FacetSource {
  total: SQL;
  values: SQL;
  missing: { count: SQL; where: SQL };
  /** The `where` that narrows to a value. */
  whereOf: (value: SQL) => SQL;
}

/** Stands for the value in a `where`, where it comes last. */
const mark = '?';

/** The `where` that narrows a list to a value, as JSON over the value: what comes before it, and after. */
function narrowing(rest: Where, dimension: Dimension): FacetSource['whereOf'] {
  const path = JSON.stringify(dimension.path({}));
  const part = (name: string, cut: (text: string, at: number) => string) =>
    derive({ rest }, `${name} ${path}`, (known) => {
      const text = JSON.stringify(both(known.rest, havingValue(dimension, mark)));
      return cut(text, text.lastIndexOf(JSON.stringify(mark)));
    });
  const before = part('before', (text, at) => text.slice(0, at));
  const after = part('after', (text, at) => text.slice(at + JSON.stringify(mark).length));
  return (value) => sql`${before} || json_quote(${value}) || ${after}`;
}

/** A facet of members, counted in one row. */
export function facetRow(query: MembersQuery, alias: string): Rows {
  const {
    rest,
    first,
    key: { dimension },
  } = query;
  const column = (name: string) => sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
  const missing = derive({ rest }, `missing ${JSON.stringify(dimension.absent)}`, (known) =>
    JSON.stringify(both(known.rest, dimension.absent ?? { OR: [] })),
  );
  const source: FacetSource = {
    total: column('total'),
    values: column('values'),
    missing: { count: column('missing'), where: sql`${missing}` },
    whereOf: narrowing(rest, dimension),
  };
  return {
    from: sql`(
      SELECT coalesce(max(total) FILTER (WHERE role = 'value'), 0) AS total,
        json_group_array(json_array(value, label, count) ORDER BY place) FILTER (WHERE role = 'value' AND place <= ${first}) AS "values",
        coalesce(max(count) FILTER (WHERE role = 'missing'), 0) AS missing
      FROM (${countedMembers(query)})) AS ${sql.identifier(alias)}`,
    source,
  };
}

/** The values of a facet. */
export const valuesOfFacet: Declaration = {
  kind: 'list',
  rows: ({ values, whereOf }: FacetSource, _, alias): Rows => {
    const name = alias();
    const part = (index: number) => sql`${sql.identifier(name)}.value ->> ${sql.raw(String(index))}`;
    return {
      from: sql`json_each(${values}) AS ${sql.identifier(name)}`,
      source: { value: part(0), label: part(1), count: part(2), where: whereOf(part(0)) },
    };
  },
};

/** The items that a facet has no value for. */
export const missingOfFacet: Declaration = {
  kind: 'object',
  source: ({ missing }: FacetSource) => missing,
};

/** The `where` of a value, which is JSON already. */
export const whereOfValue: Declaration = { kind: 'value', sql: ({ where }: Source) => where, isJson: true };
