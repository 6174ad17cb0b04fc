import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { ServerErrorView } from '../../src/site/theme/stand-ins.ts'
import { WordsOnly } from './words-only.tsx'

/** Where a page could not be made because something of ours broke. */
export function ServerError({ view, assets }: { readonly view: ServerErrorView; readonly assets: AssetManifest }) {
  const { t } = view
  return (
    <WordsOnly view={view} assets={assets} title={t('error.title')}>
      <p>{t('error.text')}</p>
      <p class="request-id">
        {t('error.request')} <bdi dir="ltr">{view.requestId}</bdi>
      </p>
    </WordsOnly>
  )
}
