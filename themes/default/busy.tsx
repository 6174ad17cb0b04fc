import type { AssetManifest, BusyView } from '../../src/site/theme.ts'
import { BasicHead, rootAttributes } from './head.tsx'

/** Where a page could not be made because too many were asked for: nothing but words. */
export function Busy({ view, assets }: { readonly view: BusyView; readonly assets: AssetManifest }) {
  const { t, language, dir, digits } = view
  return (
    <html {...rootAttributes(language, dir, digits)}>
      <head>
        <BasicHead title={`${t('busy.title')} | ${view.editionName}`} language={language} dir={dir} assets={assets} />
        <meta name="robots" content="noindex" />
      </head>
      <body>
        <main class="wrap missing" id="main">
          <p class="name">
            <a href={view.url}>{view.editionName}</a>
          </p>
          <h1>{t('busy.title')}</h1>
          <p>{t('busy.text')}</p>
        </main>
      </body>
    </html>
  )
}
