import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import type { Section } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Failure, FormFailure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { Select } from '../ui/select.tsx'
import { say } from '../ui/toasts.tsx'
import { forgetSections } from './queries.ts'
import { useSectionRights } from './use-section-rights.ts'
import { idsBelow } from '../ui/ids-below.ts'

interface Props {
  readonly section: Section
  readonly sections: readonly Section[]
  readonly onClose: () => void
}

/** Asks before a section goes, and where what stands in it is to go. */
export function RemoveSection({ section, sections, onClose }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const { id, name } = section
  const below = idsBelow(sections, id)
  const { may } = useSectionRights(sections)
  const others = sections.filter((one) => !below.has(one.id) && may(one.id))
  const [into, setInto] = useState((others.find((one) => one.id === section.parentId) ?? others[0])?.id ?? '')
  const uses = useQuery({
    queryKey: ['GET /sections/:id/uses', id],
    queryFn: () => call('GET /sections/:id/uses', { id }),
    staleTime: 0,
  })
  const isEmpty = uses.data !== undefined && Object.values(uses.data).every((count) => count === 0)
  const remove = useMutation({
    mutationFn: async () => {
      if (isEmpty) await call('DELETE /sections/:id', { id })
      else await call('POST /sections/:id/merger', { id, input: { into } })
    },
    onSuccess: async () => {
      await forgetSections(client)
      say(t('sections.deleted', { name }))
      onClose()
    },
  })
  if (uses.isError) return <Failure error={uses.error} onRetry={() => void uses.refetch()} />
  if (uses.data === undefined) return <Loading />
  return (
    <>
      <FormFailure error={remove.error} />
      <p>{isEmpty ? t('sections.deleteEmpty') : t('sections.deleteUses', uses.data)}</p>
      {!isEmpty && others.length === 0 && <p>{t('sections.deleteNowhere')}</p>}
      {!isEmpty && others.length > 0 && (
        <>
          <Select
            label={t('sections.deleteInto')}
            choices={others.map((one) => ({ value: one.id, label: one.name, lang: one.language }))}
            value={into}
            onChange={setInto}
          />
          <p>{t('sections.deleteFinal')}</p>
        </>
      )}
      <div className="actions">
        <Button
          kind="danger"
          isPending={remove.isPending}
          isDisabled={!isEmpty && into === ''}
          onPress={() => remove.mutate()}
        >
          {t(isEmpty ? 'taxonomy.delete' : 'sections.moveAndDelete')}
        </Button>
        <Button onPress={onClose} autoFocus>
          {t('ui.cancel')}
        </Button>
      </div>
    </>
  )
}
