import { sql } from 'drizzle-orm';
import { type GraphQLField, type GraphQLObjectType, isObjectType } from 'graphql';
import type { Declaration } from '../../compile/declaration.ts';
import type { Declarations } from '../../compile/statement.ts';
import { tableAs } from '../fields/declare.ts';
import type { Row } from '../fields/expression.ts';
import { isNodeType, isNoun, nounNamed, tableOfNoun } from '../fields/nouns.ts';
import { schema } from '../schema.ts';
import { ofResults } from '../search/results.ts';
import { typeOfKind } from '../types/named.ts';

const exposed = new Map<string, Declaration>();

/** A column or property that Pothos exposes. */
function exposedAs(name: string): Declaration {
  let declaration = exposed.get(name);
  if (!declaration) {
    declaration = { kind: 'value', sql: (source) => sql`${source[name]}` };
    exposed.set(name, declaration);
  }
  return declaration;
}

const ids = new Map<string, Declaration>();

/** A global id, as `encodeGlobalId` makes it. */
function idOf(typename: string): Declaration {
  let declaration = ids.get(typename);
  if (!declaration) {
    declaration = { kind: 'value', sql: (row: Row) => sql`${sql.raw(`'${typename}:'`)} || ${row.slug}` };
    ids.set(typename, declaration);
  }
  return declaration;
}

function declarationOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): Declaration | undefined {
  if (field.name === 'id' && isNodeType(type.name)) return idOf(type.name);
  const { compiled, pothosExposedField } = field.extensions as {
    compiled?: Declaration;
    pothosExposedField?: string;
  };
  return compiled ?? (pothosExposedField === undefined ? undefined : exposedAs(pothosExposedField));
}

const ofEntities = { sql: (row: Row) => sql`${row.kind}`, types: typeOfKind };

/** How the fields of the schema are made of SQL. */
export const declarations: Declarations = {
  schema,
  of: declarationOf,
  rowOf: (typeName, alias) =>
    isNoun(typeName) ? tableAs(tableOfNoun(nounNamed(typeName)), alias).row : undefined,
  // Whoever leads to an item of any type says which it has, unless it is an entity.
  discriminators: { Named: ofEntities, Actor: ofEntities, Node: ofEntities, SearchResult: ofResults },
};

/** The fields of connections that are made with their page, as the compiler knows Relay’s. */
const ofConnections = new Set(['nodes', 'edges', 'pageInfo', 'totalCount', 'cursor', 'node']);

/** The fields that no declaration makes, as Type.field: operations that select one are executed by resolvers. */
export function undeclaredFields(): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields())
        .filter((field) => !declarationOf(type as GraphQLObjectType, field))
        .filter((field) => !(/(?:Connection|Edge)$/.test(type.name) && ofConnections.has(field.name)))
        .map((field) => `${type.name}.${field.name}`),
    );
}
