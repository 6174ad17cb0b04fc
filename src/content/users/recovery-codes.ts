import type { ContentContext } from '../context.ts'
import { digestToken } from '../secrets/token.ts'
import type { Work } from '../work.ts'
import { replaceRecoveryCodes } from './queries.ts'

const howMany = 10
/** Without letters and digits that are taken for each other (Crockford's base 32). */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
/** 80 bits: a plain hash of so much is enough. */
const characters = 16

/** Draws ten codes in the place of earlier ones; they are seen this once. */
export async function drawRecoveryCodes(work: Work, userId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, () => drawCode(work.random))
  await replaceRecoveryCodes(
    work.tx,
    userId,
    codes.map((code) => ({ user_id: userId, code_hash: digestRecoveryCode(code), used_at: null })),
  )
  work.record({ event: 'recovery-codes.drawn', targetKind: 'user', targetId: userId })
  return codes
}

/** What is kept of a code, however it was typed. */
export const digestRecoveryCode = (code: string): string =>
  digestToken(
    code
      .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
      .replaceAll(/[\s-]/g, '')
      .replaceAll('o', '0')
      .replaceAll(/[il]/g, '1'),
  )

function drawCode(random: ContentContext['random']): string {
  const letters = Array.from(random(characters), (byte) => alphabet[byte & 31] ?? '').join('')
  return letters.replaceAll(/.{4}(?=.)/g, '$&-')
}
