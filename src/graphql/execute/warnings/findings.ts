import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLList,
  type GraphQLNamedInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Identified, Identifies } from '../../query/identified.ts';

/** What is found in the value of an argument, at a path that begins with its name. */
export type Finding = {
  at: string;
  /**
   * Of an argument that has an item of the answer for each of its items, the index of that item.
   */
  index: number | null;
} & (
  | { kind: 'identifier'; text: string; identified: Identified }
  /** A condition that holds for everything, and why. */
  | { kind: 'empty'; reason: EmptyReason }
);

/** Why a condition says nothing. */
export type EmptyReason = 'null' | 'object' | 'list' | 'modifier';

/** The marks of arguments, fields of inputs and input types. */
interface Marks {
  hasItemEach?: boolean;
  identifies?: Identifies;
  takesEmpty?: boolean;
  isCondition?: boolean;
}

const marksOf = ({ extensions }: { extensions: Readonly<Record<string, unknown>> }) => extensions as Marks;

const told = new WeakMap<GraphQLNamedInputType, boolean>();

/** Whether a value of an input type can have to be warned of. */
function isToldType(type: GraphQLNamedInputType): boolean {
  if (!isInputObjectType(type)) return false;
  const known = told.get(type);
  if (known !== undefined) return known;
  // An input that contains itself has to be warned of only by what else it contains.
  told.set(type, false);
  const is = marksOf(type).isCondition === true || Object.values(type.getFields()).some(isTold);
  told.set(type, is);
  return is;
}

/** Whether the value of an argument, or of a field of an input, can have to be warned of. */
export const isTold = (input: GraphQLArgument | GraphQLInputField): boolean =>
  marksOf(input).identifies !== undefined || isToldType(getNamedType(input.type));

/** The operators whose operands are values of what a condition is on. */
const ofValues = new Set(['eq', 'ne', 'in', 'notIn']);

/**
 * Fields of conditions that say what another field looks at, and are no condition by themselves.
 */
const modifiers = new Set(['where', 'asOf']);

/** Everything in the value of an argument that may have to be warned of, in its order. */
export function* findingsIn(argument: GraphQLArgument, value: unknown): Generator<Finding> {
  const { identifies, hasItemEach = false } = marksOf(argument);
  // A list without a condition is a list of everything, as its argument says.
  const place = { at: argument.name, index: null, identifies, takesEmpty: true };
  if (!hasItemEach) {
    yield* inValue(argument.type, value, place);
    return;
  }
  const { ofType } = getNullableType(argument.type) as GraphQLList<GraphQLInputType>;
  for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
    yield* inValue(ofType, item, { ...place, at: `${place.at}.${index}`, index });
  }
}

interface Place {
  at: string;
  index: number | null;
  identifies: Identifies | undefined;
  takesEmpty: boolean;
}

function* inValue(type: GraphQLInputType, value: unknown, place: Place): Generator<Finding> {
  if (value === null || value === undefined) return;
  if (isNonNullType(type)) {
    yield* inValue(type.ofType, value, place);
  } else if (isListType(type)) {
    const items = Array.isArray(value) ? value : [value];
    for (const [index, item] of items.entries()) {
      yield* inValue(type.ofType, item, { ...place, at: `${place.at}.${index}`, takesEmpty: false });
    }
  } else if (isInputObjectType(type)) {
    const given = Object.entries(value as Record<string, unknown>).filter(([, item]) => item !== undefined);
    if (marksOf(type).isCondition) yield* emptyIn(given, place);
    const fields = type.getFields();
    for (const [name, item] of given) {
      const field = fields[name];
      if (!field || !(isTold(field) || ofValues.has(name))) continue;
      const { identifies, takesEmpty = false } = marksOf(field);
      yield* inValue(field.type, item, {
        at: `${place.at}.${name}`,
        index: place.index,
        identifies: identifies ?? (ofValues.has(name) ? place.identifies : undefined),
        takesEmpty,
      });
    }
  } else if (place.identifies) {
    const text = String(value);
    const identified = place.identifies(text);
    if (identified) yield { kind: 'identifier', at: place.at, index: place.index, text, identified };
  }
}

/** What of a condition holds for everything. */
function* emptyIn(given: readonly [string, unknown][], { at, index, takesEmpty }: Place): Generator<Finding> {
  const empty = (path: string, reason: EmptyReason): Finding => ({ kind: 'empty', at: path, index, reason });
  if (given.length === 0) {
    if (!takesEmpty) yield empty(at, 'object');
    return;
  }
  for (const [name, value] of given) {
    if (value === null) yield empty(`${at}.${name}`, 'null');
    else if ((name === 'notIn' || name === 'AND') && Array.isArray(value) && value.length === 0) {
      yield empty(`${at}.${name}`, 'list');
    }
  }
  const conditions = given.filter(([, value]) => value !== null);
  if (conditions.length > 0 && conditions.every(([name]) => modifiers.has(name))) {
    yield empty(`${at}.${conditions[0]?.[0]}`, 'modifier');
  }
}
