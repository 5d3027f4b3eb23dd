import type { SQL } from 'drizzle-orm';
import { type DateOperators, dateCondition } from './dateConditions.ts';
import * as filters from './filters.ts';
import { relationOf } from './relations.ts';
import {
  type ColumnName,
  columnOf,
  type DateName,
  type ManyRelation,
  type RelationName,
  type Row,
  type SingleRelation,
  type TableName,
  type TargetOf,
} from './rows.ts';
import type { Condition, Operators } from './tree.ts';
import * as tree from './tree.ts';
import { conditionAt, type FieldCondition, type Where } from './where.ts';

/** The operators of a relation filter. */
interface RelationOperators {
  is?: Where | null;
  isNull?: boolean | null;
  some?: Where | null;
  every?: Where | null;
  none?: Where | null;
  count?: Operators | null;
  where?: Where | null;
}

/** Makes the fields of a `where` input, typed by the table whose rows they are conditions on. */
export class ConditionBuilder<Name extends TableName> {
  readonly #table: Name;

  constructor(table: Name) {
    this.#table = table;
  }

  /** On a text. */
  text(column: ColumnName<Name>, description: string): FieldCondition {
    return this.#column(column, filters.textFilter(this.#isNullable(column)), description);
  }

  /** On a slug or code. */
  slug(column: ColumnName<Name> | 'slug' = 'slug', description = 'By slug.'): FieldCondition {
    return this.#column(column, filters.slugFilter(), description);
  }

  /** On a number. */
  number(column: ColumnName<Name>, description: string): FieldCondition {
    return this.#column(column, filters.numberFilter(), description);
  }

  /** On a truth value. */
  boolean(column: ColumnName<Name>, description: string): FieldCondition {
    return this.#column(column, filters.booleanFilter(), description);
  }

  /** On a column with a closed list of values. */
  listed(values: filters.Listed, column: ColumnName<Name>, description: string): FieldCondition {
    return this.#column(column, filters.listedFilter(values, this.#isNullable(column)), description);
  }

  /** On a date, by the prefix of its columns. */
  date(prefix: DateName<Name>, description: string): FieldCondition {
    return {
      type: filters.dateFilter(this.#isNullable(`${prefix}Edtf`)),
      description,
      condition: (operators: DateOperators) => dateCondition(this.#table, prefix, operators),
    };
  }

  /** On an expression, by any filter of operators. */
  expression(
    type: filters.FilterRef,
    expression: (row: Row<Name>) => SQL,
    description: string,
  ): FieldCondition {
    return {
      type,
      description,
      condition: (operators: Operators) => this.compare(expression, operators),
    };
  }

  /** All operators that are given on an expression, as a part of another condition. */
  compare(expression: (row: Row<Name>) => SQL, operators: Operators): Condition {
    // The rows that a tree is rendered over are those of the table its conditions were made for.
    return tree.compareAll(expression as tree.Expression, operators);
  }

  /** On the row that a single relation leads to, by the name of its noun. */
  one(relation: SingleRelation<Name>, noun: string, description: string): FieldCondition {
    const { isOptional } = relationOf(this.#table, relation);
    return {
      type: filters.relationFilter(noun, isOptional),
      description,
      condition: (operators: RelationOperators, depth) => related(relation, noun, operators, depth),
    };
  }

  /** On the rows that a relation leads to, by the name of their noun. */
  many(relation: ManyRelation<Name>, noun: string, description: string): FieldCondition {
    relationOf(this.#table, relation);
    return {
      type: filters.listRelationFilter(noun),
      description,
      condition: (operators: RelationOperators, depth) => related(relation, noun, operators, depth),
    };
  }

  /** A condition on the row that a single relation leads to, without showing that relation. */
  through<Relation extends SingleRelation<Name>>(
    relation: Relation,
    make: (w: ConditionBuilder<TargetOf<Name, Relation>>) => FieldCondition,
  ): FieldCondition {
    const { target } = relationOf(this.#table, relation);
    const inner = make(new ConditionBuilder(target as TargetOf<Name, Relation>));
    return {
      ...inner,
      condition: (value, depth) => tree.through(relation, inner.condition(value, depth)),
    };
  }

  /** One slug: the rows that one relation, or two in succession, lead to an item of. */
  reaching<First extends RelationName<Name>>(
    path: readonly [First] | readonly [First, RelationName<TargetOf<Name, First>>],
    description: string,
  ): FieldCondition {
    return {
      type: 'String',
      description,
      condition: (slug: string) =>
        path.reduceRight<Condition>(
          (inner, relation) => tree.some(relation, inner),
          tree.compare('slug', 'eq', slug),
        ),
    };
  }

  #column(column: string, type: FieldCondition['type'], description: string): FieldCondition {
    columnOf(this.#table, column);
    return { type, description, condition: (operators: Operators) => tree.compareAll(column, operators) };
  }

  #isNullable(column: string): boolean {
    return !columnOf(this.#table, column).notNull;
  }
}

function related(relation: string, noun: string, operators: RelationOperators, depth: number): Condition {
  const { is, isNull, some, every, none, count, where } = operators;
  const inner = (given: Where | null | undefined) => conditionAt(`${noun}Where`, given, depth + 1);
  return tree.and([
    ...(is ? [tree.some(relation, inner(is))] : []),
    ...(typeof isNull === 'boolean' ? [isNull ? tree.none(relation) : tree.some(relation)] : []),
    ...(some ? [tree.some(relation, inner(some))] : []),
    ...(every ? [tree.every(relation, inner(every))] : []),
    ...(none ? [tree.none(relation, inner(none))] : []),
    ...(count ? [tree.count(relation, inner(where), count)] : []),
  ]);
}
