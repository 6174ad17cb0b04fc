import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether the last whole build is newer than each of these sources, which are paths below the root. Tests are no part of what is built.
 * @param {string} root
 * @param {readonly string[]} sources
 */
export function isBuiltFrom(root, sources) {
  const stamp = join(root, 'dist/.built')
  const builtAt = existsSync(stamp) ? statSync(stamp).mtimeMs : 0
  return sources.every((source) => newest(join(root, source)) <= builtAt)
}

/**
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  const parts = readdirSync(path).filter((name) => !/\.test\.tsx?$/.test(name))
  return Math.max(0, ...parts.map((name) => newest(join(path, name))))
}
