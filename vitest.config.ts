import { fileURLToPath } from 'node:url'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // The runtime of JSX as it is written, not as it was built.
    conditions: ['matbaa-source', 'module', 'node', 'development|production'],
    alias: {
      // Tests read the library's source, so that a test run never sees a stale build.
      '@matbaa/locale': fileURLToPath(new URL('packages/locale/src/index.ts', import.meta.url)),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: '#jsx', development: false } },
  test: {
    include: ['{src,packages,themes,test,scripts,admin}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/*.deep.test.*'],
    globalSetup: ['test/database-templates.ts'],
    // More than there are processors: most files wait for a database, a browser or a program half of their time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Each worker loads a module once and not once for each file: a file puts back whatever of the process it changes.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for comes late on a busy machine; one second would tell of the machine.
    expect: { poll: { timeout: 15_000 } },
  },
})
