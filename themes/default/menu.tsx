import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { MenuLinkView } from '../../src/site/theme/pieces.ts'
import type { MenuView } from '../../src/site/theme/ways.ts'
import { Layout } from './layout.tsx'
import { marked } from './marked.ts'

/** All ways of an edition. The script shows what is in `data-panel` as a dialog. */
export function Menu({ view, assets }: { readonly view: MenuView; readonly assets: AssetManifest }) {
  const { layout, sections, mostReadUrl } = view
  const { t, archiveUrl, calendarUrl, privacyUrl, searchUrl, edition, footerMenu } = layout
  const ways = [
    { text: t('missing.frontPage'), url: edition.url },
    { text: t('front.mostRead'), url: mostReadUrl },
    { text: t('nav.archive'), url: archiveUrl },
    { text: t('nav.calendar'), url: calendarUrl },
    { text: t('search.title'), url: searchUrl },
  ]
  return (
    <Layout layout={layout} assets={assets}>
      <div class="listing panel" data-panel>
        <header class="listing-head">
          <h1 id="panel-title">{t('nav.menu')}</h1>
        </header>
        <div class="panel-columns">
          <Group title={t('nav.sections')} id="menu-sections" links={sections} />
          <Group title={t('menu.ways')} id="menu-ways" links={ways} />
          <Group
            title={t('nav.pages')}
            id="menu-pages"
            links={[...footerMenu, { text: t('privacy.title'), url: privacyUrl }]}
          />
        </div>
      </div>
    </Layout>
  )
}

interface GroupProps {
  readonly title: string
  readonly id: string
  readonly links: readonly MenuLinkView[]
}

function Group({ title, id, links }: GroupProps) {
  if (links.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Links links={links} />
    </section>
  )
}

/** Entries, and below each those that stand below it. */
function Links({ links }: { readonly links: readonly MenuLinkView[] }) {
  return (
    <ul class="panel-links">
      {links.map((link) => (
        <li>
          <a href={link.url} aria-current={link.current} {...marked(link)}>
            {link.text}
          </a>
          {link.below !== undefined && <Links links={link.below} />}
        </li>
      ))}
    </ul>
  )
}
