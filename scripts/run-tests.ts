import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Summary {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numFailedTestSuites: number
  readonly success: boolean
}

/** Runs Vitest with a configuration and counts; a run that breaks off counts as a failure. */
export function runTests(
  root: string,
  config: string,
  argv: readonly string[],
): { readonly passed: number; readonly failed: number } {
  const directory = mkdtempSync(join(tmpdir(), 'matbaa-report-'))
  const report = join(directory, 'report.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync('vitest', ['run', '--config', config, ...reporters, ...argv], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Hundreds of threads and processes read the same modules: each is compiled once.
    env: { ...process.env, NODE_COMPILE_CACHE: join(directory, 'compiled') },
  })
  try {
    const summary = JSON.parse(readFileSync(report, 'utf8')) as Summary
    // A file that cannot even be loaded has no failed test of its own.
    const broken = status !== 0 && summary.numFailedTests === 0 ? 1 : 0
    return { passed: summary.numPassedTests, failed: summary.numFailedTests + broken }
  } catch {
    return { passed: 0, failed: 1 }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
