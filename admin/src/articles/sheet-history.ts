import { isSame } from '../ui/is-same.ts'
import type { DraftChange } from './article-types.ts'

/** What was changed of the fields. */
export type FieldChange = Omit<DraftChange, 'document'>

interface FieldStep {
  readonly before: FieldChange
  readonly after: FieldChange
  /** Milliseconds; what is typed in one go is one step. */
  at: number
}
/** The body remembers its own steps; here it is only known when they were. */
type Step = FieldStep | 'body'

/** In which order fields and body of a sheet were changed, so that the last change is taken back first, wherever it was. */
export interface SheetHistory {
  readonly noteFields: (before: FieldChange, after: FieldChange, at: number) => void
  readonly noteBody: (what: 'written' | 'undone' | 'redone') => void
  /** What is to be done to take the last change back, or the last one of a field; `body` is done by the body. */
  readonly undo: (now: FieldChange, name?: keyof FieldChange) => FieldChange | 'body' | undefined
  readonly redo: (now: FieldChange, name?: keyof FieldChange) => FieldChange | 'body' | undefined
  /** The body has no more steps to take back, or none to do again. */
  readonly forgetBody: () => void
  readonly canUndo: () => boolean
  readonly canRedo: () => boolean
}

/** Milliseconds between two keys that still belong together. */
const together = 1_000
const most = 500

/** Makes the history of a sheet that was just opened. */
export function createSheetHistory(): SheetHistory {
  let done: Step[] = []
  let undone: Step[] = []
  const take = (
    from: Step[],
    to: Step[],
    side: 'before' | 'after',
    now: FieldChange,
    name: keyof FieldChange | undefined,
  ): FieldChange | 'body' | undefined => {
    const other = side === 'before' ? 'after' : 'before'
    for (let index = from.length - 1; index >= 0; index--) {
      const step = from[index]
      if (step === undefined || (name !== undefined && (step === 'body' || !(name in step.before)))) continue
      // The body moves its step itself, as it does when its own keys are pressed.
      if (step === 'body') return step
      from.splice(index, 1)
      // What was changed since by another way stays.
      const names = (Object.keys(step.before) as (keyof FieldChange)[]).filter((one) =>
        isSame(now[one], step[other][one]),
      )
      if (names.length === 0) continue
      to.push(step)
      return Object.fromEntries(names.map((one) => [one, step[side][one]]))
    }
    return undefined
  }
  const moveBody = (from: Step[], to: Step[]): void => {
    const index = from.lastIndexOf('body')
    if (index >= 0) from.splice(index, 1)
    to.push('body')
  }
  return {
    noteFields: (before, after, at) => {
      const last = done.at(-1)
      const names = Object.keys(after).join()
      if (last !== undefined && last !== 'body' && at - last.at < together && Object.keys(last.after).join() === names)
        done = [...done.slice(0, -1), { before: last.before, after, at }]
      else done = [...done.slice(-most), { before, after, at }]
      undone = []
    },
    noteBody: (what) => {
      if (what === 'undone') moveBody(done, undone)
      else if (what === 'redone') moveBody(undone, done)
      else {
        done = [...done.slice(-most), 'body']
        undone = []
      }
    },
    undo: (now, name) => take(done, undone, 'before', now, name),
    redo: (now, name) => take(undone, done, 'after', now, name),
    forgetBody: () => {
      done = done.filter((step) => step !== 'body')
      undone = undone.filter((step) => step !== 'body')
    },
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
  }
}
