/** Parts of a list, in order, each at most so long: a statement takes a limited number of values. */
export function* chunks<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += most) yield items.slice(start, start + most)
}
