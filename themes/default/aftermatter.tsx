import type { ArticleView } from '../../src/site/theme/article.ts'
import { marked } from './marked.ts'
import { Share } from './share.tsx'

/** What stands under the text: source, tags, the same story in the other editions, and on paper the short link. */
export function Aftermatter({ view }: { readonly view: ArticleView }) {
  const { source, tags, translations, code, layout } = view
  const { t } = layout
  return (
    <footer class="aftermatter">
      {source !== undefined && (
        <p class="source">
          <span>{t('article.source')}</span>{' '}
          {source.url === undefined ? <bdi>{source.name}</bdi> : <a href={source.url}>{source.name}</a>}
        </p>
      )}
      {tags.length > 0 && (
        <ul class="tags" aria-label={t('article.tags')}>
          {tags.map((tag) => (
            <li>
              <a rel="tag" href={tag.url} {...marked(tag)}>
                {tag.text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {translations.length > 0 && (
        <section class="translations" aria-labelledby="translations">
          <h2 id="translations">{t('article.translations')}</h2>
          <ul>
            {translations.map((one) => (
              <li lang={one.language} dir={one.dir}>
                <a href={one.url} hreflang={one.language}>
                  <span class="translation-language">{one.languageName}</span> <span>{one.headline}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Share view={view} />
      <p class="printed-link">
        {t('article.shortLink')} <bdi dir="ltr">{code.url}</bdi>
      </p>
    </footer>
  )
}
