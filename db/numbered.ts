/**
 * The day by which the rows of a table stand in its lists, then by slug: the column that has it, by its key in the schema. Rows are numbered in that order,
 * so that any index finds them in it, as SQLite ends every index in the id of its row. What is not here is numbered by slug.
 */
export const numberedBy = {
  article: 'publishedEarliest',
  assessment: 'asOfLatest',
  commitment: 'madeLatest',
  event: 'dateEarliest',
  figure: 'periodEarliest',
  tenure: 'heldEarliest',
} as const;
