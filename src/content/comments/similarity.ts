import { createHash } from 'node:crypto'
import { foldText } from '@matbaa/locale'

/** What a text is compared by: the SHA-256 of its folded form, and the simhash of that form in hexadecimal. */
export interface Likeness {
  readonly sha256: string
  readonly simhash: string
}

/** Short thanks are alike and mean nothing by it. */
const fewestLetters = 20
/** Fewer than the quarters by which `listLikenesses` looks: one of them is then the same. */
const mostDifferentBits = 3
const gramLength = 3

/**
 * The likeness of a comment's text, or `undefined` for one too short to tell. Letters that keyboards mix, vowel marks, tatweel
 * and joiners do not count: otherwise the same advertisement would be a new text for free.
 */
export function likenessOf(text: string): Likeness | undefined {
  const folded = foldText(text)
  if (folded.length < fewestLetters) return undefined
  return { sha256: createHash('sha256').update(folded).digest('hex'), simhash: simhash(folded) }
}

/** Whether two texts are the same but for a few letters. */
export function isAlike(one: Likeness, other: Likeness): boolean {
  return one.sha256 === other.sha256 || differentBits(one.simhash, other.simhash) <= mostDifferentBits
}

/** Charikar's simhash over 64 bits of the letters taken three by three. */
function simhash(text: string): string {
  const weights = new Int32Array(64)
  for (let at = 0; at + gramLength <= text.length; at += 1) {
    const [high, low] = hashOf(text, at)
    for (let bit = 0; bit < 32; bit += 1) {
      weights[bit] = (weights[bit] ?? 0) + ((high >>> bit) & 1 ? 1 : -1)
      weights[bit + 32] = (weights[bit + 32] ?? 0) + ((low >>> bit) & 1 ? 1 : -1)
    }
  }
  const half = (from: number): string => {
    let bits = 0
    for (let bit = 0; bit < 32; bit += 1) if ((weights[from + bit] ?? 0) > 0) bits |= 1 << bit
    return (bits >>> 0).toString(16).padStart(8, '0')
  }
  return half(0) + half(32)
}

/** Two hashes of 32 bits of one gram (FNV-1a from two beginnings, finished as MurmurHash3 does). */
function hashOf(text: string, at: number): readonly [number, number] {
  let high = 0x811c9dc5
  let low = 0x9747b28c
  for (let index = at; index < at + gramLength; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x01000193)
  }
  return [finish(high), finish(low)]
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

function differentBits(one: string, other: string): number {
  return count(one.slice(0, 8), other.slice(0, 8)) + count(one.slice(8), other.slice(8))
}

function count(one: string, other: string): number {
  let bits = (Number.parseInt(one, 16) ^ Number.parseInt(other, 16)) >>> 0
  let found = 0
  for (; bits !== 0; bits &= bits - 1) found += 1
  return found
}
