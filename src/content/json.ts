/** Reads JSON of a column this code wrote itself; the type is that of the writer. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what the writer wrote
export function readJson<T>(text: string): T {
  return JSON.parse(text) as T
}
