import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { usualColours } from '../../../src/contract/colours.ts'
import { editionsQuery } from '../articles/editions.ts'
import { call } from '../api/client.ts'
import type { Section } from '../api/endpoints.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Check } from '../ui/check.tsx'
import { ColourField } from '../ui/colour-field.tsx'
import { nameOf } from '../ui/edition-select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { Select } from '../ui/select.tsx'
import { TermFields, termOf, wordsOf } from '../ui/term-fields.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { DeskEditors } from './desk-editors.tsx'
import { forgetSections, sectionsQuery } from './queries.ts'
import { useSectionRights } from './use-section-rights.ts'
import { idsBelow } from '../ui/ids-below.ts'

interface Props {
  /** `undefined` makes a new one. */
  readonly section: Section | undefined
  readonly language: string
  /** All of the edition. */
  readonly sections: readonly Section[]
  readonly onClose: () => void
}

/** Names a section, gives it an address and a place, and says who answers for it. */
export function EditSection({ section, language, sections, onClose }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const may = useMay()
  const { mayAll, may: mayChange } = useSectionRights(sections)
  const mayPutInto = (id: string | null): boolean => (id === null ? mayAll : mayChange(id))
  const isPossible = (id: string | null): boolean => mayPutInto(id) || section?.parentId === id
  const typed = useTyped('section', section?.id ?? language, {
    ...termOf(section),
    parentId:
      section === undefined && !mayAll
        ? (sections.find(({ id }) => mayChange(id))?.id ?? '')
        : (section?.parentId ?? ''),
    colour: section?.colour ?? '',
  })
  const { type } = typed
  const { parentId, colour } = typed.fields
  const within = section === undefined ? new Set<string>() : idsBelow(sections, section.id)
  const save = useMutation({
    mutationFn: () => {
      const words = { ...wordsOf(typed.fields), colour, parentId: parentId === '' ? null : parentId }
      if (section !== undefined) return call('PATCH /sections/:id', { id: section.id, input: words })
      const position = sections.filter((one) => one.parentId === words.parentId).length
      return call('POST /sections', { input: { language, position, ...words } })
    },
    onSuccess: async () => {
      typed.forget()
      await forgetSections(client)
      say(t('ui.saved'))
      onClose()
    },
  })
  const places = sections
    .filter(({ id }) => !within.has(id) && isPossible(id))
    .map(({ id, name: label, language: lang }) => ({ value: id, label, lang }))
  return (
    <SaveForm mutation={save} typed={typed} onCancel={onClose}>
      <TermFields
        term={typed.fields}
        isNew={section === undefined}
        onChange={type}
        language={language}
        faults={faultsOf(save.error)}
      />
      <Select
        label={t('sections.below')}
        choices={[...(isPossible(null) ? [{ value: '', label: t('sections.top') }] : []), ...places]}
        value={parentId}
        onChange={(id) => type({ parentId: id })}
      />
      <SectionColour
        value={colour}
        onChange={(value) => type({ colour: value })}
        fault={faultsOf(save.error)['colour']}
      />
      {section !== undefined && mayAll && <Siblings section={section} />}
      {section !== undefined && may('people.read') && <DeskEditors groupId={section.groupId} />}
    </SaveForm>
  )
}

/** A colour of its own, or that of the paper. */
function SectionColour({
  value,
  onChange,
  fault,
}: {
  readonly value: string
  readonly onChange: (colour: string) => void
  readonly fault: string | undefined
}) {
  const { t } = useI18n()
  return (
    <section className="form-part">
      <Check isSelected={value !== ''} onChange={(isOwn) => onChange(isOwn ? usualColours.light.accent : '')}>
        {t('sections.ownColour')}
      </Check>
      {value === '' ? (
        <p className="note">{t('sections.ownColourHint')}</p>
      ) : (
        <ColourField label={t('sections.colour')} scheme="light" value={value} onChange={onChange} fault={fault} />
      )}
    </section>
  )
}

/** The same desk in the other editions. */
function Siblings({ section }: { readonly section: Section }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const { data: editions = [] } = useQuery({ ...editionsQuery, select: ({ items }) => items })
  const { data: all = [] } = useQuery({ ...sectionsQuery(), select: ({ items }) => items })
  const others = editions.filter(({ language }) => language !== section.language)
  if (others.length === 0) return null
  const groupId = all.find(({ id }) => id === section.id)?.groupId ?? section.groupId
  const join = async (former: string | undefined, wished: string): Promise<void> => {
    try {
      if (former !== undefined) await call('PATCH /sections/:id', { id: former, input: { groupId: null } })
      if (wished !== '') await call('PATCH /sections/:id', { id: wished, input: { groupId } })
    } catch (error) {
      sayFailure(error, t)
    }
    await forgetSections(client)
  }
  return (
    <section className="form-part">
      <h3 className="legend">{t('taxonomy.otherLanguages')}</h3>
      <p className="note">{t('sections.otherLanguagesHint')}</p>
      {others.map(({ language }) => {
        const there = all.filter((one) => one.language === language)
        const joined = there.find((one) => one.groupId === groupId)?.id
        return (
          <Select
            key={language}
            label={nameOf(language)}
            choices={[
              { value: '', label: t('articles.noSection') },
              ...there.map(({ id, name, language: lang }) => ({ value: id, label: name, lang })),
            ]}
            value={joined ?? ''}
            onChange={(wished) => void join(joined, wished)}
          />
        )
      })}
    </section>
  )
}
