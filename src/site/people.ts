import { formatList } from '@matbaa/locale'
import type { ArticleRelations } from '../content/articles/relations.ts'
import type { Edition } from './edition.ts'
import { toPictureView } from './pictures.ts'
import type { PersonView } from './theme/pieces.ts'

/** Stands for a name while the language's own list pattern is taken apart; no name contains it. */
const placeholder = '\u{f0000}'

/** Authors with what the language puts between their names. */
export function toPeople(edition: Edition, authors: ArticleRelations['authors']): readonly PersonView[] {
  const pattern = formatList(
    edition.locale,
    authors.map(() => placeholder),
    'and',
  )
  const joiners = pattern.split(placeholder).slice(1)
  return authors.map(({ slug, name, portrait }, index) => {
    const joiner = joiners[index] ?? ''
    const avatar = toPictureView({ ...portrait, kind: 'image', alt: '', caption: '', credit: '' })
    return {
      name,
      url: edition.addresses.author(edition.language, slug),
      ...(avatar === undefined ? {} : { avatar }),
      joiner: joiner === '' ? '' : edition.mark(joiner),
    }
  })
}
