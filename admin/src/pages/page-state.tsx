import { useI18n } from '../i18n/i18n.tsx'

/** Whether readers have a page. */
export function PageState({ state }: { readonly state: 'draft' | 'published' }) {
  const { t } = useI18n()
  return <span className={state === 'published' ? 'pill pill-good' : 'pill'}>{t(`pages.state.${state}`)}</span>
}
