import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

const running = new Set<ChildProcess>();
// A process that is held up by a statement does not hear that this one is gone.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A process of this server that is talked to in messages. */
export interface Child<To> {
  /** A socket that is sent along stays open here too. */
  tell: (message: To, socket?: Socket) => void;
  /** Ends it at once, whatever it is doing. */
  kill: () => void;
}

/** Starts a file of this folder as a process that ends with this one. What it says on its output and errors is said on this one’s. */
export function startChild<To extends Serializable, From>(
  file: string,
  hear: (message: From) => void,
  onEnd: (code: number | null, signal: NodeJS.Signals | null) => void,
): Child<To> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' });
  running.add(child);
  child.on('message', (message) => hear(message as From));
  child.once('exit', (code, signal) => {
    running.delete(child);
    onEnd(code, signal);
  });
  child.on('error', (error) => console.error(`A process of the server: ${error.message}`));
  return {
    // What is sent to a process that is ending is lost with it; its end is told by `onEnd`.
    tell: (message, socket) => {
      if (child.connected) child.send(message, socket, { keepOpen: true }, () => {});
    },
    kill: () => child.kill('SIGKILL'),
  };
}
