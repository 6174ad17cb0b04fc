import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const executable = '/usr/bin/chromium'

/** Sees to it that Debian's Chromium is there: installs it when this is root on Debian, else says what to install. */
export function ensureBrowser(): void {
  if (existsSync(executable)) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write('Installing Chromium for the browser tests …\n')
    run(['update', '-qq'])
    run(['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  }
  if (existsSync(executable)) return
  process.stderr.write('The browser tests need Chromium: install it with `sudo apt-get install chromium`.\n')
}

function run(argv: readonly string[]): void {
  spawnSync('apt-get', argv, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
