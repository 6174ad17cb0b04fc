import { findLanguagePack } from '@matbaa/locale'
import { codePattern, reservedSlugs, rootFilePattern } from '../../routes.ts'

const mostVariants = 1_000

/** Whether a section or page may have this address: no reserved word, no language, nothing that looks like a code. */
export function isUsableSlug(slug: string): boolean {
  return (
    slug !== '' &&
    !slug.includes('/') &&
    !reservedSlugs.has(slug) &&
    !codePattern.test(slug) &&
    !rootFilePattern.test(slug) &&
    // Without a prefix for the first language, /ar/ would be both.
    findLanguagePack(slug) === undefined
  )
}

/** The wished slug where it is usable, then its variants `-2`, `-3`, … */
export function* slugVariants(wished: string): Generator<string> {
  if (isUsableSlug(wished)) yield wished
  for (let n = 2; n <= mostVariants; n += 1) yield `${wished}-${n}`
}
