import type { KeyObject } from 'node:crypto'
import { isSameSecret, keyedDigest } from '../secrets/token.ts'
import { digestToken } from '../secrets/token.ts'
import { insertOneTimeToken } from '../one-time-tokens/queries.ts'
import { tokenLife } from '../one-time-tokens/tokens.ts'
import type { Work } from '../work.ts'

const randomBytes = 16
const timeBytes = 6
const markBytes = 16

/** For whom a challenge counts: a person who adds a passkey, or whoever signs in. */
export type ChallengeUse = `register ${string}` | 'sign-in'

/**
 * Makes a challenge that needs no place to be kept: it says itself until when it counts and what for, under a mark that only
 * this newsroom can make. Asking for one writes nothing.
 */
export function drawChallenge(
  secret: KeyObject,
  use: ChallengeUse,
  { random, clock }: { readonly random: (bytes: number) => Uint8Array; readonly clock: () => number },
): Uint8Array<ArrayBuffer> {
  const time = Buffer.alloc(timeBytes)
  time.writeUIntBE(clock() + tokenLife.passkey, 0, timeBytes)
  const head = Buffer.concat([random(randomBytes), time])
  return Uint8Array.from(Buffer.concat([head, mark(secret, use, head)]))
}

/** Whether a challenge that came back (base64url) was drawn here for this, and not too long ago. */
export function isOwnChallenge(secret: KeyObject, use: ChallengeUse, challenge: string, now: number): boolean {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.byteLength !== randomBytes + timeBytes + markBytes) return false
  const head = bytes.subarray(0, randomBytes + timeBytes)
  const given = bytes.subarray(randomBytes + timeBytes).toString('hex')
  return isSameSecret(given, mark(secret, use, head).toString('hex')) && head.readUIntBE(randomBytes, timeBytes) > now
}

/** Remembers a challenge that was answered until it would run out; false where it was answered before. */
export function takeChallenge(work: Work, challenge: string): Promise<boolean> {
  const now = work.clock()
  return insertOneTimeToken(work.tx, {
    token_hash: digestToken(Buffer.from(challenge, 'base64url').toString('base64url')),
    purpose: 'passkey',
    user_id: null,
    created_at: now,
    expires_at: now + tokenLife.passkey,
    used_at: now,
  })
}

const mark = (secret: KeyObject, use: ChallengeUse, head: Uint8Array): Buffer =>
  Buffer.from(keyedDigest(secret, `passkey ${use}`, Buffer.from(head).toString('hex')), 'base64url').subarray(
    0,
    markBytes,
  )
