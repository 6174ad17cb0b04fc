import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { MissingView } from '../../src/site/theme/stand-ins.ts'
import { Layout } from './layout.tsx'
import { Teaser } from './teaser.tsx'

interface MissingProps {
  readonly view: MissingView
  readonly assets: AssetManifest
  /** Never there, taken back, or shown for a time that is over. */
  readonly reason: 'notFound' | 'gone' | 'previewEnded'
}

/** A page that cannot be shown: what happened, and ways on. */
export function Missing({ view, assets, reason }: MissingProps) {
  const { layout, latest } = view
  const { t } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="missing">
        <p class="missing-sign" aria-hidden="true" />
        <h1>{t(`${reason}.title`)}</h1>
        <p>{t(`${reason}.text`)}</p>
        <ul class="missing-ways">
          <li>
            <a class="button" href={layout.edition.url}>
              {t('missing.frontPage')}
            </a>
          </li>
          <li>
            <a class="button button-quiet" href={layout.archiveUrl}>
              {t('missing.archive')}
            </a>
          </li>
        </ul>
      </div>
      {latest.length > 0 && (
        <section class="strip strip-headlines" aria-labelledby="latest">
          <h2 class="strip-title" id="latest">
            {t('front.latest')}
          </h2>
          <div class="strip-articles">
            {latest.map((article) => (
              <Teaser article={article} t={t} look="line" hasSection />
            ))}
          </div>
        </section>
      )}
    </Layout>
  )
}
