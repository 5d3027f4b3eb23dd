-- Makes the table of the migration before this one STRICT, in the way and for the reason that the migration `strict` gives.
PRAGMA writable_schema = ON;
--> statement-breakpoint
UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE type = 'table' AND name = 'commitment_recipient';
--> statement-breakpoint
PRAGMA writable_schema = RESET;
