import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

/** A request for a page of a root list by one filter or in one order. */
export interface Probe {
  /** What it is a probe of: the list, and the path to the operator or the direction. */
  at: string;
  list: string;
  /** The type of the variables. */
  types: { where: string; orderBy: string };
  where?: object;
  orderBy?: object[];
}

/**
 * Values for operands: by the place where they stand when the kind of scalar does not say enough.
 * Rare ones, so that no scan is over soon by luck.
 */
const operands: Record<string, unknown> = {
  String: 'nowhere-at-all',
  Float: 5,
  Decimal: 5,
  Boolean: true,
  Date: '2016-03-01',
  'DateRange.from': '2016-03-01',
  'DateRange.to': '2016-03-31',
};

const isLogical = (name: string) => ['AND', 'OR', 'NOT'].includes(name);

const fieldsOf = (type: GraphQLInputObjectType) => Object.entries(type.getFields());

/** Some value for an operand. */
function operandOf(type: GraphQLInputType, at: string): unknown {
  const plain = getNullableType(type);
  if (isListType(plain)) return [operandOf(plain.ofType, at)];
  // Whatever order they are declared in, which puts the most common first.
  if (isEnumType(plain))
    return plain
      .getValues()
      .map(({ name }) => name)
      .sort()[0];
  if (isInputObjectType(plain)) {
    if (plain.name.endsWith('Where')) return simplest(plain);
    if (plain.name === 'NumberFilter' || plain.name === 'DecimalFilter') return { gte: operands['Float'] };
    return Object.fromEntries(
      fieldsOf(plain).map(([name, field]) => [name, operandOf(field.type, `${plain.name}.${name}`)]),
    );
  }
  const operand = operands[at] ?? operands[getNamedType(plain).name];
  if (operand === undefined) throw new Error(`There is no operand for ${at}, of type ${type}`);
  return operand;
}

/** A `where` that picks one by its slug, or what has none by the first of its fields with `eq`. */
function simplest(type: GraphQLInputObjectType): object {
  const having = fieldsOf(type).flatMap(([name, { type: filter }]) => {
    const plain = getNullableType(filter);
    const eq = isInputObjectType(plain) ? plain.getFields()['eq'] : undefined;
    return eq ? [{ name, operand: operandOf(eq.type, 'eq') }] : [];
  });
  const found = having.find(({ name }) => name === 'slug') ?? having[0];
  if (!found) throw new Error(`${type.name} has no field with eq`);
  return { [found.name]: { eq: found.operand } };
}

/** Each field of a `where` with each of its operators. */
function filtersOf(where: GraphQLInputObjectType): { path: string; where: object }[] {
  return fieldsOf(where)
    .filter(([name]) => !isLogical(name))
    .flatMap(([name, field]) => {
      const filter = getNullableType(field.type);
      if (!isInputObjectType(filter)) return [{ path: name, where: { [name]: operandOf(filter, name) } }];
      const onDay = filter.getFields()['asOf'] ? [{}, { asOf: operands['Date'] }] : [{}];
      return fieldsOf(filter)
        .filter(([operator]) => !isModifier(filter, operator))
        .flatMap(([operator, operand]) =>
          onDay.map((day) => ({
            path: [name, operator, ...Object.keys(day)].join('.'),
            where: { [name]: { [operator]: operandOf(operand.type, operator), ...day } },
          })),
        );
    });
}

/**
 * What says nothing by itself: the `where` of a `count`, and the day that other operators look
 * from, which are tried with it and without.
 */
const isModifier = (filter: GraphQLInputObjectType, operator: string) =>
  (operator === 'where' && 'count' in filter.getFields()) || operator === 'asOf';

/** Each key of an order in each direction. */
function ordersOf(order: GraphQLInputObjectType): { path: string; orderBy: object[] }[] {
  return fieldsOf(order).flatMap(([name, field]): { path: string; orderBy: object[] }[] => {
    const type = getNullableType(field.type);
    if (isEnumType(type))
      return type
        .getValues()
        .map((value) => ({ path: `${name}.${value.name}`, orderBy: [{ [name]: value.name }] }));
    if (!isInputObjectType(type)) throw new Error(`${order.name}.${name} is no order that is known here`);
    const direction = getNullableType(type.getFields()['count']?.type as GraphQLInputType);
    if (!isEnumType(direction)) throw new Error(`${type.name}.count is no direction`);
    return direction.getValues().map((value) => ({
      path: `${name}.count.${value.name}`,
      orderBy: [{ [name]: { count: value.name } }],
    }));
  });
}

const argumentNamed = (field: GraphQLField<unknown, unknown>, name: string) =>
  field.args.find((arg) => arg.name === name);

/** The type of an argument that is an input object, or a list of such. */
const argument = (field: GraphQLField<unknown, unknown>, name: string) => {
  const found = argumentNamed(field, name);
  const type = found && getNamedType(found.type);
  return type && isInputObjectType(type) ? type : null;
};

/** Every root list: what takes a `where` and pages. */
export const rootLists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  (field) =>
    argument(field, 'where') && argumentNamed(field, 'after') && !field.args.some(isRequiredArgument),
);

/**
 * A probe of each filter with each operator, and of each order in each direction, of every root
 * list.
 */
export const probes: Probe[] = rootLists.flatMap((field) => {
  const [where, order] = [argument(field, 'where'), argument(field, 'orderBy')];
  if (!where || !order) throw new Error(`${field.name} lacks a filter or an order`);
  const common = { list: field.name, types: { where: where.name, orderBy: `[${order.name}!]` } };
  return [
    ...filtersOf(where).map((filter) => ({ ...common, ...filter, at: `${field.name} where ${filter.path}` })),
    ...ordersOf(order).map((by) => ({ ...common, ...by, at: `${field.name} orderBy ${by.path}` })),
  ];
});
