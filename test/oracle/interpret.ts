import type { Database } from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import {
  type ExecutionArgs,
  type ExecutionResult,
  executeSync,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLList,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isObjectType,
  responsePathAsArray,
} from 'graphql';
import { collect } from '../../src/compile/collect.ts';
import type { Declaration, Page, Rows, Source } from '../../src/compile/declaration.ts';
import { builder } from '../../src/graphql/builder.ts';
import { declarations } from '../../src/graphql/execute/declarations.ts';
import { refusals } from '../../src/graphql/execute/refusals.ts';
import { addStatementFunctions } from '../../src/graphql/execute/statementFunctions.ts';
import { warnerOf, warningsOfArgs } from '../../src/graphql/execute/warnings/warnings.ts';
import { cursorOf, cut, type PageArguments } from './page.ts';
import { emptyScope, literalOf, readerOf, type Scope, type SqlValue } from './rows.ts';

/** An object of an answer before its fields are made. */
export interface Place {
  source: Source;
  scope: Scope;
  /** The object type, where the field’s type has several. */
  typename?: string;
  /** Fields that no declaration makes: those of connections, and of their edges. */
  given?: Readonly<Record<string, unknown>>;
  /** The place of one field, where each field is made of rows of its own. */
  of?: (field: string) => Place;
}

/** A field as it is selected. */
interface Selected {
  args: Record<string, unknown>;
  type: GraphQLOutputType;
  /** The names of the fields that are selected of its object. */
  names: () => ReadonlySet<string>;
}

/**
 * Interprets declarations over a connection: each field of each object by a statement of its own.
 */
function interpreterOf(client: Database) {
  const read = readerOf(client);
  let aliases = 0;
  const alias = () => {
    aliases += 1;
    return `t${aliases}`;
  };

  /** A field of an object. */
  function fieldOf(place: Place, args: Selected['args'], info: GraphQLResolveInfo) {
    const { parentType, fieldName, returnType: type } = info;
    if (place.given && fieldName in place.given) return place.given[fieldName];
    const field = parentType.getFields()[fieldName];
    if (!field) throw new Error(`There is no field ${parentType.name}.${fieldName}`);
    const own = place.of?.(fieldName) ?? place;
    return made(declarations.of(parentType, field), own, {
      args,
      type,
      names: () => namesIn(info),
    });
  }

  /** A field by its declaration. */
  function made(declaration: Declaration, place: Place, selected: Selected): unknown {
    const refusal = declaration.refusal?.(place.source, selected.args);
    if (refusal && read.value(place.scope, refusal.when)) {
      throw refusals[refusal.name]?.(JSON.parse(String(read.value(place.scope, refusal.details))));
    }
    return unrefused(declaration, place, selected);
  }

  function unrefused(declaration: Declaration, place: Place, selected: Selected): unknown {
    const { args, type } = selected;
    const { source, scope } = place;
    switch (declaration.kind) {
      case 'value':
        return jsonOf(read.value(scope, sql`${declaration.sql(source, args)}`), type, declaration.isJson);
      case 'constant':
        return declaration.value;
      case 'object':
        if (declaration.present && !read.value(scope, declaration.present(source, args))) return null;
        return objectOf(type, declaration.source(source, args), scope);
      case 'one': {
        const rows = declaration.rows(source, args, alias);
        const [row] = read.all(scope, rows);
        if (row && declaration.inner) {
          return made(declaration.inner, { source: rows.source, scope: row }, selected);
        }
        if (row) return objectOf(type, rows.source, row, rows.typename);
        return declaration.otherwise ? objectOf(type, declaration.otherwise, scope) : null;
      }
      case 'list':
        return listOf(type, declaration.rows(source, args, alias), scope);
      case 'connection':
        return connectionOf(declaration.page(source, args, alias), scope, args, type);
      case 'tuple':
        return declaration
          .items(source, args)
          .map((item) => made(item, place, { ...selected, type: itemOf(type) }));
      case 'dynamic':
        return made(declaration.declare(source, args), place, selected);
      case 'aggregate': {
        // Arguments are refused here, not in a field of the object.
        declaration.rows(source, args, alias, selected.names());
        const of = (field: string): Place => {
          const inner = getNamedType(fieldType(type, field));
          const below = isObjectType(inner) ? Object.keys(inner.getFields()) : [];
          const selected = new Set([field, ...below.map((name) => `${field}.${name}`)]);
          const rows = declaration.rows(source, args, alias, selected);
          return { source: rows.source, scope: { ...scope, aggregates: rows } };
        };
        return { source: {}, scope, of };
      }
      case 'rows': {
        const { aggregates, ...outer } = scope;
        const { where, ...rows } = declaration.rows(source, args);
        const wheres = [aggregates?.where, where].filter((each) => each !== undefined);
        const all = { ...(aggregates as Rows), ...rows };
        return listOf(
          type,
          { ...all, where: wheres.length ? sql.join(wheres, sql` AND `) : undefined },
          outer,
        );
      }
      case 'page':
        throw new Error('A part of a page is given with its connection');
    }
  }

  const listOf = (type: GraphQLOutputType, rows: Rows, scope: Scope) =>
    read.all(scope, rows).map((row) => objectOf(itemOf(type), rows.source, row, rows.typename));

  /** An object of a type, or of one of the types of an interface or union. */
  function objectOf(type: GraphQLOutputType, source: Source, scope: Scope, typename?: string): Place {
    const named = getNamedType(type);
    const known = typename === undefined ? named : declarations.schema.getType(typename);
    if (isObjectType(known)) return { source, scope, typename: known.name };
    const discriminator = declarations.discriminators[named.name];
    if (!discriminator) throw new Error(`${named} has no discriminator`);
    const told = discriminator.types[String(read.value(scope, sql`${discriminator.sql(source)}`))] as string;
    const rows = discriminator.rows?.(told)(source, alias);
    if (!rows) return { source, scope, typename: told };
    const [row] = read.all(scope, rows);
    if (!row) throw new Error(`There is no row of ${told}`);
    return { source: rows.source, scope: row, typename: told };
  }

  /** A page of a list: all rows of the list are read, ordered and cut. */
  function connectionOf(page: Page, scope: Scope, args: PageArguments, type: GraphQLOutputType): Place {
    const { with: named, plain, identity, cursor, kept = {} } = page;
    const keys = cursor.keys.map(({ sql: key }) => key);
    const names = Object.keys(kept);
    const rows = read.values(scope, { with: named, ...plain }, [identity, ...keys, ...Object.values(kept)]);
    const keysOf = (row: readonly SqlValue[]) => row.slice(1, 1 + keys.length);
    const { shown, ...told } = cut(page, rows, keysOf, args);
    const outer = { ...scope, with: named ? [...scope.with, named] : scope.with };
    const edgeType = itemOf(fieldType(type, 'edges'));
    const edges = shown.map((row) => {
      const [id = null, ...more] = row;
      const literals = more.slice(keys.length).map((value, index) => [names[index], literal(value)]);
      const again = page.again(alias(), Object.fromEntries(literals));
      const [found] = read.all(outer, { from: again.from, where: sql`${again.identity} = ${literal(id)}` });
      if (!found) throw new Error('A row of a page is not there');
      const node = objectOf(fieldType(edgeType, 'node'), again.source, found);
      const given = { cursor: cursorOf(page, keysOf(row)), node };
      return { source: again.edge ?? {}, scope: found, given };
    });
    const cursors = edges.map((edge) => edge.given.cursor);
    return {
      source: page.whole ?? {},
      scope: outer,
      given: {
        edges,
        nodes: edges.map((edge) => edge.given.node),
        totalCount: rows.length,
        pageInfo: {
          source: {},
          scope,
          given: { ...told, startCursor: cursors.at(0) ?? null, endCursor: cursors.at(-1) ?? null },
        },
      },
    };
  }

  return fieldOf;
}

/** The names of the fields that are selected of the object of a field. */
function namesIn({ fieldNodes, fragments, variableValues, returnType }: GraphQLResolveInfo): Set<string> {
  const sets = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const type = getNamedType(returnType) as GraphQLObjectType;
  const collected = collect(declarations.schema, fragments, variableValues, type, sets);
  return new Set([...collected.values()].map(([node]) => node?.name.value ?? ''));
}

const literal = (value: SqlValue): SQL => sql.raw(literalOf(value));

const fieldType = (type: GraphQLOutputType, name: string) =>
  (getNamedType(type) as GraphQLObjectType).getFields()[name]?.type as GraphQLOutputType;

const itemOf = (type: GraphQLOutputType): GraphQLOutputType => {
  const list = getNullableType(type);
  if (!isListType(list)) throw new Error(`${list} is no list`);
  return list.ofType as GraphQLOutputType;
};

/** A value of SQLite as one of a field’s type. */
function jsonOf(value: SqlValue, type: GraphQLOutputType, isJson = false): unknown {
  if (value === null) return null;
  if (isJson) return JSON.parse(String(value));
  if (getNamedType(type).name === 'Boolean') return Boolean(Number(value));
  return typeof value === 'bigint' ? Number(value) : value;
}

/** A type without the promise that nothing in it is null. */
function nullable(type: GraphQLOutputType): GraphQLOutputType {
  const inner = getNullableType(type);
  return isListType(inner) ? new GraphQLList(nullable(inner.ofType)) : inner;
}

/**
 * The schema with one resolver for every field. Every field may be null, so that execution goes on
 * after an error and reports all of them.
 */
function interpretedSchema(resolve: GraphQLFieldResolver<Place, Context>) {
  const schema = builder.toSchema({ sortSchema: false });
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (place: Place) => place.typename ?? '';
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    if (isIntrospectionType(type)) continue;
    if (isObjectType(type)) type.isTypeOf = null;
    for (const field of Object.values(type.getFields())) {
      field.type = nullable(field.type);
      field.resolve = resolve;
    }
  }
  return schema;
}

/** A field that was executed without an error, with the arguments that were given. */
export interface Executed {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  args: Readonly<Record<string, unknown>>;
  value: unknown;
}

/** What one operation is executed with. */
interface Context {
  fieldOf: ReturnType<typeof interpreterOf>;
  /** The fields that were executed without an error, as `reachOf` writes them. */
  reached: Set<string>;
}

/**
 * A field of an answer whatever the items of the lists around it: its path without indexes, and its
 * coordinate.
 */
export const reachOf = (path: readonly (string | number)[], coordinate: string): string =>
  [...path.filter((step) => typeof step === 'string'), coordinate].join(' ');

/**
 * Executes operations over a connection by interpreting what the schema’s fields declare. The
 * result has all errors, and in its extensions which fields were executed without one.
 */
export function oracleOver(
  client: Database,
  onField: (executed: Executed) => void = () => {},
): (args: ExecutionArgs) => ExecutionResult {
  addStatementFunctions(client);
  const warner = warnerOf(declarations.schema, client);
  const schema = interpretedSchema((place, args, { fieldOf, reached }, info) => {
    const { parentType: parent, fieldName, fieldNodes, path } = info;
    const value = fieldOf(place, args, info);
    reached.add(reachOf(responsePathAsArray(path), `${parent.name}.${fieldName}`));
    const names = fieldNodes[0]?.arguments?.map(({ name }) => name.value) ?? [];
    const given = Object.fromEntries(names.filter((name) => name in args).map((name) => [name, args[name]]));
    onField({ parent, field: parent.getFields()[fieldName] as Executed['field'], args: given, value });
    return value;
  });
  return (args) => {
    const contextValue: Context = { fieldOf: interpreterOf(client), reached: new Set() };
    const rootValue: Place = { source: {}, scope: emptyScope };
    const result = executeSync({ ...args, schema, rootValue, contextValue });
    const warnings = warningsOfArgs(warner, { ...args, schema: declarations.schema });
    const told = warnings.length > 0 ? { warnings } : {};
    return { ...result, extensions: { ...told, reached: [...contextValue.reached] } };
  };
}
