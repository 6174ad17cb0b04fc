/** Numbers by key, in typed arrays: what a list of lists would be, in a tenth of its memory. */
export interface Groups {
  readonly of: (key: number) => Uint32Array
}

/** Groups `values[i]` under `keys[i]`, in order; keys are below `size`. */
export function groupNumbers(keys: Uint32Array, values: Uint32Array, length: number, size: number): Groups {
  const starts = new Uint32Array(size + 1)
  for (let at = 0; at < length; at++) starts[(keys[at] ?? 0) + 1] = (starts[(keys[at] ?? 0) + 1] ?? 0) + 1
  for (let key = 0; key < size; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const next = starts.slice(0, size)
  const grouped = new Uint32Array(length)
  for (let at = 0; at < length; at++) {
    const key = keys[at] ?? 0
    const place = next[key] ?? 0
    grouped[place] = values[at] ?? 0
    next[key] = place + 1
  }
  return { of: (key) => (key < size ? grouped.subarray(starts[key], starts[key + 1]) : new Uint32Array()) }
}

/** A list of numbers that grows. */
export interface NumberList {
  readonly push: (value: number) => void
  readonly length: () => number
  readonly values: () => Uint32Array
}

/** Makes an empty list with room for so many. */
export function createNumberList(room: number): NumberList {
  let values = new Uint32Array(room)
  let length = 0
  return {
    push(value) {
      if (length === values.length) {
        const larger = new Uint32Array(length * 2)
        larger.set(values)
        values = larger
      }
      values[length++] = value
    },
    length: () => length,
    values: () => values,
  }
}
