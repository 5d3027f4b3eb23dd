import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { errorCodes } from '../src/graphql/errors.ts';

const project = fileURLToPath(new URL('../', import.meta.url));
const readme = readFileSync(`${project}README.md`, 'utf8');
const shown = [...readme.matchAll(/<!-- file: (?<path>\S+) -->\n```\w*\n(?<text>[\s\S]*?)```/g)].map(
  (match) => ({
    path: match.groups?.['path'] ?? '',
    text: match.groups?.['text'] ?? '',
  }),
);

describe('README.md', () => {
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
