import { readdirSync, type Stats, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A YAML file: its name without `.yaml`, and its path. */
export interface RecordFile {
  name: string;
  path: string;
}

/** The files of a folder of records, and the paths of unexpected entries. */
export interface Folder {
  shared: RecordFile[];
  articles: RecordFile[];
  unexpected: string[];
}

/** Lists a folder of records by name, following links. Hidden files and Markdown are ignored. */
export function listRecords(directory: string): Folder {
  const folder: Folder = { shared: [], articles: [], unexpected: [] };
  const list = (path: string, files: RecordFile[], folders: string[]) => {
    for (const name of readdirSync(path).sort()) {
      if (name.startsWith('.') || name.endsWith('.md')) continue;
      const inner = join(path, name);
      const stat = statOf(inner);
      if (stat?.isDirectory() && folders.includes(name)) list(inner, folder.articles, []);
      else if (stat?.isFile() && name.endsWith('.yaml'))
        files.push({ name: name.slice(0, -'.yaml'.length), path: inner });
      else folder.unexpected.push(inner);
    }
  };
  list(directory, folder.shared, ['articles']);
  return folder;
}

/** What is at a path, at the end of links; null when the links lead nowhere. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/**
 * A path for messages: relative to the working directory if it is inside, so that editors and
 * terminals link it.
 */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
