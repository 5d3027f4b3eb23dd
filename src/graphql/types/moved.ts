import { type SQL, sql } from 'drizzle-orm';
import type { movableKind } from '../../../db/vocabulary.ts';
import type { Discriminator, Rows } from '../../compile/declaration.ts';
import { builder } from '../builder.ts';
import { MovableKind } from '../enums.ts';
import { objectType, rootField, typeOfValue } from '../fields/fields.ts';
import { nounNamed } from '../fields/nouns.ts';
import { columnIn, type Row, tableAs } from '../query/rows.ts';

/** The GraphQL type of each kind of record that can move. */
const typeOfMovable = {
  ARTICLE: 'Article',
  COMMITMENT: 'Commitment',
  STATEMENT: 'Statement',
  EVENT: 'Event',
  FIGURE: 'Figure',
} as const satisfies Record<keyof typeof movableKind, string>;

interface TargetSource {
  kind: SQL;
  slug: SQL;
}

/** The row of a target in the table of its noun, for each type one function. */
const rowsOf = new Map(
  Object.values(typeOfMovable).map((typeName) => [
    typeName as string,
    ({ slug }: TargetSource, alias: () => string): Rows => {
      const { from, row } = tableAs(nounNamed(typeName).table, alias());
      return { from, where: sql`${columnIn(row, 'slug')} = ${slug}`, source: row };
    },
  ]),
);

/** How the compiler finds the type and the row of what a record has moved to. */
export const ofMoved = {
  sql: ({ kind }: TargetSource) => kind,
  types: typeOfMovable,
  rows: (typeName: string) => rowsOf.get(typeName),
} as Discriminator;

/** Adds the root field `moved` with its types. */
export function addMoved(): void {
  builder.unionType('MovedTo', {
    description: 'What takes the place of a record. `... on Node { id }` selects the id of all.',
    // Pothos checks the names when the schema is made.
    types: Object.values(typeOfMovable) as never[],
    resolveType: typeOfValue,
  });
  objectType<Row<'moved'>>('Moved', {
    description:
      'A slug that a record had once. Slugs are public addresses and never used again, so an old one leads to what takes its place.',
    fields: (t) => ({
      slug: t.named('slug', { type: 'String', description: 'The slug that it had.' }),
      movableKind: t.named('kind', { type: MovableKind, description: 'What it was.' }),
      reason: t.named('reason', { type: 'String', description: 'Why it was moved or removed.' }),
      to: t.object({
        type: 'MovedTo',
        nullable: true,
        description: 'What takes its place; null when nothing does.',
        source: ({ toKind, toSlug }) => ({ kind: sql`${toKind}`, slug: sql`${toSlug}` }),
        present: ({ toKind }) => sql`${toKind} IS NOT NULL`,
      }),
    }),
  });
  rootField('moved', (t) =>
    t.one({
      type: 'Moved',
      nullable: true,
      description:
        'Where the record that had this `slug` is now; see `MovableKind`. Null when none was moved.',
      args: { slug: t.arg.string({ required: true }) },
      rows: (_, { slug }, alias) => {
        const { from, row } = tableAs('moved', alias());
        return { from, where: sql`${row.slug} = ${slug}`, source: row };
      },
    }),
  );
}
