/*
 * Runs in a thread of its own, beside one that may be held up by a statement: ends the process when the one that started it is gone. A process that was
 * itself killed outright had no time to end those it had started.
 */
import { workerData } from 'node:worker_threads';

setInterval(() => {
  if (process.ppid !== workerData) process.kill(process.pid, 'SIGKILL');
}, 1_000);
