import type { GraphQLSchema } from 'graphql';
import { isInterfaceType, isObjectType } from 'graphql';
import { coordinatesIn, inputCoordinates, walkAnswer } from './coordinates.ts';
import type { Request } from './request.ts';

/** Which coordinates of a schema have been answered: named in an operation and met in its answer. */
export interface Coverage {
  total: number;
  /** Those that no answer has met yet. */
  uncovered(): string[];
  /** Fields that were met, but never with anything else than null or nothing in a list. */
  onlyEmpty(): string[];
  note(request: Request, data: Record<string, unknown> | null | undefined): void;
}

/** Counts the coordinates of a schema that are answered, but for those that no answer can meet. */
export function coverageOf(schema: GraphQLSchema, exceptions: readonly string[] = []): Coverage {
  const all = coordinatesIn(schema);
  const open = new Set(all);
  const empty = new Set<string>();
  const filled = new Set<string>();
  return {
    total: all.length - exceptions.length,
    uncovered: () => [...open],
    onlyEmpty: () => [...empty].sort(),
    note(request, data) {
      walkAnswer(schema, request, data, ({ parent, node, given, value }) => {
        const coordinate = `${parent}.${node.name.value}`;
        open.delete(coordinate);
        if (value === null || (Array.isArray(value) && value.length === 0)) {
          if (!filled.has(coordinate)) empty.add(coordinate);
        } else {
          filled.add(coordinate);
          empty.delete(coordinate);
        }
        const type = schema.getType(parent);
        if (!isObjectType(type) && !isInterfaceType(type)) return;
        for (const argument of type.getFields()[node.name.value]?.args ?? []) {
          if (!(argument.name in given)) continue;
          open.delete(`${coordinate}(${argument.name}:)`);
          for (const each of inputCoordinates(argument.type, given[argument.name])) open.delete(each);
        }
      });
    },
  };
}
