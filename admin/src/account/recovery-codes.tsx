import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { say } from '../ui/toasts.tsx'

/** The recovery codes, which are shown this once. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useI18n()
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    say(t('ui.copied'))
  }
  return (
    <section aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{t('recovery.title')}</h2>
      <p>{t('recovery.text')}</p>
      <ul className="codes" dir="ltr" lang="en">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="primary" onPress={onKept}>
          {t('recovery.kept')}
        </Button>
        <Button onPress={() => void copy()}>{t('ui.copy')}</Button>
      </div>
    </section>
  )
}
