import { sql } from 'drizzle-orm';
import { cursorIn, foundRows, type Making, nothingOf, type Part, pageInfoOf, shownOf } from './page.ts';
import { type Piece, textOf, value } from './piece.ts';

/**
 * A page of which more is told than its items, or that is read from the back. One row more is found than is shown. A page that stands alone is kept while
 * its parts are made of it; of one in every row of another list SQLite would make it anew for each part, so there the parts are summed up at once.
 */
export const wholePage = (making: Making): Piece =>
  making.page.isCorrelated ? summedUp(making) : keptPage(making);

function keptPage(making: Making): Piece {
  const { scope, page } = making;
  const { size, isBackward } = page;
  const kept = sql.raw(scope.alias());
  const most = sql.raw(String(size));
  const part: Part = (field) => {
    if (field.name === 'pageInfo') return infoOfKept(field);
    if (size === 0) return nothingOf(making, field);
    const found = scope.alias();
    const { shown, join, cursor } = shownOf(making, found);
    const item = making.itemOf(field, shown, cursor);
    const order = isBackward ? sql` ORDER BY ${sql.raw(`${found}.i`)} DESC` : sql``;
    const from = sql`(SELECT * FROM ${kept} LIMIT ${most}) AS ${sql.raw(found)}`;
    return {
      template: '[%s]',
      values: [sql`coalesce((SELECT group_concat(${item}, ','${order}) FROM ${from} ${join}), '')`],
    };
  };
  const infoOfKept: Part = (field) => {
    const row = scope.alias();
    const cursor = cursorIn(page, row);
    const named = sql`${kept} AS ${sql.raw(row)}`;
    const numbered = sql`(SELECT *, row_number() OVER () AS i FROM ${kept}) AS ${sql.raw(row)}`;
    return pageInfoOf(making, field, {
      count: sql`(SELECT count(*) FROM ${kept})`,
      first: sql`(SELECT ${cursor} FROM ${named} LIMIT 1)`,
      // SQLite takes no subquery as OFFSET, so the last row of a page that is not full is found by number.
      last: sql`coalesce((SELECT ${cursor} FROM ${named} LIMIT 1 OFFSET ${sql.raw(String(size - 1))}), (SELECT ${cursor} FROM ${numbered} ORDER BY ${sql.raw(row)}.i DESC LIMIT 1))`,
    });
  };
  const members = making.membersBy(part);
  if (!members.values.length) return members;
  const found = foundRows(page, size + 1);
  const rows = isBackward ? sql`SELECT *, row_number() OVER () AS i FROM (${found})` : found;
  return value(sql`(WITH ${kept} AS MATERIALIZED (${rows}) SELECT ${textOf(members)})`);
}

function summedUp(making: Making): Piece {
  const { scope, page } = making;
  const { size, isBackward } = page;
  const found = scope.alias();
  const { shown, join, cursor } = shownOf(making, found);
  const number = sql.raw(`${found}.i`);
  const most = sql.raw(String(size));
  const order = isBackward ? sql` ORDER BY ${number} DESC` : sql``;
  let needsRows = false;
  const cursorAt = (place: typeof number) => sql`max(CASE WHEN ${number} = ${place} THEN ${cursor} END)`;
  const part: Part = (field) => {
    if (field.name === 'pageInfo') {
      return pageInfoOf(making, field, {
        count: sql`count(*)`,
        first: cursorAt(sql`1`),
        last: cursorAt(sql`min(${sql.raw(`${found}.n`)}, ${most})`),
      });
    }
    if (size === 0) return nothingOf(making, field);
    needsRows = true;
    const items = sql`group_concat(${making.itemOf(field, shown, cursor)}, ','${order}) FILTER (WHERE ${number} <= ${most})`;
    return { template: '[%s]', values: [sql`coalesce(${items}, '')`] };
  };
  const members = making.membersBy(part);
  if (!members.values.length) return members;
  const rows = sql`(SELECT *, row_number() OVER () AS i, count(*) OVER () AS n FROM (${foundRows(page, size + 1)})) AS ${sql.raw(found)}`;
  // Counting makes one row of all the rows, also when there are none and nothing that is selected sums them up.
  const text = sql`iif(count(*) >= 0, ${textOf(members)}, '')`;
  return value(sql`(SELECT ${text} FROM ${rows} ${needsRows ? join : sql``})`);
}
