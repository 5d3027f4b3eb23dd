import type { Waiting as Limits } from '../../config.ts';

/** Items that wait, each of a client. */
export interface FairQueue<Item extends { address: string }> {
  /** Adds an item; says which limit keeps it out, if any. */
  add: (item: Item) => 'all' | 'client' | null;
  /** Takes the next item: of the client that was served longest ago, the one that waits longest. */
  take: () => Item | undefined;
  /** Takes an item out; false when it does not wait. */
  remove: (item: Item) => boolean;
  /** Takes all items out. */
  clear: () => Item[];
  size: () => number;
}

/**
 * Makes an empty queue in which clients take turns, so that nobody waits for all items of another.
 */
export function fairQueue<Item extends { address: string }>({ all, perClient }: Limits): FairQueue<Item> {
  /** The items of each client, that whose turn is next first. */
  const clients = new Map<string, Item[]>();
  let size = 0;

  function drop(address: string, items: Item[], index: number): Item | undefined {
    const [item] = items.splice(index, 1);
    size -= 1;
    if (items.length === 0) clients.delete(address);
    return item;
  }

  return {
    size: () => size,
    add: (item) => {
      const items = clients.get(item.address) ?? [];
      if (items.length >= perClient) return 'client';
      if (size >= all) return 'all';
      items.push(item);
      size += 1;
      clients.set(item.address, items);
      return null;
    },
    take: () => {
      const [next] = clients;
      if (!next) return undefined;
      const [address, items] = next;
      const item = drop(address, items, 0);
      // Its turn comes again after those of all others.
      if (clients.delete(address)) clients.set(address, items);
      return item;
    },
    remove: (item) => {
      const items = clients.get(item.address) ?? [];
      const index = items.indexOf(item);
      if (index < 0) return false;
      drop(item.address, items, index);
      return true;
    },
    clear: () => {
      const items = [...clients.values()].flat();
      clients.clear();
      size = 0;
      return items;
    },
  };
}
