import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from 'graphql';
import type { Random } from '../synth/random.ts';
import type { CorpusValues } from './corpusValues.ts';
import { drawDay, drawId, drawNumber, drawText } from './drawText.ts';
import type { InputValue } from './inputValue.ts';
import type { Novelty } from './novelty.ts';
import type { Routes } from './routes.ts';
import type { MakeVariable } from './variables.ts';

/** A field of an input type, or a value of an enum. */
export interface Aim {
  parent: string;
  field: string;
}

/** An argument that must be among those of a field, and what must be in it. */
export interface Wanted {
  argument: string;
  aim?: Aim;
}

/** What arguments are drawn from. */
export interface Source {
  random: Random;
  values: CorpusValues;
  novelty: Novelty;
  makeVariable: MakeVariable;
  routes: Routes;
}

/** The arguments of a field, and how many items they let a list have. */
export interface Drawn {
  given: Record<string, InputValue>;
  size: number;
}

/** What a value is drawn for. */
interface Topic {
  /** The argument or input field that it is compared with. */
  coordinate: string;
  /** The operator, if it is in a filter. */
  operator?: string;
  aim?: Aim | undefined;
  /** How many levels of conditions may be in it. */
  depth: number;
  makeVariable: MakeVariable;
}

const noVariables: MakeVariable = () => null;

/** Whether a value of a type can have conditions in it again. */
const isNesting = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) && /(?:Where|Relation|CountOrder)$/.test(named.name);
};

/** Draws arguments for fields. */
export function argumentsFrom({ random, values, novelty, makeVariable, routes }: Source) {
  function value(type: GraphQLInputType, topic: Topic, hasDefault = false): InputValue {
    const constant = () => plain(type, { ...topic, makeVariable: noVariables });
    return topic.makeVariable(type, hasDefault, constant) ?? plain(type, topic);
  }

  function plain(type: GraphQLInputType, topic: Topic): InputValue {
    if (!topic.aim && !isNonNullType(type) && random.chance(0.04)) return null;
    const inner = getNullableType(type);
    if (isListType(inner)) return list(inner.ofType, topic);
    if (isInputObjectType(inner)) return object(inner, topic);
    if (isEnumType(inner)) return enumValue(inner, topic);
    switch (inner.name) {
      case 'Boolean':
        return random.chance(0.5);
      case 'Int':
        return random.pick([0, 1, 2, 3, 5, 10, 90, 365]);
      case 'Float':
      case 'Decimal':
        return drawNumber(random, values, topic.coordinate);
      case 'ID':
        return drawId(random, values);
      case 'Date':
        return drawDay(random, values);
      default:
        return drawText(random, values, topic.coordinate, topic.operator);
    }
  }

  function enumValue(type: GraphQLEnumType, { aim }: Topic): string {
    const coordinate = ({ name }: { name: string }) => `${type.name}.${name}`;
    const name = aim?.parent === type.name ? aim.field : novelty.pick(type.getValues(), coordinate).name;
    novelty.note(coordinate({ name }));
    return name;
  }

  function list(item: GraphQLInputType, topic: Topic): InputValue {
    // A single item in place of a list of one.
    if (random.chance(0.05)) return plain(item, { ...topic, makeVariable: noVariables }) ?? [];
    const named = getNullableType(item);
    // A third dimension is refused.
    const most = isInputObjectType(named) || /Dimension$/.test(String(named)) ? 2 : 3;
    const least = random.chance(0.08) && !topic.aim ? 0 : 1;
    const items = Array.from({ length: random.between(least, most) }, () => value(item, topic));
    // The same dimension twice is refused, which is rarely worth a request.
    return isEnumType(named) && random.chance(0.9) ? [...new Set(items)] : items;
  }

  function object(type: GraphQLInputObjectType, topic: Topic): InputValue {
    const { name } = type;
    const fields = Object.values(type.getFields());
    const usable = fields.filter((field) => topic.depth > 0 || !isNesting(field.type));
    const required = usable.filter((field) => isNonNullType(field.type));
    const optional = usable.filter((field) => !isNonNullType(field.type));
    const target = fields.find((field) => field.name === fieldTowards(name, topic.aim));
    const chosen = new Set(target ? [...required, target] : required);
    for (let left = howMany(name, chosen.size); left > 0 && optional.length > 0; left -= 1)
      chosen.add(novelty.pick(optional, (field) => `${name}.${field.name}`));
    const drawn: Record<string, InputValue> = {};
    for (const field of chosen) {
      novelty.note(`${name}.${field.name}`);
      drawn[field.name] = value(field.type, {
        ...topicOf(name, field.name, topic),
        aim: field === target && topic.aim?.parent !== name ? topic.aim : undefined,
        depth: isNesting(field.type) ? topic.depth - 1 : topic.depth,
        makeVariable: topic.makeVariable,
      });
    }
    return drawn;
  }

  /** The field of an input type that is aimed at, or leads there. */
  function fieldTowards(input: string, aim: Aim | undefined): string | null {
    if (!aim) return null;
    if (input === aim.parent) return aim.field;
    const steps = routes.towards(input, aim.parent).filter((step) => step.kind === 'input');
    return steps.length > 0 ? random.pick(steps).name : null;
  }

  /** How many optional fields an object gets: keys of an order are alone, operators mostly too. */
  function howMany(name: string, required: number): number {
    if (/Order$/.test(name) && !/CountOrder$/.test(name)) {
      if (required > 0) return 0;
      return random.chance(0.96) ? 1 : random.pick([0, 2]);
    }
    if (random.chance(0.05)) return 0;
    if (/Range$/.test(name)) return 2;
    if (required > 0) return random.chance(0.5) ? 1 : 0;
    return random.chance(0.75) ? 1 : 2;
  }

  /** Values of a filter are compared with the field of the noun that the filter is of. */
  const topicOf = (input: string, field: string, outer: Topic) =>
    /(Filter|Range)$/.test(input) && input !== 'AmountFilter'
      ? { coordinate: outer.coordinate, operator: field }
      : { coordinate: field === 'count' ? 'count' : `${input}.${field}` };

  /**
   * The page of a list: from either end, after a cursor that a list of this kind gave, or a wrong
   * one.
   */
  function page(
    connection: string,
    most: number,
    types: Map<string, GraphQLArgument>,
    isOpen: boolean,
  ): Drawn & { isBound?: boolean } {
    const given: Record<string, InputValue> = {};
    const put = (name: string, item: InputValue) => {
      given[name] = makeVariable(types.get(name)?.type as GraphQLInputType, false, () => item) ?? item;
    };
    const size = random.between(0, Math.max(1, Math.min(most, 6)));
    const form = random.unit();
    if (form > 0.9 && most >= 20) return { given, size: 20 };
    if (form < 0.008) put('first', random.pick([-1, 101, 2_000_000_000]));
    else if (form < 0.014) Object.assign(given, { first: 2, last: 2 });
    else if (form < 0.04) put(random.pick(['first', 'last']), null);
    else put(form < 0.7 ? 'first' : 'last', size);
    const shown = Math.max(1, size);
    if (isOpen) return { given, size: shown };
    const sides = random.chance(0.5) ? (['after', 'before'] as const) : (['before', 'after'] as const);
    const known = values.cursors(connection);
    if (random.chance(0.02)) put(sides[0], random.pick(['', 'nonsense', 'FF', '5B5D', null]));
    else if (known.length > 0 && random.chance(0.35)) {
      const { cursor, arguments: under } = random.pick(known);
      // With other arguments the cursor is mostly refused, which is rarely worth a request.
      const isBound = random.chance(0.97);
      if (isBound) Object.assign(given, under);
      put(sides[0], cursor);
      const other = random.pick(known);
      const isSame = JSON.stringify(other.arguments) === JSON.stringify(under);
      if (isSame && random.chance(0.15)) put(sides[1], other.cursor);
      return { given, size: shown, isBound };
    }
    return { given, size: shown };
  }

  /**
   * Arguments for a field of a type: the required ones, and others by chance, those that were drawn
   * least with preference. `most` is how many items a list may have, `wanted` an argument that must
   * be among them; `isOpen` leaves out what narrows a list.
   */
  return function drawArguments(
    parent: string,
    field: GraphQLField<unknown, unknown>,
    connection: string | null,
    most: number,
    wanted?: Wanted,
    isOpen = false,
  ): Drawn {
    const all = new Map(field.args.map((argument) => [argument.name, argument]));
    const isPaged = connection !== null && all.has('before');
    const { isBound, ...drawn } = isPaged
      ? page(connection, most, all, isOpen)
      : { given: {} as Drawn['given'], size: 1, isBound: false };
    const { given } = drawn;
    // A country is found by one of its keys.
    const keys = field.name === 'country' ? [random.pick(['code', 'slug'])] : null;
    const isTaken = (name: string) =>
      name in given ||
      (isPaged && /^(?:first|last|after|before)$/.test(name)) ||
      (isOpen && /^(?:where|having)$/.test(name));
    for (const argument of field.args) {
      const { name, type } = argument;
      const coordinate = `${parent}.${field.name}(${name}:)`;
      const isWanted = name === wanted?.argument;
      const must = isRequiredArgument(argument) || isWanted || keys?.includes(name);
      if (isTaken(name) || (isBound && name !== 'where' && !must)) continue;
      if (keys && !must && random.chance(0.97)) continue;
      if (!must && !random.chance(novelty.seen(coordinate) < 2 ? 0.5 : 0.22)) continue;
      if (name === 'first')
        given[name] = random.chance(0.03) ? random.pick([-1, 1001]) : random.pick([0, 1, 2, 3, 5, 10]);
      else {
        const depth = random.pick([0, 1, 2, 2, 3, 4, 5]);
        const aim = isWanted ? wanted.aim : undefined;
        given[name] = value(
          type,
          { coordinate, aim, depth, makeVariable },
          argument.defaultValue !== undefined,
        );
      }
    }
    const { first = all.get('first')?.defaultValue } = given;
    if (!isPaged && all.has('first')) drawn.size = Math.max(1, Number(first ?? 10));
    for (const name of Object.keys(given)) novelty.note(`${parent}.${field.name}(${name}:)`);
    return drawn;
  };
}
