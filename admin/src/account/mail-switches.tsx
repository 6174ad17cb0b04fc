import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, send } from '../api/client.ts'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { useMay } from '../session/session.ts'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { Switch } from '../ui/switch.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'

type Kind = keyof Endpoints['GET /account/mail']['output']

const mailQuery = queryOptions({
  queryKey: ['GET /account/mail'],
  queryFn: ({ signal }) => call('GET /account/mail', { signal }),
})

/** The mail that one's role has a use for, each kind on or off; nothing at all where there is none. */
export function MailSwitches() {
  const { t } = useI18n()
  const may = useMay()
  const { data, error, refetch } = useQuery(mailQuery)
  const getsComments = may('comment.moderate')
  // Who writes is told of what is theirs, who plans of what they answer for.
  const getsFailures = may('article.create') || may('article.schedule')
  if (!getsComments && !getsFailures) return null
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t('account.mail')}</h2>
      <p className="note">{t('account.mailText')}</p>
      {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <div>
          {getsComments && (
            <MailSwitch
              kind="commentQueue"
              label={t('account.mailComments')}
              hint={t('account.mailCommentsText')}
              isOn={data.commentQueue}
            />
          )}
          {getsFailures && (
            <MailSwitch
              kind="failedSchedule"
              label={t('account.mailFailures')}
              hint={t('account.mailFailuresText')}
              isOn={data.failedSchedule}
            />
          )}
        </div>
      )}
    </section>
  )
}

interface Props {
  readonly kind: Kind
  readonly label: string
  readonly hint: string
  readonly isOn: boolean
}

function MailSwitch({ kind, label, hint, isOn }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  // As the finger left it while that is on its way: the mutation says so a moment too late for the next press.
  const [pressed, setPressed] = useState<boolean>()
  const mutationKey = ['PUT /account/mail', kind]
  const { mutate } = useMutation({
    mutationKey,
    mutationFn: (isWanted: boolean) => writeSwitch(kind, isWanted),
    // One after the other, also of two switches: each is written on top of the one before.
    scope: { id: 'mail' },
    onSuccess: async (_, isWanted) => {
      // What was asked for before this was written would turn it back.
      await client.cancelQueries({ queryKey: mailQuery.queryKey })
      client.setQueryData(mailQuery.queryKey, (shown) => shown && { ...shown, [kind]: isWanted })
      say(t('ui.saved'))
    },
    onError: (failure) => sayFailure(failure, t),
    onSettled: () => {
      const isLast = client.isMutating({ mutationKey }) === 1
      if (isLast) setPressed(undefined)
    },
  })
  return (
    <Switch
      label={label}
      hint={hint}
      isSelected={pressed ?? isOn}
      onChange={(isWanted) => {
        setPressed(isWanted)
        mutate(isWanted)
      }}
    />
  )
}

/** Turns one switch of those that stand now: another tab may have turned the other one. */
async function writeSwitch(kind: Kind, isOn: boolean): Promise<void> {
  const { body, headers } = await send('GET /account/mail')
  const tag = headers.get('etag')
  await call('PUT /account/mail', {
    input: { ...body, [kind]: isOn },
    ...(tag === null ? {} : { headers: { 'if-match': tag } }),
  })
}
