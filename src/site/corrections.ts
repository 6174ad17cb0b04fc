import type { Edition } from './edition.ts'
import type { CorrectionView } from './theme/article.ts'
import { toTime } from './times.ts'

/** How the renderer opens a correction; text of authors cannot look like it, for the renderer escapes theirs. */
const opening = /<aside class="correction" data-kind="(correction|clarification|update)"(?: data-at="(-?[0-9]+)")?/g

/** The corrections of a body, each with an anchor to lead to: a reader of the head of a story must see that it was corrected. */
export function anchorCorrections(
  edition: Edition,
  html: string,
): { readonly html: string; readonly corrections: readonly CorrectionView[] } {
  const corrections: CorrectionView[] = []
  const anchored = html.replace(opening, (found: string, kind: CorrectionView['kind'], at: string | undefined) => {
    const id = `correction-${corrections.length + 1}`
    const time = at === undefined ? undefined : toTime(edition, Number(at), 'medium')
    corrections.push({ kind, url: `#${id}`, ...(time === undefined ? {} : { time }) })
    return found.replace('<aside', `<aside id="${id}"`)
  })
  return { html: anchored, corrections }
}
