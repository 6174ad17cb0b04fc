import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { WordsView } from '../../src/site/theme/stand-ins.ts'
import { WordsOnly } from './words-only.tsx'

/** Where an address is longer than any page has. */
export function TooLong({ view, assets }: { readonly view: WordsView; readonly assets: AssetManifest }) {
  const { t } = view
  return (
    <WordsOnly view={view} assets={assets} title={t('tooLong.title')}>
      <p>{t('tooLong.text')}</p>
    </WordsOnly>
  )
}
