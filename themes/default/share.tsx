import type { ArticleView } from '../../src/site/theme/article.ts'

/** Ways to send an article on: plain links, of which no house hears before they are followed. Where the device can share, a button is put first. */
export function Share({ view: { layout, headline, code } }: { readonly view: ArticleView }) {
  const { t } = layout
  const url = layout.head.canonical ?? code.url
  return (
    <div class="share" role="group" aria-labelledby="share" data-share={t('share.device')}>
      <p class="share-title" id="share">
        {t('share.title')}
      </p>
      <ul class="tags">
        <li>
          <a href={url} data-copy={url} data-copied={t('article.linkCopied')}>
            {t('share.copy')}
          </a>
          <span class="copied" role="status" />
        </li>
        {targetsOf(url, headline).map(({ name, address }) => (
          <li>
            <a href={address} rel="nofollow noopener">
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function targetsOf(url: string, headline: string) {
  const [link, title, both] = [url, headline, `${headline}\n${url}`].map(encodeURIComponent)
  return [
    { name: 'share.email', address: `mailto:?subject=${title}&body=${both}` },
    { name: 'provider.telegram', address: `https://t.me/share/url?url=${link}&text=${title}` },
    { name: 'provider.whatsapp', address: `https://wa.me/?text=${both}` },
    { name: 'provider.x', address: `https://x.com/intent/post?url=${link}&text=${title}` },
  ] as const
}
