import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { PageView } from '../../src/site/theme/static-page.ts'
import { Layout } from './layout.tsx'
import { marked } from './marked.ts'
import { LeadPicture } from './picture.tsx'
import { Links } from './section.tsx'
import { Trail } from './trail.tsx'

/** A standing page. */
export function Page({ view, assets }: { readonly view: PageView; readonly assets: AssetManifest }) {
  const { layout, title, lead, picture, parent, children, updated } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <article class="article article-page">
        <header class="article-head">
          <Trail links={parent === undefined ? [] : [parent]} t={t} />
          <h1 class="headline">{title}</h1>
          {lead !== '' && <p class="lead">{lead}</p>}
        </header>
        {picture !== undefined && <LeadPicture picture={picture} t={t} />}
        <div class="body" dangerouslySetInnerHTML={{ __html: view.bodyHtml }} />
        <footer class="aftermatter">
          <Links links={children} label={t('page.children')} />
          {updated !== undefined && (
            <p class="source">
              <span>{t('page.updated')}</span>{' '}
              <time datetime={updated.iso} {...marked(updated)}>
                {updated.text}
              </time>
            </p>
          )}
        </footer>
      </article>
    </Layout>
  )
}
