import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian's package of each program that the tests start, and where it stands. */
const programs = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  nginx: '/usr/sbin/nginx',
  strace: '/usr/bin/strace',
} as const

/** Sees to it that these programs are there: installs what is missing when this is root on Debian, else says what to install. */
export function ensurePrograms(...packages: readonly (keyof typeof programs)[]): void {
  const isMissing = (name: keyof typeof programs): boolean => !existsSync(programs[name])
  const wanted = packages.filter(isMissing)
  if (wanted.length === 0) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`Installing for the tests: ${wanted.join(', ')} …\n`)
    run(['update', '-qq'])
    run(['install', '-y', '-qq', '--no-install-recommends', ...wanted])
  }
  const missing = wanted.filter(isMissing)
  if (missing.length === 0) return
  process.stderr.write(
    `The tests need ${missing.join(', ')}: install with \`sudo apt-get install ${missing.join(' ')}\`.\n`,
  )
}

function run(argv: readonly string[]): void {
  spawnSync('apt-get', argv, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
