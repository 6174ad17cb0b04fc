/** The id of what lies in a tree, and those of all below it, in whichever order they are given. */
export function idsBelow(
  all: readonly { readonly id: string; readonly parentId: string | null }[],
  id: string,
): ReadonlySet<string> {
  const found = new Set([id])
  for (const above of found) for (const { id: below, parentId } of all) if (parentId === above) found.add(below)
  return found
}
