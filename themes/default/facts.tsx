import type { ArticleView } from '../../src/site/theme/article.ts'
import { Icon } from './icons.tsx'
import { marked } from './marked.ts'
import { People } from './people.tsx'

/** Who, where, when, how long, the code and the counts; and what a reader has to know first of an old or corrected article. */
export function Facts({ view }: { readonly view: ArticleView }) {
  const { bylines, published, updated, dateline, code, corrections, layout } = view
  const { t } = layout
  return (
    <div class="facts">
      {(bylines.length > 0 || dateline !== '') && (
        <p class="byline">
          {bylines.length > 0 && (
            <span>
              <People people={bylines} />
            </span>
          )}
          {dateline !== '' && (
            <span class="dateline">
              <Icon name="place" />
              {dateline}
            </span>
          )}
        </p>
      )}
      <ul class="facts-list" aria-label={t('article.facts')}>
        <li>
          <time datetime={published.iso} {...marked(published)}>
            {published.text}
          </time>
        </li>
        {updated !== undefined && (
          <li>
            {t('article.updated')}{' '}
            <time datetime={updated.iso} {...marked(updated)}>
              {updated.text}
            </time>
          </li>
        )}
        <li>
          <Icon name="time" />
          {t('article.readingTime', { minutes: view.readingMinutes })}
        </li>
      </ul>
      <ul class="facts-list">
        <li class="code">
          {t('article.code')}{' '}
          <a
            href={code.url}
            rel="bookmark"
            title={t('article.copyShortLink')}
            data-copy={code.url}
            data-copied={t('article.linkCopied')}
          >
            <bdi>{code.text}</bdi>
            <Icon name="link" />
          </a>
          <span class="copied" role="status" />
        </li>
        <li class="views">
          <Icon name="views" />
          {t('article.views', { count: view.views })}
        </li>
        <li>
          <a href="#comments">
            <Icon name="comments" />
            {t('article.comments', { count: view.comments.count })}
          </a>
        </li>
      </ul>
      {view.isArchived && <p class="notice">{t('article.archived')}</p>}
      {corrections.length > 0 && (
        <ul class="notices">
          {corrections.map((correction) => (
            <li>
              {correction.url === undefined ? (
                <strong>{t(`document.${correction.kind}`)}</strong>
              ) : (
                <a href={correction.url}>{t(`document.${correction.kind}`)}</a>
              )}
              {correction.time !== undefined && (
                <>
                  {' '}
                  <time datetime={correction.time.iso} {...marked(correction.time)}>
                    {correction.time.text}
                  </time>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
