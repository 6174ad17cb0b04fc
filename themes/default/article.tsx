import type { ArticleView } from '../../src/site/theme/article.ts'
import type { AssetManifest } from '../../src/site/theme/theme.ts'
import { Aftermatter } from './aftermatter.tsx'
import { Comments } from './comments.tsx'
import { Facts } from './facts.tsx'
import { Layout } from './layout.tsx'
import { LeadPicture } from './picture.tsx'
import { Teaser } from './teaser.tsx'

/** An article with all that belongs to it. */
export function Article({ view, assets }: { readonly view: ArticleView; readonly assets: AssetManifest }) {
  const { layout, picture, kicker, secondHeadline, lead, related } = view
  const { t } = layout
  const label = kicker === '' && view.kind !== 'news' ? t(`kind.${view.kind}`) : kicker
  return (
    <Layout layout={layout} assets={assets}>
      <article class={`article article-${view.kind}`} data-ticket={view.ticket}>
        <header class="article-head">
          {(view.section !== undefined || label !== '') && (
            <p class="kicker">
              {view.section !== undefined && <a href={view.section.url}>{view.section.text}</a>}
              {label !== '' && <span>{label}</span>}
            </p>
          )}
          <h1 class="headline">{view.headline}</h1>
          {secondHeadline !== '' && <p class="second-headline">{secondHeadline}</p>}
          {lead !== '' && <p class="lead">{lead}</p>}
        </header>
        <Facts view={view} />
        {picture !== undefined && <LeadPicture picture={picture} t={t} />}
        <div class="body" dangerouslySetInnerHTML={{ __html: view.bodyHtml }} />
        <Aftermatter view={view} />
      </article>
      {related.length > 0 && (
        <section class="strip strip-row related" aria-labelledby="related">
          <h2 class="strip-title" id="related">
            {t('article.related')}
          </h2>
          <div class="strip-articles">
            {related.map((article) => (
              <Teaser
                article={article}
                t={t}
                sizes="(min-width: 64rem) 18rem, (min-width: 40rem) 50vw, 100vw"
                hasSection
              />
            ))}
          </div>
        </section>
      )}
      <Comments comments={view.comments} t={t} privacyUrl={layout.privacyUrl} />
    </Layout>
  )
}
