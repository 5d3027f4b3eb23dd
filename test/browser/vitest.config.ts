import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import tests from '../vitest.config.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  ...(tests.resolve ? { resolve: tests.resolve } : {}),
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
