import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** A script for Node: flags before it, words after it, and its environment. */
export interface Script {
  script: string;
  flags?: string[];
  words?: string[];
  environment?: Record<string, string>;
}

/** A server in a process of its own. */
export interface Server {
  url: URL;
  /** Seconds of processor time so far, with child processes; NaN without `/proc`. */
  processorSeconds: () => number;
  /** Bytes of memory, a shared page once, and the part of them from no file; 0 without `/proc`. */
  memory: () => { resident: number; anonymous: number };
  stop: () => Promise<void>;
}

/** The root of this checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const endWithParent = fileURLToPath(new URL('./endWithParent.js', import.meta.url));
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The server of a checkout at a free port, with the flags that its `npm start` gives to Node. */
export function serverOf(checkout: string, corpus: string) {
  const { scripts } = JSON.parse(readFileSync(`${checkout}/package.json`, 'utf8')) as {
    scripts: { start: string };
  };
  const [, ...words] = (scripts.start.split(' && ').at(-1) ?? '').split(' ');
  const script = words.pop() ?? '';
  return {
    script: `${checkout}/${script}`,
    flags: words.map((word) => (word.startsWith('./') ? `${checkout}/${word}` : word)),
    environment: { CORPUS_DB: corpus, PORT: '0', HOST: '127.0.0.1' },
  };
}

/**
 * Starts a server and waits until it prints the address at which it listens. It ends with this
 * process.
 * @param core the processor that it is bound to; null for any.
 * @throws an Error with the output of the server when it ends before.
 */
export async function startServer(
  { script, flags = [], words = [], environment }: Script,
  core: number | null = null,
): Promise<Server> {
  const node = [process.execPath, '--import', endWithParent, ...flags, script, ...words];
  const [command = '', ...rest] = core === null ? node : ['taskset', '-c', String(core), ...node];
  const child = spawn(command, rest, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const url = await addressOf(child, script);
  const pid = child.pid as number;
  return {
    url,
    processorSeconds: () => sumOf(treeOf(pid).map(processorSecondsOf)),
    memory: () => memoryOf(pid),
    stop: async () => {
      if (!running.has(child)) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

function addressOf(child: ChildProcess, script: string): Promise<URL> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-10_000);
      const found = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(output);
      if (found) resolve(new URL(found[0]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${script} ended (${signal ?? code}) before it listened.\n${output}`)),
    );
  });
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** A process and its descendants. */
function treeOf(pid: number): number[] {
  const children = readProcess(pid, `task/${pid}/children`).trim().split(' ').filter(Boolean);
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}

const sumOf = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);

function memoryOf(pid: number) {
  const maps = treeOf(pid).map((each) => readProcess(each, 'smaps_rollup'));
  const bytes = (field: RegExp) => 1024 * sumOf(maps.map((map) => Number(field.exec(map)?.[1] ?? 0)));
  return { resident: bytes(/^Pss: +(\d+)/m), anonymous: bytes(/^Pss_Anon: +(\d+)/m) };
}

/**
 * The fields after the process name, which may hold anything but ends with the last parenthesis.
 */
function processorSecondsOf(pid: number): number {
  const fields = readProcess(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * Binds this process to all processors but the first.
 * @returns the first, which is for the servers; null when there is no other, or no `taskset`.
 */
export function reserveProcessor(): number | null {
  const last = availableParallelism() - 1;
  if (last === 0) return null;
  const { status } = spawnSync('taskset', ['-a', '-c', '-p', `1-${last}`, String(process.pid)]);
  return status === 0 ? 0 : null;
}
