import { mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** One file at a time, because these measure. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  {
    test: {
      include: ['{src,admin,packages,themes,test}/**/*.deep.test.ts'],
      exclude: ['**/node_modules/**'],
      fileParallelism: false,
      testTimeout: 900_000,
      hookTimeout: 120_000,
    },
  },
)
