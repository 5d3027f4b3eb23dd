-- Drizzle has no way to say STRICT (drizzle-team/drizzle-orm#202). The corpus is always built into a new, empty file, so marking the tables in the
-- schema itself, as SQLite's documentation of PRAGMA writable_schema allows, is safe here; `integrity_check` runs after every build.
PRAGMA writable_schema = ON;
--> statement-breakpoint
UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_%' ESCAPE '\';
--> statement-breakpoint
PRAGMA writable_schema = RESET;
