import { is, SQL, sql } from 'drizzle-orm';
import { Deferred, derive } from './deferred.ts';
import { joined, literal, type Piece, textOf, value } from './piece.ts';

/** A part of a JSON text: text as it stands, a scalar to be printed, or an SQL expression that gives JSON. */
type Part = { text: string } | { scalar: unknown } | SQL;

/**
 * The text of a JSON value as one SQL expression. In the value there may be SQL expressions that give JSON, and scalars that are not known yet; what is
 * undefined is left out of objects, as `JSON.stringify` does.
 */
export const jsonText = (json: unknown): SQL => textOf(joined(stretches(partsOf(json)).map(pieceOf)));

function partsOf(json: unknown): Part[] {
  if (is(json, SQL)) return [json];
  if (json instanceof Deferred || typeof json !== 'object' || json === null) return [{ scalar: json }];
  if (Array.isArray(json)) return [{ text: '[' }, ...separated(json.map(partsOf)), { text: ']' }];
  const members = Object.entries(json)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]) => [{ text: `${JSON.stringify(name)}:` }, ...partsOf(member)]);
  return [{ text: '{' }, ...separated(members), { text: '}' }];
}

const separated = (items: Part[][]): Part[] =>
  items.flatMap((parts, index) => (index ? [{ text: ',' }, ...parts] : parts));

type Stretch = SQL | Exclude<Part, SQL>[];

/** The parts with those between SQL expressions together, so that a stretch with values that are not known yet takes one parameter. */
function stretches(parts: readonly Part[]): Stretch[] {
  const found: Stretch[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (is(part, SQL)) found.push(part);
    else if (Array.isArray(last)) last.push(part);
    else found.push([part]);
  }
  return found;
}

function pieceOf(stretch: Stretch): Piece {
  if (is(stretch, SQL)) return value(stretch);
  const text = derive(stretch, 'json', (parts) =>
    parts.map((part) => ('text' in part ? part.text : JSON.stringify(part.scalar))).join(''),
  );
  return typeof text === 'string' ? literal(text) : value(sql`${text}`);
}
