import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { SecretDialog } from '../ui/secret-dialog.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { MakeKey } from './make-key.tsx'

type ApiKey = Endpoints['GET /api-keys']['output']['items'][number]

/** The keys that programs use instead of signing in. */
export function ApiKeys() {
  const { t } = useI18n()
  const query = useList('GET /api-keys', {})
  const [isMaking, setIsMaking] = useState(false)
  const [secret, setSecret] = useState<string>()
  const make = (
    <Button kind="primary" onPress={() => setIsMaking(true)}>
      {t('apiKeys.make')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('apiKeys.title')}>{make}</PageHeader>
      <List
        query={query}
        label={t('apiKeys.title')}
        columns={[t('apiKeys.name'), t('apiKeys.scopes'), t('apiKeys.used'), t('apiKeys.expires')]}
        empty={<EmptyState title={t('apiKeys.none')} text={t('apiKeys.noneText')} />}
        row={(apiKey) => <Row key={apiKey.id} apiKey={apiKey} />}
      />
      <Dialog title={t('apiKeys.makeTitle')} isOpen={isMaking} onClose={() => setIsMaking(false)}>
        <MakeKey
          onMade={(made) => {
            setIsMaking(false)
            setSecret(made)
          }}
          onCancel={() => setIsMaking(false)}
        />
      </Dialog>
      <SecretDialog
        title={t('apiKeys.secretTitle')}
        text={t('apiKeys.secretText')}
        secret={secret}
        onClose={() => setSecret(undefined)}
      />
    </>
  )
}

function Row({ apiKey }: { readonly apiKey: ApiKey }) {
  const { t, date, ago } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  const revoke = async () => {
    const { id, name } = apiKey
    const isSure = await confirm({
      title: t('apiKeys.revokeQuestion', { name }),
      text: t('apiKeys.revokeText'),
      deed: t('apiKeys.revoke'),
      isDanger: true,
    })
    if (!isSure) return
    try {
      await call('DELETE /api-keys/:id', { id })
      await client.invalidateQueries({ queryKey: ['GET /api-keys'] })
      say(t('apiKeys.revoked', { name }))
    } catch (error) {
      sayFailure(error, t)
    }
  }
  return (
    <tr>
      <th scope="row">
        <bdi>{apiKey.name}</bdi>
        <span className="note">
          <code dir="ltr">{apiKey.prefix}…</code> · <bdi>{apiKey.ownerName}</bdi>
        </span>
      </th>
      <td data-label={t('apiKeys.scopes')}>
        <ul>
          {apiKey.scopes.map((scope) => (
            <li key={scope}>{t(`scope.${scope}`)}</li>
          ))}
        </ul>
      </td>
      <td data-label={t('apiKeys.used')}>{apiKey.usedAt === null ? t('apiKeys.neverUsed') : ago(apiKey.usedAt)}</td>
      <td data-label={t('apiKeys.expires')}>
        {apiKey.expiresAt === null ? t('apiKeys.neverExpires') : date(apiKey.expiresAt)}
      </td>
      <td>
        <RowMenu
          label={t('apiKeys.actions', { name: apiKey.name })}
          actions={[{ label: t('apiKeys.revoke'), isDanger: true, run: () => void revoke() }]}
        />
      </td>
    </tr>
  )
}
