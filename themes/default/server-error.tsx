import type { AssetManifest, ServerErrorView } from '../../src/site/theme.ts'
import { BasicHead, rootAttributes } from './head.tsx'

/** The page of last resort: it needs nothing but words. */
export function ServerError({ view, assets }: { readonly view: ServerErrorView; readonly assets: AssetManifest }) {
  const { t, language, dir, digits } = view
  return (
    <html {...rootAttributes(language, dir, digits)}>
      <head>
        <BasicHead title={`${t('error.title')} | ${view.editionName}`} language={language} dir={dir} assets={assets} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main class="wrap missing" id="main">
          <p class="name">
            <a href={view.url}>{view.editionName}</a>
          </p>
          <h1>{t('error.title')}</h1>
          <p>{t('error.text')}</p>
          <p class="request-id">
            {t('error.request')} <bdi dir="ltr">{view.requestId}</bdi>
          </p>
        </main>
      </body>
    </html>
  )
}
