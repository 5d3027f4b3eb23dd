import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
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

/** Where a value goes: what it is compared with, and the filter’s field if it is in one. */
interface Topic {
  coordinate: string;
  operator?: string;
  /** An input field that has to stand somewhere below. */
  aim?: Aim | undefined;
}

/** A field of an input type. */
export interface Aim {
  parent: string;
  field: string;
}

/** An argument that must be among those of a field, and what must stand in it. */
export interface Wanted {
  argument: string;
  aim?: Aim | undefined;
}

/** What arguments are drawn from. */
export interface Source {
  random: Random;
  values: CorpusValues;
  novelty: Novelty;
  makeVariable: MakeVariable;
  routes: Routes;
}

/** The arguments of a field, with how many items they let a list have. */
export interface Drawn {
  given: Record<string, InputValue>;
  size: number;
  /** Whether a cursor stands among them that only goes with the order that it came from. */
  isBound?: boolean;
}

const noVariables: MakeVariable = () => null;
const isWhere = (name: string) => name.endsWith('Where');

/** Draws arguments for fields from a source. */
export function argumentsFrom(source: Source) {
  const { random, values, novelty, routes } = source;

  function value(
    type: GraphQLInputType,
    topic: Topic,
    depth: number,
    make: MakeVariable,
    hasDefault = false,
  ): InputValue {
    const constant = () => plain(type, topic, depth, noVariables);
    return make(type, hasDefault, constant) ?? plain(type, topic, depth, make);
  }

  function plain(type: GraphQLInputType, topic: Topic, depth: number, make: MakeVariable): InputValue {
    if (!topic.aim && !isNonNullType(type) && random.chance(0.04)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) return list(nullable.ofType, topic, depth, make);
    if (isInputObjectType(nullable)) return object(nullable.name, nullable.getFields(), topic, depth, make);
    if (isEnumType(nullable)) return enumValue(nullable, topic);
    switch (nullable.name) {
      case 'Boolean':
        return random.chance(0.5);
      case 'Int':
        return random.pick([0, 1, 2, 3, 5, 10, 90, 365]);
      case 'Float':
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

  function list(item: GraphQLInputType, topic: Topic, depth: number, make: MakeVariable): InputValue {
    // A single item in place of a list of one.
    if (random.chance(0.05)) return plain(item, topic, depth, noVariables) ?? [];
    const named = getNullableType(item);
    // A third dimension is refused.
    const most = isInputObjectType(named) || /Dimension$/.test(String(named)) ? 2 : 3;
    const least = random.chance(0.08) && !topic.aim ? 0 : 1;
    const items = Array.from({ length: random.between(least, most) }, () => value(item, topic, depth, make));
    // Dimensions and days: twice the same is refused, which is worth asking but not often.
    return isEnumType(named) && random.chance(0.9) ? [...new Set(items)] : items;
  }

  function object(
    name: string,
    fields: Record<string, GraphQLInputField>,
    topic: Topic,
    depth: number,
    make: MakeVariable,
  ): InputValue {
    const usable = Object.values(fields).filter(({ type }) => depth > 0 || !leadsOn(type));
    const required = usable.filter(({ type }) => isNonNullType(type));
    const optional = usable.filter(({ type }) => !isNonNullType(type));
    const chosen = new Set(required);
    const led = fieldTowards(name, topic.aim);
    const target = led && fields[led.field];
    if (target) chosen.add(target);
    for (let left = howMany(name, chosen.size); left > 0 && optional.length > 0; left -= 1)
      chosen.add(novelty.pick(optional, (field) => `${name}.${field.name}`));
    const drawn: Record<string, InputValue> = {};
    for (const field of chosen) {
      const coordinate = `${name}.${field.name}`;
      novelty.note(coordinate);
      const below = leadsOn(field.type) ? depth - 1 : depth;
      const next = topicOf(name, field.name, topic);
      if (field === target) next.aim = led?.aim;
      drawn[field.name] = value(field.type, next, below, make);
    }
    return drawn;
  }

  /** The field of an input type that brings one nearer to another, with what remains to be aimed at. */
  function fieldTowards(input: string, aim: Aim | undefined): { field: string; aim?: Aim } | null {
    if (!aim) return null;
    if (input === aim.parent) return { field: aim.field };
    const steps = routes.towards(input, aim.parent).flatMap((step) => (step.kind === 'input' ? [step] : []));
    return steps.length > 0 ? { field: random.pick(steps).name, aim } : null;
  }

  /** Whether a value of the type can hold a `where` again. */
  const leadsOn = (type: GraphQLInputType): boolean => {
    const named = getNamedType(type);
    return isInputObjectType(named) && (isWhere(named.name) || /Relation$|CountOrder$/.test(named.name));
  };

  /** How many optional fields an object gets: keys of an order stand alone, operators mostly too. */
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

  /** What a value deeper down is compared with: the field of the noun, not that of the filter. */
  const topicOf = (input: string, field: string, outer: Topic): Topic =>
    /(Filter|Range)$/.test(input) && input !== 'AmountFilter'
      ? { coordinate: outer.coordinate, operator: field }
      : { coordinate: field === 'count' ? 'count' : `${input}.${field}` };

  /** The page of a list: from either end, after a cursor that a list of the kind gave out, or one that cannot be. */
  function page(
    connection: string,
    most: number,
    paging: Map<string, GraphQLArgument>,
    make: MakeVariable,
    isOpen: boolean,
  ): Drawn {
    const given: Record<string, InputValue> = {};
    const put = (name: string, item: InputValue) => {
      const type = paging.get(name)?.type as GraphQLInputType;
      given[name] = make(type, false, () => item) ?? item;
    };
    const size = random.between(0, Math.max(1, Math.min(most, 6)));
    const form = random.unit();
    if (form < 0.008) {
      put('first', random.pick([-1, 101, 2_000_000_000]));
    } else if (form < 0.014) {
      put('first', 2);
      put('last', 2);
    } else if (form < 0.04) put(random.pick(['first', 'last']), null);
    else if (form > 0.9 && most >= 20) return { given, size: 20 };
    else put(form < 0.7 ? 'first' : 'last', size);
    if (isOpen) return { given, size: Math.max(1, size) };
    const known = values.cursors(connection);
    let isBound = false;
    if (random.chance(0.02))
      put(random.pick(['after', 'before']), random.pick(['', 'nonsense', 'FF', '5B5D', null]));
    else if (known.length > 0 && random.chance(0.35)) {
      const { cursor, arguments: under } = random.pick(known);
      // Under other arguments the cursor would mostly be refused, which is worth asking but not often.
      isBound = random.chance(0.97);
      if (isBound) Object.assign(given, under);
      put(random.pick(['after', 'before']), cursor);
      if (random.chance(0.15)) {
        const other = random.pick(known);
        if (JSON.stringify(other.arguments) === JSON.stringify(under)) {
          put('after', cursor);
          put('before', other.cursor);
        }
      }
    }
    return { given, size: Math.max(1, size), isBound };
  }

  /**
   * Arguments for a field of a type: those that must be there, and others by chance, the less they have been seen the rather. `most` is how many items a
   * list may have, `wanted` an argument that must be among them, `isOpen` leaves out what narrows a list.
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
    const drawn: Drawn = isPaged
      ? page(connection, most, all, source.makeVariable, isOpen)
      : { given: {}, size: 1 };
    const { given } = drawn;
    // An item is looked up by one of its keys.
    const keys = field.name === 'country' ? [random.pick(['code', 'slug'])] : null;
    for (const argument of field.args) {
      const { name, type } = argument;
      const coordinate = `${parent}.${field.name}(${name}:)`;
      if (name in given || (isPaged && /^(first|last|after|before)$/.test(name))) continue;
      if (isOpen && /^(where|having)$/.test(name)) continue;
      if (drawn.isBound && name !== 'where' && name !== wanted?.argument && !isRequiredArgument(argument))
        continue;
      const isNew = novelty.seen(coordinate) < 2;
      const must = isRequiredArgument(argument) || name === wanted?.argument || keys?.includes(name);
      if (keys && !must && random.chance(0.97)) continue;
      if (!must && !random.chance(isNew ? 0.5 : 0.22)) continue;
      if (name === 'first')
        given[name] = random.chance(0.03) ? random.pick([-1, 1001]) : random.pick([0, 1, 2, 3, 5, 10]);
      else {
        const depth = random.pick([0, 1, 2, 2, 3, 4, 5]);
        given[name] = value(
          type,
          { coordinate, ...(name === wanted?.argument ? { aim: wanted.aim } : {}) },
          depth,
          source.makeVariable,
          argument.defaultValue !== undefined,
        );
      }
    }
    if (!isPaged && all.has('first')) {
      const asked = given['first'];
      drawn.size =
        typeof asked === 'number' ? Math.max(1, asked) : Number(all.get('first')?.defaultValue ?? 10);
    }
    for (const name of Object.keys(given)) novelty.note(`${parent}.${field.name}(${name}:)`);
    return drawn;
  };
}
