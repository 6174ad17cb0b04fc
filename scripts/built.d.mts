/** All that a whole build is made of or by; paths below the root. */
export const buildSources: readonly string[]
/** Marks a whole build in a folder with the names of what it was made of. Tests are no part of that. */
export function markBuild(root: string, folder: string): void
/** Whether the last whole build is newer than each of these sources, which are paths below the root, and was made of just the files there are. */
export function isBuiltFrom(root: string, sources: readonly string[]): boolean
