import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Random } from '../synth/random.ts';
import { argumentsFrom, type Wanted } from './arguments.ts';
import type { CorpusValues } from './corpusValues.ts';
import { printValue } from './inputValue.ts';
import { novelty } from './novelty.ts';
import type { Request } from './request.ts';
import { conditionsOn, routesOf } from './routes.ts';
import { type Variables, variablesOf } from './variables.ts';

/** A coordinate that an operation is to reach. */
interface Goal {
  parent: string;
  field: string;
  wanted?: Wanted;
}

/** Where a selection set is: what may be selected in it yet. */
interface Place {
  type: GraphQLNamedType;
  /** How many levels of objects may follow. */
  depth: number;
  /** How many items a nesting of lists may come to. */
  items: number;
  /** The response keys that are taken. */
  keys: Set<string>;
  /**
   * Whether other selection sets fill the same object, so that fields with arguments need keys of
   * their own.
   */
  isShared: boolean;
}

const coordinate = /^(?<parent>\w+)\.(?<field>\w+)(?:\((?<argument>\w+):\))?$/;

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

const isConnection = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).name.endsWith('Connection');

const isMany = (field: GraphQLField<unknown, unknown>) =>
  isListType(getNullableType(field.type)) || isConnection(field);

/**
 * A generator of operations that are valid for a schema, with values for their variables. The same
 * random numbers and values make the same operations. What has been drawn least is drawn first, and
 * each operation makes its way to one of the coordinates that `uncovered` still lists.
 */
export function operationGenerator(
  schema: GraphQLSchema,
  random: Random,
  values: CorpusValues,
  uncovered: () => readonly string[] = () => [],
): () => Request {
  const memory = novelty(random);
  const routes = routesOf(schema);
  const query = schema.getQueryType() as GraphQLObjectType;

  /** Of a few uncovered coordinates the one that was drawn least. */
  function drawGoal(): Goal | null {
    const open = uncovered();
    if (open.length === 0 || random.chance(0.2)) return null;
    const few = [0, 1, 2].map(() => random.pick(open));
    const [next = ''] = few.sort((one, other) => memory.seen(one) - memory.seen(other));
    memory.note(next);
    const { parent = '', field = '', argument } = coordinate.exec(next)?.groups ?? {};
    if (isObjectType(schema.getType(parent)))
      return { parent, field, ...(argument ? { wanted: { argument } } : {}) };
    const takers = routes.argumentsTowards(parent);
    if (takers.length === 0) return null;
    const taker = random.pick(takers);
    return {
      parent: taker.parent,
      field: taker.field,
      wanted: { argument: taker.argument, aim: { parent, field } },
    };
  }

  /** An operation with its fragments, as text. */
  function operation(name: string | undefined, variables: Variables): string {
    const { make: makeVariable } = variables;
    const drawArguments = argumentsFrom({ random, values, novelty: memory, makeVariable, routes });
    const fragments: { name: string; type: string; text: string }[] = [];
    let left = random.pick([4, 10, 20, 36]);
    let aliases = 0;

    const alias = () => {
      aliases += 1;
      return `k${aliases}`;
    };

    function directive(): string {
      if (!random.chance(0.05)) return '';
      const isIncluded = random.chance(0.75);
      const name = random.pick(['include', 'skip']);
      const value = (name === 'include') === isIncluded;
      return ` @${name}(if: ${random.chance(0.5) ? value : `$${variables.flag(value).name}`})`;
    }

    /**
     * A selection set: one to a few selections, the first of which leads to the goal if there is
     * one.
     */
    function select(place: Place, goal: Goal | null = null): string {
      const { type, depth } = place;
      const isObject = isObjectType(type);
      const selections = [goal ? leading(place, goal) : null];
      if (!isObject && random.chance(0.7)) selections.push('__typename');
      const atMost = Math.min(4, depth > 0 ? Object.keys(fieldsOf(type)).length + 1 : 2);
      for (let many = random.between(selections[0] ? 0 : 1, atMost); many > 0 && left > 0; many -= 1) {
        const form = random.unit();
        if (form < 0.04) selections.push(random.chance(0.5) ? '__typename' : `${alias()}: __typename`);
        else if (form < (isObject ? 0.1 : 0.4)) selections.push(inline(place, null));
        else if (form < (isObject ? 0.13 : 0.45)) selections.push(spread(place, null));
        else selections.push(fieldIn(place));
      }
      const text = selections.filter((selection) => selection !== null).join(' ');
      return `{ ${text || '__typename'} }`;
    }

    /** The step from a type to the goal. */
    function leading(place: Place, goal: Goal): string | null {
      const { type, depth, items } = place;
      if (type.name === goal.parent) {
        const field = fieldsOf(type)[goal.field];
        return field ? fieldText({ ...place, depth: Math.max(depth, 1) }, field, null, goal.wanted) : null;
      }
      // The nearest way to most types is by an id, which is seldom one of that type.
      const steps = routes.towards(type.name, goal.parent, type === query ? random.between(0, 2) : 0);
      if (steps.length === 0) return null;
      const step = random.pick(steps);
      if (step.kind === 'fragment') {
        const to = schema.getType(step.to) as GraphQLNamedType;
        return random.chance(0.3) ? spread({ ...place, type: to }, goal) : inline(place, goal, to);
      }
      if (step.kind === 'input') return null;
      return fieldText({ ...place, depth: Math.max(depth, 2), items: Math.max(items, 3) }, step.field, goal);
    }

    /**
     * An inline fragment on the type itself, with or without its name, or on another that an object
     * can have as well.
     */
    function inline(place: Place, goal: Goal | null, to?: GraphQLNamedType): string {
      left -= 1;
      const others = conditionsOn(schema, place.type);
      const drawn = others.length === 0 || random.chance(0.25) ? null : random.pick(others);
      const type = to ?? (drawn === null ? place.type : (schema.getType(drawn) as GraphQLNamedType));
      const condition = type === place.type && random.chance(0.5) ? '' : ` on ${type.name}`;
      return `...${condition}${directive()} ${select({ ...place, type, isShared: true }, goal)}`;
    }

    /** A spread of a new fragment, or of one that is there already. */
    function spread(place: Place, goal: Goal | null): string {
      left -= 1;
      const known = fragments.filter(({ type }) => type === place.type.name);
      if (!goal && known.length > 0 && random.chance(0.6)) return `...${random.pick(known).name}`;
      const text = select({ ...place, keys: new Set(), isShared: true }, goal);
      const fragment = { name: `${name ?? 'f'}_${fragments.length}`, type: place.type.name, text };
      fragments.push(fragment);
      return `...${fragment.name}${directive()}`;
    }

    function fieldIn(place: Place): string {
      const { type, depth, items } = place;
      const fields = Object.values(fieldsOf(type)).filter(
        (field) => isLeafType(getNamedType(field.type)) || (depth > 0 && (items > 1 || !isMany(field))),
      );
      if (fields.length === 0) return '__typename';
      return fieldText(
        place,
        memory.pick(fields, ({ name: each }) => `${type.name}.${each}`),
        null,
      );
    }

    function fieldText(
      { type, depth, items, keys, isShared }: Place,
      field: GraphQLField<unknown, unknown>,
      goal: Goal | null,
      wanted?: Wanted,
    ): string {
      left -= 1;
      memory.note(`${type.name}.${field.name}`);
      const returned = getNamedType(field.type);
      const connection = isConnection(field) ? returned.name : null;
      // A list that leads to the goal should not be empty.
      const isOpen = goal !== null && random.chance(0.6);
      const drawn = drawArguments(type.name, field, connection, items, wanted, isOpen);
      const types = new Map(field.args.map((argument) => [argument.name, argument.type]));
      const given = Object.entries(drawn.given).map(
        ([argument, value]) => `${argument}: ${printValue(types.get(argument) as never, value)}`,
      );
      const isLeaf = isLeafType(returned);
      const needsKey =
        (given.length > 0 && isShared) || (keys.has(field.name) && (given.length > 0 || !isLeaf));
      const key = needsKey || random.chance(0.12) ? `${alias()}: ` : '';
      if (!key) keys.add(field.name);
      const head = `${key}${field.name}${given.length ? `(${given.join(', ')})` : ''}${directive()}`;
      if (isLeaf) return head;
      const many = isMany(field) && !isConnection(field) ? 3 : drawn.size;
      const inner = {
        type: returned,
        depth: depth - 1,
        items: Math.floor(items / Math.max(1, many)),
        keys: new Set<string>(),
        isShared,
      };
      const text = `${head} ${select(inner, goal)}`;
      // The same field once more, to be merged.
      return random.chance(0.04) ? `${text} ${head} ${select({ ...inner, isShared: true })}` : text;
    }

    const place = {
      type: query,
      depth: random.between(1, 9),
      items: random.pick([10, 40, 100, 400]),
      keys: new Set<string>(),
      isShared: false,
    };
    const sets = [select(place, drawGoal())];
    // Each of them can be refused, and then the others mostly are as well.
    for (let more = random.below(3); more > 0; more -= 1) {
      const goal = drawGoal();
      const text = goal && leading(place, goal);
      if (text) sets.push(`{ ${text} }`);
    }
    const selections = sets.map((set) => set.slice(2, -2)).join(' ');
    const header = variables.definitions.length ? `(${variables.definitions.join(', ')})` : '';
    const texts = fragments.map(
      (fragment) => `fragment ${fragment.name} on ${fragment.type} ${fragment.text}`,
    );
    return [`query ${name ?? ''}${header} { ${selections} }`, ...texts].join('\n');
  }

  function draw(): Request {
    const isSeveral = random.chance(0.06);
    const names = isSeveral
      ? ['One', 'Two', 'Three'].slice(0, random.between(2, 3))
      : [random.pick([undefined, 'Asked'])];
    const chance = random.pick([0, 0.1, 0.3]);
    const operations = names.map((name) => {
      const variables = variablesOf(random, chance);
      return { name, variables, text: operation(name, variables) };
    });
    const chosen = random.pick(operations);
    const isWrong = random.chance(0.02);
    const isNamed = chosen.name !== undefined && (isSeveral || random.chance(0.5)) && !(isWrong && isSeveral);
    const { definitions, values: given, others } = chosen.variables;
    return {
      query: operations.map(({ text }) => text).join('\n'),
      ...(definitions.length ? { variables: given, otherVariables: others } : {}),
      ...(isNamed ? { operationName: isWrong ? 'Nobody' : String(chosen.name) } : {}),
    };
  }

  return () => {
    for (let tries = 0; tries < 100; tries += 1) {
      const request = draw();
      // Fields of several types can have one key and types that do not go together.
      if (validate(schema, parse(request.query), undefined, { maxErrors: 1 }).length === 0) return request;
    }
    throw new Error('A hundred documents that were drawn are not valid');
  };
}
