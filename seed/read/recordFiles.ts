import { readdirSync } from 'node:fs';
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

/** Lists a folder of records by name. Hidden files and Markdown are ignored. */
export function listRecords(directory: string): Folder {
  const folder: Folder = { shared: [], articles: [], unexpected: [] };
  const list = (path: string, files: RecordFile[], folders: string[]) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.name.startsWith('.') || entry.name.endsWith('.md')) continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory() && folders.includes(entry.name)) list(inner, folder.articles, []);
      else if (entry.isFile() && entry.name.endsWith('.yaml'))
        files.push({ name: entry.name.slice(0, -'.yaml'.length), path: inner });
      else folder.unexpected.push(inner);
    }
  };
  list(directory, folder.shared, ['articles']);
  return folder;
}

/**
 * A path for messages: relative to the working directory if it is inside, so that editors and
 * terminals link it.
 */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
