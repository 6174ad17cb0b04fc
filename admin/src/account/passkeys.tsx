import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { canUsePasskeys } from '../session/passkey.ts'
import { sessionQuery } from '../session/session.ts'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Failure } from '../ui/failure.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useAddPasskey } from './use-add-passkey.ts'

type Passkey = Endpoints['GET /account/passkeys']['output']['items'][number]

/** The passkeys one has. */
export function Passkeys() {
  const { t } = useI18n()
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    queryKey: ['GET /account/passkeys'],
    queryFn: ({ signal }) => call('GET /account/passkeys', { signal }),
  })
  const [isAdding, setIsAdding] = useState(false)
  const [codes, setCodes] = useState<readonly string[]>([])
  const typed = useTyped('passkey', undefined, { name: '' })
  const { name } = typed.fields
  const changed = async () => {
    await client.invalidateQueries({ queryKey: ['GET /account/passkeys'] })
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
  const add = useAddPasskey((recoveryCodes) => {
    setIsAdding(false)
    typed.forget()
    setCodes(recoveryCodes)
    say(t('passkeys.added'))
    void changed()
  })
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkeys.title')}</h2>
      <p className="note">{t('passkeys.about')}</p>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && data.items.length > 0 && (
        <ul className="rows">
          {data.items.map((passkey) => (
            <Row key={passkey.id} passkey={passkey} onRemoved={changed} />
          ))}
        </ul>
      )}
      {canUsePasskeys() ? (
        <div>
          <Button onPress={() => setIsAdding(true)}>{t('passkeys.add')}</Button>
        </div>
      ) : (
        <p className="note">{t('passkeys.unknown')}</p>
      )}
      <Dialog title={t('passkeys.add')} isOpen={isAdding} onClose={() => setIsAdding(false)}>
        <SaveForm
          mutation={{ ...add, mutate: () => add.mutate(name) }}
          typed={typed}
          onCancel={() => setIsAdding(false)}
          deed={t('ui.continue')}
          isUnready={name.trim() === ''}
        >
          <TextField
            label={t('passkeys.name')}
            hint={t('passkeys.nameHint')}
            value={name}
            onChange={(text) => typed.type({ name: text })}
            isRequired
            autoFocus
          />
        </SaveForm>
      </Dialog>
      <Dialog title={t('recovery.title')} isOpen={codes.length > 0} onClose={() => setCodes([])} isQuestion>
        <RecoveryCodes codes={codes} onKept={() => setCodes([])} />
      </Dialog>
    </section>
  )
}

function Row({ passkey, onRemoved }: { readonly passkey: Passkey; readonly onRemoved: () => Promise<void> }) {
  const { t, ago, date } = useI18n()
  const confirm = useConfirm()
  const { id, name, createdAt, usedAt } = passkey
  const remove = async () => {
    const isSure = await confirm({
      title: t('passkeys.removeQuestion', { name }),
      text: t('passkeys.removeText'),
      deed: t('ui.remove'),
      isDanger: true,
    })
    if (!isSure) return
    try {
      await call('DELETE /account/passkeys/:id', { id })
      await onRemoved()
      say(t('passkeys.removed', { name }))
    } catch (error) {
      sayFailure(error, t)
    }
  }
  return (
    <li>
      <span>
        <bdi>{name}</bdi>
        <span className="note">
          {t('passkeys.since', { date: date(createdAt) })} ·{' '}
          {usedAt === null ? t('passkeys.neverUsed') : t('passkeys.used', { ago: ago(usedAt) })}
        </span>
      </span>
      <Button kind="plain" onPress={() => void remove()} aria-label={t('passkeys.removeThis', { name })}>
        {t('ui.remove')}
      </Button>
    </li>
  )
}
