import { readFileSync } from 'node:fs';

/** How many spellings there are, and how many find their bearer first. */
export interface Count {
  spellings: number;
  first: number;
}

/** The parts of the test, by the group of bearers and for `all`. */
export type Figures = Record<'recorded' | 'known' | 'heldOut', Record<string, Count>>;

/** The measured figures as a table of Markdown. */
export function figuresTable(): string {
  const figures = JSON.parse(readFileSync(new URL('figures.json', import.meta.url), 'utf8')) as Figures;
  const cell = (count: Count | undefined) => (count ? `${count.first} of ${count.spellings}` : '');
  return [
    '| recorded in | as recorded, look-alikes included | known spellings | spellings left out of the tables |',
    '| --- | --- | --- | --- |',
    ...Object.keys(figures.known).map((group) => {
      const { recorded, known, heldOut } = figures;
      return `| ${group} | ${cell(recorded[group])} | ${cell(known[group])} | ${cell(heldOut[group])} |`;
    }),
  ].join('\n');
}
