import type { InputFieldMap, InputShapeFromFields } from '@pothos/core';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import type { Alias, Declaration, Page, RowRefusal, Rows } from '../../compile/declaration.ts';
import { typenameKey } from '../../compile/functions.ts';
import { builder } from '../builder.ts';

/** What a selected field costs by its arguments: itself, and how often its selection counts. */
export interface Cost {
  field: number;
  multiplier: number;
}

/** A reference to an enum, object or interface type, or the name of a type. */
export type TypeReference = string | { name: string };

/** A field’s type: one, or a list of one. */
export type FieldType = TypeReference | readonly [TypeReference];

type NoArguments = Record<never, never>;

/** The face of a field: all that the schema shows of it. */
export interface FieldOptions<Args extends InputFieldMap = InputFieldMap> {
  type: FieldType;
  /** Whether the field can be null; of a list also whether its items can. False by default. */
  nullable?: boolean | { list: boolean; items: boolean } | undefined;
  description: string;
  args?: Args | undefined;
  /** Its cost, if more than 1 for itself and, for a list, five items. */
  cost?: Cost | ((args: InputShapeFromFields<Args>) => Cost) | undefined;
}

/** A declared field, for Pothos. */
export type Field = ReturnType<PothosFields['field']>;

export type PothosFields = Parameters<
  NonNullable<Parameters<ReturnType<typeof builder.objectRef<object>>['implement']>[0]['fields']>
>[0];

/** A field as its helper takes it: its face, and the parts of its declaration. */
type Declared<Args extends InputFieldMap, Parts> = FieldOptions<Args> & Parts;

/** The arguments of a field as its declaration gets them. */
type Values<Args extends InputFieldMap> = InputShapeFromFields<Args>;

/**
 * Helpers for fields of an object whose source is `Source`. Each takes the face of the field and
 * its declaration, and nothing else: no field has a resolver.
 */
export class Fields<Source extends object> {
  readonly #pothos: PothosFields;
  readonly arg: PothosFields['arg'];

  constructor(pothos: PothosFields) {
    this.#pothos = pothos;
    this.arg = pothos.arg;
  }

  /** A field by any declaration. */
  declare<Args extends InputFieldMap = NoArguments>(
    { type, nullable = false, description, args, cost }: FieldOptions<Args>,
    declaration: Declaration,
  ): Field {
    return this.#pothos.field({
      // The names of types are checked when the schema is made.
      type: type as 'String',
      nullable: nullable as false,
      description,
      ...(args ? { args } : {}),
      extensions: { declaration, cost },
      resolve: resolve as () => string,
    });
  }

  /** One SQL expression of the source and the arguments. */
  sql<Args extends InputFieldMap = NoArguments>({
    sql,
    isJson = false,
    refusal,
    ...options
  }: Declared<
    Args,
    {
      sql: (source: Source, args: Values<Args>) => SQLWrapper;
      /** Whether the expression is JSON already. */
      isJson?: boolean;
      refusal?: (source: Source, args: Values<Args>) => RowRefusal;
    }
  >): Field {
    return this.declare(
      options as FieldOptions,
      {
        kind: 'value',
        sql,
        isJson,
        ...(refusal ? { refusal } : {}),
      } as Declaration,
    );
  }

  /** An expression that the source has under this name. */
  named(name: keyof Source & string, options: FieldOptions): Field {
    return this.declare(options, valueNamed(name));
  }

  /** An object of the same row, null unless `present` holds. */
  object<Args extends InputFieldMap = NoArguments>({
    source,
    present,
    ...options
  }: Declared<
    Args,
    {
      source: (source: Source, args: Values<Args>) => object;
      present?: (source: Source, args: Values<Args>) => SQL;
    }
  >): Field {
    return this.declare(
      options as FieldOptions,
      {
        kind: 'object',
        source,
        ...(present ? { present } : {}),
      } as Declaration,
    );
  }

  /** The first of some rows; `otherwise`, or null, without rows. */
  one<Args extends InputFieldMap = NoArguments>({
    rows,
    otherwise,
    ...options
  }: Declared<
    Args,
    {
      rows: (source: Source, args: Values<Args>, alias: Alias) => Rows;
      otherwise?: object;
    }
  >): Field {
    return this.declare(
      options as FieldOptions,
      {
        kind: 'one',
        rows,
        ...(otherwise ? { otherwise } : {}),
      } as Declaration,
    );
  }

  /** All of some rows. */
  list<Args extends InputFieldMap = NoArguments>({
    rows,
    ...options
  }: Declared<Args, { rows: (source: Source, args: Values<Args>, alias: Alias) => Rows }>): Field {
    return this.declare(options as FieldOptions, { kind: 'list', rows } as Declaration);
  }

  /** A page of a list. */
  connection<Args extends InputFieldMap = NoArguments>({
    page,
    ...options
  }: Declared<Args, { page: (source: Source, args: Values<Args>, alias: Alias) => Page }>): Field {
    return this.declare(options as FieldOptions, { kind: 'connection', page } as Declaration);
  }

  /** One object that aggregates rows. */
  aggregate<Args extends InputFieldMap = NoArguments>({
    rows,
    ...options
  }: Declared<
    Args,
    {
      rows: (source: Source, args: Values<Args>, alias: Alias, selected: ReadonlySet<string>) => Rows;
    }
  >): Field {
    return this.declare(options as FieldOptions, { kind: 'aggregate', rows } as Declaration);
  }

  /** The rows of an aggregate, as a list. */
  rows({
    rows,
    refusal,
    ...options
  }: Declared<
    InputFieldMap,
    { rows: (source: Source) => Omit<Rows, 'from'>; refusal?: (source: Source) => RowRefusal }
  >): Field {
    return this.declare(options, {
      kind: 'rows',
      rows,
      ...(refusal ? { refusal } : {}),
    } as Declaration);
  }

  /** The objects of a JSON array that the source has under a name, with these members. */
  jsonRows(
    name: keyof Source & string,
    { members, ...options }: FieldOptions & { members: readonly string[] },
  ): Field {
    return this.list({
      ...options,
      rows: (source, _, alias) => {
        const each = alias();
        return {
          from: sql`json_each(${source[name]}) AS ${sql.raw(each)}`,
          source: Object.fromEntries(
            members.map((member) => [member, sql.raw(`(${each}.value ->> '${member}')`)]),
          ),
        };
      },
    });
  }
}

/** The context of an operation that graphql-js executes. */
export interface RootFieldContext {
  /** Compiles and runs the statement of a root field. */
  runRootField: (info: GraphQLResolveInfo) => unknown;
}

/**
 * The only resolver. A root field is the parsed text of its statement; every other field finds its
 * value in the parent, under its response key.
 */
const resolve: GraphQLFieldResolver<Readonly<Record<string, unknown>> | undefined, RootFieldContext> = (
  parent,
  _,
  context,
  info,
) => (parent === undefined ? context.runRootField(info) : parent[info.path.key]);

/** The object type of a value of an interface or union, which its statement printed beside it. */
export const typeOfValue = (value: object): string =>
  (value as Record<typeof typenameKey, string>)[typenameKey];

const values = new Map<string, Declaration>();

/**
 * The expression that a source has under a name; one declaration per name, so that types share
 * text.
 */
export function valueNamed(name: string): Declaration {
  let declaration = values.get(name);
  if (!declaration) {
    declaration = {
      kind: 'value',
      sql: (source: Readonly<Record<string, SQLWrapper>>) => sql`${source[name]}`,
    } as Declaration;
    values.set(name, declaration);
  }
  return declaration;
}

/** The columns of a subquery under an alias, as a source. */
export const columnsOf = <const Name extends string>(
  alias: string,
  names: readonly Name[],
): Record<Name, SQL> =>
  Object.fromEntries(names.map((name) => [name, sql.raw(`${alias}."${name}"`)])) as Record<Name, SQL>;

/** Defines an object type that has no table: a part of another object, or an aggregate. */
export function objectType<Source extends object>(
  name: string,
  {
    description,
    interfaces,
    fields,
  }: {
    description: string;
    interfaces?: readonly { name: string }[];
    fields: (t: Fields<Source>) => Record<string, Field>;
  },
) {
  return builder.objectRef<Source>(name).implement({
    description,
    ...(interfaces ? { interfaces: interfaces as never } : {}),
    fields: (t) => fields(new Fields(t as unknown as PothosFields)) as never,
  });
}

/**
 * Helpers for root fields: nullable unless they say otherwise, so that one that fails leaves its
 * neighbours.
 */
class RootFields extends Fields<object> {
  override declare<Args extends InputFieldMap = NoArguments>(
    options: FieldOptions<Args>,
    declaration: Declaration,
  ): Field {
    return super.declare({ nullable: true, ...options }, declaration);
  }
}

/** Defines a root field. */
export function rootField(name: string, field: (t: Fields<object>) => Field): void {
  builder.queryField(name, (t) => field(new RootFields(t as unknown as PothosFields)) as never);
}
