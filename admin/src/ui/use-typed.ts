import { useState } from 'react'
import { isAlike } from './is-alike.ts'
import { isSame } from './is-same.ts'
import { useKept } from './use-kept.ts'

/** A form as it is typed. */
export interface Typed<Fields> {
  readonly fields: Fields
  readonly type: (change: Partial<Fields>) => void
  /** Whether it began with words that were typed before and never sent. */
  readonly wasLeft: boolean
  /** What was typed has arrived, or is not wanted any more. */
  readonly forget: () => void
}

/**
 * Holds what is typed into a form until it is sent: whoever closed it by mistake, or lost the session to somebody else, finds the words
 * there again. Only what differs from `stored` is kept, so that nothing is put back over what a colleague changed meanwhile. Never for
 * passwords and codes, nor for what a reader asked to have erased.
 */
export function useTyped<Fields extends object>(
  form: string,
  thing: string | undefined,
  stored: Fields,
): Typed<Fields> {
  const isChange = (value: unknown): value is Partial<Fields> => isPartOf(value, stored)
  const [changed, keep] = useKept('form', [form, thing ?? ''], isChange)
  const [wasLeft, setWasLeft] = useState(changed !== undefined)
  return {
    fields: { ...stored, ...changed },
    type: (change) => keep(differencesFrom(stored, { ...changed, ...change })),
    wasLeft,
    forget: () => {
      keep(undefined)
      setWasLeft(false)
    },
  }
}

function isPartOf<Fields extends object>(value: unknown, whole: Fields): value is Partial<Fields> {
  if (typeof value !== 'object' || value === null) return false
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => name in whole) && isAlike({ ...whole, ...value }, whole)
}

function differencesFrom<Fields extends object>(stored: Fields, typed: Partial<Fields>): Partial<Fields> | undefined {
  const before = stored as Readonly<Record<string, unknown>>
  const changed = Object.entries(typed).filter(([name, value]) => !isSame(value, before[name]))
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as Partial<Fields>)
}
