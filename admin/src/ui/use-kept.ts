import { useState } from 'react'
import { useSession } from '../session/session.ts'

/**
 * What this person has made in this browser of a thing and not sent yet: several people may use one browser. `isKept` says whether what is
 * found is of that kind, for what an older version of the interface kept, or somebody wrote there, may be anything.
 */
export function useKept<Kept>(
  kind: string,
  thing: readonly string[],
  isKept: (value: unknown) => value is Kept,
): readonly [kept: Kept | undefined, keep: (kept: Kept | undefined) => void] {
  const key = ['matbaa', kind, useSession().person.id, ...thing].join('.')
  const [kept, setKept] = useState<Kept | undefined>(() => read(key, isKept))
  const keep = (next: Kept | undefined): void => {
    // At once: what is forgotten as its window closes must not be found by the next one.
    write(key, next)
    setKept(next)
  }
  return [kept, keep]
}

function read<Kept>(key: string, isKept: (value: unknown) => value is Kept): Kept | undefined {
  try {
    const text = localStorage.getItem(key)
    const kept: unknown = text === null ? undefined : JSON.parse(text)
    return isKept(kept) ? kept : undefined
  } catch {
    // A browser that keeps nothing, or something else under this name: then nothing was kept.
    return undefined
  }
}

function write(key: string, kept: unknown): void {
  try {
    if (kept === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing.
  }
}
