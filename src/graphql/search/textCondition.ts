import { sql } from 'drizzle-orm';
import type { Noun } from '../fields/nouns.ts';
import { idOf } from '../query/rows.ts';
import { raw } from '../query/tree.ts';
import type { FieldCondition } from '../query/where.ts';
import { typeOfKind } from '../types/kinds.ts';
import type { ResultType } from './indexedTexts.ts';
import { typeOfResult } from './results.ts';
import { checkQuery, recordsFound, searchCost } from './searchTables.ts';

/** The types of results that items of a noun are; none if no search finds them. */
export const resultTypesOf = ({ name, table, kinds }: Noun): ResultType[] =>
  table === 'entity'
    ? ((kinds ?? Object.keys(typeOfKind)) as ResultType[])
    : (Object.keys(typeOfResult) as ResultType[]).filter((type) => typeOfResult[type] === name);

/**
 * The condition that an item is a result of a search, by the name of its field. None for a noun
 * that no search finds.
 */
export function textCondition(noun: Noun): Record<string, FieldCondition> {
  const types = resultTypesOf(noun);
  if (types.length === 0) return {};
  return {
    text: {
      type: 'String',
      description: `By words, as \`search(query:, types:)\` finds ${noun.plural}, also by some of them.`,
      cost: searchCost,
      condition: (text: string, { path }) => {
        checkQuery(text, path);
        const found = recordsFound(text, types);
        // The subquery is uncorrelated, so it runs once, also within a relation.
        return raw((row) => sql`${idOf(row)} IN (${found})`);
      },
    },
  };
}
