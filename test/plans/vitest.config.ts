import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import tests from '../vitest.config.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  ...(tests.resolve ? { resolve: tests.resolve } : {}),
  // The corpus is built the first time, which takes a minute or two.
  test: { include: ['test/plans/**/*.test.ts'], testTimeout: 1_200_000, hookTimeout: 1_200_000 },
});
