import { Placeholder } from 'drizzle-orm';

/** The coerced values of an operation’s variables. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * What is learned about an operation’s variables while its statement is made: which of their values went into its text, so that other values need
 * another statement, and what has to be checked before it is run with others.
 */
export interface Session {
  /** The values at hand while the statement is made. */
  readonly variables: Variables;
  /** By name, what of the variables the text of the statement depends on. */
  readonly read: Map<string, (variables: Variables) => unknown>;
  /** What must not throw for the statement to be run with other values. */
  readonly guards: ((variables: Variables) => void)[];
  /** What is computed of the variables. Computing it must not throw either, also where the statement does without. */
  readonly derived: Deferred[];
}

/** Begins to make a statement with these values. */
export const openSession = (variables: Variables): Session => ({
  variables,
  read: new Map(),
  guards: [],
  derived: [],
});

/**
 * A value that is not known yet: a scalar of a variable, or what is computed from one. It stands in SQL as a parameter, and Drizzle takes it wherever it
 * takes a value. Code that needs to know the value goes through `inspect`, `derive` or `guard`, which leave ordinary values as they are.
 */
export class Deferred extends Placeholder {
  readonly id: string;
  readonly session: Session;
  readonly valueIn: (variables: Variables) => unknown;

  constructor(session: Session, id: string, valueIn: (variables: Variables) => unknown) {
    super(id);
    this.id = id;
    this.session = session;
    this.valueIn = valueIn;
  }

  /** Two of one id are one value, so what is remembered by its JSON is remembered by that. */
  toJSON(): { deferred: string } {
    return { deferred: this.id };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Deferred);

/** The same value with each deferred one in it replaced. */
function replaced(value: unknown, by: (deferred: Deferred) => unknown): unknown {
  if (value instanceof Deferred) return by(value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, by));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, by)]));
}

/** The value itself, for code whose SQL depends on it: statements are then made for each such value apart. */
export const inspect = <Value>(value: Value): Value =>
  replaced(value, (deferred) => {
    deferred.session.read.set(deferred.id, deferred.valueIn);
    return deferred.valueIn(deferred.session.variables);
  }) as Value;

/**
 * What a function makes of a value, or of an object or list with such values in it, now or when they are known. The name tells it apart from other functions
 * of the same.
 */
export function derive<From, To>(value: From, name: string, compute: (value: From) => To): To {
  const session = sessionOf(value);
  if (!session) return compute(value);
  const id = value instanceof Deferred ? value.id : JSON.stringify(value);
  const derived = new Deferred(session, `${id}|${name}`, (variables) => compute(knownIn(value, variables)));
  session.derived.push(derived);
  return derived as To;
}

/** The same value with each deferred one in it as it is in these variables. */
const knownIn = <Value>(value: Value, variables: Variables) =>
  replaced(value, (deferred) => deferred.valueIn(variables)) as Value;

/** Checks a value by a function that throws if it is not allowed, now and whenever the statement is run with another. */
export function guard<Value>(value: Value, check: (value: Value) => void): void {
  const session = sessionOf(value);
  if (!session) {
    check(value);
    return;
  }
  const run = (variables: Variables) => check(knownIn(value, variables));
  run(session.variables);
  session.guards.push(run);
}

function sessionOf(value: unknown): Session | undefined {
  if (value instanceof Deferred) return value.session;
  if (!isRecord(value)) return undefined;
  for (const item of Object.values(value)) {
    const session = sessionOf(item);
    if (session) return session;
  }
  return undefined;
}
