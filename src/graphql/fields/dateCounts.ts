import { type SQL, sql } from 'drizzle-orm';
import { readAs } from '../query/readings.ts';
import { and, type Condition, not } from '../query/tree.ts';
import { type Field, type Fields, objectType } from './fields.ts';
import type { PagedList } from './lists.ts';

type Name = 'certain' | 'possible' | 'undated';

/** How the condition of a list is read for each number. */
const readings: Record<Name, (asked: Condition) => Condition> = {
  certain: (asked) => readAs(asked, 'certain'),
  possible: (asked) => readAs(asked, 'possible'),
  undated: (asked) => and([readAs(asked, 'conceivable'), not(readAs(asked, 'possible'))]),
};

objectType<Record<Name, () => SQL>>('DateCounts', {
  description:
    'How many items of a list meet its conditions on dates certainly, and how many possibly, on all pages. Every operator is read in both ways, whichever was given; under NOT the other way round. Without such a condition `certain` and `possible` are the `totalCount`.',
  fields: (t) => ({
    certain: t.sql({
      type: 'Int',
      description:
        'Those that meet them on each day that their dates can mean: `overlaps` is read as `certainlyWithin`.',
      sql: ({ certain }) => certain(),
    }),
    possible: t.sql({
      type: 'Int',
      description:
        'Those that meet them on a day that their dates can mean, the certain ones included: `certainlyWithin` is read as `overlaps`, `before` and `after` by the bound that is nearer.',
      sql: ({ possible }) => possible(),
    }),
    undated: t.sql({
      type: 'Int',
      description: 'Those for which only a date could tell that is unknown; in neither of the other numbers.',
      sql: ({ undated }) => undated(),
    }),
  }),
});

/** The field with the counts of a filter by dates, for the connection of a noun. */
export const dateCounts = (t: Fields<PagedList>): Field =>
  t.object({
    type: 'DateCounts',
    cost: { field: 10, multiplier: 1 },
    description: 'How many meet the conditions on dates certainly, how many possibly.',
    source: ({ countBy }) => ({
      certain: () => sql`(${countBy(readings.certain)})`,
      possible: () => sql`(${countBy(readings.possible)})`,
      undated: () => sql`(${countBy(readings.undated)})`,
    }),
  });
