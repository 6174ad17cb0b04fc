import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** All that a whole build is made of or by. */
export const buildSources = [
  'src',
  'admin',
  'themes',
  'messages',
  'packages/client/src/client.ts',
  'packages/client/src/problem.ts',
  'packages/locale/src',
  'scripts',
  'package-lock.json',
  'tsconfig.base.json',
]

/**
 * Marks a whole build in a folder with the names of what it was made of. Tests are no part of that.
 * @param {string} root
 * @param {string} folder
 */
export function markBuild(root, folder) {
  writeFileSync(join(folder, '.built'), filesOf(root, buildSources).join('\n'))
}

/**
 * Whether the last whole build is newer than each of these sources, which are paths below the root, and was made of just the files that are there now: one that was
 * deleted leaves no newer one behind, and one that was moved may be older.
 * @param {string} root
 * @param {readonly string[]} sources
 */
export function isBuiltFrom(root, sources) {
  const stamp = join(root, 'dist/.built')
  if (!existsSync(stamp)) return false
  const builtAt = statSync(stamp).mtimeMs
  const built = new Set(
    readFileSync(stamp, 'utf8')
      .split('\n')
      .filter((file) => isBelow(file, sources)),
  )
  const files = filesOf(root, sources)
  return (
    files.length === built.size &&
    files.every((file) => built.has(file) && statSync(join(root, file)).mtimeMs <= builtAt)
  )
}

/**
 * @param {string} file
 * @param {readonly string[]} sources
 */
function isBelow(file, sources) {
  return sources.some((source) => file === source || file.startsWith(`${source}/`))
}

/**
 * @param {string} root
 * @param {readonly string[]} sources
 * @returns {string[]}
 */
function filesOf(root, sources) {
  return sources.flatMap((source) => {
    if (!statSync(join(root, source)).isDirectory()) return [source]
    return readdirSync(join(root, source), { withFileTypes: true })
      .filter(({ name }) => !/\.test\.tsx?$/.test(name))
      .flatMap((part) => {
        const path = `${source}/${part.name}`
        return part.isDirectory() ? filesOf(root, [path]) : [path]
      })
  })
}
