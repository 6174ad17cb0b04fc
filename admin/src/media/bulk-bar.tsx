import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MediaOutput } from '../../../src/contract/media.ts'
import { call } from '../api/client.ts'
import { editionsQuery } from '../articles/editions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { forgetLibrary, mediaItemQuery } from './queries.ts'
import { useTrash } from './trash.ts'
import { useMayEdit } from './use-may-edit.ts'
import { languageName } from './words.ts'

/** What is done to all files that were chosen. */
export function BulkBar({ picked, onDone }: { readonly picked: readonly MediaOutput[]; readonly onDone: () => void }) {
  const { t } = useI18n()
  const may = useMay()
  const { trash, restore } = useTrash()
  const [isWriting, setIsWriting] = useState(false)
  const changeable = picked.filter(useMayEdit())
  const isTrash = picked.every(({ trashedAt }) => trashedAt !== null)
  const toTrash = async (): Promise<void> => {
    const outcome = await trash(picked)
    if (outcome === undefined) return
    if (outcome.kept.length > 0) say(t('media.keptInUse', { count: outcome.kept.length }))
    onDone()
  }
  return (
    <div className="bulk-bar" role="toolbar" aria-label={t('media.bulk')}>
      <span role="status">{t('media.chosen', { count: picked.length })}</span>
      {!isTrash && changeable.length > 0 && <Button onPress={() => setIsWriting(true)}>{t('media.setCredit')}</Button>}
      {!isTrash && may('media.delete') && <Button onPress={() => void toTrash()}>{t('media.trash')}</Button>}
      {isTrash && may('media.delete') && (
        <Button
          onPress={() => {
            void restore(picked.map(({ id }) => id))
            onDone()
          }}
        >
          {t('media.restore')}
        </Button>
      )}
      <Button kind="plain" onPress={onDone}>
        {t('media.unchoose')}
      </Button>
      <Dialog title={t('media.setCredit')} isOpen={isWriting} onClose={() => setIsWriting(false)}>
        <CreditForm picked={changeable} onClose={() => setIsWriting(false)} />
      </Dialog>
    </div>
  )
}

/** One credit for many files; what stood there before can be brought back. */
function CreditForm({ picked, onClose }: { readonly picked: readonly MediaOutput[]; readonly onClose: () => void }) {
  const { t, language: interfaceLanguage } = useI18n()
  const client = useQueryClient()
  const { data: editions } = useQuery(editionsQuery)
  const languages = editions?.items.map((edition) => edition.language) ?? []
  const typed = useTyped('credit', undefined, { chosen: '', credit: '' })
  const { chosen, credit } = typed.fields
  const [isBusy, setIsBusy] = useState(false)
  const usual = languages.find((one) => one === interfaceLanguage) ?? languages[0] ?? interfaceLanguage
  const language = chosen === '' ? usual : chosen

  const write = async (credits: ReadonlyMap<string, string>): Promise<readonly string[]> => {
    const written: string[] = []
    try {
      for (const [id, text] of credits) {
        const item = await call('PATCH /media/:id', { id, input: { texts: [{ language, credit: text }] } })
        client.setQueryData(mediaItemQuery(id).queryKey, item)
        written.push(id)
      }
    } catch (error) {
      sayFailure(error, t)
    }
    forgetLibrary(client)
    return written
  }
  const submit = async (): Promise<void> => {
    setIsBusy(true)
    const before = new Map(
      picked.map(({ id, texts }) => [id, texts.find((text) => text.language === language)?.credit ?? '']),
    )
    const written = await write(new Map(picked.map(({ id }) => [id, credit.trim()])))
    if (written.length > 0) typed.forget()
    onClose()
    if (written.length === 0) return
    const undo = (): void => void write(new Map(written.map((id) => [id, before.get(id) ?? ''])))
    say(t('media.creditSet', { count: written.length }), { undo })
  }
  return (
    <SaveForm
      mutation={{ error: null, isPending: isBusy, mutate: () => void submit() }}
      typed={typed}
      onCancel={onClose}
    >
      <p>{t('media.setCreditText')}</p>
      <Select
        label={t('media.language')}
        choices={languages.map((value) => ({ value, label: languageName(interfaceLanguage, value) }))}
        value={language}
        onChange={(value) => typed.type({ chosen: value })}
      />
      <TextField
        label={t('editor.credit')}
        value={credit}
        onChange={(text) => typed.type({ credit: text })}
        maxLength={1_000}
        autoFocus
      />
    </SaveForm>
  )
}
