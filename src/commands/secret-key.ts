import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { invalidConfig } from '../errors.ts'

const keyBytes = 32

/**
 * The key that secrets are sealed with: the one that is set, or that of the data folder, drawn when there is none. It stands
 * outside the database, and outside of backups too.
 */
export function readSecretKey(config: Config): Uint8Array {
  if (config.secretKey !== undefined) return Buffer.from(config.secretKey, 'base64')
  const file = join(config.dataDir, 'secret.key')
  const found = readKey(file)
  if (found !== undefined) return found
  // Several processes begin at once: each writes a file of its own, and the first to give it the name has drawn the key.
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft)
  }
  return readKey(file) ?? unusable(file)
}

function readKey(file: string): Uint8Array | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  const key = Buffer.from(text.trim(), 'base64')
  return key.byteLength === keyBytes ? key : unusable(file)
}

function unusable(file: string): never {
  throw invalidConfig(
    `${file} holds no key.`,
    'It should hold 32 bytes in base64: without them no authenticator can be checked.',
    'Bring back the file that stood there; if it is lost, remove it and use `matbaa people reset EMAIL --second-factor`.',
  )
}
