import { Worker } from 'node:worker_threads';

/**
 * Ends this process with its supervisor, and only then: the supervisor handles signals to the
 * process group.
 */
export function exitWithSupervisor(): void {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit());
}

/** Ends this process within seconds of its supervisor, also while a statement blocks it. */
export function exitWithSupervisorWhileBlocked(): void {
  const watch = new Worker(new URL('./watchParent.js', import.meta.url), {
    workerData: process.ppid,
    // The --import modules of the process are not for this thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  watch.unref();
}
