import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { oncePerOperation } from './memo.ts';

interface Batch<Key, Value> {
  keys: Set<Key>;
  values: Promise<(key: Key) => Value>;
}

/**
 * Loads what a field needs for all the places in the answer where it stands, at once: keys are gathered until the answer can go no further without
 * them. `name` tells loads of one field apart that differ in more than the key, for example by the list above that the field belongs to.
 */
export async function together<Key, Value>(
  context: object,
  info: GraphQLResolveInfo,
  name: string,
  key: Key,
  load: (keys: Key[]) => Promise<(key: Key) => Value> | ((key: Key) => Value),
): Promise<Value> {
  const batches = oncePerOperation(context, 'batches', () => new Map<string, Batch<Key, Value>>());
  const place = `${placeOf(info, context)} ${name}`;
  let batch = batches.get(place);
  if (!batch) {
    const keys = new Set<Key>();
    const values = untilIdle().then(() => {
      batches.delete(place);
      return load([...keys]);
    });
    batch = { keys, values };
    batches.set(place, batch);
  }
  batch.keys.add(key);
  const valueFor = await batch.values;
  return valueFor(key);
}

/** After everything that is ready to run has run: all microtasks come before the next tick. */
const untilIdle = () =>
  Promise.resolve().then(() => new Promise<void>((resolve) => process.nextTick(resolve)));

/**
 * Where a field stands in the answer, whichever items of the lists around it, and which fields of the document it is: fragments on several types can
 * put fields with other arguments and selections in one place.
 */
function placeOf({ path, fieldNodes }: GraphQLResolveInfo, context: object): string {
  const names: (string | number)[] = [];
  for (let step: typeof path | undefined = path; step; step = step.prev) {
    if (typeof step.key === 'string') names.unshift(step.key);
  }
  const met = oncePerOperation(context, 'fields', () => new Map<FieldNode, number>());
  const numbers = fieldNodes.map((field) => {
    const number = met.get(field) ?? met.size;
    met.set(field, number);
    return number;
  });
  return `${names.join('.')} ${numbers.join('+')}`;
}
