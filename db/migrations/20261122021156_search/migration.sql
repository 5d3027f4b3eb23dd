-- Drizzle has no way to declare a virtual table. This one indexes the rows of search_text, which hold the words already folded (db/fold.ts), so unicode61
-- has only to split them at the spaces. It comes after the STRICT migration, which would mark its shadow tables, and they are FTS5's own.
CREATE VIRTUAL TABLE search_index USING fts5 (
  type, folded, second, third, fourth,
  content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
