/** Reads JSON of a column this code wrote itself; the type is that of the writer. */
export function readJson<T>(text: string): T {
  return JSON.parse(text) as T
}
