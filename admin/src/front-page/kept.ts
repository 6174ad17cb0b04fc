import type { Arrangement } from './arrangement.ts'

/** An arrangement that was not published yet, and the version it began from. */
export interface KeptArrangement {
  readonly etag: string
  readonly arrangement: Arrangement
}

/** Whether a value is one. */
export function isKeptArrangement(value: unknown): value is KeptArrangement {
  if (typeof value !== 'object' || value === null || !('etag' in value) || !('arrangement' in value)) return false
  const { etag, arrangement } = value
  const isList = (chosen: unknown): boolean =>
    Array.isArray(chosen) &&
    chosen.every((one: unknown) => typeof one === 'object' && one !== null && 'articleId' in one && 'headline' in one)
  return (
    typeof etag === 'string' &&
    typeof arrangement === 'object' &&
    arrangement !== null &&
    Object.values(arrangement).every(isList)
  )
}
