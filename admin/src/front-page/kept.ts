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
    return text === null ? undefined : (JSON.parse(text) as KeptArrangement)
  } catch {
    // A browser that keeps nothing, or something else under this name: then nothing was kept.
    return undefined
  }
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
