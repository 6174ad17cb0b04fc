import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { FrontView } from '../../src/site/theme/front.ts'
import { Layout } from './layout.tsx'
import { Empty } from './empty.tsx'
import { Icon } from './icons.tsx'
import { Ranking } from './ranking.tsx'
import { Strip } from './strip.tsx'
import { Teaser } from './teaser.tsx'

/** The front page: one lead, a pair below it, a column of headlines beside them; then sections of unlike shapes. */
export function Front({ view, assets }: { readonly view: FrontView; readonly assets: AssetManifest }) {
  const { layout, lead, pair, list, strips, mostRead, mostReadUrl, latest } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets} isFront>
      {lead === undefined ? (
        <Empty title={t('front.empty.title')} text={t('front.empty.text')} />
      ) : (
        <div class={list.length > 0 ? 'front' : 'front front-alone'}>
          <Teaser
            article={lead}
            t={t}
            heading="h2"
            look="lead"
            sizes="(min-width: 64rem) 50rem, 100vw"
            isFirst
            hasLead
            hasSection
          />
          {pair.length > 0 && (
            <div class="front-pair">
              {pair.map((article) => (
                <Teaser
                  article={article}
                  t={t}
                  heading="h2"
                  sizes="(min-width: 64rem) 24rem, (min-width: 40rem) 50vw, 100vw"
                  hasLead
                  hasSection
                />
              ))}
            </div>
          )}
          {list.length > 0 && (
            <div class="front-list">
              {list.map((article) => (
                <Teaser article={article} t={t} heading="h2" look="line" hasLead hasSection />
              ))}
            </div>
          )}
        </div>
      )}
      {strips.map((strip) => (
        <Strip strip={strip} t={t} />
      ))}
      {(mostRead.length > 0 || latest.length > 0) && (
        <div class="front-last">
          {mostRead.length > 0 && (
            <section class="ranking" aria-labelledby="most-read">
              <h2 class="strip-title" id="most-read">
                <a href={mostReadUrl}>
                  {t('front.mostRead')}
                  <Icon name="onward" />
                </a>
              </h2>
              <Ranking articles={mostRead} t={t} />
            </section>
          )}
          {latest.length > 0 && (
            <section class="latest" aria-labelledby="latest">
              <h2 class="strip-title" id="latest">
                {t('front.latest')}
              </h2>
              {latest.map((article) => (
                <Teaser article={article} t={t} look="line" hasSection />
              ))}
            </section>
          )}
        </div>
      )}
    </Layout>
  )
}
