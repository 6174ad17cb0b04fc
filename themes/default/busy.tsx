import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { BusyView } from '../../src/site/theme/stand-ins.ts'
import { WordsOnly } from './words-only.tsx'

/** Where a page could not be made because too many were asked for. */
export function Busy({ view, assets }: { readonly view: BusyView; readonly assets: AssetManifest }) {
  const { t } = view
  return (
    <WordsOnly view={view} assets={assets} title={t('busy.title')}>
      <p>{t(view.isSearch ? 'busy.search' : 'busy.text')}</p>
    </WordsOnly>
  )
}
