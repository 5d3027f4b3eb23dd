import type { SQL } from 'drizzle-orm';
import { decimalKey } from '../../../db/decimal.ts';
import { literalValue, mapValue } from '../../compile/param.ts';
import { type DateOperators, dateCondition } from './dateConditions.ts';
import * as filters from './filters.ts';
import { compareFoldedColumn } from './foldedColumn.ts';
import { withoutCase } from './foldedText.ts';
import { asWritten, compareCodes, type Domain, inSpelling, type Spelling } from './identified.ts';
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
import { conditionAt, type FieldCondition, type Place, type Where } from './where.ts';

/** The operators of a relation filter. */
interface RelationOperators {
  some?: Where | null;
  every?: Where | null;
  none?: Where | null;
  count?: Operators | null;
  where?: Where | null;
  isNull?: boolean | null;
}

/** One relation, or two in succession. */
type Path<Name extends TableName, First extends RelationName<Name>> =
  | readonly [First]
  | readonly [First, RelationName<TargetOf<Name, First>>];

/** What rows are called in the singular, and of entities their kinds. */
export type Called = Pick<Domain, 'noun' | 'kinds'>;

/** Makes the fields of a `where` input, typed by the table whose rows they are conditions on. */
export class ConditionBuilder<Name extends TableName> {
  readonly #table: Name;
  readonly #called: Called;

  constructor(table: Name, called: Called) {
    this.#table = table;
    this.#called = called;
  }

  /** On a text. */
  text(column: ColumnName<Name>, description: string): FieldCondition {
    columnOf(this.#table, column);
    return {
      type: filters.textFilter(),
      description,
      condition: (operators: Operators) => tree.compareAll(column, withoutCase(operators)),
    };
  }

  /** On a text, by a column that has it without differences of case. */
  foldedText(column: ColumnName<Name>, description: string): FieldCondition {
    columnOf(this.#table, column);
    return {
      type: filters.textFilter(),
      description,
      condition: (operators: Operators) =>
        tree.and(
          tree
            .definedEntries(operators)
            .map(([operator, operand]) => compareFoldedColumn(column, operator, operand)),
        ),
    };
  }

  /** On a text by which items are counted, so that equal is what is counted together. */
  label(column: ColumnName<Name>, description: string): FieldCondition {
    return this.#column(column, filters.labelFilter(), description);
  }

  /** On the slug. */
  slug(): FieldCondition {
    const identifies = asWritten({ table: this.#table, column: 'slug', ...this.#called });
    return { ...this.#column('slug', filters.slugFilter(), 'By slug.'), identifies };
  }

  /** On a code, in any case of letters. */
  code(column: ColumnName<Name>, spelling: Spelling, description: string): FieldCondition {
    columnOf(this.#table, column);
    return {
      type: filters.slugFilter(),
      description,
      identifies: inSpelling({ table: this.#table, column, noun: this.#called.noun }, spelling),
      condition: (operators: Operators) => compareCodes(column, operators, spelling),
    };
  }

  /** On a number. */
  number(column: ColumnName<Name>, description: string): FieldCondition {
    return this.#column(column, filters.numberFilter(), description);
  }

  /** On a decimal number, by the column with its sort key. */
  decimal(key: ColumnName<Name>, description: string): FieldCondition {
    columnOf(this.#table, key);
    return {
      type: filters.decimalFilter(),
      description,
      condition: (operators: Operators) => tree.compareAll(key, keysOfDecimals(operators)),
    };
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

  /** On the row that a single relation leads to, or two in succession, by the name of its noun. */
  one<First extends SingleRelation<Name>>(
    path: First | readonly [First, SingleRelation<TargetOf<Name, First>>],
    noun: string,
    description: string,
  ): FieldCondition {
    const steps = stepsOf(this.#table, typeof path === 'string' ? [path] : path);
    return {
      type: filters.relationFilter(noun),
      description,
      condition: (operators: RelationOperators, at) => ofOne(steps, noun, operators, at),
    };
  }

  /** On the rows that a relation leads to, by the name of their noun. */
  many(relation: ManyRelation<Name>, noun: string, description: string): FieldCondition {
    relationOf(this.#table, relation);
    return {
      type: filters.relationFilter(noun),
      description,
      condition: (operators: RelationOperators, at) => ofMany(relation, noun, operators, at),
    };
  }

  /** A condition on the row that a single relation leads to, without showing that relation. */
  through<Relation extends SingleRelation<Name>>(
    relation: Relation,
    make: (w: ConditionBuilder<TargetOf<Name, Relation>>) => FieldCondition,
  ): FieldCondition {
    const { target } = relationOf(this.#table, relation);
    const inner = make(new ConditionBuilder(target as TargetOf<Name, Relation>, { noun: this.#called.noun }));
    return {
      ...inner,
      condition: (value, at) => tree.through(relation, inner.condition(value, at)),
    };
  }

  /** One slug of a place or country: the rows that a path of relations leads to it from. */
  inPlace<First extends RelationName<Name>>(path: Path<Name, First>, description: string): FieldCondition {
    return this.#reaching(path, { noun: 'place or country', kinds: ['PLACE', 'COUNTRY'] }, description);
  }

  /** One slug of a sector: the rows that a path of relations leads to it from. */
  inSector<First extends RelationName<Name>>(path: Path<Name, First>, description: string): FieldCondition {
    return this.#reaching(path, { noun: 'sector', kinds: ['SECTOR'] }, description);
  }

  #reaching(path: readonly string[], called: Called, description: string): FieldCondition {
    return {
      type: 'String',
      description,
      identifies: asWritten({ table: 'entity', column: 'slug', ...called }),
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
}

/** The sort key of a decimal number, which may be a parameter. */
export const keyOfDecimal = (number: string): string => mapValue(number, 'decimalKey', decimalKey);

/** Operators on a decimal number, with the sort keys of their operands. */
const keysOfDecimals = (operators: Operators): Operators =>
  Object.fromEntries(
    tree.definedEntries(operators).map(([name, operand]) => {
      if (name === 'isNull') return [name, operand];
      return [name, Array.isArray(operand) ? operand.map(keyOfDecimal) : keyOfDecimal(operand as string)];
    }),
  );

/** A relation on the way to a row, and whether it may lead to none. */
interface Step {
  relation: string;
  isOptional: boolean;
}

const stepsOf = (table: TableName, [relation, ...more]: readonly string[]): Step[] => {
  if (relation === undefined) return [];
  const { isOptional, target } = relationOf(table, relation);
  return [{ relation, isOptional }, ...stepsOf(target, more)];
};

/** Makes the conditions that the operators of a relation take. */
const partsAt =
  (noun: string, { path, depth }: Place) =>
  (operator: string, where: Where | null | undefined) =>
    conditionAt(`${noun}Where`, where, { path: `${path}.${operator}`, depth: depth + 1 });

function ofMany(relation: string, noun: string, operators: RelationOperators, at: Place): Condition {
  const { some, every, none, count, where, isNull } = operators;
  const partOf = partsAt(noun, at);
  return tree.and([
    ...(some ? [tree.some(relation, partOf('some', some))] : []),
    ...(every ? [tree.every(relation, partOf('every', every))] : []),
    ...(none ? [tree.none(relation, partOf('none', none))] : []),
    ...(count ? [tree.count(relation, partOf('where', where), count)] : []),
    ...(typeof isNull === 'boolean' ? [isNull ? tree.none(relation) : tree.some(relation)] : []),
  ]);
}

/**
 * There is one row or none: an index finds those that lead to one, where NOT EXISTS and a count try
 * all rows.
 */
function ofOne(steps: readonly Step[], noun: string, operators: RelationOperators, at: Place): Condition {
  const { some, every, none, count, where, isNull } = operators;
  const partOf = partsAt(noun, at);
  const exists = (condition: Condition) =>
    steps.reduceRight(
      (inner, { relation, isOptional }) =>
        !isOptional && tree.isEverything(inner) ? inner : tree.some(relation, inner),
      condition,
    );
  const lacks = (condition: Condition): Condition => {
    const existing = exists(condition);
    return existing.kind === 'relation' ? { ...existing, quantifier: 'none' } : tree.not(existing);
  };
  return tree.and([
    ...(some ? [exists(partOf('some', some))] : []),
    ...(every ? [everyOne(partOf('every', every), exists, lacks)] : []),
    ...(none ? [lacks(partOf('none', none))] : []),
    ...(count ? [countsOne(count, exists(partOf('where', where)), lacks(partOf('where', where)))] : []),
    ...(typeof isNull === 'boolean' ? [(isNull ? lacks : exists)(tree.everything)] : []),
  ]);
}

const everyOne = (
  condition: Condition,
  exists: (condition: Condition) => Condition,
  lacks: (condition: Condition) => Condition,
) => (tree.isEverything(condition) ? condition : tree.or([lacks(tree.everything), exists(condition)]));

/**
 * A number that is 1 if a condition holds, and else 0, meets all operators. The operands are part
 * of the statement.
 */
function countsOne(operators: Operators, ifOne: Condition, ifNone: Condition): Condition {
  const known = tree.definedEntries(literalValue(operators));
  const meets = (number: number) =>
    known.every(([operator, operand]) => isMet(number, operator as Operator, operand));
  if (meets(1)) return meets(0) ? tree.everything : ifOne;
  return meets(0) ? ifNone : tree.nothing;
}
