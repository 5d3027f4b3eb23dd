/** An SQL expression, and what it takes to stand in a JSON text. */
export interface Expression {
  sql: string;
  /** A `word` is never null and has nothing to escape, a `text` may be anything, `json` is JSON already. */
  kind: 'word' | 'text' | 'json';
}

/** A slug, an enum value or a number: never null, and nothing in it to escape. */
export const word = (sql: string): Expression => ({ sql, kind: 'word' });
/** Any text, or null. */
export const text = (sql: string): Expression => ({ sql, kind: 'text' });
/** What is JSON already: an object, a list, a number or a boolean. */
export const json = (sql: string): Expression => ({ sql, kind: 'json' });

/** A way to have SQLite write JSON. */
export interface JsonText {
  object: (fields: Record<string, Expression>) => Expression;
  /** The object, or null where the column is null. */
  objectUnless: (nullable: string, fields: Record<string, Expression>) => Expression;
  /** `{ "nodes": […] }` of the rows that a subquery gives, each in its column `item`. */
  nodes: (rows: string) => Expression;
  /** The same of one object, or of none where the column is null. */
  nodeUnless: (nullable: string, fields: Record<string, Expression>) => Expression;
  boolean: (sql: string) => Expression;
  /** How a parameter is written. */
  parameter: string;
}

/** With the functions that SQLite has for it. */
export const byJsonFunctions: JsonText = {
  object: (fields) => json(jsonObject(fields)),
  objectUnless: (nullable, fields) =>
    json(`CASE WHEN ${nullable} IS NOT NULL THEN ${jsonObject(fields)} END`),
  nodes: (rows) => json(`json_object('nodes', json((SELECT json_group_array(json(item)) FROM (${rows}))))`),
  nodeUnless: (nullable, fields) =>
    json(
      `json_object('nodes', CASE WHEN ${nullable} IS NULL THEN json_array() ELSE json_array(${jsonObject(fields)}) END)`,
    ),
  boolean: (sql) => json(`json(CASE WHEN ${sql} THEN 'true' ELSE 'false' END)`),
  parameter: '?',
};

const jsonObject = (fields: Record<string, Expression>) =>
  `json_object(${Object.entries(fields)
    .map(([name, { sql }]) => `'${name}', ${sql}`)
    .join(', ')})`;

/** As plain text, which is faster: only what may hold anything is quoted by a function. */
export const byFormat: JsonText = {
  object: (fields) => json(formatted(fields)),
  objectUnless: (nullable, fields) =>
    json(`CASE WHEN ${nullable} IS NULL THEN 'null' ELSE ${formatted(fields)} END`),
  nodes: (rows) => json(`(SELECT '{"nodes":[' || coalesce(group_concat(item), '') || ']}' FROM (${rows}))`),
  nodeUnless: (nullable, fields) =>
    json(
      `CASE WHEN ${nullable} IS NULL THEN '{"nodes":[]}' ELSE '{"nodes":[' || ${formatted(fields)} || ']}' END`,
    ),
  boolean: (sql) => json(`CASE WHEN ${sql} THEN 'true' ELSE 'false' END`),
  // SQLite looks at the value of a bare one, and prepares the statement anew for another.
  parameter: '+?',
};

const formatted = (fields: Record<string, Expression>) => {
  const entries = Object.entries(fields);
  const pattern = entries.map(([name, { kind }]) => `"${name}":${kind === 'word' ? '"%s"' : '%s'}`).join(',');
  const values = entries.map(([, { sql, kind }]) => (kind === 'text' ? `json_quote(${sql})` : sql));
  return `format('{${pattern}}', ${values.join(', ')})`;
};
