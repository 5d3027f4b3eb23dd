/*
 * Runs in a thread beside one that a statement may block: ends the process when its parent is gone.
 * A parent that SIGKILL ended could not end its children.
 */
import { workerData } from 'node:worker_threads';

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 1_000);
