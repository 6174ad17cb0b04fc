import { useI18n } from '../i18n/i18n.tsx'
import { useList } from '../ui/list.tsx'

/** Who answers for a desk; it is changed where people are looked after. */
export function DeskEditors({ groupId }: { readonly groupId: string }) {
  const { t } = useI18n()
  const { data: people } = useList('GET /people', { limit: '100' })
  if (people === undefined) return null
  const editors = people.filter(({ role, desks }) => role === 'desk-editor' && desks.includes(groupId))
  return (
    <section className="form-part">
      <h3 className="legend">{t('sections.desk')}</h3>
      {editors.length === 0 && <p className="note">{t('sections.noDesk')}</p>}
      <p className="names">
        {editors.map(({ id, name }) => (
          <bdi key={id}>{name}</bdi>
        ))}
      </p>
    </section>
  )
}
