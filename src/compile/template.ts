import { type SQL, sql } from 'drizzle-orm';

/**
 * A template of a JSON text: constant text with `%s` where the value of an SQL expression goes. No
 * expression may be null, as null has no text.
 */
export interface JsonTemplate {
  text: string;
  values: readonly SQL[];
}

/** SQLite takes at most 127 arguments of a function. */
const mostValues = 100;

/** Constant text. */
export const constant = (text: string): JsonTemplate => ({ text: text.replaceAll('%', '%%'), values: [] });

/** The value of an expression that gives JSON. */
export const json = (expression: SQL): JsonTemplate => ({ text: '%s', values: [expression] });

/** The value of an expression that gives text without characters to escape, as a JSON string. */
export const plainString = (expression: SQL): JsonTemplate => ({ text: '"%s"', values: [expression] });

/** Templates one after the other. */
export const concat = (templates: readonly JsonTemplate[]): JsonTemplate => ({
  text: templates.map(({ text }) => text).join(''),
  values: templates.flatMap(({ values }) => values),
});

/** A JSON object of members in their order. */
export const object = (members: readonly [key: string, member: JsonTemplate][]): JsonTemplate =>
  concat([
    constant('{'),
    ...members.flatMap(([key, member], index) => [constant(`${index ? ',' : ''}"${key}":`), member]),
    constant('}'),
  ]);

/** A JSON array of items. */
export const array = (items: readonly JsonTemplate[]): JsonTemplate =>
  concat([
    constant('['),
    ...items.flatMap((item, index) => (index ? [constant(','), item] : [item])),
    constant(']'),
  ]);

/** A text as an SQL literal. */
export const quoted = (text: string): SQL => sql.raw(`'${text.replaceAll("'", "''")}'`);

/** A template as one SQL expression that gives its text. */
export function toSql({ text, values }: JsonTemplate): SQL {
  if (text === '%s') return values[0] as SQL;
  if (values.length === 0) return quoted(text.replaceAll('%%', '%'));
  if (values.length <= mostValues) return sql`format(${quoted(text)}, ${sql.join([...values], sql`, `)})`;
  const at = positionAfter(text, mostValues);
  const head = toSql({ text: text.slice(0, at), values: values.slice(0, mostValues) });
  const tail = toSql({ text: text.slice(at), values: values.slice(mostValues) });
  return sql`(${head} || ${tail})`;
}

/** The position in a template after this many values. */
function positionAfter(text: string, count: number): number {
  const places = /%[%s]/g;
  let left = count;
  for (let match = places.exec(text); match; match = places.exec(text)) {
    if (match[0] === '%s') left -= 1;
    if (left === 0) return places.lastIndex;
  }
  return text.length;
}
