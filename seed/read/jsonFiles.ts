import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileProblem, type Problem } from './problem.ts';

const extension = '.jsonl';

/** The files of a corpus in JSON Lines: one file, or those of a folder by name. */
export interface JsonLines {
  paths: string[];
  bytes: number;
  /** Unexpected files among them. */
  problems: Problem[];
}

/**
 * Whether a path is a corpus in JSON Lines and not a folder of YAML: a single file, or a folder
 * with such files and without YAML.
 */
export function isJsonLines(path: string): boolean {
  if (!existsSync(path)) return false;
  if (!statSync(path).isDirectory()) return true;
  const names = readdirSync(path);
  const isYaml = (name: string) => name.endsWith('.yaml') || name === 'articles';
  return names.some((name) => name.endsWith(extension)) && !names.some(isYaml);
}

/** Lists the files of a corpus in JSON Lines. Hidden files and Markdown are ignored. */
export function listJsonLines(path: string): JsonLines {
  if (!statSync(path).isDirectory()) return { paths: [path], bytes: statSync(path).size, problems: [] };
  const names = readdirSync(path)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
    .sort();
  const paths = names.filter((name) => name.endsWith(extension)).map((name) => join(path, name));
  return {
    paths,
    bytes: paths.reduce((sum, file) => sum + statSync(file).size, 0),
    problems: names
      .filter((name) => !name.endsWith(extension))
      .map((name) => fileProblem(join(path, name), { expected: `only ${extension} files` })),
  };
}

/** The problem of a corpus in JSON Lines without articles. */
export const noArticle = (path: string) => fileProblem(path, { expected: 'at least one article in it' });
