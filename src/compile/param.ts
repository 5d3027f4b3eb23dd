import { Placeholder } from 'drizzle-orm';

/** The coerced values of an operation’s variables. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * What the compiler learns about an operation’s variables while it makes a statement: the values in
 * its text, which other values need another statement for, and the checks before it runs with
 * others.
 */
export interface Session {
  /** The values at hand while the statement is made. */
  readonly variables: Variables;
  /** By name, the values of variables that the text of the statement depends on. */
  readonly read: Map<string, (variables: Variables) => unknown>;
  /** Checks that must not throw for the statement to run with other values. */
  readonly checks: ((variables: Variables) => void)[];
  /**
   * Values computed from variables. Computing them must not throw, also where the statement does
   * not use them.
   */
  readonly mapped: Param[];
}

/** Begins to make a statement with these values. */
export const openSession = (variables: Variables): Session => ({
  variables,
  read: new Map(),
  checks: [],
  mapped: [],
});

/**
 * A parameter: a scalar of a variable, or a value computed from one. Drizzle takes it wherever it
 * takes a value. Code that needs the value itself uses `literalValue`, `mapValue` or
 * `validateValue`, which leave other values as they are.
 */
export class Param extends Placeholder {
  readonly id: string;
  readonly session: Session;
  readonly valueIn: (variables: Variables) => unknown;

  constructor(session: Session, id: string, valueIn: (variables: Variables) => unknown) {
    super(id);
    this.id = id;
    this.session = session;
    this.valueIn = valueIn;
  }

  /** Two parameters of one id have one value, so they have one JSON. */
  toJSON(): { param: string } {
    return { param: this.id };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Param);

/** The same value with each parameter in it replaced. */
function replaced(value: unknown, by: (param: Param) => unknown): unknown {
  if (value instanceof Param) return by(value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, by));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, by)]));
}

/**
 * The value itself, for code whose SQL depends on it: each such value has a statement of its own.
 */
export const literalValue = <Value>(value: Value): Value =>
  replaced(value, (param) => {
    param.session.read.set(param.id, param.valueIn);
    return param.valueIn(param.session.variables);
  }) as Value;

/**
 * A function’s result for a value, or for an object or list with parameters in it: a parameter if
 * any is in it. The name distinguishes the function from others of the same value.
 */
export function mapValue<From, To>(value: From, name: string, compute: (value: From) => To): To {
  const session = sessionOf(value);
  if (!session) return compute(value);
  const id = value instanceof Param ? value.id : JSON.stringify(value);
  const mapped = new Param(session, `${id}|${name}`, (variables) => compute(valueIn(value, variables)));
  // Computed at once too, so that what it throws has the path of the field at hand.
  mapped.valueIn(session.variables);
  session.mapped.push(mapped);
  return mapped as To;
}

/** The same value with each parameter replaced by its value in these variables. */
const valueIn = <Value>(value: Value, variables: Variables) =>
  replaced(value, (param) => param.valueIn(variables)) as Value;

/**
 * Checks a value by a function that throws, now and whenever the statement runs with another value.
 */
export function validateValue<Value>(value: Value, check: (value: Value) => void): void {
  const session = sessionOf(value);
  if (!session) {
    check(value);
    return;
  }
  const run = (variables: Variables) => check(valueIn(value, variables));
  run(session.variables);
  session.checks.push(run);
}

function sessionOf(value: unknown): Session | undefined {
  if (value instanceof Param) return value.session;
  if (!isRecord(value)) return undefined;
  for (const item of Object.values(value)) {
    const session = sessionOf(item);
    if (session) return session;
  }
  return undefined;
}
