import { useEffect, useRef, useState } from 'react'
import { forgetUnsaved, type KeptChange, keepUnsaved, listLeftUnsaved, takePlace } from '../articles/unsaved-store.ts'
import { useSession } from '../session/session.ts'
import type { StaticPage } from './queries.ts'

/** What can be typed of a page. */
export type PageWords = Pick<
  StaticPage,
  'title' | 'lead' | 'slug' | 'leadMediaId' | 'seoTitle' | 'seoDescription' | 'parentId' | 'visibility'
>
/** What was typed and is not saved. */
export type PageChange = Partial<PageWords> & { readonly document?: StaticPage['document'] }

/** Milliseconds after the last key. */
const keepAfter = 250

/** Keeps in this browser what was typed to a page, and tells what it still has from before. */
export function useKeptPage(
  { id, version }: StaticPage,
  typed: PageChange,
  readBody: (() => StaticPage['document']) | undefined,
) {
  const { person } = useSession()
  const [found, setFound] = useState<KeptChange<PageChange>>()
  const [place] = useState(takePlace)
  const wasTouched = useRef(false)
  const taken = useRef<string>(undefined)
  // What is still to be written here; whoever leaves before its time has it written at once.
  const pending = useRef<() => void>(undefined)
  useEffect(() => {
    let isCurrent = true
    const look = async (): Promise<void> => {
      const kept = (await listLeftUnsaved<PageChange>(id, person.id)).at(-1)
      // Whoever writes already is not stopped by what was.
      if (isCurrent && !wasTouched.current) setFound(kept)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [id, person.id])
  useEffect(() => {
    if (readBody === undefined && Object.keys(typed).length === 0) return
    wasTouched.current = true
    const keep = (): void => {
      pending.current = undefined
      const change: PageChange = { ...typed, ...(readBody === undefined ? {} : { document: readBody() }) }
      const words = { etag: String(version), change, at: Date.now() }
      const isKept = keepUnsaved({ place: place.name, articleId: id, personId: person.id, ...words })
      const former = taken.current
      if (former !== undefined) void isKept.then(() => forgetUnsaved(former))
    }
    pending.current = keep
    const timer = setTimeout(() => pending.current?.(), keepAfter)
    return () => clearTimeout(timer)
  }, [id, version, person.id, place, typed, readBody])
  useEffect(
    () => () => {
      pending.current?.()
      void place.leave()
    },
    [place],
  )
  return {
    found,
    /** What was typed on another version of the page than the one that is open. */
    isBehind: found !== undefined && found.etag !== String(version),
    close: () => setFound(undefined),
    /** What was typed here arrived. */
    forget: () => {
      pending.current = undefined
      void forgetUnsaved(place.name)
    },
    /** What was found is thrown away. */
    forgetFound: () => {
      setFound(undefined)
      if (found !== undefined) void forgetUnsaved(found.place)
    },
    /** What was found stands in the sheet: at its old place it goes when it is kept here. */
    take: () => {
      taken.current = found?.place
      setFound(undefined)
    },
  }
}
