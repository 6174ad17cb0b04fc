import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { say } from '../ui/toasts.tsx'

/** The shortest address of an article, as it is given to readers; newsroom and paper stand at the same host. */
export function ShortLink({ code }: { readonly code: number }) {
  const { t } = useI18n()
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${location.origin}/${code}`)
    say(t('ui.copied'))
  }
  return (
    <span className="short-link">
      <bdi dir="ltr">
        {location.host}/{code}
      </bdi>
      <Button kind="plain" aria-label={t('articles.copyShortLink')} onPress={() => void copy()}>
        {t('ui.copy')}
      </Button>
    </span>
  )
}
