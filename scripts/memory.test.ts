import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allocator, nodeFlags } from './memory.mjs'

test.each(['deploy/matbaa.service', 'Dockerfile'])('%s starts Node as the launcher does', (name) => {
  const text = readFileSync(join(import.meta.dirname, '..', name), 'utf8')
  for (const flag of nodeFlags) expect(text).toContain(flag)
  for (const [variable, value] of Object.entries(allocator)) expect(text).toContain(`${variable}=${value}`)
})
