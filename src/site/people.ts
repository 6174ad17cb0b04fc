import { formatList } from '@matbaa/locale'
import { href } from '../routes.ts'
import type { Edition } from './edition.ts'
import type { PersonView } from './theme.ts'

/** Stands for a name while the language's own list pattern is taken apart; no name contains it. */
const placeholder = '\u{f0000}'

/** Authors with what the language puts between their names. */
export function toPeople(
  edition: Edition,
  authors: readonly { readonly slug: string; readonly name: string }[],
): readonly PersonView[] {
  const pattern = formatList(
    edition.locale,
    authors.map(() => placeholder),
    'and',
  )
  const joiners = pattern.split(placeholder).slice(1)
  return authors.map(({ slug, name }, index) => {
    const joiner = joiners[index] ?? ''
    return { name, url: href.author(edition.language, slug), joiner: joiner === '' ? '' : edition.mark(joiner) }
  })
}
