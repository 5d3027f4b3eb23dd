import { type SQL, sql } from 'drizzle-orm';
import { enumOf } from '../enums.ts';

const kinds = {
  SPELLING: 'All of the query was found, as written or in another spelling or script.',
  OTHER_NAME: 'It was found by another name of what the query names.',
  MISSPELLING: 'It was found only by taking the query for misspelt, in a letter or two.',
};

/** How a result fits the query. */
export type MatchKindValue = keyof typeof kinds;

export const MatchKind = enumOf('SearchMatchKind', 'How a result fits the query, the best first.', kinds);

/** The kinds, the best first. */
export const matchKinds = Object.keys(kinds) as MatchKindValue[];

/** The kind of match that a step of the search finds: one for misspellings in one letter, the next for two. */
export const kindOfStep = (step: number): MatchKindValue => matchKinds[step] ?? 'MISSPELLING';

/** The same as SQL. */
export const kindInSql = (step: SQL) =>
  sql`CASE ${step} WHEN 0 THEN 'SPELLING' WHEN 1 THEN 'OTHER_NAME' ELSE 'MISSPELLING' END`;
