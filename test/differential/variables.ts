import {
  type GraphQLInputType,
  getNullableType,
  isNonNullType,
  Kind,
  parseType,
  type VariableDefinitionNode,
} from 'graphql';
import type { Random } from '../synth/random.ts';
import type { MakeVariable } from './arguments.ts';
import { constantOf, type InputValue, VariableUse } from './inputValue.ts';

/** The variables of one operation: their definitions, and the values that are sent with it. */
export interface Variables {
  make: MakeVariable;
  /** A Boolean! for a directive, which mostly lets its field stand. */
  flag(value: boolean): VariableUse;
  definitions(): VariableDefinitionNode[];
  values: Record<string, unknown>;
}

/** What no type takes, or only some do. */
const wrongValues = [{}, 'nonsense', 3.5, [[]], '2020-02-30', true];

/** The variables of an operation, in the ways GraphQL knows: with and without default, given, left out, null, and rarely of a wrong kind. */
export function variablesOf(random: Random, chance: number): Variables {
  const definitions: VariableDefinitionNode[] = [];
  const uses = new Map<string, VariableUse[]>();
  const values: Record<string, unknown> = {};

  function define(type: string, defaultValue?: { type: GraphQLInputType; value: InputValue }): VariableUse {
    const use = new VariableUse(`v${definitions.length}`);
    definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: use.name } },
      type: parseType(type),
      ...(defaultValue ? { defaultValue: constantOf(defaultValue.type, defaultValue.value) } : {}),
    });
    return use;
  }

  const make: MakeVariable = (type, hasDefault, constant) => {
    if (!random.chance(chance)) return null;
    const before = uses.get(String(type));
    if (before && random.chance(0.1)) return random.pick(before);
    const value = constant();
    const nullable = getNullableType(type);
    const mustHave = isNonNullType(type) && !hasDefault;
    const form = random.unit();
    let use: VariableUse;
    if (form < 0.12 && value !== null) {
      // A default that stands, or that another value replaces.
      use = define(String(random.chance(0.5) ? nullable : type), { type: nullable, value });
      const other = random.chance(0.4) ? constant() : null;
      if (other !== null) values[use.name] = other;
    } else if (form < 0.2 && value !== null) {
      use = define(`${nullable}!`);
      values[use.name] = value;
    } else if (form < 0.35 && !mustHave) {
      use = define(String(nullable));
      if (random.chance(0.4)) values[use.name] = null;
    } else {
      use = define(String(hasDefault ? nullable : type));
      values[use.name] = value;
    }
    if (random.chance(0.01)) values[use.name] = random.pick(wrongValues);
    // Where the type is what the place asks for, the variable may stand there once more.
    const definition = definitions.at(-1);
    if (!definition?.defaultValue) {
      const printed = use.name in values && values[use.name] !== null ? `${nullable}` : null;
      if (printed && !isNonNullType(type)) uses.set(printed, [...(uses.get(printed) ?? []), use]);
    }
    return use;
  };

  return {
    make,
    flag(value) {
      const use = define('Boolean!');
      values[use.name] = value;
      return use;
    },
    definitions: () => definitions,
    values,
  };
}
