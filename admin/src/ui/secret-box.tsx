import { useI18n } from '../i18n/i18n.tsx'
import { Button } from './button.tsx'
import { say } from './toasts.tsx'

/** A secret that is shown once, with a way to take it along. */
export function SecretBox({ label, secret }: { readonly label: string; readonly secret: string }) {
  const { t } = useI18n()
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    say(t('ui.copied'))
  }
  return (
    <div className="secret-box">
      <code dir="ltr" aria-label={label}>
        {secret}
      </code>
      <Button onPress={() => void copy()}>{t('ui.copy')}</Button>
    </div>
  )
}
