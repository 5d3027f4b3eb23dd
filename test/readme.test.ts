import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { errorCodes } from '../src/graphql/errors.ts';
import { readOperations } from '../src/server/graphiql/operations.ts';
import { readmeAnswers, readmeRows } from './readmeAnswers.ts';

const project = fileURLToPath(new URL('../', import.meta.url));
const readme = readFileSync(`${project}README.md`, 'utf8');
const shown = [...readme.matchAll(/<!-- file: (?<path>\S+) -->\n```\w*\n(?<text>[\s\S]*?)```/g)].map(
  (match) => ({
    path: match.groups?.['path'] ?? '',
    text: match.groups?.['text'] ?? '',
  }),
);

const rows = Array.from(readme.matchAll(readmeRows), ({ groups }) => ({
  title: groups?.['title'] ?? '',
  name: groups?.['name'] ?? '',
  answer: groups?.['answer'] ?? '',
}));

describe('README.md', () => {
  it('answers a dozen questions, each of the gallery, under its title', () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
    const titles = new Map(readOperations().map(({ name, title }) => [name, title]));
    for (const { name, title } of rows) expect(title).toBe(titles.get(name));
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('tells how much is in the corpus', () => {
    const { corpus } = JSON.parse(readFileSync(`${project}test/examples/answers/the-corpus.json`, 'utf8'));
    const { commitments, events, figures } = corpus.counts;
    const counts = `${commitments} commitments, ${events} events and ${figures} figures`;
    expect(readme.replace(/\s+/g, ' ')).toContain(counts);
  });

  it('links to every operation of the gallery', () => {
    const missing = readOperations().filter(({ name }) => !readme.includes(`-${name}.graphql)`));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it.each(rows)('answers $name from its golden answer', ({ name, answer }) => {
    const golden = readFileSync(`${project}test/examples/answers/${name}.json`, 'utf8');
    expect(answer).toBe(readmeAnswers[name]?.(JSON.parse(golden)));
  });

  it('shows files', () => expect(shown.length).toBeGreaterThanOrEqual(3));

  it.each(shown)('shows $path as it is', ({ path, text }) => {
    expect(text).toBe(readFileSync(project + path, 'utf8'));
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '');
    expect(links.filter((path) => !existsSync(project + path))).toEqual([]);
  });

  it('names every error code', () => {
    expect(Object.keys(errorCodes).filter((code) => !readme.includes(`\`${code}\``))).toEqual([]);
  });

  it('tells the true defaults of the environment', () => {
    const { port, host, corpusDb, limits } = readConfig({});
    const defaults = {
      PORT: port,
      HOST: host,
      CORPUS_DB: corpusDb,
      MAX_DEPTH: limits.depth,
      MAX_COST: limits.cost,
      MAX_ALIASES: limits.aliases,
      MAX_TOKENS: limits.tokens,
      MAX_BODY_BYTES: limits.bodyBytes,
    };
    for (const [name, value] of Object.entries(defaults))
      expect(readme).toContain(`| \`${name}\` | \`${value}\` |`);
  });
});
