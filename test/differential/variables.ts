import { type GraphQLInputType, getNullableType, isNonNullType } from 'graphql';
import type { Random } from '../synth/random.ts';
import { type InputValue, printValue, VariableUse } from './inputValue.ts';

/** Makes a variable of a value of a type, or none. */
export type MakeVariable = (
  type: GraphQLInputType,
  hasDefault: boolean,
  constant: () => InputValue,
) => VariableUse | null;

/** The variables of one operation: their definitions, and two sets of values for them. */
export interface Variables {
  make: MakeVariable;
  /** A Boolean! for a directive. */
  flag(value: boolean): VariableUse;
  definitions: string[];
  values: Record<string, unknown>;
  others: Record<string, unknown>;
}

/** Values that no type accepts, or only some do. */
const wrongValues = [{}, 'nonsense', 3.5, [[]], '2020-02-30', true];

/**
 * Makes variables in the ways GraphQL knows: with and without default, given, left out, null, and
 * rarely of a wrong kind.
 */
export function variablesOf(random: Random, chance: number): Variables {
  const definitions: string[] = [];
  const values: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};

  function define(type: string): VariableUse {
    const use = new VariableUse(`v${definitions.length}`);
    definitions.push(`$${use.name}: ${type}`);
    return use;
  }

  function give({ name }: VariableUse, value: unknown, other: unknown): void {
    values[name] = random.chance(0.01) ? random.pick(wrongValues) : value;
    others[name] = other;
  }

  const make: MakeVariable = (type, hasDefault, constant) => {
    if (!random.chance(chance)) return null;
    const value = constant();
    const inner = getNullableType(type);
    const form = random.unit();
    if (form < 0.12 && value !== null) {
      // A default that is taken, or that another value replaces.
      const use = define(`${random.chance(0.5) ? inner : type} = ${printValue(inner, value)}`);
      const other = random.chance(0.4) ? constant() : null;
      if (other !== null) give(use, other, value);
      return use;
    }
    if (form < 0.35 && (!isNonNullType(type) || hasDefault)) {
      const use = define(String(inner));
      if (random.chance(0.4)) give(use, null, value);
      return use;
    }
    const use = define(form < 0.45 && value !== null ? `${inner}!` : String(hasDefault ? inner : type));
    give(use, value, constant() ?? value);
    return use;
  };

  return {
    make,
    definitions,
    values,
    others,
    flag(value) {
      const use = define('Boolean!');
      values[use.name] = value;
      others[use.name] = !value;
      return use;
    },
  };
}
