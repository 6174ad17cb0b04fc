import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensurePrograms } from './programs-for-tests.ts'
import { runTests } from './run-tests.ts'

/** Everything a change must pass; the last line counts what did and what did not. */
const root = join(import.meta.dirname, '..')
let passed = 0
let failed = 0

await check('build', process.execPath, ['scripts/build.ts'])
// Two at a time: some use one processor, some all.
await Promise.all([checkLanguage(), checkRest()])
ensurePrograms('chromium')
const tests = runTests(root, 'vitest.config.ts', process.argv.slice(2))
passed += tests.passed
failed += tests.failed

process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

async function checkLanguage(): Promise<void> {
  await check('types', 'tsc', ['-p', 'tsconfig.json'])
  await check('types of the interface', 'tsc', ['-p', 'admin/tsconfig.json'])
  await check('lint', 'oxlint', [])
}

async function checkRest(): Promise<void> {
  await check('dead code', 'knip', ['--no-progress'])
  await check('format', 'oxfmt', ['--check', '.'])
}

/** What a check says is shown when it has ended, so that nothing of another stands between. */
function check(name: string, command: string, argv: readonly string[]): Promise<void> {
  const child = spawn(command, argv, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  return new Promise((resolve) => {
    const end = (isPassed: boolean): void => {
      if (isPassed) passed += 1
      else failed += 1
      process.stdout.write(Buffer.concat([...said, Buffer.from(`${name}: ${isPassed ? 'passed' : 'FAILED'}\n`)]))
      resolve()
    }
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`))
      end(false)
    })
    child.once('close', (status) => {
      if (child.pid !== undefined) end(status === 0)
    })
  })
}
