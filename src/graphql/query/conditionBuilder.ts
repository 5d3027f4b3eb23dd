import type { SQL } from 'drizzle-orm';
import type { Condition } from './conditions.ts';
import * as conditions from './conditions.ts';
import * as relations from './relationConditions.ts';
import type {
  ColumnName,
  DateName,
  ManyRelation,
  RelationName,
  Row,
  SingleRelation,
  TableName,
  TargetOf,
} from './rows.ts';

/** Makes the conditions of a `where` input, typed by the table whose rows they hold of. */
export class ConditionBuilder<Name extends TableName> {
  /** On a text column. */
  text(column: ColumnName<Name>, description: string): Condition {
    return conditions.text(column, description);
  }

  /** On a text column that may be null. */
  optionalText(column: ColumnName<Name>, description: string): Condition {
    return conditions.optionalText(column, description);
  }

  /** On a slug or code. */
  slug(column: ColumnName<Name> | 'slug' = 'slug', description = 'By slug.'): Condition {
    return conditions.slug(column, description);
  }

  /** On a number. */
  number(column: ColumnName<Name>, description: string): Condition {
    return conditions.number(column, description);
  }

  /** On a truth value. */
  boolean(column: ColumnName<Name>, description: string): Condition {
    return conditions.boolean(column, description);
  }

  /** On a date, by the prefix of its columns. */
  date(prefix: DateName<Name>, description: string): Condition {
    return conditions.date(prefix, description);
  }

  /** On a date that may be missing. */
  optionalDate(prefix: DateName<Name>, description: string): Condition {
    return conditions.optionalDate(prefix, description);
  }

  /** On a column with a closed list of values. */
  listed(
    values: { name: string },
    column: ColumnName<Name>,
    description: string,
    options: { optional?: boolean } = {},
  ): Condition {
    return conditions.listed(values, column, description, options);
  }

  /** On the amount of a figure. */
  amount(description: string): Condition {
    return conditions.amount(description);
  }

  /** On the row that a single relation leads to, by the name of its noun. */
  one(
    relation: SingleRelation<Name>,
    noun: string,
    description: string,
    options: { optional?: boolean } = {},
  ): Condition {
    return relations.one(relation, `${noun}Where`, description, options);
  }

  /** On the rows that a relation leads to, by the name of their noun. */
  many(relation: ManyRelation<Name>, noun: string, description: string): Condition {
    return relations.many(relation, `${noun}Where`, description);
  }

  /** A condition on the row that a single relation leads to, without showing that relation. */
  through<Relation extends SingleRelation<Name>>(
    relation: Relation,
    make: (w: ConditionBuilder<TargetOf<Name, Relation>>) => Condition,
  ): Condition {
    return relations.through(relation, make(new ConditionBuilder<TargetOf<Name, Relation>>()));
  }

  /** One slug: the rows that these relations, one after the other, lead to an item of. */
  reaching(path: readonly [RelationName<Name>, ...string[]], description: string): Condition {
    return relations.reaching(path, description);
  }
}

/** An SQL expression of a row. */
export type RowExpression<Name extends TableName> = (row: Row<Name>) => SQL;
