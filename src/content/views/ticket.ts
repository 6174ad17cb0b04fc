import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import type { ViewSecrets } from './secrets.ts'

/** What the page of an article carries so that its readers can be counted: it proves that the page was fetched. */
export interface Ticket {
  readonly language: string
  readonly code: number
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** A page may be read a day after it was fetched, from a cache or an open tab. */
const validHours = 26
const longestTicket = 100
const form = /^(?<language>[A-Za-z-]{2,35})\.(?<code>[1-9][0-9]{0,14})\.(?<hour>[0-9]{1,7})\.(?<seal>[\w-]{22})$/

/** The ticket of an article in this hour: the same for every reader of its page. */
export async function issueTicket(secrets: ViewSecrets, { language, code }: Ticket, now: number): Promise<string> {
  const claim = `${language}.${code}.${Math.floor(now / hourMs)}`
  return `${claim}.${sealOf(await findSecret(secrets, now), claim)}`
}

/** What a ticket is for; `undefined` for one that is forged, cut or too old. */
export async function readTicket(secrets: ViewSecrets, text: string, now: number): Promise<Ticket | undefined> {
  const found = text.length <= longestTicket ? form.exec(text)?.groups : undefined
  if (found === undefined) return undefined
  const { language = '', code = '', hour = '', seal = '' } = found
  const issuedAt = Number(hour) * hourMs
  // One hour ahead: the clocks of two machines are never quite the same.
  if (issuedAt > now + hourMs || issuedAt < now - validHours * hourMs) return undefined
  const expected = sealOf(await findSecret(secrets, issuedAt), `${language}.${code}.${hour}`)
  return timingSafeEqual(Buffer.from(seal), Buffer.from(expected)) ? { language, code: Number(code) } : undefined
}

/** One secret for the tickets of a day in UTC, kept as long as the last of them is valid. */
function findSecret(secrets: ViewSecrets, issuedAt: number): Promise<KeyObject> {
  const day = Math.floor(issuedAt / dayMs)
  return secrets.find(`tickets ${day}`, (day + 1) * dayMs + (validHours + 1) * hourMs)
}

const sealOf = (secret: KeyObject, claim: string): string =>
  createHmac('sha256', secret).update(claim).digest().subarray(0, 16).toString('base64url')
