import { stat } from 'node:fs/promises';

/** What distinguishes one file at a path from the next; null while there is no file. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino, size, mtimeMs } = await stat(path);
    return [dev, ino, size, mtimeMs].join(' ');
  } catch {
    // There may be no file between an old one and a new one; processes that have the old one open
    // keep it.
    return null;
  }
}

/**
 * Looks at a path every `interval` milliseconds, and calls `onReplaced` when another file is there.
 * The next look waits for it.
 */
export async function watchFile(
  path: string,
  interval: number,
  onReplaced: () => Promise<void>,
): Promise<void> {
  let known = await identityOf(path);
  const look = async () => {
    const found = await identityOf(path);
    if (found !== null && found !== known) {
      known = found;
      await onReplaced();
    }
    setTimeout(look, interval);
  };
  setTimeout(look, interval);
}
