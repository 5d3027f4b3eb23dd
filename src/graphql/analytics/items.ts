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

/** The field `node` of a value: the item that it is. */
export const nodeField = <Source extends { item: { values: Values; id: SQL } }>(t: Fields<Source>): Field =>
  t.declare(
    {
      type: 'Node',
      nullable: true,
      description: 'The item that the value is; null for values that are no items.',
    },
    { kind: 'dynamic', declare: ({ item }: Source) => itemAt(item.values, item.id) } as Declaration,
  );

/**
 * A field with the item of a noun whose slug the source has under a name; null when it has none.
 */
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
