import SchemaBuilder from '@pothos/core';
import ComplexityPlugin, { ComplexityErrorKind } from '@pothos/plugin-complexity';
import DrizzlePlugin from '@pothos/plugin-drizzle';
import RelayPlugin from '@pothos/plugin-relay';
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Corpus } from '../../db/open.ts';
import { relations } from '../../db/relations.ts';
import type { Limits } from '../config.ts';
import { refuse } from './errors.ts';
import { decodeGlobalId, encodeGlobalId } from './globalId.ts';

/** What every resolver is given. */
export interface Context {
  corpus: Corpus;
  limits: Limits;
}

/** The party views have no keys or indexes of their own for the plugin to page by; only tables are paged. */
const viewConfig = { columns: [], primaryKeys: [], uniqueConstraints: [], indexes: [], name: 'view' };

/**
 * The schema builder: context, scalars and plugins, and no types of the graph. Fields are non-null unless they say otherwise, as the database’s columns
 * are NOT NULL unless they say otherwise.
 */
export const builder = new SchemaBuilder<{
  Context: Context;
  DrizzleRelations: typeof relations;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
}>({
  plugins: [ComplexityPlugin, RelayPlugin, DrizzlePlugin],
  defaultFieldNullability: false,
  drizzle: {
    client: (context) => context.corpus,
    relations,
    getTableConfig: (table) => (is(table, SQLiteTable) ? getTableConfig(table) : viewConfig),
  },
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: ({ limits }) => ({ depth: limits.depth, complexity: limits.cost }),
    complexityError: (kind, { depth, complexity, maxDepth, maxComplexity }) =>
      kind === ComplexityErrorKind.Depth
        ? refuse(
            'DEPTH_LIMIT',
            `The operation is ${depth} levels deep; the limit (MAX_DEPTH) is ${maxDepth}. Split it, or look nodes up by id.`,
            { limit: maxDepth, actual: depth },
          )
        : refuse(
            'COST_LIMIT',
            `The operation costs ${complexity}; the limit (MAX_COST) is ${maxComplexity}. Ask for smaller pages (first, last) or fewer levels.`,
            { limit: maxComplexity, actual: complexity },
          ),
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: decodeGlobalId,
    idFieldOptions: {
      description:
        'Globally unique and stable: the type’s name, a colon, and the slug or code. Opaque to clients; pass it to `node` or `nodes`.',
    },
    nodeTypeOptions: { description: 'Anything with a global id.' },
    firstArgOptions: {
      description: 'How many items from the front, 0 to 100; 20 when neither `first` nor `last` is given.',
    },
    lastArgOptions: { description: 'How many items from the back, 0 to 100; not together with `first`.' },
    afterArgOptions: { description: 'Only items after this cursor.' },
    beforeArgOptions: { description: 'Only items before this cursor.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
});

builder.queryType({
  description: 'Everything that can be asked. The corpus is read-only, so there are no mutations.',
});
