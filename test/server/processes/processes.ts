import { readFileSync } from 'node:fs';

/** The processes that another has started, by the name of their script; on Linux only. */
export function childrenOf(pid: number, name: string): number[] {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .filter(Boolean)
    .map(Number);
  return pids.filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(`/${name}.ts`));
}

/**
 * Whether a process runs. What has ended may still be listed as long as nobody asked how it ended.
 */
export function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
