import { sql } from 'drizzle-orm';
import {
  type ConnectionPage,
  cursorIn,
  emptyItems,
  foundRows,
  type Part,
  pageInfoOf,
  shownOf,
} from './page.ts';
import { type JsonTemplate, json, toSql } from './template.ts';

/**
 * A page with `pageInfo`, or one that is read from the back. One row more is found than is shown. A
 * page that does not depend on an outer row is materialized, and its parts are made of it. SQLite
 * would make a correlated one anew for each part, so there one aggregate makes all parts.
 */
export const wholePage = (of: ConnectionPage): JsonTemplate =>
  of.page.isCorrelated ? aggregatedPage(of) : materializedPage(of);

function materializedPage(of: ConnectionPage): JsonTemplate {
  const { scope, page } = of;
  const { size, isBackward } = page;
  const rowsOfPage = sql.raw(scope.alias());
  const most = sql.raw(String(size));
  const part: Part = (field) => {
    if (field.name === 'pageInfo') return infoOfMaterialized(field);
    if (size === 0) return emptyItems(of, field);
    const found = scope.alias();
    const { shown, join, cursor } = shownOf(of, found);
    const item = of.itemOf(field, shown, cursor);
    const order = isBackward ? sql` ORDER BY ${sql.raw(`${found}.i`)} DESC` : sql``;
    const from = sql`(SELECT * FROM ${rowsOfPage} LIMIT ${most}) AS ${sql.raw(found)}`;
    return {
      text: '[%s]',
      values: [sql`coalesce((SELECT group_concat(${item}, ','${order}) FROM ${from} ${join}), '')`],
    };
  };
  const infoOfMaterialized: Part = (field) => {
    const row = scope.alias();
    const cursor = cursorIn(page, row);
    const named = sql`${rowsOfPage} AS ${sql.raw(row)}`;
    const numbered = sql`(SELECT *, row_number() OVER () AS i FROM ${rowsOfPage}) AS ${sql.raw(row)}`;
    return pageInfoOf(of, field, {
      count: sql`(SELECT count(*) FROM ${rowsOfPage})`,
      first: sql`(SELECT ${cursor} FROM ${named} LIMIT 1)`,
      // SQLite takes no subquery as OFFSET, so the last row of a page that is not full is found by
      // number.
      last: sql`coalesce((SELECT ${cursor} FROM ${named} LIMIT 1 OFFSET ${sql.raw(String(size - 1))}), (SELECT ${cursor} FROM ${numbered} ORDER BY ${sql.raw(row)}.i DESC LIMIT 1))`,
    });
  };
  const members = of.membersBy(part);
  if (!members.values.length) return members;
  const found = foundRows(page, size + 1);
  const rows = isBackward ? sql`SELECT *, row_number() OVER () AS i FROM (${found})` : found;
  return json(sql`(WITH ${rowsOfPage} AS MATERIALIZED (${rows}) SELECT ${toSql(members)})`);
}

function aggregatedPage(of: ConnectionPage): JsonTemplate {
  const { scope, page } = of;
  const { size, isBackward } = page;
  const found = scope.alias();
  const { shown, join, cursor } = shownOf(of, found);
  const number = sql.raw(`${found}.i`);
  const most = sql.raw(String(size));
  const order = isBackward ? sql` ORDER BY ${number} DESC` : sql``;
  let needsRows = false;
  const cursorAt = (place: typeof number) => sql`max(CASE WHEN ${number} = ${place} THEN ${cursor} END)`;
  const part: Part = (field) => {
    if (field.name === 'pageInfo') {
      return pageInfoOf(of, field, {
        count: sql`count(*)`,
        first: cursorAt(sql`1`),
        last: cursorAt(sql`min(${sql.raw(`${found}.n`)}, ${most})`),
      });
    }
    if (size === 0) return emptyItems(of, field);
    needsRows = true;
    const items = sql`group_concat(${of.itemOf(field, shown, cursor)}, ','${order}) FILTER (WHERE ${number} <= ${most})`;
    return { text: '[%s]', values: [sql`coalesce(${items}, '')`] };
  };
  const members = of.membersBy(part);
  if (!members.values.length) return members;
  const rows = sql`(SELECT *, row_number() OVER () AS i, count(*) OVER () AS n FROM (${foundRows(page, size + 1)})) AS ${sql.raw(found)}`;
  // `count` makes one row of all the rows, also when there are none and no selected field
  // aggregates them.
  const text = sql`iif(count(*) >= 0, ${toSql(members)}, '')`;
  return json(sql`(SELECT ${text} FROM ${rows} ${needsRows ? join : sql``})`);
}
