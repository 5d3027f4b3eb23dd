import { bare, handWritten } from './contenders.ts';
import type { Measured, Measurement, Mode } from './measure.ts';

/** Something this server is to reach. */
export interface Target {
  name: string;
  /** The bound in words. */
  wanted: string;
  /** What was measured; null when the run did not measure it. */
  measured: number | null;
  met: boolean | null;
}

/** The server that the targets are about, by its id. */
const ours = 'compiled';

const mebibyte = 1024 ** 2;

/** The targets, each with what a run measured of it. */
export function targetsOf({ measured, servers }: Measurement): Target[] {
  const find = (mode: Mode, operation: string, server: string) =>
    measured.find((row) => row.mode === mode && row.operation === operation && row.server === server);
  const operations = [...new Set(measured.map(({ operation }) => operation))];
  const ofOurs = (mode: Mode, operation: string, value: (row: Measured) => number | null | undefined) => {
    const row = find(mode, operation, ours);
    return (row && value(row)) ?? null;
  };
  const timesMercurius = (operation: string) => {
    const peer = find('distinct', operation, 'mercurius');
    return ofOurs('distinct', operation, ({ rate }) => peer && rate.median / peer.rate.median);
  };
  const memory = servers.find(({ id }) => id === ours)?.memory;
  return [
    ...operations.map((operation) =>
      atLeast(
        0.9,
        `${operation}, distinct variables, rate to ${handWritten.name}`,
        ofOurs('distinct', operation, ({ ratio }) => ratio.median),
      ),
    ),
    atLeast(
      0.7,
      `list of 20, repeated, rate to ${bare.name}`,
      ofOurs('repeated', 'list of 20', ({ ratioToBare }) => ratioToBare?.median),
    ),
    ...['list of 20', 'nested lists'].map((operation) =>
      atLeast(2, `${operation}, distinct variables, rate to Mercurius`, timesMercurius(operation)),
    ),
    ...operations.map((operation) =>
      atMost(
        1.3,
        `${operation}, distinct variables, p99 to ${handWritten.name}`,
        ofOurs('distinct', operation, ({ p99Ratio }) => p99Ratio.median),
      ),
    ),
    atMost(150, 'memory after load, MiB', memory ? memory.resident / mebibyte : null),
  ];
}

const atLeast = (bound: number, name: string, measured: number | null): Target => ({
  name,
  wanted: `≥ ${bound}`,
  measured,
  met: measured === null ? null : measured >= bound,
});

const atMost = (bound: number, name: string, measured: number | null): Target => ({
  name,
  wanted: `≤ ${bound}`,
  measured,
  met: measured === null ? null : measured <= bound,
});
