import { passwordLimits } from '../../contract/fields.ts'
import { problem } from '../../problems.ts'

/** Who the password is for. */
interface Holder {
  readonly email: string
  readonly name: string
}

/**
 * Throws where a new password is too easy: under eight characters, one of those that are tried first, or the holder's own
 * name or address. What it is made of is nobody's business (ASVS 5.0, V6.2).
 */
export async function checkNewPassword(password: string, { email, name }: Holder): Promise<void> {
  const text = password.normalize('NFC')
  if (Array.from(text).length < passwordLimits.fewest) throw problem('password-short')
  const guess = fold(text)
  const [local = ''] = email.split('@')
  const isOwn = [email, local, name].some((own) => letters(own) !== '' && letters(own) === letters(guess))
  const isOneCharacter = new Set(Array.from(guess)).size === 1
  if (isOwn || isOneCharacter || (await commonPasswords()).has(guess)) throw problem('password-common')
}

let common: ReadonlySet<string> | undefined

/** Read when the first password is chosen: most processes never need them. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  const { default: list } = await import('./common-passwords.json', { with: { type: 'json' } })
  common ??= new Set(list)
  return common
}

/** As guessing programs try it: one case, and the digits of every keyboard as those of one. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** Without what is put before and behind a word so that it looks like another. */
const letters = (text: string): string => fold(text).replaceAll(/[\d\p{P}\p{S}\s]/gu, '')
