import type { CsvRow } from './csv.ts'

/**
 * Rings that rows of one table would close among themselves, by the row that closes each: the API is sent the table in parts, and sees
 * those of one part alone. The ring begins and ends with the address of the row.
 */
export function findRings(rows: readonly CsvRow[]): ReadonlyMap<CsvRow, readonly string[]> {
  const leads = new Map<string, string>()
  const rings = new Map<CsvRow, readonly string[]>()
  for (const row of rows) {
    const from = comparable(row.from)
    const ring = ringFrom(leads, from, comparable(row.to))
    // A row that is refused leads nowhere, so that it closes no ring of another.
    if (ring === undefined) leads.set(from, comparable(row.to))
    else rings.set(row, ring)
  }
  return rings
}

function ringFrom(leads: ReadonlyMap<string, string>, from: string, to: string): readonly string[] | undefined {
  const passed = [from]
  const seen = new Set<string>()
  for (let next: string | undefined = to; next !== undefined && !seen.has(next); next = leads.get(next)) {
    passed.push(next)
    if (next === from) return passed
    seen.add(next)
  }
  return undefined
}

/** Addresses that mean the same are compared as one: without their host, the percent signs and the last slash. */
function comparable(address: string): string {
  const path = address.replace(/^https?:\/\/[^/]*/i, '')
  const bare = path.length > 1 ? path.replace(/\/+$/, '') : path
  try {
    return decodeURI(bare)
  } catch {
    return bare
  }
}
