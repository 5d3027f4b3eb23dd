import { buildCorpus } from '../../seed/build.ts';

/** What seeding took, in seconds by step, and the most memory it held, in bytes. */
export interface Seeding {
  steps: Record<string, number>;
  peakBytes: number;
}

/** Seeds records into a new corpus and prints what it took as JSON. Run as a process of its own by seeding.ts. */
function seedOnce(records: string, db: string): Seeding {
  const steps: Record<string, number> = {};
  let step = 'starting';
  let began = performance.now();
  const next = (then: string) => {
    const now = performance.now();
    steps[step] = (now - began) / 1000;
    step = then;
    began = now;
  };
  const outcome = buildCorpus({ records, db, onStage: (stage, detail) => next(detail ?? stage) });
  next('');
  if (outcome.kind !== 'built') throw new Error(`Seeding ended as ${outcome.kind}.`);
  return { steps, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

if (import.meta.main) {
  const [records = '', db = ''] = process.argv.slice(2);
  console.log(JSON.stringify(seedOnce(records, db)));
}
