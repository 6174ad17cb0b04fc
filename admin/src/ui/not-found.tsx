import { Link } from '@tanstack/react-router'
import { useI18n } from '../i18n/i18n.tsx'
import { EmptyState } from './empty-state.tsx'

/** An address that is none. */
export function NotFound() {
  const { t } = useI18n()
  return (
    <EmptyState title={t('ui.notFound')} text={t('ui.notFoundText')} isScreen>
      <Link to="/" className="button button-quiet">
        {t('ui.toHome')}
      </Link>
    </EmptyState>
  )
}
