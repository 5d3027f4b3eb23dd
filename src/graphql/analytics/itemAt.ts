import { type SQL, sql } from 'drizzle-orm';
import type { Declaration } from '../../compile/declaration.ts';
import { tableAs } from '../fields/declare.ts';
import { isNodeType, nounNamed, tableOfNoun } from '../fields/nouns.ts';
import type { Values } from './dimension.ts';

/** The item that a value of a dimension is, by its key, for the compiler; null when the values are no items. */
export function itemAt({ values, at }: { values: Values; at: SQL }): Declaration {
  if (values.kind !== 'NODE') return { kind: 'constant', value: null };
  const { type } = values;
  return {
    kind: 'first',
    rows: (_, __, alias) => {
      const { from, row } = tableAs(tableOfNoun(nounNamed(type)), alias());
      // An interface has no items of its own: their rows tell which type they have.
      return {
        from,
        where: sql`${row.id} = ${at}`,
        source: row,
        ...(isNodeType(type) ? { typename: type } : {}),
      };
    },
  };
}
