import { is, SQL, sql } from 'drizzle-orm';
import { mapValue, Param } from './param.ts';
import { concat, constant, type JsonTemplate, json, toSql } from './template.ts';

/**
 * A part of a JSON text: text as it stands, a scalar to be printed, or an SQL expression that gives
 * JSON.
 */
type Part = { text: string } | { scalar: unknown } | SQL;

/**
 * The text of a JSON value as one SQL expression. In the value there may be SQL expressions that
 * give JSON, and scalars that are not known yet; what is undefined is left out of objects, as
 * `JSON.stringify` does.
 */
export const jsonText = (value: unknown): SQL => toSql(concat(runsOf(partsOf(value)).map(templateOf)));

function partsOf(value: unknown): Part[] {
  if (is(value, SQL)) return [value];
  if (value instanceof Param || typeof value !== 'object' || value === null) return [{ scalar: value }];
  if (Array.isArray(value)) return [{ text: '[' }, ...separated(value.map(partsOf)), { text: ']' }];
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [{ text: `${JSON.stringify(name)}:` }, ...partsOf(member)]);
  return [{ text: '{' }, ...separated(members), { text: '}' }];
}

const separated = (items: Part[][]): Part[] =>
  items.flatMap((parts, index) => (index ? [{ text: ',' }, ...parts] : parts));

type Run = SQL | Exclude<Part, SQL>[];

/**
 * The parts with those between SQL expressions together, so that a stretch with values that are not
 * known yet takes one parameter.
 */
function runsOf(parts: readonly Part[]): Run[] {
  const found: Run[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (is(part, SQL)) found.push(part);
    else if (Array.isArray(last)) last.push(part);
    else found.push([part]);
  }
  return found;
}

function templateOf(run: Run): JsonTemplate {
  if (is(run, SQL)) return json(run);
  const text = mapValue(run, 'json', (parts) =>
    parts.map((part) => ('text' in part ? part.text : JSON.stringify(part.scalar))).join(''),
  );
  return typeof text === 'string' ? constant(text) : json(sql`${text}`);
}
