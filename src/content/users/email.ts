import { domainToASCII } from 'node:url'
import { problem } from '../../problems.ts'

/** RFC 5321 §4.5.3.1. */
const most = { local: 64, whole: 254 }
/** What mail carries everywhere. Letters outside ASCII have look-alikes and fold in surprising ways, and an address is a key here. */
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const domain = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/

/**
 * The one form an address is stored and compared in: lower case, the domain as the name system has it, so that `exämple.com`
 * and `example.com` stay two. Throws `email-unusable`.
 */
export function normalEmail(text: string): string {
  const at = text.trim().lastIndexOf('@')
  const local = text.trim().slice(0, at)
  const host = domainToASCII(text.trim().slice(at + 1))
  const email = `${asciiLower(local)}@${host}`
  const fits = at > 0 && local.length <= most.local && email.length <= most.whole
  if (!fits || !localPart.test(local) || !domain.test(host)) throw problem('email-unusable')
  return email
}

const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
