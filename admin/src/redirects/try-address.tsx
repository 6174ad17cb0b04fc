import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ProblemError } from '../api/problem.ts'
import { type Translate, useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { TextField } from '../ui/text-field.tsx'
import { readable } from './readable.ts'

/** Where a reader would come to. */
interface Way {
  readonly asked: string
  readonly reached: string
  readonly status: number
}

/** Asks the site itself, as a reader would: whatever leads somewhere is seen, recorded or not. */
export function TryAddress() {
  const { t } = useI18n()
  const [address, setAddress] = useState('')
  const look = useMutation({ mutationFn: () => findWay(address) })
  return (
    <Form
      className="try-address"
      onSubmit={(event) => {
        event.preventDefault()
        look.mutate()
      }}
    >
      <TextField label={t('redirects.test')} value={address} onChange={setAddress} dir="ltr" isRequired />
      <Button type="submit" isPending={look.isPending}>
        {t('redirects.testDeed')}
      </Button>
      <p role="status">{look.data !== undefined && wordsOf(look.data, t)}</p>
      <FormFailure error={look.error} />
    </Form>
  )
}

async function findWay(typed: string): Promise<Way> {
  const path = typed.trim().replace(/^https?:\/\/[^/?#]*/i, '')
  const { pathname, search, origin } = new URL(`/${path.replace(/^\/+/, '')}`, location.origin)
  const asked = pathname + search
  try {
    const answer = await fetch(origin + asked, {
      credentials: 'omit',
      cache: 'no-store',
      headers: { accept: 'text/html' },
    })
    const reached = new URL(answer.url)
    return { asked, reached: reached.pathname + reached.search, status: answer.status }
  } catch {
    throw new ProblemError({ code: 'offline', status: 0 })
  }
}

function wordsOf({ asked, reached, status }: Way, t: Translate): string {
  const code = String(status)
  if (status === 410) return t('redirects.isGone')
  if (status === 404) return t('redirects.isNothing')
  if (status !== 200) return t('redirects.isOther', { status: code })
  return reached === asked
    ? t('redirects.answered', { status: code })
    : t('redirects.leads', { address: readable(reached), status: code })
}
