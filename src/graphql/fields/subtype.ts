import { along, declared } from './declare.ts';
import { typeNamed } from './nouns.ts';

// biome-ignore lint/suspicious/noExplicitAny: Pothos types a field builder by its parent’s table; the relations’ names are checked by the golden tests
type FieldBuilder = any;

/**
 * A field that leads from an entity to another through a column of its subtype’s table: from a place by `asPlace` to its `country`. Null where the
 * subtype’s column is null.
 */
export function throughSubtype(
  t: FieldBuilder,
  subtype: string,
  relation: string,
  typeName: string,
  description: string,
) {
  return t.field({
    type: typeNamed(typeName),
    nullable: true,
    description,
    select: (_: unknown, __: unknown, nested: () => object) => ({
      with: { [subtype]: { columns: {}, with: { [relation]: nested() } } },
    }),
    extensions: declared(along([subtype, relation])),
    resolve: (row: Record<string, Record<string, object | null> | null>) => row[subtype]?.[relation] ?? null,
  });
}
