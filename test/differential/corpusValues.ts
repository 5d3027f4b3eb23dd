import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Executed, Place } from '../oracle/interpret.ts';
import type { InputValue } from './inputValue.ts';

/** A cursor of a list, and the arguments, but for the page, under which the list gave it. */
export interface KnownCursor {
  cursor: string;
  arguments: Record<string, InputValue>;
}

/**
 * The values that fields of a corpus have, and cursors of its lists, so that drawn operations find
 * something.
 */
export interface CorpusValues {
  /** The known values of a field, by its coordinate. */
  of(coordinate: string): readonly (string | number)[];
  /** The known cursors of lists of a connection type. */
  cursors(connection: string): readonly KnownCursor[];
  note(executed: Executed): void;
}

const maxValues = 300;
const maxCursors = 40;
const maxCharacters = 300;
const paging = new Set(['first', 'last', 'after', 'before']);

export function corpusValues(): CorpusValues {
  const pools = new Map<string, Set<string | number>>();
  const cursors = new Map<string, KnownCursor[]>();

  function noteCursors({ field, args, value }: Executed): void {
    const edges = (value as Place | null)?.given?.['edges'] as Place[] | undefined;
    const plain = Object.entries(args).filter(([name, item]) => !paging.has(name) && item !== undefined);
    const under = Object.fromEntries(plain) as Record<string, InputValue>;
    const connection = getNamedType(field.type).name;
    const known = cursors.get(connection) ?? [];
    cursors.set(connection, known);
    for (const { given } of edges?.slice(0, 5) ?? [])
      known.push({ cursor: String(given?.['cursor']), arguments: under });
    known.splice(0, Math.max(0, known.length - maxCursors));
  }

  return {
    of: (coordinate) => [...(pools.get(coordinate) ?? [])],
    cursors: (connection) => cursors.get(connection) ?? [],
    note(executed) {
      const { parent, field, value } = executed;
      if (getNamedType(field.type).name.endsWith('Connection')) noteCursors(executed);
      if ((typeof value !== 'string' && typeof value !== 'number') || String(value).length > maxCharacters)
        return;
      for (const { name } of [parent, ...parent.getInterfaces()]) {
        const pool = pools.get(`${name}.${field.name}`) ?? new Set();
        pools.set(`${name}.${field.name}`, pool);
        if (pool.size < maxValues) pool.add(value);
      }
    },
  };
}

/**
 * The leaves of a type that need no arguments, and those of single objects and short lists in it.
 */
function plainSelection(type: GraphQLNamedType, isInner = false): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '__typename';
  const parts = Object.values(type.getFields())
    .filter((field) => !field.args.some(isRequiredArgument))
    .flatMap((field) => {
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      return isInner || field.args.length ? [] : [`${field.name} { ${plainSelection(named, true)} }`];
    });
  return ['__typename', ...parts].join(' ');
}

/** Operations that read the plain fields of a page of each root list, for values to begin with. */
export function harvestQueries(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const type = getNamedType(field.type);
    const nodes = isObjectType(type) && type.name.endsWith('Connection') && type.getFields()['nodes'];
    if (!nodes || field.args.some(isRequiredArgument)) return [];
    return [`{ ${field.name}(first: 100) { nodes { ${plainSelection(getNamedType(nodes.type))} } } }`];
  });
}
