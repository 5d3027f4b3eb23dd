import { type SQL, sql } from 'drizzle-orm';
import { literalValue } from '../../compile/param.ts';
import { builder } from '../builder.ts';
import { enumOf } from '../enums.ts';
import type { FilterRef } from '../query/filters.ts';
import type { Row } from '../query/rows.ts';
import { type Condition, type Expression, raw } from '../query/tree.ts';

/** How sure it has to be that an office was held. */
export type Sureness = 'CERTAIN' | 'POSSIBLE';

export const Certainty = enumOf('Certainty', 'How sure something has to be.', {
  CERTAIN: 'It follows from the sources.',
  POSSIBLE: 'It follows from the sources, or they leave it open.',
} satisfies Record<Sureness, string>);

/** Whether a tenure certainly, or possibly, covers a day, as SQL. */
export const isInOffice = (held: Row<'tenure'>, day: string, certainty: Sureness): SQL =>
  certainty === 'CERTAIN'
    ? sql`${held.certainFrom} <= ${day} AND ${held.certainTo} >= ${day}`
    : sql`${held.possibleFrom} <= ${day} AND ${held.possibleTo} >= ${day} AND (${held.possibleGaps} IS NULL OR NOT EXISTS (
        SELECT 1 FROM json_each(${held.possibleGaps}) AS gap WHERE gap.value ->> 0 <= ${day} AND gap.value ->> 1 >= ${day}))`;

let input: FilterRef | undefined;

/** The filter by a day in office. */
export function inOfficeInput(): FilterRef {
  input ??= builder.inputType('InOfficeFilter', {
    description: 'A day on which an office was held.',
    fields: (t) => ({
      on: t.field({ type: 'Date', required: true, description: 'The day.' }),
      certainty: t.field({
        type: Certainty,
        required: true,
        defaultValue: 'CERTAIN',
        description: 'Whether it was certainly held, or can have been.',
      }),
    }),
  }) as FilterRef;
  return input;
}

/** Its condition on a tenure. */
export const inOfficeCondition = ({ on, certainty }: { on: string; certainty: Sureness }): Condition =>
  // The rows that the condition is rendered over are tenures.
  raw(
    ((held: Row<'tenure'>) =>
      sql`coalesce(${isInOffice(held, on, literalValue(certainty))}, 0)`) as Expression,
  );
