import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { LinkView } from '../../src/site/theme/pieces.ts'
import type { SectionView } from '../../src/site/theme/lists.ts'
import { Layout } from './layout.tsx'
import { List } from './list.tsx'
import { marked } from './marked.ts'
import { Trail } from './trail.tsx'

/** A section: its name, what lies inside it, its articles. */
export function Section({ view, assets }: { readonly view: SectionView; readonly assets: AssetManifest }) {
  const { layout, name, description, isClosed, parent, children, list } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="listing">
        <header class="listing-head">
          <Trail links={parent === undefined ? [] : [parent]} t={t} />
          <h1>{name}</h1>
          {description !== '' && <p class="listing-text">{description}</p>}
          {isClosed && <p class="listing-closed">{t('section.closed')}</p>}
          <Links links={children} label={t('section.children')} />
        </header>
        <List list={list} t={t} hasLead />
      </div>
    </Layout>
  )
}

/** Links side by side; nothing when there are none. */
export function Links({ links, label }: { readonly links: readonly LinkView[]; readonly label: string }) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul class="tags">
        {links.map((link) => (
          <li>
            <a href={link.url} aria-current={link.current} {...marked(link)}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
