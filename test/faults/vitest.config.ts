import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import tests from '../vitest.config.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  ...(tests.resolve ? { resolve: tests.resolve } : {}),
  // Files measure latencies, so they run one after the other. The corpus is built the first time.
  test: {
    include: ['test/faults/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 1_200_000,
    fileParallelism: false,
  },
});
