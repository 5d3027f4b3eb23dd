import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, Kind } from 'graphql';
import type { Limited } from '../../compile/plans.ts';
import type { Limits } from '../../config.ts';
import { refuse } from '../errors.ts';
import { declarations } from './declarations.ts';

/** Refuses an operation beyond the limits; how that is told is left to the resolvers, which find out again. */
export const withinLimits =
  ({ depth, cost }: Pick<Limits, 'depth' | 'cost'>) =>
  ({ document, operationName, variables }: Limited) => {
    const measured = complexityFromQuery(onlyOperation(document, operationName ?? null), {
      schema: declarations.schema,
      variables: { ...variables },
    });
    if (measured.depth > depth) throw refuse('DEPTH_LIMIT', 'too deep');
    if (measured.complexity > cost) throw refuse('COST_LIMIT', 'too costly');
  };

/** The document without its other operations. */
const onlyOperation = (document: DocumentNode, name: string | null): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION || name === null || definition.name?.value === name,
  ),
});
