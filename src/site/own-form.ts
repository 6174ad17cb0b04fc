import { isUsableSlug } from '../content/paths/slugs.ts'
import type { Addresses } from '../routes.ts'
import { type Address, readAddress } from './address.ts'

/** What telling our addresses from others takes. */
export interface AddressBook {
  readonly addresses: Addresses
  readonly languages: ReadonlySet<string>
  readonly primaryLanguage: string
}

/**
 * A local address that somebody wrote by hand or recorded, in the form that is canonical now: with the prefix of the first
 * language or without it. What is not ours stays as it is.
 */
export function toOwnForm(address: string, book: AddressBook): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  // `//host` and `/\host` are other hosts to a browser.
  if (!/^\/(?![/\\])./.test(path)) return address
  const own = build(readAddress(path, book.languages, book.primaryLanguage), book.addresses)
  return own === undefined ? address : own + rest
}

function build(address: Address, addresses: Addresses): string | undefined {
  switch (address.kind) {
    case 'front':
      return addresses.front(address.language)
    case 'article':
      return address.slug === '' ? undefined : addresses.article(address.language, address.code, address.slug)
    case 'path':
      return isUsableSlug(address.slug) ? addresses.path(address.language, address.slug) : undefined
    case 'tag':
      return addresses.tag(address.language, address.slug)
    case 'author':
      return addresses.author(address.language, address.slug)
    case 'archive':
      return addresses.archive(address.language, address.year, address.month, address.day)
    case 'calendar':
      return addresses.calendar(address.language, address.year, address.month)
    default:
      return undefined
  }
}
