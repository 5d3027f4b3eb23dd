import { Worker } from 'node:worker_threads';

/** Ends this process with its supervisor, and only then: a signal that goes to all processes of a group is the supervisor’s to answer. */
export function endWithSupervisor(): void {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit());
}

/** Ends this process with its supervisor also while a statement holds it up, within seconds. */
export function endWithSupervisorWhileBusy(): void {
  const watch = new Worker(new URL('./watchParent.js', import.meta.url), {
    workerData: process.ppid,
    // What the process was told to load first is not for this thread.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 },
  });
  watch.unref();
}
