import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import * as library from './index.ts'

const blocksOf = (page: string): string[] =>
  Array.from(
    readFileSync(new URL(page, import.meta.url), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g),
    ([, code = '']) => code,
  )

const examplesOf = (block: string): string[] => block.split('\n').filter((line) => line.includes(' // → '))

function check(examples: readonly string[], setup: string): void {
  for (const example of examples) {
    const [expression = '', expected = ''] = example.split(' // → ')
    const [actual, wanted] = [expression, expected].map((code) =>
      JSON.stringify(runInNewContext(`${setup}\n;(${code})`, { ...library })),
    )
    expect([expression, actual]).toEqual([expression, wanted])
  }
}

test.each(blocksOf('../README.md'))('the examples of the README do what they say: %#', (block) => {
  const examples = examplesOf(block)
  const setup = block.split('\n').filter((line) => line.startsWith('const '))
  expect(examples.length).toBeGreaterThan(0)
  check(examples, setup.join('\n'))
})

test('the examples of the API do what they say', () => {
  const examples = blocksOf('../API.md').flatMap(examplesOf)
  expect(examples.length).toBeGreaterThan(40)
  check(examples, "const fa = createLocaleContext('fa', { zone: 'Asia/Tehran' })")
})
