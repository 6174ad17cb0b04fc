import { findZone, type WallTime, wallTimeToInstant } from '@matbaa/locale'

/** What comes of a time that the clocks of a zone show; instants are epoch milliseconds. */
export type WallTimeReading =
  | { readonly kind: 'once'; readonly instant: number }
  /** The clocks go back over it: it comes before that, and again after it. */
  | { readonly kind: 'twice'; readonly first: number; readonly second: number }
  /** The clocks go forward over it, at an instant at which they would show `skippedFrom` (read in UTC). */
  | { readonly kind: 'never'; readonly changeAt: number; readonly skippedFrom: number }

const day = 86_400_000
const minute = 60_000

/** Finds the instants at which the clocks of a zone show a time. */
export function readWallTime(wall: WallTime, zone: string): WallTimeReading {
  const { epochMs, kind } = wallTimeToInstant(wall, zone)
  if (kind === 'exact') return { kind: 'once', instant: epochMs }
  const { offsetAt } = findZone(zone)
  if (kind === 'overlap') {
    return { kind: 'twice', first: epochMs, second: epochMs + offsetAt(epochMs) - offsetAt(epochMs + day) }
  }
  const before = offsetAt(epochMs - day)
  let changeAt = epochMs
  while (offsetAt(changeAt - minute) !== before) changeAt -= minute
  return { kind: 'never', changeAt, skippedFrom: changeAt + before }
}

/** Whether the clocks of a zone show the same time at another instant too. */
export function comesTwice(instant: number, zone: string): boolean {
  const { offsetAt } = findZone(zone)
  return [offsetAt(instant - day), offsetAt(instant + day)].some((offset) => {
    const other = instant + offsetAt(instant) - offset
    return other !== instant && offsetAt(other) === offset
  })
}
