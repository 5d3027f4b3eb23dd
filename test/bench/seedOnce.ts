import { buildCorpus } from '../../seed/load/build.ts';

/** What seeding took: seconds by step, seconds of the processor but for the search index, and the most memory it held, in bytes. */
export interface Seeding {
  steps: Record<string, number>;
  processorSeconds: number;
  peakBytes: number;
}

/** Seeds records into a new corpus and prints what it took as JSON. Run as a process of its own by seeding.ts. */
function seedOnce(records: string, db: string): Seeding {
  const steps: Record<string, number> = {};
  let step = 'starting';
  let began = performance.now();
  let used = process.cpuUsage();
  let processorSeconds = 0;
  const next = (then: string) => {
    const now = performance.now();
    steps[step] = (now - began) / 1000;
    const { user, system } = process.cpuUsage(used);
    if (step !== 'search index') processorSeconds += (user + system) / 1e6;
    used = process.cpuUsage();
    step = then;
    began = now;
  };
  const outcome = buildCorpus({ records, db, onStage: (stage, detail) => next(detail ?? stage) });
  next('');
  if (outcome.kind !== 'built') throw new Error(`Seeding ended as ${outcome.kind}.`);
  return { steps, processorSeconds, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

if (import.meta.main) {
  const [records = '', db = ''] = process.argv.slice(2);
  console.log(JSON.stringify(seedOnce(records, db)));
}
