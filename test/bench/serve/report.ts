import { markdownTable } from '../../../seed/verify/table.ts';
import type { Measured, Measurement, Mode } from './measure.ts';
import type { Spread } from './statistics.ts';
import { targetsOf } from './targets.ts';

const titles: Record<Mode, string> = {
  distinct: 'Variables of its own in every request',
  repeated: 'The same request again and again',
};

/** What a run found out, in Markdown. */
export function report(measurement: Measurement): string {
  const { commitments, connections, seconds, rounds, pinned } = measurement;
  const parts = [
    `${grouped(commitments)} commitments, ${connections} connections, ${rounds === 1 ? '1 round' : `${rounds} rounds`} of ${seconds} s each, in turns; ${pinned ? 'one processor for the servers, others for the load' : 'servers and load share the processors'}. Medians of the rounds, with the least and the greatest.`,
    ...(['distinct', 'repeated'] as const).map(
      (mode) => `### ${titles[mode]}\n\n${ratesTable(measurement, mode)}`,
    ),
    `### Memory after the load\n\n${memoryTable(measurement)}`,
    `### Targets\n\n${targetsTable(measurement)}`,
    ...unanswered(measurement),
    ...warnings(measurement),
  ];
  return parts.join('\n\n');
}

const grouped = (number: number) => Math.round(number).toLocaleString('en');

const ratio = ({ median, least, greatest }: Spread) =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${greatest.toFixed(2)})`;

const nameOf = ({ servers }: Measurement, server: string) =>
  servers.find(({ id }) => id === server)?.name ?? server;

function ratesTable(measurement: Measurement, mode: Mode): string {
  const rows = measurement.measured.filter((row) => row.mode === mode);
  const hasBare = rows.some(({ ratioToBare }) => ratioToBare);
  return markdownTable([
    [
      'operation',
      'server',
      'requests/s',
      '× hand-written SQL',
      ...(hasBare ? ['× fixed bytes'] : []),
      'p50 ms',
      'p99 ms',
      'processor ms',
      '× by that',
    ],
    ...rows.map((row) => [
      row.operation,
      nameOf(measurement, row.server),
      grouped(row.rate.median),
      ratio(row.ratio),
      ...(hasBare ? [row.ratioToBare ? ratio(row.ratioToBare) : '–'] : []),
      row.p50.toFixed(2),
      row.p99.toFixed(2),
      row.cost.toFixed(3),
      row.costRatio.median.toFixed(2),
    ]),
  ]);
}

const mebibytes = (bytes: number) => (bytes / 1024 ** 2).toFixed(0);

function memoryTable({ servers }: Measurement): string {
  return markdownTable([
    ['server', 'resident MiB', 'of that the corpus’s file', 'of that no file', 'peak MiB'],
    ...servers.map(({ name, memory }) => [
      name,
      ...(memory
        ? [memory.resident, memory.corpus, memory.own, memory.peak].map(mebibytes)
        : ['–', '–', '–', '–']),
    ]),
  ]);
}

function targetsTable(measurement: Measurement): string {
  return markdownTable([
    ['target', 'wanted', 'measured', 'met'],
    ...targetsOf(measurement).map(({ name, wanted, measured, met }) => [
      name,
      wanted,
      measured === null ? '–' : measured.toFixed(2),
      met === null ? 'not measured' : met ? 'yes' : 'no',
    ]),
  ]);
}

/** A server whose schema is another may have no way to ask for an operation. */
function unanswered({ servers, measured }: Measurement): string[] {
  const rows = measured.filter(({ mode }) => mode === 'repeated');
  const operations = [...new Set(rows.map(({ operation }) => operation))];
  return servers.flatMap(({ id, name }) => {
    const missing = operations.filter(
      (operation) => !rows.some((row) => row.server === id && row.operation === operation),
    );
    return missing.length ? [`The schema of ${name} has no way to ask for: ${missing.join(', ')}.`] : [];
  });
}

/** A rate says what a server can do only where the server, and not the load, was what could do no more. */
function warnings(measurement: Measurement): string[] {
  const limited = measurement.measured.filter(isLimitedByLoad);
  if (limited.length === 0) return [];
  const named = limited.map(
    ({ mode, operation, server }) => `${nameOf(measurement, server)} (${operation}, ${mode})`,
  );
  return [
    `The load took all of its processor and the server did not, which could have done more: ${named.join(', ')}.`,
  ];
}

const isLimitedByLoad = ({ serverShare, loadShare }: Measured) => loadShare > 0.9 && serverShare < 0.9;
