import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import type { Endpoints, Redirect } from '../api/endpoints.ts'
import { faultsOf, ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Check } from '../ui/check.tsx'
import { SaveForm } from '../ui/save-form.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { useTyped } from '../ui/use-typed.ts'
import { ringOf } from './readable.ts'

interface Props {
  /** `undefined` makes a new one. */
  readonly redirect: Redirect | undefined
  readonly onClose: () => void
}

/** Says where an old address leads, or that it is gone for good. */
export function EditRedirect({ redirect, onClose }: Props) {
  const { t } = useI18n()
  const client = useQueryClient()
  const typed = useTyped('redirect', redirect?.path, {
    from: redirect?.path ?? '',
    to: redirect?.url ?? '',
    isGone: redirect?.status === 410,
  })
  const { type } = typed
  const { from, to, isGone } = typed.fields
  const save = useMutation({
    mutationFn: () => {
      // What leads to a thing goes on leading to it, wherever it moves, unless another address was written.
      const target =
        redirect !== undefined && to === redirect.url
          ? inputOf(redirect).target
          : { kind: 'path' as const, path: isGone && to.trim() === '' ? '/' : to.trim() }
      return call('PUT /redirects', { input: { path: from.trim(), target, status: isGone ? 410 : 301 } })
    },
    onSuccess: async () => {
      typed.forget()
      await client.invalidateQueries({ queryKey: ['GET /redirects'] })
      say(t('ui.saved'))
      onClose()
    },
  })
  const faults = faultsOf(save.error)
  const loop = loopOf(save.error)
  return (
    <SaveForm mutation={save} typed={typed} onCancel={onClose}>
      <TextField
        label={t('redirects.from')}
        value={from}
        onChange={(text) => type({ from: text })}
        fault={faults['path']}
        hint={t('redirects.fromHint')}
        dir="ltr"
        isRequired
        isReadOnly={redirect !== undefined}
        autoFocus
      />
      <Check isSelected={isGone} onChange={(value) => type({ isGone: value })}>
        {t('redirects.gone')}
        <span className="note"> {t('redirects.goneHint')}</span>
      </Check>
      {!isGone && (
        <TextField
          label={t('redirects.to')}
          value={to}
          onChange={(text) => type({ to: text })}
          fault={loop === undefined ? faults['target.path'] : t('redirects.loop', { loop: ringOf(loop) })}
          hint={t('redirects.toHint')}
          dir="ltr"
          isRequired
        />
      )}
    </SaveForm>
  )
}

/** A redirect as it is written. */
export function inputOf({ path, target, status }: Redirect): Endpoints['PUT /redirects']['input'] {
  return { path, target: target as Endpoints['PUT /redirects']['input']['target'], status }
}

/** The addresses of the ring that a redirect would close. */
function loopOf(error: unknown): readonly string[] | undefined {
  const loop = error instanceof ProblemError && error.code === 'redirect-loop' ? error.problem.details?.['loop'] : []
  return Array.isArray(loop) && loop.length > 0 ? loop.map(String) : undefined
}
