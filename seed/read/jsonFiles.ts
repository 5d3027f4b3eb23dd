import { readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileProblem, type Problem } from './problem.ts';
import { shownPath, statOf } from './recordFiles.ts';

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
  const stat = statOf(path);
  if (!stat) return false;
  if (!stat.isDirectory()) return true;
  const names = readdirSync(path);
  const isYaml = (name: string) => name.endsWith('.yaml') || name === 'articles';
  return names.some((name) => name.endsWith(extension)) && !names.some(isYaml);
}

/** Lists the files of a corpus in JSON Lines. Hidden files and Markdown are ignored. */
export function listJsonLines(path: string): JsonLines {
  const stat = statSync(path);
  if (!stat.isDirectory()) {
    const isYaml = /\.ya?ml$/i.test(path);
    if (stat.isFile() && !isYaml) return { paths: [path], bytes: stat.size, problems: [] };
    const fault = {
      expected: 'a folder of YAML files, or JSON Lines',
      found: isYaml ? 'a single YAML file' : 'a device, pipe or socket, which cannot be read twice',
      remedy: isYaml ? `give its folder: --records ${shownPath(dirname(resolve(path)))}` : null,
    };
    return { paths: [], bytes: 0, problems: [fileProblem(path, fault)] };
  }
  const names = readdirSync(path)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.md'))
    .sort();
  const isLines = (name: string) => name.endsWith(extension) && statOf(join(path, name))?.isFile();
  const paths = names.filter(isLines).map((name) => join(path, name));
  return {
    paths,
    bytes: paths.reduce((sum, file) => sum + statSync(file).size, 0),
    problems: names
      .filter((name) => !isLines(name))
      .map((name) =>
        fileProblem(join(path, name), { expected: `only ${extension} files`, ...foundAt(path, name) }),
      ),
  };
}

/** What an unexpected entry is, if its name does not say it. */
function foundAt(folder: string, name: string): Partial<Problem> {
  const stat = statOf(join(folder, name));
  if (stat?.isFile()) return {};
  return {
    found: stat === null ? 'a link that leads nowhere' : stat.isDirectory() ? 'a folder' : 'a device',
  };
}

/** The problem of a corpus in JSON Lines without articles. */
export const noArticle = (path: string) => fileProblem(path, { expected: 'at least one article in it' });
