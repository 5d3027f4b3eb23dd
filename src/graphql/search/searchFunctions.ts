/** The names of the SQL functions of searches (`functions.ts`). */
export const searchFunctions = {
  keys: 'search_keys',
  lists: 'search_lists',
  phraseLists: 'search_phrase_lists',
  rank: 'search_rank',
  results: 'search_results',
  kinds: 'search_kinds',
  slips: 'search_slips',
  texts: 'search_texts',
} as const;
