import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as library from '../packages/locale/src/index.ts'
import { apiDocs } from './api-docs.ts'

const written = readFileSync(new URL('../packages/locale/API.md', import.meta.url), 'utf8')

test('API.md is what the docstrings say (else: node scripts/api-docs.ts)', () => {
  expect(written).toBe(apiDocs())
})

test('every export of the library is described', () => {
  for (const name of Object.keys(library)) expect(written).toMatch(new RegExp(`### ${name}\n\n[^\`#]`))
})
