/**
 * A map for what comes and goes with requests. A `Map` or `Set` that outgrows its table keeps, in the old table, a pointer to the new
 * one and whatever stood in it. Once such a table has grown old (survived into V8's old generation) every later table hangs on it
 * until the next full collection, and with them all that ever passed through: pages, answers, rows. Here the tables hold empty shells.
 */
export interface TransientMap<K extends string | number, V> {
  readonly get: (key: K) => V | undefined
  readonly has: (key: K) => boolean
  readonly set: (key: K, value: V) => void
  readonly delete: (key: K) => void
  readonly clear: () => void
  readonly values: () => readonly V[]
  readonly size: () => number
}

/** Makes an empty one. */
export function createTransientMap<K extends string | number, V>(): TransientMap<K, V> {
  const shells = new Map<K, { value: V | undefined }>()
  const empty = (shell: { value: V | undefined } | undefined): void => {
    if (shell !== undefined) shell.value = undefined
  }
  return {
    get: (key) => shells.get(key)?.value,
    has: (key) => shells.has(key),
    set(key, value) {
      empty(shells.get(key))
      shells.set(key, { value })
    },
    delete(key) {
      empty(shells.get(key))
      shells.delete(key)
    },
    clear() {
      if (shells.size === 0) return
      for (const shell of shells.values()) empty(shell)
      shells.clear()
    },
    values: () => [...shells.values()].map(({ value }) => value as V),
    size: () => shells.size,
  }
}

/** A set for what comes and goes with requests, with the same care. */
export interface TransientSet<T> {
  /** Takes it in; what is returned lets it go. */
  readonly add: (item: T) => () => void
  readonly values: () => readonly T[]
}

/** Makes an empty one. */
export function createTransientSet<T>(): TransientSet<T> {
  const items = createTransientMap<number, T>()
  let last = 0
  return {
    add(item) {
      last += 1
      const key = last
      items.set(key, item)
      return () => items.delete(key)
    },
    values: items.values,
  }
}
