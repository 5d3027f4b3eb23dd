-- Drizzle cannot declare STRICT tables (drizzle-team/drizzle-orm#202). A corpus is always a new, empty file, so that
-- changing sqlite_schema, as SQLite's documentation of PRAGMA writable_schema allows, is safe; `integrity_check` runs
-- after every build.
PRAGMA writable_schema = ON;
--> statement-breakpoint
UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name NOT LIKE '\_\_%' ESCAPE '\';
--> statement-breakpoint
PRAGMA writable_schema = RESET;
