import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildSources, isBuiltFrom, markBuild } from './built.mjs'

let root = ''
const write = (file: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), '')
  // Written an hour ago.
  utimesSync(join(root, file), Date.now() / 1_000 - 3_600, Date.now() / 1_000 - 3_600)
}
const isBuilt = (): boolean => isBuiltFrom(root, ['src', 'package-lock.json'])

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'matbaa-built-'))
  for (const source of buildSources) write(/\.(?:ts|json)$/.test(source) ? source : `${source}/a/one.ts`)
  write('src/a/two.ts')
  mkdirSync(join(root, 'dist'))
  markBuild(root, join(root, 'dist'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a build of the sources as they are is enough, and what is beside them says nothing', () => {
  expect(isBuilt()).toBe(true)
  write('src/a/one.test.ts')
  write('docs/one.md')
  utimesSync(join(root, 'themes/a/one.ts'), Date.now() / 1_000 + 60, Date.now() / 1_000 + 60)
  expect(isBuilt()).toBe(true)
})

test('a source that is newer, deleted, new or moved wants another', () => {
  utimesSync(join(root, 'package-lock.json'), Date.now() / 1_000 + 60, Date.now() / 1_000 + 60)
  expect(isBuilt()).toBe(false)
  write('package-lock.json')
  expect(isBuilt()).toBe(true)
  rmSync(join(root, 'src/a/two.ts'))
  expect(isBuilt()).toBe(false)
  write('src/a/two.ts')
  write('src/a/three.ts')
  expect(isBuilt()).toBe(false)
  rmSync(join(root, 'src/a/three.ts'))
  renameSync(join(root, 'src/a/two.ts'), join(root, 'src/two.ts'))
  expect(isBuilt()).toBe(false)
})

test('without a build there is none', () => {
  rmSync(join(root, 'dist'), { recursive: true })
  expect(isBuilt()).toBe(false)
})
