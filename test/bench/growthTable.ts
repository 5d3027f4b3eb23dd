import { plainTable } from '../../seed/verify/table.ts';
import type { Size } from './growth.ts';

/** The sizes side by side, with the ratio to the one they are compared with. */
export function growthTable(sizes: Size[]): string {
  const base = sizes.find(({ commitments }) => commitments === 10_000) ?? sizes[0];
  const number = (value: number) => value.toLocaleString('en');
  const headings = sizes.flatMap((size) =>
    size === base ? [number(size.commitments)] : [number(size.commitments), '×'],
  );
  const rows = (base?.operations ?? []).map(({ name, milliseconds }, row) => [
    name,
    ...sizes.flatMap((size) => {
      const time = size.operations[row]?.milliseconds ?? 0;
      return size === base ? [time.toFixed(2)] : [time.toFixed(2), (time / milliseconds).toFixed(2)];
    }),
  ]);
  return plainTable([['median ms', ...headings], ...rows]);
}
