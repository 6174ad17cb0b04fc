import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { isAlike } from '../ui/is-alike.ts'
import { isSame } from '../ui/is-same.ts'
import { say, sayFailure } from '../ui/toasts.tsx'
import { useKept } from '../ui/use-kept.ts'
import type { Seen } from './queries.ts'

interface Options<Value> {
  /** What it is of: under this name the browser keeps what is not saved yet. */
  readonly name: string
  /** What was read, and what the form begins with. */
  readonly seen: Seen<Value>
  readonly put: (value: Value, etag: string) => Promise<Seen<Value>>
  /** What to read again after a change. */
  readonly stale: readonly (readonly string[])[]
}

/** What a form works with. */
export interface Saving<Value> {
  readonly value: Value
  readonly change: (changes: Partial<Value>) => void
  readonly set: (value: Value) => void
  readonly save: () => void
  /** Lets go of what is not saved. */
  readonly discard: () => void
  readonly isChanged: boolean
  readonly isPending: boolean
  readonly error: unknown
  /** The question that is asked where somebody else was first. */
  readonly question: ReactNode
}

/**
 * Holds what is typed until it is saved over what was seen, in this browser too, for the person who typed it; what was saved can be taken back,
 * and where somebody else was first a person decides.
 */
export function useSaving<Value>({ name, seen, put, stale }: Options<Value>): Saving<Value> {
  const { t } = useI18n()
  const client = useQueryClient()
  const [base, setBase] = useState(seen)
  const isTyped = (kept: unknown): kept is Seen<Value> => isAlike(kept, { value: seen.value, etag: seen.etag })
  // Together with what it was typed over, which is not always what is read now.
  const [typed, keep] = useKept('settings', [name], isTyped)
  const { value, etag: typedOver } = typed ?? base
  const set = (next: Value): void => keep(isSame(next, base.value) ? undefined : { value: next, etag: typedOver })
  const [current, setCurrent] = useState<string>()
  const renew = () => Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })))
  const write = async (written: Value, etag: string): Promise<Seen<Value>> => {
    const saved = await put(written, etag)
    setBase(saved)
    keep(undefined)
    await renew()
    return saved
  }
  const mutation = useMutation({
    mutationFn: async (etag: string) => {
      const before = base.value
      const saved = await write(value, etag)
      const undo = () => void write(before, saved.etag).catch((error: unknown) => sayFailure(error, t))
      say(t('ui.saved'), { undo })
    },
    onError: (error) => {
      if (error instanceof ProblemError && error.code === 'version-conflict') {
        const standing = error.problem.details?.['current']
        setCurrent(typeof standing === 'string' ? standing : undefined)
      }
    },
  })
  const takeTheirs = async (): Promise<void> => {
    setCurrent(undefined)
    keep(undefined)
    mutation.reset()
    await renew()
  }
  const question = (
    <Dialog
      title={t('settings.conflictTitle')}
      isOpen={current !== undefined}
      onClose={() => setCurrent(undefined)}
      isQuestion
    >
      <p>{t('settings.conflictText')}</p>
      <div className="actions">
        <Button kind="primary" onPress={() => void takeTheirs()}>
          {t('settings.takeTheirs')}
        </Button>
        <Button
          onPress={() => {
            setCurrent(undefined)
            mutation.mutate(current ?? typedOver)
          }}
        >
          {t('settings.keepMine')}
        </Button>
      </div>
    </Dialog>
  )
  const isConflict = mutation.error instanceof ProblemError && mutation.error.code === 'version-conflict'
  return {
    value,
    change: (changes) => set({ ...value, ...changes }),
    set,
    save: () => mutation.mutate(typedOver),
    discard: () => {
      keep(undefined)
      mutation.reset()
    },
    isChanged: typed !== undefined,
    isPending: mutation.isPending,
    error: isConflict ? null : mutation.error,
    question,
  }
}
