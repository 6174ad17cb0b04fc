import type { LinkView, Translate } from '../../src/site/theme/pieces.ts'
import { Icon } from './icons.tsx'
import { marked } from './marked.ts'

/** What a page lies in, outermost first. */
export function Trail({ links, t }: { readonly links: readonly LinkView[]; readonly t: Translate }) {
  if (links.length === 0) return null
  return (
    <nav class="trail" aria-label={t('nav.trail')}>
      <ol>
        {links.map((link) => (
          <li>
            <a href={link.url} {...marked(link)}>
              {link.text}
            </a>
            <Icon name="onward" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
