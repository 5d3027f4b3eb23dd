import type { Reader, Select } from './selects.ts';

/** How many tables are told; each costs a statement about 3 % of its time. */
const most = 2;

/**
 * Tells the tables of the SELECTs around one on whose rows it depends already, the nearest first:
 * those that it names, and those that a SELECT around it names which depends on one in turn. To
 * name another would have it run anew for each row of that.
 */
export function outerTables({ textAt, nameAt }: Reader, selects: readonly Select[]) {
  const isAround = (outer: Select, inner: Select) =>
    outer !== inner && outer.from <= inner.from && inner.end.to <= outer.end.to;

  /** The SELECTs around one, the nearest first. */
  const aroundOf = (select: Select) =>
    selects.filter((each) => isAround(each, select)).toSorted((one, other) => other.from - one.from);

  /** The names before a dot in a SELECT. */
  function namesIn({ from, end }: Select): Set<string> {
    const names = new Set<string>();
    for (let index = from; index < end.to; index += 1)
      if (textAt(index + 1) === '.') names.add(nameAt(index));
    return names;
  }

  /** The tables around a SELECT that it names itself. */
  function named(select: Select, around: readonly Select[]): string[] {
    const names = namesIn(select);
    for (const { alias } of select.items) names.delete(alias);
    return around.flatMap(({ items }) =>
      items.flatMap(({ kind, alias }) => {
        if (!names.delete(alias)) return [];
        return kind === 'table' ? [alias] : [];
      }),
    );
  }

  return (select: Select): string[] => {
    const found = new Set<string>();
    const around = aroundOf(select);
    for (const [index, each] of [select, ...around].entries()) {
      const outer = named(each, around.slice(index));
      if (outer.length === 0) break;
      for (const alias of outer) if (!select.items.some((item) => item.alias === alias)) found.add(alias);
    }
    return [...found].slice(0, most);
  };
}
