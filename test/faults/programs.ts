import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether a program is installed; a test that needs it is skipped under a name that says so. */
export const isInstalled = (program: string): boolean => spawnSync(program, ['-V']).error === undefined;

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return address.port;
}

const running = new Set<ChildProcess>();

/** Ends what `startProgram` has started. */
export async function endPrograms(): Promise<void> {
  for (const child of running) {
    const ended = once(child, 'close');
    child.kill('SIGTERM');
    await ended;
  }
}

/**
 * Starts a program that serves at a URL, and waits until it answers.
 * @throws an Error with what the program printed when it ends, or does not answer in time.
 */
export async function startProgram(program: string, words: string[], url: string): Promise<void> {
  const child = spawn(program, words);
  running.add(child);
  child.once('close', () => running.delete(child));
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text;
    });
  const end = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null || Date.now() > end)
      throw new Error(`${program} does not answer:\n${printed.slice(-2000)}`);
    const answers = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
