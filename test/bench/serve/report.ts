import { markdownTable } from '../../../seed/verify/table.ts';
import { grouped, median, shown, spreadOf } from '../timing.ts';
import type { Measurement, Mode, Series, Trial } from './measure.ts';
import { base, bytes, ours } from './servers.ts';

/** The ratio of a server to another in each round. */
export const ratios = (
  { trials }: Series,
  server: string,
  other: string,
  value: (trial: Trial) => number,
): number[] =>
  (trials[server] ?? []).map((trial, round) => value(trial) / value((trials[other] ?? [])[round] as Trial));

const rate = (trial: Trial) => trial.rate;
const perProcessorSecond = (trial: Trial) => 1 / trial.cost;

/** The result of a run in Markdown. */
export function report(measurement: Measurement, checkouts: string[] = []): string {
  const { commitments, connections, seconds, rounds, client, pinned, servers, uncompared } = measurement;
  const asked = client ? `, headers of ${client.name}` : '';
  const parts = [
    `${grouped(commitments)} commitments, ${connections} connections${asked}, ${rounds} rounds of ${seconds} s each, in turns; ${pinned ? 'one processor for the servers, others for the load' : 'servers and load share the processors'}. Medians of the rounds, with the least and the greatest.`,
    `### Variables of its own in every request\n\n${ratesTable(measurement, 'distinct')}`,
    `### The same request again and again\n\n${ratesTable(measurement, 'repeated')}`,
    ...checkouts.map((name) => `### This server next to ${name}\n\n${againstTable(measurement, name)}`),
    `### Memory after the load\n\n${markdownTable([
      ['server', 'resident MiB', 'of that from no file'],
      ...servers.map(({ name, memory }) => [
        name,
        ...[memory.resident, memory.anonymous].map((count) => grouped(count / 1024 ** 2)),
      ]),
    ])}`,
    ...(uncompared.length ? [`Not compared, as documents differ: ${uncompared.join(', ')}.`] : []),
  ];
  return parts.join('\n\n');
}

function ratesTable({ series }: Measurement, mode: Mode): string {
  const isRepeated = mode === 'repeated';
  const rows = series
    .filter((each) => each.mode === mode)
    .flatMap((each) =>
      Object.entries(each.trials).map(([server, trials]) => {
        const middle = (value: (trial: Trial) => number) => median(trials.map(value));
        const to = (other: string, value: typeof rate) => spreadOf(ratios(each, server, other, value));
        return [
          each.operation,
          server,
          grouped(middle(rate)),
          shown(to(base, rate)),
          ...(isRepeated ? [shown(to(bytes, rate))] : []),
          middle(({ p50 }) => p50).toFixed(2),
          middle(({ p99 }) => p99).toFixed(2),
          middle(({ cost }) => cost).toFixed(3),
          to(base, perProcessorSecond).median.toFixed(2),
        ];
      }),
    );
  const toBytes = isRepeated ? [`× ${bytes}`] : [];
  return markdownTable([
    ['operation', 'server', 'requests/s', `× ${base}`, ...toBytes, 'p50 ms', 'p99 ms', 'CPU ms', '× by CPU'],
    ...rows,
  ]);
}

function againstTable({ series }: Measurement, name: string): string {
  return markdownTable([
    ['operation', 'variables', `× ${name}`, '× by CPU'],
    ...series.map((each) => [
      each.operation,
      each.mode,
      shown(spreadOf(ratios(each, ours, name, rate))),
      shown(spreadOf(ratios(each, ours, name, perProcessorSecond))),
    ]),
  ]);
}
