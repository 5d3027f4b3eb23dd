import { is, One, type SQLWrapper, sql } from 'drizzle-orm';
import type { Declaration, Rows } from '../../compile/declaration.ts';
import { type Page, pageCost } from '../query/page.ts';
import { follow } from '../query/relations.ts';
import {
  type AnyRow,
  type ColumnName,
  columnIn,
  columnOf,
  type DateName,
  type ManyRelation,
  type RelationName,
  type Row,
  type SingleRelation,
  type TableName,
  type TargetOf,
  tables,
} from '../query/rows.ts';
import { everything } from '../query/tree.ts';
import { dateSource, EdtfDate } from './dates.ts';
import { type Field, type FieldOptions, Fields, type PothosFields, valueNamed } from './fields.ts';
import { type ListArguments, listArguments, pageOf, relatedRows } from './lists.ts';
import { nounNamed } from './nouns.ts';

/** The face of a field whose type or nullability the table says. */
type RowFieldOptions = Omit<FieldOptions, 'type'> & Partial<Pick<FieldOptions, 'type'>>;

type Direction = 'asc' | 'desc';

const scalars: Readonly<Record<string, string>> = {
  string: 'String',
  'number int53': 'Int',
  'number double': 'Float',
  boolean: 'Boolean',
};

/** Helpers for fields of an object that is a row of a table. */
export class RowFields<Name extends TableName> extends Fields<Row<Name>> {
  readonly #table: Name;

  constructor(pothos: PothosFields, table: Name) {
    super(pothos);
    this.#table = table;
  }

  /** A column. Its scalar and whether it can be null follow from the table. */
  column(key: ColumnName<Name>, options: RowFieldOptions): Field {
    const column = columnOf(this.#table, key);
    const type = options.type ?? scalars[column.dataType];
    if (!type) throw new Error(`Column ${this.#table}.${key} needs a GraphQL type: ${column.dataType}`);
    return this.declare({ nullable: !column.notNull, ...options, type }, valueNamed(key));
  }

  /**
   * A date with its bounds and basis, in the columns with this prefix. A required date is an object
   * also when it is unknown.
   */
  date(prefix: DateName<Name>, options: Omit<RowFieldOptions, 'type'>): Field {
    const isNullable = !columnOf(this.#table, `${prefix}Basis`).notNull;
    return this.declare({ nullable: isNullable, ...options, type: EdtfDate }, {
      kind: 'object',
      source: (row: AnyRow) => dateSource(row, prefix),
      ...(isNullable
        ? { present: (row: AnyRow) => sql`${columnIn(row, `${prefix}Basis`)} IS NOT NULL` }
        : {}),
    } as Declaration);
  }

  /**
   * The row that a relation leads to, or all rows in a fixed order. The type is by default the one
   * named like the table; a single relation is null where the table says that it may lead nowhere.
   */
  related<Relation extends RelationName<Name>>(
    relation: Relation,
    {
      orderBy,
      ...options
    }: RowFieldOptions & { orderBy?: Partial<Record<ColumnName<TargetOf<Name, Relation>>, Direction>> },
  ): Field {
    const definition = relationNamed(this.#table, relation);
    const named = definition.targetTableName;
    const type = options.type ?? `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
    if (is(definition, One)) {
      return this.declare({ nullable: definition.optional, ...options, type }, along([relation]));
    }
    return this.declare({ ...options, type: [type as string] }, {
      kind: 'list',
      rows: (row: AnyRow, _, alias) => {
        const rows = follow(row, relation, alias());
        const terms = Object.entries(orderBy ?? {}).map(
          ([key, direction]) => sql`${columnIn(rows.source, key)} ${sql.raw(String(direction))}`,
        );
        return { ...rows, orderBy: terms };
      },
    } as Declaration);
  }

  /** The row at the end of two single relations, null where either leads nowhere. */
  through<First extends SingleRelation<Name>>(
    [first, second]: readonly [First, SingleRelation<TargetOf<Name, First>>],
    options: FieldOptions,
  ): Field {
    return this.declare({ nullable: true, ...options }, along([first, second]));
  }

  /** A column of the row that a single relation leads to. */
  columnOf<Relation extends SingleRelation<Name>>(
    relation: Relation,
    key: ColumnName<TargetOf<Name, Relation>>,
    options: RowFieldOptions,
  ): Field {
    const definition = relationNamed(this.#table, relation);
    const column = columnIn(definition.targetTable as unknown as AnyRow, key);
    const type = options.type ?? scalars[column.dataType];
    if (!type) throw new Error(`Column ${definition.targetTableName}.${key} needs a GraphQL type`);
    return this.declare({ nullable: !column.notNull, ...options, type }, along([relation], valueNamed(key)));
  }

  /**
   * The rows that a relation leads to, as a list of a noun: paged, filtered and counted.
   * `usually` is how many there are at most in ordinary data, when that is less than a page: it
   * lowers the cost.
   */
  nouns(
    relation: ManyRelation<Name>,
    typeName: string,
    description: string,
    { usually }: { usually?: number } = {},
  ): Field {
    relationNamed(this.#table, relation);
    const noun = nounNamed(typeName);
    return this.declare(
      {
        type: noun.connection,
        description,
        args: listArguments(noun),
        cost: (page) => pageCost(page as Page, usually),
      },
      {
        kind: 'connection',
        page: (row: AnyRow, args: ListArguments, alias) =>
          pageOf(noun, args, relatedRows(row, relation, alias), everything, alias),
      } as Declaration,
    );
  }

  /** One SQL expression of the row and the arguments. */
  value(expression: (row: Row<Name>) => SQLWrapper, options: FieldOptions): Field {
    return this.sql({ ...options, sql: expression });
  }
}

/**
 * A relation of a table by its name.
 * @throws when there is none.
 */
function relationNamed(table: TableName, name: string) {
  const relation = tables[table]?.relations[name];
  if (!relation) throw new Error(`Table ${table} has no relation ${name}`);
  return relation;
}

/** The row at the end of several single relations, or what `inner` makes of it. */
const along = (path: readonly string[], inner?: Declaration): Declaration =>
  ({
    kind: 'one',
    rows: (row: AnyRow, _, alias) =>
      path.reduce<Rows>(
        (rows, name, index) => {
          const next = follow(rows.source as AnyRow, name, alias());
          if (index === 0) return next;
          // One query, as SQLite limits how deep queries are nested.
          const from = sql`${rows.from} CROSS JOIN ${next.from}`;
          return { from, where: sql`${rows.where} AND ${next.where}`, source: next.source };
        },
        { from: sql``, source: row },
      ),
    ...(inner ? { inner } : {}),
  }) as Declaration;
