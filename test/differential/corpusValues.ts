import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { walkAnswer } from './coordinates.ts';
import type { InputValue } from './inputValue.ts';
import { answerOf, type Path, type Request } from './request.ts';

/** A cursor that a list gave out, and the arguments, but for the page, under which it did. */
export interface Given {
  cursor: string;
  arguments: Record<string, InputValue>;
}

/** What a generator draws from, so that what it asks for is there: the values that fields of the corpus have, and cursors of its lists. */
export interface CorpusValues {
  /** The values that were seen of a field, by its coordinate, in the order they were met. */
  of(coordinate: string): readonly (string | number)[];
  /** The cursors that were seen of lists of a connection type. */
  cursors(connection: string): readonly Given[];
  /** Remembers the values and cursors of an answer. */
  learn(request: Request, data: Record<string, unknown> | null | undefined): void;
}

const mostValues = 300;
const mostCursors = 40;
const paging = new Set(['first', 'last', 'after', 'before']);

/** An empty store of values, to be filled by `learn`. */
export function corpusValues(schema: GraphQLSchema): CorpusValues {
  const pools = new Map<string, (string | number)[]>();
  const cursors = new Map<string, Given[]>();

  function keep(type: string, field: string, value: unknown): void {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    if (typeof value === 'string' && value.length > 300) return;
    const known = schema.getType(type);
    const interfaces = isObjectType(known) ? known.getInterfaces().map(({ name }) => name) : [];
    for (const each of [type, ...interfaces]) {
      const pool = pools.get(`${each}.${field}`) ?? [];
      pools.set(`${each}.${field}`, pool);
      if (pool.length < mostValues && !pool.includes(value)) pool.push(value);
    }
  }

  function keepCursor(connection: string, given: Record<string, unknown>, value: unknown): void {
    const { pageInfo, edges } = value as { pageInfo?: object; edges?: object[] };
    const found = [pageInfo, ...(edges ?? [])]
      .flatMap((part) => Object.entries(part ?? {}))
      .filter(([key]) => /cursor$/i.test(key))
      .map(([, cursor]) => cursor as string | null);
    const kept = cursors.get(connection) ?? [];
    cursors.set(connection, kept);
    const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !paging.has(name)));
    // A part that a variable left out is undefined.
    const plain = JSON.parse(JSON.stringify(rest)) as Record<string, InputValue>;
    for (const cursor of new Set(found)) if (cursor) kept.push({ cursor, arguments: plain });
    if (kept.length > mostCursors) kept.splice(0, kept.length - mostCursors);
  }

  return {
    of: (coordinate) => pools.get(coordinate) ?? [],
    cursors: (connection) => cursors.get(connection) ?? [],
    learn(request, data) {
      walkAnswer(schema, request, data, ({ parent, node, given, value }) => {
        keep(parent, node.name.value, value);
        const type = schema.getType(parent);
        if (!value || (!isObjectType(type) && !isInterfaceType(type))) return;
        const returned = getNamedType(type.getFields()[node.name.value]?.type);
        if (returned?.name.endsWith('Connection')) keepCursor(returned.name, given, value);
      });
    },
  };
}

/** The fields of a type that can be asked for without arguments: the scalars, and one level of single objects and short lists. */
function plainSelection(type: GraphQLNamedType, deeper: boolean): string {
  if (isAbstractType(type) && !isInterfaceType(type)) return '__typename';
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const parts = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .flatMap((field: GraphQLField<unknown, unknown>) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return named.name === 'JSON' ? [] : [field.name];
      return deeper && !field.args.length ? [`${field.name} { ${plainSelection(named, false)} }`] : [];
    });
  return ['__typename', ...parts].join(' ');
}

/** Documents that ask for the plain fields of everything there is at the root of the schema, a page of each list. */
export function harvestDocuments(schema: GraphQLSchema): string[] {
  const query = schema.getQueryType() as GraphQLObjectType;
  return Object.values(query.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || !type.name.endsWith('Connection') || field.args.some(isRequiredArgument))
      return [];
    const { nodes } = type.getFields();
    if (!nodes) return [];
    const item = plainSelection(getNamedType(nodes.type), true);
    return [`{ ${field.name}(first: 100) { edges { cursor } pageInfo { startCursor } nodes { ${item} } } }`];
  });
}

/** Values of a corpus, asked for through a path. */
export async function harvest(schema: GraphQLSchema, path: Path): Promise<CorpusValues> {
  const values = corpusValues(schema);
  for (const query of harvestDocuments(schema)) {
    const { data, errors } = answerOf(await path({ query }));
    if (errors?.[0]) throw new Error(`${query}: ${errors[0].message}`);
    values.learn({ query }, data);
  }
  return values;
}
