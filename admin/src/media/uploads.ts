import type { QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { forgetLibrary } from './queries.ts'
import { sendFile } from './send-file.ts'

/** A file on its way into the library. */
export interface Upload {
  readonly key: string
  readonly name: string
  readonly bytes: number
  /** `known`: the same bytes were here already. */
  readonly state: 'waiting' | 'sending' | 'done' | 'known' | 'failed' | 'cancelled'
  /** A number from 0 to 1. */
  readonly progress: number
  readonly error?: unknown
  readonly media?: MediaOutput
}

/** Files on their way, in the order they were chosen. They go on while other screens are open. */
export interface Uploads {
  readonly add: (client: QueryClient, files: readonly File[]) => void
  readonly cancel: (key: string) => void
  readonly cancelAll: () => void
  readonly retry: (client: QueryClient, key: string) => void
  /** Forgets those that have ended. */
  readonly clear: () => void
  readonly list: () => readonly Upload[]
  readonly subscribe: (listener: () => void) => () => void
}

/** Sent at once; more would only make each of them slower. */
const atOnce = 3

/** Makes the list of what is on its way. */
export function createUploads(send: typeof sendFile = sendFile): Uploads {
  let uploads: readonly Upload[] = []
  const files = new Map<string, File>()
  const stops = new Map<string, AbortController>()
  const listeners = new Set<() => void>()

  const set = (next: readonly Upload[]): void => {
    uploads = next
    for (const listener of listeners) listener()
  }
  const change = (key: string, changes: Partial<Upload>): void =>
    set(uploads.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)))
  const stateOf = (key: string): Upload['state'] | undefined => uploads.find((upload) => upload.key === key)?.state

  const begin = (client: QueryClient): void => {
    for (const { key, state } of uploads) {
      if (uploads.filter((upload) => upload.state === 'sending').length >= atOnce) return
      if (state === 'waiting') void run(client, key)
    }
  }

  const run = async (client: QueryClient, key: string): Promise<void> => {
    const file = files.get(key)
    if (file === undefined) return
    const stop = new AbortController()
    stops.set(key, stop)
    change(key, { state: 'sending', progress: 0, error: undefined })
    try {
      const { media, isNew } = await send(file, {
        onProgress: (progress) => change(key, { progress }),
        signal: stop.signal,
      })
      change(key, { state: isNew ? 'done' : 'known', progress: 1, media })
      files.delete(key)
      forgetLibrary(client)
    } catch (error) {
      // Whoever cancelled it has said so already, and may have begun it anew.
      if (!stop.signal.aborted) change(key, { state: 'failed', error })
    } finally {
      if (stops.get(key) === stop) stops.delete(key)
      begin(client)
    }
  }

  const cancel = (key: string): void => {
    const state = stateOf(key)
    if (state !== 'waiting' && state !== 'sending') return
    change(key, { state: 'cancelled' })
    stops.get(key)?.abort()
  }

  return {
    add(client, added) {
      const entries = added.map((file): Upload => {
        const key = crypto.randomUUID()
        files.set(key, file)
        return { key, name: file.name, bytes: file.size, state: 'waiting', progress: 0 }
      })
      set([...uploads, ...entries])
      begin(client)
    },
    cancel,
    cancelAll() {
      for (const { key } of uploads) cancel(key)
    },
    retry(client, key) {
      change(key, { state: 'waiting' })
      begin(client)
    },
    clear() {
      const left = uploads.filter(({ state }) => state === 'waiting' || state === 'sending')
      const keys = new Set(left.map(({ key }) => key))
      for (const key of files.keys()) if (!keys.has(key)) files.delete(key)
      set(left)
    },
    list: () => uploads,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What is on its way in this window. */
export const uploads = createUploads()

/** The same, shown as it changes. */
export const useUploads = (): readonly Upload[] => useSyncExternalStore(uploads.subscribe, uploads.list)
