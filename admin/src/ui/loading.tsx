import { useI18n } from '../i18n/i18n.tsx'

/** Stands where something is on its way. */
export function Loading() {
  const { t } = useI18n()
  return (
    <p className="loading" role="status">
      {t('ui.loading')}
    </p>
  )
}
