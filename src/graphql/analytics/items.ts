import { type SQL, sql } from 'drizzle-orm';
import type { Declaration } from '../../compile/declaration.ts';
import type { Field, FieldOptions, Fields } from '../fields/fields.ts';
import { isNodeType, nounNamed } from '../fields/nouns.ts';
import { columnIn, idOf, tableAs } from '../query/rows.ts';
import type { Values } from './dimension.ts';

/** The item that a value of a dimension is, by its id; null when the values are no items. */
export function itemAt(values: Values, id: SQL): Declaration {
  if (values.kind !== 'NODE') return { kind: 'constant', value: null };
  const { type } = values;
  return {
    kind: 'one',
    rows: (_, __, alias) => {
      const { from, row } = tableAs(nounNamed(type).table, alias());
      return {
        from,
        where: sql`${idOf(row)} = ${id}`,
        source: row,
        // An interface has no rows of its own: each row shows its type.
        ...(isNodeType(type) ? { typename: type } : {}),
      };
    },
  };
}

/** A field with the item of a noun whose slug the source has under a name; null when it has none. */
export function itemBySlug<Source extends object>(
  t: Fields<Source>,
  type: string,
  name: keyof Source & string,
  options: Omit<FieldOptions, 'type'>,
): Field {
  return t.one({
    ...options,
    type,
    rows: (source, _, alias) => {
      const { from, row } = tableAs(nounNamed(type).table, alias());
      return { from, where: sql`${columnIn(row, 'slug')} = ${source[name]}`, source: row, typename: type };
    },
  });
}
