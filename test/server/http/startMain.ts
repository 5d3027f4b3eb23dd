import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../src/main.ts', import.meta.url));
const running = new Set<ChildProcess>();

/** Ends the servers that are still running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** The log lines in an output of the server. */
export const logLines = (output: string): Record<string, unknown>[] =>
  output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Runs the server as an operator would, with nothing in its environment but what is given. */
export function startMain(env: Record<string, string>) {
  const child = spawn(process.execPath, [main], { env: { PORT: '0', ...env } });
  running.add(child);
  const printed = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text) => {
      printed[stream] += text;
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code: code as number | null, signal: signal as string | null, ...printed };
  });
  const listening = async () => {
    const deadline = Date.now() + 40_000;
    for (;;) {
      const port = /http:\/\/127\.0\.0\.1:(\d+)\/graphql/.exec(printed.stdout)?.[1];
      if (port) return Number(port);
      if (child.exitCode !== null || Date.now() > deadline)
        throw new Error(printed.stderr || 'not listening');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, ended, listening };
}
