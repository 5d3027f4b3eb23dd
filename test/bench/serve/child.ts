import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server to start: a script for Node, and what it finds in its environment. */
export interface Script {
  script: string;
  /** For Node, before the script. */
  flags?: string[];
  environment: Record<string, string>;
}

/** What a server’s processes hold in memory together, in bytes. What they share counts once. */
export interface Memory {
  /** All that is in memory for it, mapped files included. */
  resident: number;
  /** What of that is the corpus’s file, which is mapped: the system shares it among processes and takes it back when it wants to. */
  corpus: number;
  /** What is the process’s alone, without any file. */
  own: number;
  /** The most that was resident at any time, each process by itself. */
  peak: number;
}

/** A server that runs in a process of its own. */
export interface Child {
  url: URL;
  pid: number;
  /** Seconds of processor time so far; not a number where the system does not tell. */
  processorSeconds: () => number;
  /** With how much of the corpus at a path is mapped; null where the system does not tell. */
  memory: (corpus: string) => Memory | null;
  stop: () => Promise<void>;
}

const endWithParent = fileURLToPath(new URL('./endWithParent.js', import.meta.url));
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** How long a server may take until it listens, in milliseconds. */
const patience = 60_000;

/**
 * Starts a server and waits until it says where it listens. It ends with this process, however this one ends.
 * @param core the processor it is to stay on; null for any.
 * @throws an Error with what the server said when it ends instead.
 */
export async function startServer(
  { script, flags = [], environment }: Script,
  core: number | null,
): Promise<Child> {
  const node = [process.execPath, '--import', endWithParent, ...flags, script];
  const [command = '', ...words] = core === null ? node : ['taskset', '-c', String(core), ...node];
  const child = spawn(command, words, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = await whereItListens(child, script);
  const pid = child.pid as number;
  return {
    url,
    pid,
    processorSeconds: () => sumOf(treeOf(pid).map(processorSecondsOf)),
    memory: (corpus) => memoryOf(pid, corpus),
    stop: () => stop(child),
  };
}

function whereItListens(child: ChildProcess, script: string): Promise<URL> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${script} does not listen after ${patience / 1000} seconds.\n${said}`));
    }, patience);
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-10_000);
      const found = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(said);
      if (!found) return;
      clearTimeout(timer);
      resolve(new URL(found[0]));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`${script} ended (${signal ?? code}) before it listened.\n${said}`));
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Nothing is lost with a server that only reads.
  child.kill('SIGKILL');
  await ended;
}

function readProcess(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

/** A process and all that it has started, directly or not. */
function treeOf(pid: number): number[] {
  const children = readProcess(pid, `task/${pid}/children`)?.trim().split(' ').filter(Boolean) ?? [];
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

function memoryOf(pid: number, corpus: string): Memory | null {
  const all = treeOf(pid).flatMap((each) => mappedBy(each) ?? []);
  if (all.length === 0) return null;
  const files = new Map<string, number>();
  // A file that several have in memory, as Node itself, is there once.
  for (const mapped of all)
    for (const [path, bytes] of mapped.files) files.set(path, Math.max(bytes, files.get(path) ?? 0));
  const own = sumOf(all.map((mapped) => mapped.own));
  return {
    resident: own + sumOf([...files.values()]),
    corpus: files.get(realpathSync(corpus)) ?? 0,
    own,
    peak: sumOf(all.map(({ peak }) => peak)),
  };
}

/** What a process has in memory: of each file that is mapped, and of no file; null where the system does not tell. */
function mappedBy(pid: number): { files: Map<string, number>; own: number; peak: number } | null {
  const [maps, status] = [readProcess(pid, 'smaps'), readProcess(pid, 'status')];
  if (!maps || !status) return null;
  const files = new Map<string, number>();
  let path = '';
  for (const line of maps.split('\n')) {
    // A mapping is a line with its addresses and path, and lines of numbers under it.
    if (/^[0-9a-f]+-[0-9a-f]+ /.test(line)) path = /\/.*$/.exec(line)?.[0] ?? '';
    else if (path && line.startsWith('Rss:')) files.set(path, (files.get(path) ?? 0) + kilobytesIn(line));
    // Pages of a file that were written to are the process’s own.
    else if (path && line.startsWith('Anonymous:'))
      files.set(path, (files.get(path) ?? 0) - kilobytesIn(line));
  }
  const bytes = (name: string) => kilobytesIn(new RegExp(`^${name}:.*`, 'm').exec(status)?.[0] ?? '');
  return { files, own: bytes('RssAnon'), peak: bytes('VmHWM') };
}

const kilobytesIn = (line: string) => Number(/(\d+) kB/.exec(line)?.[1] ?? 0) * 1024;

/** The system counts in hundredths of a second; the name before them may hold anything but ends with the last parenthesis. */
function processorSecondsOf(pid: number): number {
  const fields = readProcess(pid, 'stat')?.split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * Divides the processors: the first for the servers, the others for this process, which makes the load.
 * @returns the servers’ processor; null when there is only one, or the system cannot be told.
 */
export function divideProcessors(): number | null {
  const others = allowedProcessors().slice(1);
  const [first] = allowedProcessors();
  if (first === undefined || others.length === 0) return null;
  const { status } = spawnSync('taskset', ['-a', '-c', '-p', others.join(','), String(process.pid)]);
  return status === 0 ? first : null;
}

/** The processors this process may run on, as Linux lists them: `0-3,6`. */
function allowedProcessors(): number[] {
  const list = /^Cpus_allowed_list:\s+(\S+)/m.exec(readProcess(process.pid, 'status') ?? '')?.[1] ?? '';
  return list.split(',').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('-').map(Number);
    return Array.from({ length: to - from + 1 || 0 }, (_, index) => from + index);
  });
}
