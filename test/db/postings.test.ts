import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostingWriter, readPostings } from '../../db/search/postings.ts';

const occurrences = fc
  .array(
    fc.record({
      item: fc.integer({ min: 1, max: 2 ** 31 }),
      kind: fc.integer({ min: 1, max: 300 }),
      weight: fc.integer({ min: 1, max: 255 }).map((hundredths) => hundredths / 100),
    }),
  )
  .map((list) => list.toSorted((one, other) => one.item - other.item));

test('postings are read as they were written, with the greatest weight of a kind', () => {
  fc.assert(
    fc.property(occurrences, (list) => {
      const writer = new PostingWriter();
      for (const { item, kind, weight } of list) writer.add(item, kind, weight);
      const read = new Map<string, number>();
      const items: number[] = [];
      readPostings(writer.finish(), (item, kind, weight) => {
        items.push(item);
        read.set(`${item} ${kind}`, weight);
      });
      const expected = new Map<string, number>();
      for (const { item, kind, weight } of list) {
        const key = `${item} ${kind}`;
        expected.set(key, Math.max(weight, expected.get(key) ?? 0));
      }
      expect(read).toEqual(expected);
      expect(items).toEqual(items.toSorted((one, other) => one - other));
    }),
  );
});
