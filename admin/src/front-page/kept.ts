import type { Arrangement } from './arrangement.ts'

/** An arrangement that was not published yet, and the version it began from. */
export interface KeptArrangement {
  readonly etag: string
  readonly arrangement: Arrangement
}

const keyOf = (language: string, page: string): string => `matbaa.front-page.${language}.${page}`

/** What was arranged in this browser and not published. */
export function readKept(language: string, page: string): KeptArrangement | undefined {
  try {
    const text = localStorage.getItem(keyOf(language, page))
    const kept: unknown = text === null ? undefined : JSON.parse(text)
    return isKept(kept) ? kept : undefined
  } catch {
    // A browser that keeps nothing, or something else under this name: then nothing was kept.
    return undefined
  }
}

/** What an older version of the interface kept, or somebody wrote there, may be anything. */
function isKept(value: unknown): value is KeptArrangement {
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

/** Keeps it, or forgets it. */
export function writeKept(language: string, page: string, kept: KeptArrangement | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(keyOf(language, page))
    else localStorage.setItem(keyOf(language, page), JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing.
  }
}
