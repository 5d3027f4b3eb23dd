import { outerTables } from './outerTables.ts';
import { type Item, type Range, type Reader, readerOf, type Select, selectsOf } from './selects.ts';
import type { Tables } from './tables.ts';

/** The SQL function that looks at the clock. */
export const lookFunction = 'meter_look';

/** A statement looks at the clock at one of so many rows: a power of two, less one. */
const sampled = 63;

/** How the process that answers may run a statement. */
export type Metered =
  /** As it is: no row source of it has more rows than a page. */
  | { kind: 'bounded' }
  /** By a text that gives the same and looks at the clock. */
  | { kind: 'metered'; sql: string }
  /** Not at all, as nothing interrupts a full-text match. */
  | { kind: 'uninterruptible' };

/**
 * Has every row source of a statement look at the clock now and then, by a term first in its WHERE
 * that always holds. SQLite is told so (`likelihood`), else it would plan otherwise. Left out is
 * what has few rows: look-ups by a unique key, pages in the order of ids, and queries with a LIMIT;
 * and what a condition would cost an index: tables that are counted, or listed for IN, as a whole.
 */
export function meteredText(sql: string, tables: Tables): Metered {
  const reader = readerOf(sql);
  const { tokens } = reader;
  if (tokens.some(({ text }) => text === 'MATCH')) return { kind: 'uninterruptible' };
  const selects = selectsOf(reader, tables);
  const outerTablesOf = outerTables(reader, selects);
  const insertions = selects.flatMap((select) => {
    const terms = termsOf(reader, tables, select, outerTablesOf);
    if (terms.length === 0) return [];
    const all = terms.map((term) => `likelihood(${term}, 1.0)`).join(' AND ');
    const { where, end } = select;
    const after = tokens[end.from - 1]?.end ?? sql.length;
    if (!where) return [{ at: after, text: ` WHERE ${all}` }];
    const before = tokens[where.from]?.start ?? sql.length;
    return [
      { at: before, text: `${all} AND (` },
      { at: after, text: ')' },
    ];
  });
  if (insertions.length === 0) return { kind: 'bounded' };
  let text = '';
  let last = 0;
  for (const insertion of insertions.toSorted((one, other) => one.at - other.at)) {
    text += sql.slice(last, insertion.at) + insertion.text;
    last = insertion.at;
  }
  return { kind: 'metered', sql: text + sql.slice(last) };
}

/** The factors of the numbers of outer rows, of which so many count. */
const weights = [3, 7];

/** A term that always holds. */
const lookAt = (number: string, argument = '') => `${number} & ${sampled} OR ${lookFunction}(${argument})`;

/** The terms that look at the clock for the rows of a SELECT. */
function termsOf(
  reader: Reader,
  tables: Tables,
  select: Select,
  outerTablesOf: (select: Select) => string[],
): string[] {
  const { items, where } = select;
  if (isPage(reader, select) || isWhole(reader, select)) return [];
  const isSingle = items.length === 1;
  return items.flatMap((item) => {
    const { kind, alias, on, isInner, result } = item;
    const conditions = isSingle ? where : isInner ? on : null;
    const quoted = `"${alias}"`;
    if (kind === 'table' && conditions && isLookUp(reader, tables, item, conditions, isSingle)) return [];
    if (kind === 'table' || kind === 'function') {
      // The same few rows may be read again and again for other outer rows, so these count too.
      const outer = outerTablesOf(select).map((name, index) => ` + ${weights[index]} * "${name}".rowid`);
      return [lookAt(`(${quoted}.rowid${outer.join('')})`)];
    }
    // Rows of a query have no number. In a join, the term has to name a column to belong to them;
    // those of a subquery are looked at inside it.
    if (isSingle) return result.isLimited ? [] : [lookAt('random()')];
    const { column } = result;
    return column && kind === 'named' ? [lookAt('random()', `${quoted}."${column}"`)] : [];
  });
}

/** Whether rows are a page of a table in the order of its ids, without other conditions. */
function isPage({ textAt, nameAt, isLimited, ...reader }: Reader, { items, where, end }: Select): boolean {
  const [item, ...more] = items;
  if (item?.kind !== 'table' || more.length > 0) return false;
  const isId = (index: number) =>
    nameAt(index) === item.alias && textAt(index + 1) === '.' && nameAt(index + 2) === 'id';
  const isOrdered = textAt(end.from) === 'ORDER' && isId(end.from + 2);
  if (!isOrdered || textAt(end.from + 6) !== 'LIMIT' || !isLimited(end)) return false;
  const isBound = ({ from, to }: Range) =>
    (textAt(from) === '1' && to === from + 1) || (isId(from) && /^[<>]=?$/.test(textAt(from + 3)));
  return !where || conjuncts(reader, where)?.every(isBound) === true;
}

/** Whether a table without conditions is counted, or listed for IN. */
const isWhole = ({ textAt }: Reader, { from, items, where }: Select) =>
  !where &&
  items.length === 1 &&
  items[0]?.kind === 'table' &&
  (textAt(from - 2) === 'IN' || (textAt(from + 1) === 'COUNT' && textAt(from + 3) === '*'));

/** Whether conditions compare a unique column of a table. */
function isLookUp(
  { textAt, nameAt, ...reader }: Reader,
  tables: Tables,
  { name, alias }: Item,
  conditions: Range,
  isSingle: boolean,
): boolean {
  const unique = tables.unique.get(name);
  const isColumn = (from: number, to: number) => {
    if (to - from === 3)
      return nameAt(from) === alias && textAt(from + 1) === '.' && unique?.has(nameAt(from + 2)) === true;
    return isSingle && to - from === 1 && unique?.has(nameAt(from)) === true;
  };
  const all = conjuncts(reader, conditions) ?? [];
  return all.some((range) => {
    const equals = reader.find(range, (text) => text === '=');
    return equals < range.to && (isColumn(range.from, equals) || isColumn(equals + 1, range.to));
  });
}

/** The conditions that AND joins; null where OR joins some. */
function conjuncts({ find }: Pick<Reader, 'find'>, all: Range): Range[] | null {
  if (find(all, (text) => text === 'OR') < all.to) return null;
  const parts: Range[] = [];
  for (let { from } = all; from < all.to; ) {
    const to = find({ from, to: all.to }, (text) => text === 'AND');
    parts.push({ from, to });
    from = to + 1;
  }
  return parts;
}
