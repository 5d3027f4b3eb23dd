import {
  type ArgumentNode,
  type DefinitionNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Random } from '../synth/random.ts';
import { argumentsFrom, type Wanted } from './arguments.ts';
import type { CorpusValues } from './corpusValues.ts';
import { literalOf } from './inputValue.ts';
import { novelty } from './novelty.ts';
import type { Request } from './request.ts';
import { canMerge, merge, type Scope } from './responseScope.ts';
import { conditionsOn, routesOf } from './routes.ts';
import { tidied } from './tidy.ts';
import { variablesOf } from './variables.ts';

/** How operations are drawn; what is left out is drawn for each. */
export interface Manner {
  /** How many items a nesting of lists may come to. */
  items?: number;
  /** How many fields an operation has at most. */
  fields?: number;
  /** How likely a value is to be a variable. */
  variables?: number;
  /** How likely a document is to have several operations. */
  several?: number;
}

/** A coordinate that an operation is to reach. */
interface Goal {
  parent: string;
  field: string;
  wanted?: Wanted;
}

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;
const namedType = (value: string) => ({ kind: Kind.NAMED_TYPE, name: name(value) }) as const;
const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});
const typename: FieldNode = { kind: Kind.FIELD, name: name('__typename') };
const aliased = (alias: string) => ({ ...typename, alias: name(alias) });
const coordinate = /^(?<parent>\w+)\.(?<field>\w+)(?:\((?<argument>\w+):\))?$/;

/**
 * A generator of operations that are valid for a schema, with their variables. The same random numbers and values make the same operations. What has been
 * drawn least is drawn first, and each operation makes its way to one of the coordinates that `uncovered` still lists.
 */
export function operationGenerator(
  schema: GraphQLSchema,
  random: Random,
  values: CorpusValues,
  uncovered: () => readonly string[] = () => [],
  manner: Manner = {},
): () => Request {
  const memory = novelty(random);
  const routes = routesOf(schema);
  const query = schema.getQueryType() as GraphQLNamedType;

  /** Somewhere to go: of a few coordinates the one that was drawn least. */
  function drawGoal(): Goal | null {
    const open = uncovered();
    if (open.length === 0 || random.chance(0.2)) return null;
    const few = [0, 1, 2].map(() => random.pick(open));
    const [next] = few.sort((one, other) => memory.seen(one) - memory.seen(other));
    if (next) memory.note(next);
    return next ? fieldOf(next) : null;
  }

  function fieldOf(each: string): Goal | null {
    const { parent = '', field = '', argument } = coordinate.exec(each)?.groups ?? {};
    const type = schema.getType(parent);
    if (isObjectType(type) || isInterfaceType(type))
      return { parent, field, ...(argument ? { wanted: { argument } } : {}) };
    const takers = routes.argumentsTowards(parent);
    if (takers.length === 0) return null;
    const taker = random.pick(takers);
    const wanted = { argument: taker.argument, aim: { parent, field } };
    return { parent: taker.parent, field: taker.field, wanted };
  }

  function operation(named: string | undefined): {
    definitions: DefinitionNode[];
    values: Record<string, unknown>;
  } {
    const variables = variablesOf(random, manner.variables ?? random.pick([0, 0.1, 0.3]));
    const drawArguments = argumentsFrom({
      random,
      values,
      novelty: memory,
      makeVariable: variables.make,
      routes,
    });
    const fragments: { node: FragmentDefinitionNode; scope: Scope }[] = [];
    let left = manner.fields ?? random.pick([4, 10, 20, 36]);
    let keys = 0;

    const sure = (value: boolean): DirectiveNode => ({
      kind: Kind.DIRECTIVE,
      name: name(random.chance(0.5) ? 'include' : 'skip'),
      arguments: [{ kind: Kind.ARGUMENT, name: name('if'), value: { kind: Kind.BOOLEAN, value } }],
    });

    function directives(): DirectiveNode[] {
      if (!random.chance(0.05)) return [];
      const stands = random.chance(0.75);
      const directive = sure(true);
      const value = (directive.name.value === 'include') === stands;
      const [argument] = directive.arguments as [ArgumentNode];
      const literal = random.chance(0.5)
        ? ({ kind: Kind.BOOLEAN, value } as const)
        : ({ kind: Kind.VARIABLE, name: name(variables.flag(value).name) } as const);
      return [{ ...directive, arguments: [{ ...argument, value: literal }] }];
    }

    /** One to a few selections of a type; the first leads to the goal if there is one. */
    function select(
      type: GraphQLNamedType,
      depth: number,
      most: number,
      scope: Scope,
      goal: Goal | null,
    ): SelectionNode[] {
      const selections: SelectionNode[] = [];
      const towards = goal && leading(type, depth, most, scope, goal);
      if (towards) selections.push(towards);
      const isObject = isObjectType(type);
      // An object of an abstract type is best known by its name.
      if (!isObject && random.chance(0.7)) push(selections, known(scope, typename));
      const variety = Object.keys(fieldsOf(type)).length + 1;
      const atMost = Math.min(4, depth > 0 ? variety : 2);
      for (let many = random.between(towards ? 0 : 1, atMost); many > 0 && left > 0; many -= 1) {
        const form = random.unit();
        if (form < 0.04) push(selections, known(scope, random.chance(0.5) ? typename : aliased(key())));
        else if (form < (isObject ? 0.1 : 0.4)) push(selections, fragment(type, depth, most, scope));
        else if (form < (isObject ? 0.13 : 0.45)) push(selections, spread(type, depth, most, scope, null));
        else push(selections, fieldIn(type, depth, most, scope));
      }
      if (selections.length === 0) push(selections, known(scope, typename) ?? aliased(key()));
      return selections;
    }

    const push = (selections: SelectionNode[], selection: SelectionNode | null) => {
      if (selection) selections.push(selection);
    };

    const key = () => {
      keys += 1;
      return `k${keys}`;
    };

    /** `__typename` under a key, if the key is free for it. */
    function known(scope: Scope, node: FieldNode): FieldNode | null {
      const at = node.alias?.value ?? '__typename';
      const entry = { signature: '__typename', returns: 'String!', below: new Map() };
      const standing = scope.get(at);
      if (standing && standing.signature !== entry.signature) return null;
      scope.set(at, entry);
      return node;
    }

    /** The step from a type to the goal. */
    function leading(
      type: GraphQLNamedType,
      depth: number,
      most: number,
      scope: Scope,
      goal: Goal,
    ): SelectionNode | null {
      if (type.name === goal.parent) {
        const field = fieldsOf(type)[goal.field];
        return field ? fieldNode(type, field, Math.max(depth, 1), most, scope, null, goal.wanted) : null;
      }
      // The nearest way to most types is by an id, which is seldom one of that type.
      const detour = type === query ? random.between(0, 2) : 0;
      const steps = routes.towards(type.name, goal.parent, detour);
      if (steps.length === 0) return null;
      const step = random.pick(steps);
      const next = schema.getType(step.to) as GraphQLNamedType;
      if (step.kind === 'input') return null;
      if (step.kind === 'fragment')
        return random.chance(0.3)
          ? spread(next, depth, most, scope, goal)
          : inline(next.name, select(next, depth, most, scope, goal));
      return fieldNode(type, step.field, Math.max(depth, 2), Math.max(most, 3), scope, goal);
    }

    const inline = (condition: string | null, selections: SelectionNode[]): SelectionNode => ({
      kind: Kind.INLINE_FRAGMENT,
      ...(condition ? { typeCondition: namedType(condition) } : {}),
      directives: directives(),
      selectionSet: setOf(selections),
    });

    /** An inline fragment on the type itself, with or without saying so, or on another that an object can be as well. */
    function fragment(type: GraphQLNamedType, depth: number, most: number, scope: Scope): SelectionNode {
      left -= 1;
      const others = conditionsOn(schema, type);
      if (others.length === 0 || random.chance(0.25)) {
        const condition = random.chance(0.5) ? type.name : null;
        return inline(condition, select(type, depth, most, scope, null));
      }
      const condition = random.pick(others);
      return inline(
        condition,
        select(schema.getType(condition) as GraphQLNamedType, depth, most, scope, null),
      );
    }

    /** A spread of a new fragment, or of one that is there already and asks for nothing that conflicts. */
    function spread(
      type: GraphQLNamedType,
      depth: number,
      most: number,
      scope: Scope,
      goal: Goal | null,
    ): SelectionNode | null {
      left -= 1;
      const again = fragments.filter(({ node }) => node.typeCondition.name.value === type.name);
      let target = !goal && again.length > 0 && random.chance(0.6) ? random.pick(again) : null;
      if (!target) {
        const inner: Scope = new Map();
        const selections = select(type, depth, most, inner, goal);
        const node: FragmentDefinitionNode = {
          kind: Kind.FRAGMENT_DEFINITION,
          name: name(`${named ?? 'f'}_${fragments.length}`),
          typeCondition: namedType(type.name),
          selectionSet: setOf(selections),
        };
        target = { node, scope: inner };
        if (!canMerge(scope, inner)) return null;
        fragments.push(target);
      }
      if (!canMerge(scope, target.scope)) return null;
      merge(scope, target.scope);
      return { kind: Kind.FRAGMENT_SPREAD, name: target.node.name, directives: directives() };
    }

    const fieldsOf = (type: GraphQLNamedType) =>
      isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

    function fieldIn(
      type: GraphQLNamedType,
      depth: number,
      most: number,
      scope: Scope,
    ): SelectionNode | null {
      const fields = Object.values(fieldsOf(type)).filter(
        (field) => isLeafType(getNamedType(field.type)) || (depth > 0 && (most > 1 || !isMany(field))),
      );
      if (fields.length === 0) return known(scope, typename);
      const field = memory.pick(fields, ({ name: each }) => `${type.name}.${each}`);
      return fieldNode(type, field, depth, most, scope, null);
    }

    const isMany = (field: GraphQLField<unknown, unknown>) =>
      isListType(getNullableType(field.type)) || getNamedType(field.type).name.endsWith('Connection');

    function fieldNode(
      type: GraphQLNamedType,
      field: GraphQLField<unknown, unknown>,
      depth: number,
      most: number,
      scope: Scope,
      goal: Goal | null,
      wanted?: Wanted,
    ): FieldNode {
      left -= 1;
      memory.note(`${type.name}.${field.name}`);
      const returned = getNamedType(field.type);
      const connection = returned.name.endsWith('Connection') ? returned.name : null;
      const drawn = drawArguments(type.name, field, connection, most, wanted);
      if (goal && random.chance(0.6))
        for (const each of ['where', 'after', 'before', 'having']) delete drawn.given[each];
      const types = new Map(field.args.map((argument) => [argument.name, argument.type]));
      let given: readonly ArgumentNode[] = Object.entries(drawn.given).map(([argument, value]) => ({
        kind: Kind.ARGUMENT,
        name: name(argument),
        value: literalOf(types.get(argument) as never, value),
      }));
      const sign = (nodes: readonly ArgumentNode[]) =>
        `${field.name}(${nodes
          .map((node) => print(node))
          .sort()
          .join(', ')})`;
      let signature = sign(given);
      const returns = String(field.type);
      // The very same field once more, from another fragment perhaps, with a selection of its own.
      const same = [...scope].filter(
        ([, entry]) => entry.returns === returns && entry.signature.startsWith(`${field.name}(`),
      );
      let at = random.chance(0.12) ? key() : field.name;
      const once =
        same.length > 0 && random.chance(0.5) && !wanted ? repeated.get(random.pick(same)[1]) : undefined;
      if (once) {
        at = once.at;
        given = once.given;
        signature = sign(given);
      }
      const standing = scope.get(at);
      if (standing && (standing.signature !== signature || standing.returns !== returns)) at = key();
      const entry = scope.get(at) ?? { signature, returns, below: new Map() };
      scope.set(at, entry);
      repeated.set(entry, { at, given });
      const many = connection ? drawn.size : isListType(getNullableType(field.type)) ? 3 : drawn.size;
      const selections = isLeafType(returned)
        ? []
        : select(returned, depth - 1, Math.floor(most / Math.max(1, many)), entry.below, goal);
      if (connection && random.chance(0.3) && isObjectType(returned))
        push(selections, cursors(returned, entry.below));
      return {
        kind: Kind.FIELD,
        name: name(field.name),
        ...(at === field.name ? {} : { alias: name(at) }),
        arguments: given,
        directives: directives(),
        ...(selections.length ? { selectionSet: setOf(selections) } : {}),
      };
    }

    /** By which arguments a field of a scope was asked for. */
    const repeated = new Map<object, { at: string; given: readonly ArgumentNode[] }>();

    /** The cursors of a page, to be asked for later. */
    function cursors(type: GraphQLNamedType, scope: Scope): SelectionNode | null {
      const { pageInfo } = fieldsOf(type);
      const signature = 'pageInfo()';
      const standing = scope.get('pageInfo');
      if (!pageInfo || (standing && standing.signature !== signature)) return null;
      const below: Scope = new Map();
      for (const each of ['startCursor', 'endCursor'])
        below.set(each, { signature: `${each}()`, returns: 'String', below: new Map() });
      if (standing && !canMerge(standing.below, below)) return null;
      const entry = standing ?? { signature, returns: String(pageInfo.type), below: new Map() };
      scope.set('pageInfo', entry);
      merge(entry.below, below);
      const fields = ['startCursor', 'endCursor'].map(
        (each): FieldNode => ({ kind: Kind.FIELD, name: name(each) }),
      );
      return { kind: Kind.FIELD, name: name('pageInfo'), selectionSet: setOf(fields) };
    }

    const root: Scope = new Map();
    const depth = random.between(1, 9);
    const items = manner.items ?? random.pick([10, 40, 100, 400]);
    const selections = select(query, depth, items, root, drawGoal());
    // Each of them can be refused, and then the others mostly are as well.
    for (let more = random.below(3); more > 0; more -= 1) {
      const goal = drawGoal();
      if (goal) push(selections, leading(query, depth, items, root, goal));
    }
    const definition: OperationDefinitionNode = {
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      ...(named ? { name: name(named) } : {}),
      variableDefinitions: variables.definitions(),
      selectionSet: setOf(selections),
    };
    return { definitions: [definition, ...fragments.map(({ node }) => node)], values: variables.values };
  }

  return () => {
    const several = random.chance(manner.several ?? 0.06);
    const names = several
      ? ['One', 'Two', 'Three'].slice(0, random.between(2, 3))
      : [random.pick([undefined, 'Asked'])];
    const operations = names.map(operation);
    const asked = random.below(operations.length);
    const chosen = operations[asked];
    const definitions = operations.flatMap((each) => each.definitions);
    const operationName = names[asked];
    const isWrong = random.chance(0.02);
    return {
      query: print(tidied({ kind: Kind.DOCUMENT, definitions })),
      ...(chosen && Object.keys(chosen.values).length > 0 ? { variables: chosen.values } : {}),
      ...(operationName && (several || random.chance(0.5)) && !(isWrong && several)
        ? { operationName: isWrong ? 'Nobody' : operationName }
        : {}),
    };
  };
}
