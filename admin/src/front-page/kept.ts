import type { Arrangement } from './arrangement.ts'

/** An arrangement that was not published yet, and the version it began from. */
export interface KeptArrangement {
  readonly etag: string
  readonly arrangement: Arrangement
}

/** Whose arrangement of which page: several people may use one browser. */
export interface KeptPlace {
  readonly personId: string
  readonly language: string
  readonly page: string
}

const keyOf = ({ personId, language, page }: KeptPlace): string => `matbaa.front-page.${personId}.${language}.${page}`

/** What this person arranged in this browser and did not publish. */
export function readKept(place: KeptPlace): KeptArrangement | undefined {
  try {
    const text = localStorage.getItem(keyOf(place))
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
export function writeKept(place: KeptPlace, kept: KeptArrangement | undefined): void {
  try {
    if (kept === undefined) localStorage.removeItem(keyOf(place))
    else localStorage.setItem(keyOf(place), JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing.
  }
}
