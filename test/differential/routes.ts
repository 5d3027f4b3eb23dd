import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * A step from one type to the next: into a field, into a fragment on another type, or from one
 * input type into the next.
 */
export type Step =
  | { kind: 'input'; name: string; to: string }
  | { kind: 'field'; field: GraphQLField<unknown, unknown>; to: string }
  | { kind: 'fragment'; to: string };

/** The ways through a schema. */
export interface Routes {
  /**
   * The steps from a type that bring one nearer to another, or with a detour at least no further
   * away than that; none where there is no way.
   */
  towards(from: string, to: string, detour?: number): Step[];
  /**
   * The arguments that lead to an input type on the shortest ways, with the fields that take them.
   */
  argumentsTowards(input: string): { parent: string; field: string; argument: string }[];
}

/**
 * The ways through a schema, along its fields and from types to their interfaces, unions and back.
 */
export function routesOf(schema: GraphQLSchema): Routes {
  const steps = new Map<string, Step[]>();
  for (const type of Object.values(schema.getTypeMap())) steps.set(type.name, stepsFrom(schema, type));
  const backward = new Map<string, string[]>();
  for (const [from, all] of steps)
    for (const { to } of all) backward.set(to, [...(backward.get(to) ?? []), from]);
  const measured = new Map<string, Map<string, number>>();

  /** How many steps each type is away from one. */
  function distancesTo(target: string): Map<string, number> {
    const known = measured.get(target);
    if (known) return known;
    const distances = new Map([[target, 0]]);
    for (const [type, distance] of distances)
      for (const from of backward.get(type) ?? [])
        if (!distances.has(from)) distances.set(from, distance + 1);
    measured.set(target, distances);
    return distances;
  }

  const takers = argumentsIn(schema);
  const nearest = new Map<string, ReturnType<Routes['argumentsTowards']>>();

  return {
    argumentsTowards(input) {
      const distances = distancesTo(input);
      const far = ({ to }: (typeof takers)[number]) => distances.get(to) ?? Infinity;
      const known = nearest.get(input) ?? closest(takers, far);
      nearest.set(input, known);
      return known;
    },
    towards(from, to, detour = 0) {
      const distances = distancesTo(to);
      const here = (distances.get(from) ?? 0) + detour;
      return (steps.get(from) ?? []).filter((step) => (distances.get(step.to) ?? Infinity) < here);
    },
  };
}

function argumentsIn(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).flatMap((field) =>
          field.args.map((argument) => ({
            parent: type.name,
            field: field.name,
            argument: argument.name,
            to: getNamedType(argument.type).name,
          })),
        )
      : [],
  );
}

/** The items that are least far, if any is not infinitely far. */
function closest<Item>(items: readonly Item[], far: (item: Item) => number): Item[] {
  const least = Math.min(...items.map(far));
  return Number.isFinite(least) ? items.filter((item) => far(item) === least) : [];
}

function stepsFrom(schema: GraphQLSchema, type: GraphQLNamedType): Step[] {
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({
      kind: 'input',
      name: field.name,
      to: getNamedType(field.type).name,
    }));
  const fields: Step[] =
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({
          kind: 'field',
          field,
          to: getNamedType(field.type).name,
        }))
      : [];
  return [...fields, ...conditionsOn(schema, type).map((to): Step => ({ kind: 'fragment', to }))];
}

/** The other types that a fragment within a type can name: those that an object can be as well. */
export function conditionsOn(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
  const interfaces =
    isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().map(({ name }) => name) : [];
  return [...possible, ...interfaces];
}
