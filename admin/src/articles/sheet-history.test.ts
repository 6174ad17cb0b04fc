import { expect, test } from 'vitest'
import { createSheetHistory } from './sheet-history.ts'

test('the last change is taken back first, in a field or in the body', () => {
  const history = createSheetHistory()
  history.noteFields({ headline: '' }, { headline: 'آ' }, 0)
  history.noteFields({ headline: 'آ' }, { headline: 'آب' }, 200)
  history.noteBody('written')
  history.noteFields({ lead: '' }, { lead: 'لید' }, 5_000)
  const now = { headline: 'آب', lead: 'لید' }
  expect(history.undo(now)).toEqual({ lead: '' })
  expect(history.undo({ ...now, lead: '' })).toBe('body')
  history.noteBody('undone')
  // What was typed in one go goes in one go.
  expect(history.undo({ ...now, lead: '' })).toEqual({ headline: '' })
  expect(history.canUndo()).toBe(false)
  expect(history.redo({ headline: '', lead: '' })).toEqual({ headline: 'آب' })
  expect(history.redo({ headline: 'آب', lead: '' })).toBe('body')
  history.noteBody('redone')
  expect(history.redo({ headline: 'آب', lead: '' })).toEqual({ lead: 'لید' })
  expect(history.canRedo()).toBe(false)
})

test('a field takes back its own changes and leaves alone what was changed since', () => {
  const history = createSheetHistory()
  history.noteFields({ headline: 'a', lead: 'b' }, { headline: 'A', lead: 'B' }, 0)
  history.noteBody('written')
  history.noteFields({ kicker: '' }, { kicker: 'k' }, 5_000)
  expect(history.undo({ headline: 'A', lead: 'of somebody else', kicker: 'k' }, 'headline')).toEqual({ headline: 'a' })
  expect(history.undo({ headline: 'a' }, 'headline')).toBeUndefined()
  // A step of which nothing is left to take back is passed over.
  expect(history.undo({ headline: 'a', kicker: 'other' })).toBe('body')
  history.forgetBody()
  expect(history.undo({ headline: 'a' })).toBeUndefined()
  expect(history.redo({ headline: 'a' })).toEqual({ headline: 'A' })
  history.noteFields({ lead: 'b' }, { lead: 'c' }, 9_000)
  expect(history.canRedo()).toBe(false)
})
