import type { Declaration } from '../../compile/declaration.ts';
import { literalValue, mapValue } from '../../compile/param.ts';
import { builder } from '../builder.ts';
import { refuse } from '../errors.ts';
import { rootField, typeOfValue } from '../fields/fields.ts';
import { rowBySlug } from '../fields/lookups.ts';
import { canMove, movedFrom } from '../fields/moves.ts';
import { isNodeType, nounNamed } from '../fields/nouns.ts';
import { decodeGlobalId } from '../globalId.ts';

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
 * The item with an id.
 * @throws BAD_ID for an id that no type of the schema can have.
 */
const itemWithId = (id: string): Declaration => {
  const typename = literalValue(mapValue(id, 'typename', (known) => decodeGlobalId(known).typename));
  if (!isNodeType(typename)) {
    throw refuse('BAD_ID', `"${literalValue(id)}" is not an id: there is no type ${typename} with ids.`);
  }
  const slug = mapValue(id, 'slug', (known) => decodeGlobalId(known).id);
  const { table } = nounNamed(typename);
  return {
    kind: 'one',
    rows: (_, __, alias) => rowBySlug(typename, slug, alias()),
    ...(canMove(table) ? { missing: () => movedFrom(table, slug) } : {}),
  };
};

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
          'One item of any type by its global `id`. Null when there is none; if it has moved, `extensions.warnings` says where.',
        args: { id: t.arg.id({ required: true }) },
      },
      { kind: 'dynamic', declare: (_, { id }: { id: string }) => itemWithId(id) },
    ),
  );
  rootField('nodes', (t) =>
    t.declare(
      {
        type: [Node],
        nullable: { list: true, items: true },
        description: `Up to ${mostIds} items of any types by their global \`ids\`, in that order; null where there is none, as for \`node\`.`,
        args: { ids: t.arg.idList({ required: true }) },
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
