import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Encrypts what has to be read again: secrets of authenticators. */
export interface Seal {
  /** Seals a text for a purpose; it can be opened for that purpose only. */
  readonly close: (purpose: string, text: string) => string
  /** The text, or `undefined` where it was sealed with another key, for another purpose, or changed. */
  readonly open: (purpose: string, sealed: string) => string | undefined
}

const algorithm = 'aes-256-gcm'
const version = 'v1.'
const ivBytes = 12
const tagBytes = 16

/** Makes the seal of a key of 32 bytes (AES-256-GCM, NIST SP 800-38D): a random vector for each text, so for some billions of them. */
export function createSeal(key: Uint8Array): Seal {
  return {
    close(purpose, text) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, key, iv).setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return version + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open(purpose, sealed) {
      if (!sealed.startsWith(version)) return undefined
      const bytes = Buffer.from(sealed.slice(version.length), 'base64url')
      if (bytes.byteLength < ivBytes + tagBytes) return undefined
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
        .setAAD(Buffer.from(purpose))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      try {
        return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
  }
}
