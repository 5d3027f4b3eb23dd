import { entityKind, valuesOf } from '../../../db/vocabulary.ts';
import type { Discriminator } from '../../compile/declaration.ts';
import type { Row } from '../query/rows.ts';

type EntityKind = keyof typeof entityKind;

const typeName = (kind: string) =>
  kind.toLowerCase().replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The GraphQL type of each kind of entity, which is named after it. */
export const typeOfKind = Object.fromEntries(
  valuesOf(entityKind).map((kind) => [kind, typeName(kind)]),
) as Record<EntityKind, string>;

/** How rows of `entity` show their type. */
export const ofEntities: Discriminator = {
  sql: ({ kind }: Row<'entity'>) => kind,
  types: typeOfKind,
};
