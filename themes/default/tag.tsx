import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { TagView } from '../../src/site/theme/lists.ts'
import { Layout } from './layout.tsx'
import { List } from './list.tsx'

/** A topic and its articles. */
export function Tag({ view, assets }: { readonly view: TagView; readonly assets: AssetManifest }) {
  const { layout, name, description, list } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="listing">
        <header class="listing-head">
          <p class="kicker">{t('tag.label')}</p>
          <h1>{name}</h1>
          {description !== '' && <p class="listing-text">{description}</p>}
        </header>
        <List list={list} t={t} hasSection />
      </div>
    </Layout>
  )
}
