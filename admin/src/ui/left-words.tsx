import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import type { Typed } from './use-typed.ts'

/** Says that what stands in a form was typed before and never sent, and lets go of it. */
export function LeftWords({ typed }: { readonly typed: Pick<Typed<unknown>, 'wasLeft' | 'forget'> }) {
  const { t } = useI18n()
  if (!typed.wasLeft) return null
  return (
    <p className="left-words" role="status">
      <span>{t('ui.leftWords')}</span>
      <Button kind="plain" onPress={typed.forget}>
        {t('articles.unsavedForget')}
      </Button>
    </p>
  )
}
