import { type SQL, sql } from 'drizzle-orm';
import { enumOf } from '../enums.ts';

const kinds = {
  SPELLING: 'All of the query was found, as written or in another spelling or script.',
  OTHER_NAME: 'It was found by another name of what the query names.',
  MISSPELLING: 'It was found only by taking the query for misspelt, in a letter or two.',
  SOME_WORDS: 'Nothing has all words of the query; this has some of them, in whichever of these ways.',
};

/** How a result fits the query. */
export type MatchKindValue = keyof typeof kinds;

export const MatchKind = enumOf('SearchMatchKind', 'How a result fits the query, the best first.', kinds);

/** The kinds, the best first. */
export const matchKinds = Object.keys(kinds) as MatchKindValue[];

/** The kinds of match that the steps of a search find: one finds misspellings in one letter, the next in two. */
const kindsOfSteps: MatchKindValue[] = ['SPELLING', 'OTHER_NAME', 'MISSPELLING', 'MISSPELLING', 'SOME_WORDS'];

/** The kind of match that a step of the search finds. */
export const kindOfStep = (step: number) => kindsOfSteps[step] as MatchKindValue;

/** The same as SQL. */
export const kindInSql = (step: SQL) =>
  sql.join([
    sql`CASE ${step}`,
    ...kindsOfSteps.map((kind, index) => sql.raw(` WHEN ${index} THEN '${kind}'`)),
    sql` END`,
  ]);
