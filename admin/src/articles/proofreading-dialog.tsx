import { useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { Article } from './article-types.ts'
import type { Correction } from './proofread.ts'

/** More are mended too, but not shown one by one. */
const mostShown = 300

/** Shows each change before it is made; what is not wanted is left out. */
export function ProofreadingDialog({
  article: { language, dir },
  found,
  onApply,
  onClose,
}: {
  readonly article: Pick<Article, 'language' | 'dir'>
  readonly found: readonly Correction[]
  readonly onApply: (chosen: readonly Correction[]) => void
  readonly onClose: () => void
}) {
  const { t } = useI18n()
  const [unwanted, setUnwanted] = useState<ReadonlySet<Correction>>(new Set())
  const chosen = found.filter((one) => !unwanted.has(one))
  const choose = (one: Correction, isWanted: boolean): void => {
    const next = new Set(unwanted)
    if (isWanted) next.delete(one)
    else next.add(one)
    setUnwanted(next)
  }
  return (
    <Dialog title={t('articles.proof.title')} isOpen onClose={onClose}>
      <p>{t('articles.proof.text')}</p>
      <ul className="corrections">
        {found.slice(0, mostShown).map((one, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the list stands still while the window is open
          <li key={index}>
            <Check isSelected={!unwanted.has(one)} onChange={(isWanted) => choose(one, isWanted)}>
              <span className="correction-line" lang={language} dir={dir}>
                {one.before}
                <del>{one.old}</del> <ins>{one.text}</ins>
                {one.after}
              </span>
              <span className="note">
                {one.place === 'body' ? t('editor.body') : t(`articles.${one.place}`)}
                {one.kinds.map((kind) => ` · ${t(`articles.proof.kind.${kind}`)}`)}
              </span>
            </Check>
          </li>
        ))}
      </ul>
      {found.length > mostShown && (
        <p className="note">{t('articles.proof.more', { count: found.length - mostShown })}</p>
      )}
      <div className="actions">
        <Button kind="primary" isDisabled={chosen.length === 0} onPress={() => onApply(chosen)}>
          {t('articles.proof.apply', { count: chosen.length })}
        </Button>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
      </div>
    </Dialog>
  )
}
