/** Whether the last whole build is newer than each of these sources, which are paths below the root. Tests are no part of what is built. */
export function isBuiltFrom(root: string, sources: readonly string[]): boolean
