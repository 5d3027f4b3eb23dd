import { type SQL, sql } from 'drizzle-orm';
import { enumOf } from '../enums.ts';

const kinds = {
  SPELLING: 'All of the query matches, as written, inflected or in another spelling or script.',
  OTHER_NAME: 'Another name of what the query names matches, or a word with the same meaning.',
  MISSPELLING: 'The query matches only as misspelt, in one letter or two.',
  SOME_WORDS: 'Not all words of the query match, but some of them, in any of these ways.',
};

type Kind = keyof typeof kinds;

export const MatchKind = enumOf('SearchMatchKind', 'How a result matches the query, the best first.', kinds);

/**
 * The kind of match by the number of the step: two steps find spellings, as indexed and as another
 * language has them, and two find misspellings, in one letter and in two.
 */
const kindsOfSteps: Kind[] = [
  'SPELLING',
  'SPELLING',
  'OTHER_NAME',
  'MISSPELLING',
  'MISSPELLING',
  'SOME_WORDS',
];

/** The kind of match of a step, as SQL. */
export const kindOf = (step: SQL): SQL =>
  sql.join([
    sql`CASE ${step}`,
    ...kindsOfSteps.map((kind, index) => sql.raw(` WHEN ${index} THEN '${kind}'`)),
    sql` END`,
  ]);
