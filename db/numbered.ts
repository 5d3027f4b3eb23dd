/**
 * The column that orders the rows of a table in lists, before the slug. Rows are numbered in this
 * order, so that every index yields it: SQLite appends the row id to each index. Tables that are
 * not listed are numbered by slug.
 */
export const numberedBy = {
  article: 'publishedEarliest',
  assessment: 'asOfLatest',
  commitment: 'madeLatest',
  event: 'dateEarliest',
  figure: 'periodEarliest',
  statement: 'madeLatest',
  tenure: 'possibleFrom',
} as const;

/**
 * The tables whose lists run from the highest number to the lowest. What has no date comes last in
 * a list, so it has the lowest numbers of these tables, and the highest of others.
 */
export const listedBackward: readonly (keyof typeof numberedBy)[] = ['article', 'commitment', 'statement'];
