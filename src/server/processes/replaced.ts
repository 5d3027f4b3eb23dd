import { stat } from 'node:fs/promises';

/** What tells one file at a path from the next; null while there is none. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeMs } = await stat(path);
    return [dev, ino, size, mtimeMs].join(' ');
  } catch {
    // Between an old file and a new one there may be none; who has the old one open keeps it.
    return null;
  }
}

/** Looks at a path every so many milliseconds, and notices when another file is there. What `notice` does is waited for. */
export async function whenReplaced(path: string, every: number, notice: () => Promise<void>): Promise<void> {
  let known = await identityOf(path);
  const look = async () => {
    const found = await identityOf(path);
    if (found !== null && found !== known) {
      known = found;
      await notice();
    }
    setTimeout(look, every);
  };
  setTimeout(look, every);
}
