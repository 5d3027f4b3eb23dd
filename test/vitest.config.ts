import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether property tests draw many examples, or a few. */
    deep: boolean;
  }
}

const common = { testTimeout: 30_000, hookTimeout: 30_000 };
const elsewhere = ['test/browser/**', 'test/plans/**', 'test/faults/**'];

/**
 * Three suites by the name of the file: `*.test.ts` runs in one process and is fast,
 * `*.integration.test.ts` starts processes or servers, or builds files, and `*.deep.test.ts` takes
 * long. The deep suite also runs the property tests of the first with more examples.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../', import.meta.url)),
  // Vite would take the `module` entry of graphql where Node takes `main`: two copies of its types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    // Vitest leaves a processor to itself, which on two processors halves the speed.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.{integration,deep}.test.ts', ...elsewhere],
          // Files share the schema and the corpora, which take longer to make than most tests.
          isolate: false,
          provide: { deep: false },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'integration',
          include: ['test/**/*.integration.test.ts'],
          provide: { deep: false },
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'deep',
          include: [
            'test/**/*.deep.test.ts',
            'test/{db,graphql}/**/*.test.ts',
            'test/seed/{edtf,fastParse}.test.ts',
          ],
          exclude: ['test/**/*.integration.test.ts'],
          isolate: false,
          provide: { deep: true },
        },
      },
    ],
  },
});
