/** A word without the first of these endings it has, where enough letters are left. */
export function withoutOneOf(word: string, endings: readonly string[], left: number): string {
  const found = endings.find((ending) => word.endsWith(ending) && word.length - ending.length >= left)
  return found === undefined ? word : word.slice(0, -found.length)
}
