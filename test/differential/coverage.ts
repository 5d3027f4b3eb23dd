import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Executed } from '../oracle/interpret.ts';

/**
 * What an operation can name in a schema: `Type.field` of object types, `Type.field(argument:)`,
 * `Input.field`, and `Enum.VALUE` of enums that an argument or an input field takes. Fields of
 * interfaces are those of their types.
 */
export function coordinatesIn(schema: GraphQLSchema): string[] {
  const found = new Set<string>();
  const addEnum = (type: GraphQLInputType) => {
    const named = getNamedType(type);
    if (isEnumType(named)) for (const { name } of named.getValues()) found.add(`${named.name}.${name}`);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.add(`${type.name}.${field.name}`);
        addEnum(field.type);
      }
    }
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.add(`${type.name}.${field.name}`);
        for (const argument of field.args) {
          found.add(`${type.name}.${field.name}(${argument.name}:)`);
          addEnum(argument.type);
        }
      }
    }
  }
  return [...found].sort();
}

/** The coordinates in an input value. */
function coordinatesOf(type: GraphQLInputType, value: unknown): string[] {
  const named = getNamedType(type);
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => coordinatesOf(named, item));
  if (isEnumType(named)) return [`${named.name}.${named.serialize(value)}`];
  if (!isInputObjectType(named)) return [];
  const fields = named.getFields();
  return Object.entries(value).flatMap(([name, item]) => {
    const field = item === undefined ? undefined : fields[name];
    return field ? [`${named.name}.${name}`, ...coordinatesOf(field.type, item)] : [];
  });
}

/** The coordinates of a schema that were executed without an error. */
export interface Coverage {
  total: number;
  uncovered(): string[];
  /** Fields that had no value but null or an empty list. */
  onlyEmpty(): string[];
  note(executed: Executed): void;
}

export function coverageOf(schema: GraphQLSchema): Coverage {
  const all = coordinatesIn(schema);
  const open = new Set(all);
  const filled = new Map<string, boolean>();
  return {
    total: all.length,
    uncovered: () => [...open],
    onlyEmpty: () => [...filled].flatMap(([field, isFilled]) => (isFilled ? [] : [field])).sort(),
    note({ parent, field, args, value }) {
      const coordinate = `${parent.name}.${field.name}`;
      open.delete(coordinate);
      const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
      filled.set(coordinate, filled.get(coordinate) || !isEmpty);
      for (const { name, type } of field.args) {
        if (!(name in args)) continue;
        open.delete(`${coordinate}(${name}:)`);
        for (const each of coordinatesOf(type, args[name])) open.delete(each);
      }
    },
  };
}
