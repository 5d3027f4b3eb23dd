import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOperations } from '../src/server/graphiql/operations.ts';
import { openApp, realCorpus } from './harness.ts';
import { answerRows, quotedIn, shownOperations, valuesOf } from './readmeAnswers.ts';
import { project, withParts } from './readmeParts.ts';

const read = (path: string) => readFileSync(project + path, 'utf8');

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'src/README.md',
  'src/compile/README.md',
  'src/server/README.md',
  'db/README.md',
  'seed/README.md',
].filter((path) => existsSync(project + path));

/** The code blocks of a document in a language. */
const blocksOf = (path: string, language: string) =>
  Array.from(
    read(path).matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g')),
    ([, block]) => block ?? '',
  );

const rows = Array.from(read('README.md').matchAll(answerRows), ({ groups }) => ({
  title: groups?.['title'] ?? '',
  name: groups?.['name'] ?? '',
  answer: groups?.['answer'] ?? '',
}));

describe.each(documents)('%s', (path) => {
  it('links to files that exist', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link ?? '');
    expect(links.filter((link) => !existsSync(join(project, dirname(path), link)))).toEqual([]);
  });

  it('has its made parts and shown files as they are', () => {
    expect(read(path)).toBe(withParts(read(path)));
  });

  it('has no operation that fails', async () => {
    const { ask } = openApp(realCorpus);
    for (const block of blocksOf(path, 'graphql')) {
      if (block.includes('$')) continue;
      expect(await ask(block).then(({ errors }) => errors), block).toBeUndefined();
    }
  });
});

describe('README.md', () => {
  it('answers questions of the gallery under their titles', () => {
    expect(rows.map(({ name }) => name)).toEqual(shownOperations);
    const titles = new Map(readOperations().map(({ name, title }) => [name, title]));
    for (const { name, title } of rows) expect(title).toBe(titles.get(name));
  });

  it.each(rows)('quotes the golden answer of $name', ({ name, answer }) => {
    expect(quotedIn(answer)).toEqual(valuesOf(name, read(`test/examples/answers/${name}.json`)));
  });

  it('says how much is in the corpus', () => {
    const { corpus } = JSON.parse(read('test/examples/answers/the-corpus.json'));
    const found = /(\d+)\s+commitments,\s+(\d+)\s+statements,\s+(\d+)\s+events\s+and\s+(\d+)\s+figures/.exec(
      read('README.md'),
    );
    const { commitments, statements, events, figures } = corpus.counts;
    expect(found?.slice(1).map(Number)).toEqual([commitments, statements, events, figures]);
  });

  it('shows the answer to its request', async () => {
    const [shell = ''] = blocksOf('README.md', 'sh').filter((block) => block.includes('curl'));
    const { query } = JSON.parse(/'(\{[\s\S]*\})'/.exec(shell)?.[1] ?? '');
    const [answer = ''] = blocksOf('README.md', 'json');
    const { data } = await openApp(realCorpus).ask(query);
    expect(JSON.parse(answer)).toEqual({ data });
  });

  it('is short, and its picture small', () => {
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
    expect(statSync(`${project}test/browser/screenshot.png`).size).toBeLessThanOrEqual(200 * 1024);
  });
});
