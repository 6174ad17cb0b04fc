import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const file = join(import.meta.dirname, '../../docs/operating/values.md')

/** The rows of a table of `docs/operating/values.md`, by the name of its section: first column and second. */
export function valuesOf(section: string): ReadonlyMap<string, string> {
  const text = readFileSync(file, 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith(`${section}\n`))
  if (text === undefined) throw new Error(`${file} has no section ${section}.`)
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
  return new Map(
    rows.map((row) => {
      const [, name = '', value = ''] = row.split('|').map((cell) => cell.trim().replaceAll('`', ''))
      return [name, value]
    }),
  )
}

/** Such a value as a number of the unit it stands with. */
export function amountOf(section: string, name: string): number {
  const value = valuesOf(section).get(name)
  const amount = Number(/^\d+/.exec(value ?? '')?.[0])
  if (Number.isNaN(amount)) throw new Error(`${file} says no number of “${name}”.`)
  return amount
}
