import { describe, expect, test } from 'vitest';
import { fairQueue } from '../../../src/server/processes/fairQueue.ts';

interface Item {
  address: string;
  number: number;
}

const queueOf = (limits = { all: 10, perClient: 5 }) => fairQueue<Item>(limits);
const items = (address: string, count: number): Item[] =>
  Array.from({ length: count }, (_, number) => ({ address, number }));
const told = (item: Item | undefined) => item && `${item.address}${item.number}`;

describe('a fair queue', () => {
  test('gives clients turns, and keeps the order of each', () => {
    const { add, take, size } = queueOf();
    for (const item of [...items('a', 4), ...items('b', 2), ...items('c', 1)]) expect(add(item)).toBeNull();
    expect(size()).toBe(7);
    expect(Array.from({ length: 8 }, () => told(take()))).toEqual([
      ...['a0', 'b0', 'c0', 'a1', 'b1', 'a2', 'a3'],
      undefined,
    ]);
    expect(size()).toBe(0);
  });

  test('gives a client that comes later its turn before the next of who was served', () => {
    const { add, take } = queueOf();
    for (const item of items('a', 3)) add(item);
    expect(told(take())).toBe('a0');
    add({ address: 'b', number: 0 });
    expect([told(take()), told(take()), told(take())]).toEqual(['a1', 'b0', 'a2']);
  });

  test('refuses what is beyond the limit of a client, or of all', () => {
    const { add, take } = queueOf({ all: 4, perClient: 3 });
    expect(items('a', 4).map(add)).toEqual([null, null, null, 'client']);
    expect(items('b', 2).map(add)).toEqual([null, 'all']);
    take();
    expect(add({ address: 'b', number: 7 })).toBeNull();
  });

  test('takes an item out, once', () => {
    const { add, take, remove, size } = queueOf();
    const all = items('a', 3);
    for (const item of all) add(item);
    const [first, second] = all as [Item, Item];
    expect(remove(second)).toBe(true);
    expect(remove(second)).toBe(false);
    expect(told(take())).toBe('a0');
    expect(remove(first)).toBe(false);
    expect([told(take()), size()]).toEqual(['a2', 0]);
  });

  test('is emptied at once', () => {
    const { add, clear, take, size } = queueOf();
    for (const item of [...items('a', 2), ...items('b', 1)]) add(item);
    expect(clear().map(told)).toEqual(['a0', 'a1', 'b0']);
    expect([take(), size()]).toEqual([undefined, 0]);
  });
});
