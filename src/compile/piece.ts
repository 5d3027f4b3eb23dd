import { type SQL, sql } from 'drizzle-orm';

/** A piece of a JSON text: what is always the same, with `%s` where the value of an SQL expression goes. Null has no text, so no expression may be null. */
export interface Piece {
  template: string;
  values: readonly SQL[];
}

/** SQLite takes at most 127 arguments of a function. */
const mostValues = 100;

/** A text as it stands. */
export const literal = (text: string): Piece => ({ template: text.replaceAll('%', '%%'), values: [] });

/** The value of an expression that gives JSON. */
export const value = (expression: SQL): Piece => ({ template: '%s', values: [expression] });

/** The value of an expression that gives text which needs no escapes, as a JSON string. */
export const plainText = (expression: SQL): Piece => ({ template: '"%s"', values: [expression] });

/** Pieces one after the other. */
export const joined = (pieces: readonly Piece[]): Piece => ({
  template: pieces.map(({ template }) => template).join(''),
  values: pieces.flatMap(({ values }) => values),
});

/** An object of members that are pieces, in their order. */
export const object = (members: readonly [key: string, piece: Piece][]): Piece =>
  joined([
    literal('{'),
    ...members.flatMap(([key, piece], index) => [literal(`${index ? ',' : ''}"${key}":`), piece]),
    literal('}'),
  ]);

/** A list of pieces. */
export const list = (items: readonly Piece[]): Piece =>
  joined([
    literal('['),
    ...items.flatMap((piece, index) => (index ? [literal(','), piece] : [piece])),
    literal(']'),
  ]);

const quoted = (text: string) => sql.raw(`'${text.replaceAll("'", "''")}'`);

/** A piece as one SQL expression that gives its text. */
export function textOf({ template, values }: Piece): SQL {
  if (template === '%s') return values[0] as SQL;
  if (values.length === 0) return quoted(template.replaceAll('%%', '%'));
  if (values.length <= mostValues) return sql`format(${quoted(template)}, ${sql.join([...values], sql`, `)})`;
  const at = positionAfter(template, mostValues);
  const head = textOf({ template: template.slice(0, at), values: values.slice(0, mostValues) });
  const tail = textOf({ template: template.slice(at), values: values.slice(mostValues) });
  return sql`(${head} || ${tail})`;
}

/** Where a template goes on after so many values. */
function positionAfter(template: string, count: number): number {
  const places = /%[%s]/g;
  let left = count;
  for (let match = places.exec(template); match; match = places.exec(template)) {
    if (match[0] === '%s') left -= 1;
    if (left === 0) return places.lastIndex;
  }
  return template.length;
}
