-- Drizzle cannot declare virtual tables. This one indexes the rows of search_text for phrases. Their words are folded
-- already (db/fold.ts), so unicode61 only splits them at spaces. It follows the STRICT migration, which must not change
-- the shadow tables of FTS5.
CREATE VIRTUAL TABLE search_index USING fts5 (
  folded, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 0'
);
