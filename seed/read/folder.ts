import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A YAML file: its name without `.yaml`, and its path. */
export interface RecordFile {
  name: string;
  path: string;
}

/** The files of a folder of records, and what else lies there that should not. */
export interface Folder {
  shared: RecordFile[];
  articles: RecordFile[];
  strange: string[];
}

/** Lists a folder of records in a fixed order. Hidden files and Markdown are nobody's records. */
export function listRecords(directory: string): Folder {
  const folder: Folder = { shared: [], articles: [], strange: [] };
  const list = (path: string, files: RecordFile[], folders: string[]) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.name.startsWith('.') || entry.name.endsWith('.md')) continue;
      const inner = join(path, entry.name);
      if (entry.isDirectory() && folders.includes(entry.name)) list(inner, folder.articles, []);
      else if (entry.isFile() && entry.name.endsWith('.yaml'))
        files.push({ name: entry.name.slice(0, -'.yaml'.length), path: inner });
      else folder.strange.push(inner);
    }
  };
  list(directory, folder.shared, ['articles']);
  return folder;
}

/** A path as messages print it: from the working directory where it lies in there, so that editors and terminals find it. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), path);
  return near.startsWith('..') ? path : near;
}
