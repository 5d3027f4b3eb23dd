import type { SQL } from 'drizzle-orm';
import { literalValue } from '../../compile/param.ts';
import { type DateOperators, dateCondition } from './dateConditions.ts';
import * as filters from './filters.ts';
import { isMet, type Operator } from './operators.ts';
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
  some?: Where | null;
  every?: Where | null;
  none?: Where | null;
  count?: Operators | null;
  where?: Where | null;
  isNull?: boolean | null;
}

/** Makes the fields of a `where` input, typed by the table whose rows they are conditions on. */
export class ConditionBuilder<Name extends TableName> {
  readonly #table: Name;

  constructor(table: Name) {
    this.#table = table;
  }

  /** On a text. */
  text(column: ColumnName<Name>, description: string): FieldCondition {
    return this.#column(column, filters.textFilter(), description);
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
    return this.#column(column, filters.listedFilter(values), description);
  }

  /** On a date, by the prefix of its columns. */
  date(prefix: DateName<Name>, description: string): FieldCondition {
    return {
      type: filters.dateFilter(),
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
    return this.#relation(relation, noun, description);
  }

  /** On the rows that a relation leads to, by the name of their noun. */
  many(relation: ManyRelation<Name>, noun: string, description: string): FieldCondition {
    return this.#relation(relation, noun, description);
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

  #relation(name: string, noun: string, description: string): FieldCondition {
    const { isSingle, isOptional } = relationOf(this.#table, name);
    return {
      type: filters.relationFilter(noun),
      description,
      condition: ({ some, every, none, count, where, isNull }: RelationOperators, depth) => {
        const inner = (given: Where | null | undefined) => conditionAt(`${noun}Where`, given, depth + 1);
        const everyOne = (condition: Condition) =>
          isSingle ? everyOfOne(name, condition, isOptional) : tree.every(name, condition);
        const countOf = isSingle ? countOfOne : tree.count;
        return tree.and([
          ...(some ? [tree.some(name, inner(some))] : []),
          ...(every ? [everyOne(inner(every))] : []),
          ...(none ? [tree.none(name, inner(none))] : []),
          ...(count ? [countOf(name, inner(where), count)] : []),
          ...(typeof isNull === 'boolean' ? [isNull ? tree.none(name) : tree.some(name)] : []),
        ]);
      },
    };
  }
}

/** `every` of a single relation: an index finds the rows that lead to one, where a NOT EXISTS tries all rows. */
function everyOfOne(relation: string, where: Condition, isOptional: boolean): Condition {
  if (tree.isEverything(where)) return tree.everything;
  const some = tree.some(relation, where);
  return isOptional ? tree.or([tree.none(relation), some]) : some;
}

/** `count` of a single relation: there is one, or none. The operands are part of the statement. */
function countOfOne(relation: string, where: Condition, operators: Operators): Condition {
  const known = tree.definedEntries(literalValue(operators));
  const holdsFor = (number: number) =>
    known.every(([name, operand]) => isMet(number, name as Operator, operand));
  const [ofOne, ofNone] = [holdsFor(1), holdsFor(0)];
  if (ofOne && ofNone) return tree.everything;
  if (ofOne) return tree.some(relation, where);
  return ofNone ? tree.none(relation, where) : tree.nothing;
}
