import type { LayoutView } from '../../src/site/theme/layout.ts'
import { marked } from './marked.ts'

/** The foot of a page: whose paper it is, its standing pages, the archive, feeds. */
export function Footer({ layout }: { readonly layout: LayoutView }) {
  const { t, edition, footerMenu, archiveUrl, calendarUrl, privacyUrl, head } = layout
  return (
    <footer class="foot">
      <div class="wrap foot-grid">
        <div>
          <p class="foot-name">
            <a href={edition.url}>{edition.name}</a>
          </p>
          {edition.footer !== '' && <p class="foot-text">{edition.footer}</p>}
        </div>
        <nav aria-label={t('nav.pages')}>
          <ul class="foot-links">
            {footerMenu.map((item) => (
              <li>
                <a href={item.url} aria-current={item.current} {...marked(item)}>
                  {item.text}
                </a>
              </li>
            ))}
            <li>
              <a href={archiveUrl}>{t('nav.archive')}</a>
            </li>
            <li>
              <a href={calendarUrl}>{t('nav.calendar')}</a>
            </li>
            <li>
              <a href={privacyUrl}>{t('privacy.title')}</a>
            </li>
            {head.feeds.slice(0, 1).map((feed) => (
              <li>
                <a href={feed.url} type={feed.type}>
                  {t('nav.feed')}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p class="foot-rights">{t('footer.copyright', { edition: edition.name })}</p>
      </div>
    </footer>
  )
}
