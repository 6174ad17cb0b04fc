import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { MostReadView } from '../../src/site/theme/lists.ts'
import { Empty } from './empty.tsx'
import { Layout } from './layout.tsx'
import { Ranking } from './ranking.tsx'
import { Links } from './section.tsx'

/** What is read most, in a period that the reader chooses. */
export function MostRead({ view, assets }: { readonly view: MostReadView; readonly assets: AssetManifest }) {
  const { layout, periods, articles } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="listing">
        <header class="listing-head">
          <h1>{t('front.mostRead')}</h1>
          <p class="listing-text">{t('mostRead.method')}</p>
          <Links links={periods} label={t('mostRead.periods')} />
        </header>
        {articles.length === 0 ? (
          <Empty text={t('mostRead.empty')} />
        ) : (
          <div class="ranking">
            <Ranking articles={articles} t={t} heading="h2" hasLead />
          </div>
        )}
      </div>
    </Layout>
  )
}
