import { sql } from 'drizzle-orm';
import type { Declaration } from '../../compile/declaration.ts';
import { literalValue, mapValue } from '../../compile/param.ts';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import { rootField, typeOfValue } from '../fields/fields.ts';
import { rowBySlug, slugsOf } from '../fields/lookups.ts';
import { isNodeType, nounNamed } from '../fields/nouns.ts';
import { decodeGlobalId } from '../globalId.ts';
import { identifying } from '../query/identified.ts';

/** The description of every `id`. */
export const idDescription = 'Globally unique and stable, opaque to clients; `node` and `nodes` take it.';

const mostIds = 100;

/** @throws BAD_USER_INPUT for too many ids. */
function checkNumber({ length }: readonly string[]): void {
  if (length <= mostIds) return;
  throw refuse('BAD_USER_INPUT', `ids: ${length} ids were given. At most ${mostIds} can be given.`, {
    argument: 'ids',
    limit: mostIds,
    actual: length,
  });
}

/**
 * The item with an id; refused, each by itself, for an id that no type of the schema can have.
 */
const itemWithId = (id: string): Declaration => {
  const typename = literalValue(mapValue(id, 'typename', (known) => readId(known).typename));
  if (typename === null) {
    const details = sql`json_object('id', ${mapValue(id, 'shown', shownId)})`;
    return { kind: 'constant', value: null, refusal: () => ({ when: sql`1`, name: 'BAD_ID', details }) };
  }
  const slug = mapValue(id, 'slug', (known) => readId(known).slug);
  return { kind: 'one', rows: (_, __, alias) => rowBySlug(typename, slug, alias()) };
};

/** The type and slug of an id; no type for an id that no type of the schema can have. */
function readId(id: string): { typename: string | null; slug: string } {
  const decoded = decodeGlobalId(id);
  return decoded && isNodeType(decoded.typename) ? decoded : { typename: null, slug: '' };
}

const longestShown = 200;

const shownId = (id: string) => (id.length > longestShown ? `${id.slice(0, longestShown)}…` : id);

/** The error of a text that is no id. */
export const badId = (details: unknown) =>
  refuse(
    'BAD_ID',
    `"${(details as { id: string }).id}" is not an id. Expected Type:slug, for example Commitment:a-slug, as an \`id\` field gives it.`,
  );

/** The mark of arguments that take ids. */
const ids = identifying((id) => {
  const { typename, slug } = readId(id);
  const identified = typename === null ? null : slugsOf(nounNamed(typename))(slug);
  return identified && { ...identified, prefix: `${typename}:` };
});

/** Adds the interface of everything with a global id, and the root fields that take such ids. */
export function addNodeFields(): void {
  const Node = builder.interfaceRef<object>('Node');
  Node.implement({
    description: 'Anything with a global id.',
    resolveType: typeOfValue,
    fields: (t) => ({
      id: t.id({
        description: idDescription,
      }),
    }),
  });
  rootField('node', (t) =>
    t.declare(
      {
        type: Node,
        nullable: true,
        description:
          'An item by its global `id`. Null when none has it: `extensions.warnings` has the nearest or new one.',
        args: { id: t.arg.id({ required: true, extensions: ids }) },
      },
      { kind: 'dynamic', declare: (_, { id }: { id: string }) => itemWithId(id) },
    ),
  );
  rootField('nodes', (t) =>
    t.declare(
      {
        type: [Node],
        nullable: { list: true, items: true },
        description: `Up to ${mostIds} items of any types by their global \`ids\`, in that order; null where there is none, as for \`node\`. A malformed id is null with an error of its own.`,
        args: { ids: t.arg.idList({ required: true, extensions: { ...ids, hasItemEach: true } }) },
        cost: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
      },
      {
        kind: 'tuple',
        items: (_, { ids }: { ids: string[] }) => {
          checkNumber(ids);
          return ids.map(itemWithId);
        },
      },
    ),
  );
}
