/**
 * Cells by row; the first row contains the headings. Columns of numbers (`–` for none) are
 * right-aligned.
 */
export type Rows = (string | number)[][];

const isNumeric = (rows: Rows, column: number) =>
  rows.slice(1).every((row) => row[column] === undefined || /^[0-9.,]+ ?%?$|^–$/.test(String(row[column])));

function widthsOf(rows: Rows): number[] {
  const columns = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => [...String(row[column] ?? '')].length)),
  );
}

function pad(cell: string | number | undefined, width: number, alignRight: boolean): string {
  const text = String(cell ?? '');
  const space = ' '.repeat(width - [...text].length);
  return alignRight ? space + text : text + space;
}

/** A table for a terminal, with a line below the headings. */
export function plainTable(rows: Rows): string {
  const widths = widthsOf(rows);
  const right = widths.map((_, column) => isNumeric(rows, column));
  const line = (row: (string | number)[]) =>
    widths
      .map((width, column) => pad(row[column], width, right[column] ?? false))
      .join('  ')
      .trimEnd();
  const [headings = [], ...body] = rows;
  return [line(headings), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

/** A table in Markdown. */
export function markdownTable(rows: Rows): string {
  const right = widthsOf(rows).map((_, column) => isNumeric(rows, column));
  const line = (row: (string | number)[]) => `| ${right.map((_, column) => row[column] ?? '').join(' | ')} |`;
  const [headings = [], ...body] = rows;
  return [
    line(headings),
    `| ${right.map((numeric) => (numeric ? '---:' : '---')).join(' | ')} |`,
    ...body.map(line),
  ].join('\n');
}
