import { type ChildProcess, fork, type Serializable } from 'node:child_process';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Log } from '../../graphql/execute/log.ts';

const running = new Set<ChildProcess>();
// A process that a statement blocks does not notice the end of this one.
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A child process that receives messages of one type. */
export interface Child<To> {
  /** Sends a message. A socket that goes along stays open in this process. */
  send: (message: To, socket?: Socket) => void;
  /** Ends the process at once, whatever it is doing. */
  kill: () => void;
}

/**
 * Starts a file of this folder as a process that ends with this one and shares its standard output
 * and error.
 */
export function typedFork<To extends Serializable, From>(
  file: string,
  log: Log,
  onMessage: (message: From) => void,
  onExit: (code: number | null, signal: NodeJS.Signals | null) => void,
): Child<To> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' });
  running.add(child);
  child.on('message', (message) => onMessage(message as From));
  child.once('exit', (code, signal) => {
    running.delete(child);
    onExit(code, signal);
  });
  child.on('error', ({ message }) =>
    log.error(
      'process_error',
      'A process cannot be started or reached: the server runs with fewer. Check limits of the system.',
      {
        reason: message,
      },
    ),
  );
  return {
    // A message to a process that is ending is lost; `onExit` reports the end.
    send: (message, socket) => {
      if (child.connected) child.send(message, socket, { keepOpen: true }, () => {});
    },
    kill: () => child.kill('SIGKILL'),
  };
}
