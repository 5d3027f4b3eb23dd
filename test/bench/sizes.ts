/**
 * The sizes of corpora that `--sizes` lists, least first.
 * @throws a TypeError when they are not numbers, or out of range.
 */
export function sizesIn(list: string): number[] {
  const sizes = list.split(',');
  if (!sizes.every((size) => /^[1-9][0-9]{1,8}$/.test(size)))
    throw new TypeError('--sizes takes numbers from 10 to 999999999, with commas between them.');
  return sizes.map(Number).sort((a, b) => a - b);
}
