import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import * as library from './index.ts'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

const blocks = Array.from(readme.matchAll(/```ts\n([\s\S]*?)```/g), ([, code = '']) => code)

test.each(blocks)('the examples of the README do what they say: %#', (block) => {
  const lines = block.split('\n')
  const setup = lines.filter((line) => line.startsWith('const ')).join('\n')
  const examples = lines.filter((line) => line.includes(' // → '))
  expect(examples.length).toBeGreaterThan(0)
  for (const example of examples) {
    const [expression = '', expected = ''] = example.split(' // → ')
    const [actual, wanted] = [expression, expected].map((code) =>
      JSON.stringify(runInNewContext(`${setup}\n;(${code})`, { ...library })),
    )
    expect([expression, actual]).toEqual([expression, wanted])
  }
})
