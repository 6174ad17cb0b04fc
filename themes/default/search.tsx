import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { TeaserView, Translate } from '../../src/site/theme/pieces.ts'
import type { SearchView } from '../../src/site/theme/ways.ts'
import { Empty } from './empty.tsx'
import { Layout } from './layout.tsx'
import { Teaser } from './teaser.tsx'

/** The form of the search with what was found, or the latest. The script shows what is in `data-panel` as a dialog. */
export function Search({ view, assets }: { readonly view: SearchView; readonly assets: AssetManifest }) {
  const { layout, query, found, latest } = view
  const { t, searchUrl } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="listing panel" data-panel>
        <header class="listing-head">
          <h1 id="panel-title">{t('search.title')}</h1>
          <form class="search-form" role="search" action={searchUrl}>
            <label class="visually-hidden" for="search-query">
              {t('search.label')}
            </label>
            <input
              id="search-query"
              type="search"
              name="q"
              value={query}
              maxlength={200}
              dir="auto"
              autocomplete="off"
              enterkeyhint="search"
            />
            <button class="button" type="submit">
              {t('search.send')}
            </button>
          </form>
          {found !== undefined && found.length > 0 && (
            <p class="listing-text">{t('search.count', { count: found.length, query })}</p>
          )}
        </header>
        {found !== undefined && found.length === 0 && (
          <Empty title={t('search.count', { count: 0, query })} text={t('search.advice')} />
        )}
        {found !== undefined && <Teasers articles={found} t={t} />}
        {latest.length > 0 && (
          <section aria-labelledby="search-latest">
            <h2 class="listing-part" id="search-latest">
              {t('front.latest')}
            </h2>
            <Teasers articles={latest} t={t} heading="h3" />
          </section>
        )}
      </div>
    </Layout>
  )
}

interface TeasersProps {
  readonly articles: readonly TeaserView[]
  readonly t: Translate
  readonly heading?: 'h2' | 'h3'
}

function Teasers({ articles, t, heading = 'h2' }: TeasersProps) {
  if (articles.length === 0) return null
  return (
    <div class="river">
      {articles.map((article) => (
        <Teaser
          article={article}
          t={t}
          heading={heading}
          look="river"
          sizes="(min-width: 40rem) 13rem, 7rem"
          hasLead
          hasSection
        />
      ))}
    </div>
  )
}
