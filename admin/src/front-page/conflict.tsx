import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import type { Arrangement, Slot } from './arrangement.ts'
import type { Desk } from './use-desk.ts'

interface Props {
  readonly desk: Desk
  readonly slots: readonly Slot[]
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Somebody published once more meanwhile. */
  readonly onConflict: () => void
}

/** Two arrangements of one page side by side: which one counts, a person says. */
export function Conflict({ desk, slots, isOpen, onClose, onConflict }: Props) {
  const { t, ago } = useI18n()
  const { page } = desk
  const name = page?.changedBy?.name ?? t('frontPage.somebody')
  const choose = (deed: () => void) => () => {
    onClose()
    deed()
  }
  return (
    <Dialog title={t('frontPage.conflictTitle')} isOpen={isOpen} onClose={onClose} isQuestion>
      <p>{t('frontPage.conflictText', { name, ago: page?.changedAt == null ? '' : ago(page.changedAt) })}</p>
      <div className="front-versions">
        <Version title={t('frontPage.theirs')} arrangement={desk.published} slots={slots} page={page} />
        <Version title={t('frontPage.mine')} arrangement={desk.arrangement} slots={slots} page={page} />
      </div>
      <div className="actions">
        <Button kind="primary" onPress={choose(() => desk.publishOver(onConflict))}>
          {t('frontPage.keepMine')}
        </Button>
        <Button onPress={choose(desk.discard)}>{t('frontPage.takeTheirs')}</Button>
        <Button onPress={choose(desk.rebase)}>{t('frontPage.goOn')}</Button>
      </div>
    </Dialog>
  )
}

interface VersionProps {
  readonly title: string
  readonly arrangement: Arrangement
  readonly slots: readonly Slot[]
  readonly page: Desk['page']
}

function Version({ title, arrangement, slots, page }: VersionProps) {
  const { t } = useI18n()
  return (
    <section>
      <h3>{title}</h3>
      {slots.map((slot) => (
        <div key={slot}>
          <h4 className="note">{t(slots.length === 1 ? 'frontPage.slot.section' : `frontPage.slot.${slot}`)}</h4>
          <ol>
            {(arrangement[slot] ?? []).map(({ articleId, headline }) => (
              <li key={articleId} lang={page?.language} dir={page?.dir}>
                {headline}
              </li>
            ))}
          </ol>
          {(arrangement[slot] ?? []).length === 0 && <p className="note">{t('frontPage.byRules')}</p>}
        </div>
      ))}
    </section>
  )
}
