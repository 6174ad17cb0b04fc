import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const source = join(import.meta.dirname, '..')
const compiler = join(source, '../../node_modules/.bin/tsc')
const folder = mkdtempSync(join(tmpdir(), 'matbaa-package-'))
const package_ = join(folder, 'package')
const program = join(folder, 'program')

const run = (command: string, argv: readonly string[], cwd: string): string =>
  execFileSync(command, argv, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

let packed: Packed

/** The package as it would be published, put into a folder that knows nothing of this repository. */
beforeAll(() => {
  for (const name of ['package.json', 'README.md', 'API.md', 'LICENSE']) {
    cpSync(join(source, name), join(package_, name), { recursive: true })
  }
  run(compiler, ['-p', source, '--outDir', join(package_, 'dist')], folder)
  const [first]: Packed[] = JSON.parse(run('npm', ['pack', '--json'], package_))
  if (first === undefined) throw new Error('npm packed nothing.')
  packed = first
  mkdirSync(program)
  writeFileSync(join(program, 'package.json'), '{ "type": "module", "private": true }')
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(package_, packed.filename)], program)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package holds the build, its documents and its licence, and nothing of the tests', () => {
  const paths = packed.files.map(({ path }) => path)
  expect(paths.filter((path) => !path.startsWith('dist/')).toSorted()).toEqual([
    'API.md',
    'LICENSE',
    'README.md',
    'package.json',
  ])
  expect(paths).toContain('dist/index.d.ts')
  expect(paths.filter((path) => /test/.test(path) || !/\.(?:md|json|js|d\.ts)$|LICENSE/.test(path))).toEqual([])
})

const code = `
import { calendarsFrom, createContextOf, formatDate, type CalendarDate } from '@matbaa/locale'
import { persian } from '@matbaa/locale/calendars/persian'
import { fa } from '@matbaa/locale/packs/fa'

const date: CalendarDate = persian.fromDay(20110)
const context = createContextOf(fa, { zone: 'Asia/Tehran', calendars: ['persian'] }, calendarsFrom(persian))
const written: string = formatDate(context, Date.UTC(2025, 0, 22, 6), 'full')
`

test('a program in plain Node imports it', () => {
  const script = `${code.replace(', type CalendarDate', '').replaceAll(/: (?:CalendarDate|string)/g, '')}
    process.stdout.write(JSON.stringify([date.year, written]))`
  writeFileSync(join(program, 'program.mjs'), script)
  expect(JSON.parse(run(process.execPath, ['program.mjs'], program))).toEqual([1403, 'چهارشنبه ۳ بهمن ۱۴۰۳'])
})

test('what is not meant for programs cannot be imported', () => {
  for (const path of ['packs/names', 'calendars/calendars', 'dist/index.js', 'dates/format']) {
    const script = `import('@matbaa/locale/${path}').catch(({ code }) => process.stdout.write(code))`
    const said = run(process.execPath, ['--input-type=module', '-e', script], program)
    expect([path, said]).toEqual([path, 'ERR_PACKAGE_PATH_NOT_EXPORTED'])
  }
})

test.each([
  ['NodeNext', 'NodeNext'],
  ['Preserve', 'Bundler'],
])('its types are found and sound: module %s, resolution %s', (module, moduleResolution) => {
  writeFileSync(join(program, 'program.ts'), `${code}\n// @ts-expect-error\nconst wrong: number = written`)
  const flags = ['--strict', '--noEmit', '--target', 'ES2022', '--types', '', '--skipLibCheck', 'false']
  const argv = ['--module', module, '--moduleResolution', moduleResolution, ...flags, 'program.ts']
  expect(run(compiler, argv, program)).toBe('')
})
