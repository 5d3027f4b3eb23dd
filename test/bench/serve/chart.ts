import type { Measurement } from './measure.ts';

const colours = ['#4b5563', '#9ca3af', '#1d4ed8', '#93c5fd', '#b45309', '#be185d', '#047857'];
const left = 190;
const width = 760;
const barHeight = 14;
const groupGap = 18;
const top = 96;

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The rates with distinct variables as a bar chart in SVG: a group for each operation, a bar for each server, a line where hand-written SQL stands. */
export function chart(measurement: Measurement): string {
  const rows = measurement.measured.filter(({ mode }) => mode === 'distinct');
  const operations = [...new Set(rows.map(({ operation }) => operation))];
  const servers = measurement.servers.filter(({ id }) => rows.some(({ server }) => server === id));
  const most = Math.max(1, ...rows.map(({ ratio }) => ratio.median)) * 1.1;
  const across = (ratio: number) => Math.round((ratio / most) * (width - left - 60));
  const groupHeight = servers.length * barHeight + groupGap;
  const height = top + operations.length * groupHeight + 10;

  const legend = servers.map(({ name }, index) => {
    const x = 16 + (index % 4) * 186;
    const y = 54 + Math.floor(index / 4) * 18;
    return `<rect x="${x}" y="${y}" width="10" height="10" fill="${colours[index % colours.length]}"/><text x="${x + 15}" y="${y + 9}">${escaped(name)}</text>`;
  });
  const groups = operations.map((operation, group) => {
    const y = top + group * groupHeight;
    const bars = servers.map(({ id }, index) => {
      const found = rows.find((row) => row.operation === operation && row.server === id);
      if (!found) return '';
      const { median } = found.ratio;
      const barTop = y + index * barHeight;
      return `<rect x="${left}" y="${barTop + 1}" width="${across(median)}" height="${barHeight - 2}" fill="${colours[index % colours.length]}"/><text x="${left + across(median) + 5}" y="${barTop + 11}">${median.toFixed(2)}</text>`;
    });
    const middle = y + (servers.length * barHeight) / 2 + 4;
    return `<text x="${left - 10}" y="${middle}" text-anchor="end">${escaped(operation)}</text>${bars.join('')}`;
  });
  const one = left + across(1);
  const title = 'Requests per second, hand-written SQL = 1';
  const subtitle = `${measurement.commitments.toLocaleString('en')} commitments, ${measurement.connections} connections, variables of its own in every request`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="11" fill="#1f2937">`,
    `<title>${escaped(`${title}; ${subtitle}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<text x="16" y="20" font-size="13" font-weight="600">${escaped(title)}</text>`,
    `<text x="16" y="38">${escaped(subtitle)}</text>`,
    ...legend,
    ...groups,
    `<line x1="${one}" y1="${top - 6}" x2="${one}" y2="${height - 10}" stroke="#1f2937" stroke-dasharray="3 3"/>`,
    '</svg>',
    '',
  ].join('\n');
}
