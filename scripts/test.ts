import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensurePrograms } from './programs-for-tests.ts'
import { runTests } from './run-tests.ts'

/** Everything a change must pass; the last line counts what did and what did not. */
const root = join(import.meta.dirname, '..')
let passed = 0
let failed = 0

check('build', process.execPath, ['scripts/build.ts'])
check('format', 'oxfmt', ['--check', '.'])
check('lint', 'oxlint', [])
check('types', 'tsc', ['-p', 'tsconfig.json'])
check('types of the interface', 'tsc', ['-p', 'admin/tsconfig.json'])
check('dead code', 'knip', ['--no-progress'])
ensurePrograms('chromium')
const tests = runTests(root, 'vitest.config.ts', process.argv.slice(2))
passed += tests.passed
failed += tests.failed

process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

function check(name: string, command: string, argv: readonly string[]): void {
  const { status } = spawnSync(command, argv, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status === 0) passed += 1
  else failed += 1
  process.stdout.write(`${name}: ${status === 0 ? 'passed' : 'FAILED'}\n`)
}
