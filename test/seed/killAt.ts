import { buildCorpus } from '../../seed/load/build.ts';

/**
 * Builds a corpus and kills itself, without a chance to tidy up, when the build reaches a step. Run
 * as a process by tests.
 */
const [records = '', db = '', step = ''] = process.argv.slice(2);
buildCorpus({
  records,
  db,
  force: true,
  onStage: (stage, detail) => {
    if (step === (detail ? `${stage} ${detail}` : stage)) process.kill(process.pid, 'SIGKILL');
  },
});
