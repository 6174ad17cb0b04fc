import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

interface Figures {
  readonly operations: readonly {
    readonly name: string
    readonly results: readonly { readonly name: string; readonly firstIsFaster?: { readonly median: number } }[]
  }[]
}

test('nothing of the field converts, adds months or writes dates faster', () => {
  const json = execFileSync(process.execPath, ['bench/locale/run.ts'], { encoding: 'utf8' })
  const { operations }: Figures = JSON.parse(json)
  const slower = operations.flatMap(({ name, results }) =>
    results
      .filter(({ firstIsFaster }) => firstIsFaster !== undefined && firstIsFaster.median < 1)
      .map((other) => `${name}: ${other.name}`),
  )
  expect(operations.length).toBeGreaterThan(10)
  expect(slower).toEqual([])
})
