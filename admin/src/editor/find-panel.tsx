import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { TextField } from '../ui/text-field.tsx'
import { say } from '../ui/toasts.tsx'
import { findState, goTo, lookFor, replaceAll, replaceCurrent, stopLooking } from './find.ts'

/** Finds a text in whatever spelling, and puts another in its place. */
export function FindPanel({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const { t, number } = useI18n()
  const { places, current } = useFound(editor)
  const [wanted, setWanted] = useState(() => selectedText(editor))
  const [isExact, setIsExact] = useState(false)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => lookFor(editor, { wanted, isExact }), [editor, wanted, isExact])
  const close = (): void => {
    stopLooking(editor)
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
      goTo(editor, current + (event.shiftKey ? -1 : 1))
    else return
    event.preventDefault()
  }
  const replaceEverywhere = (): void => {
    const undo = replaceAll(editor, text)
    // The button can do nothing more: the keyboard must not be left on it.
    field.current?.focus()
    say(t('editor.replaced', { count: places.length }), {
      undo: () => {
        if (!undo()) say(t('editor.undoTooLate'))
      },
    })
  }
  const isNothing = places.length === 0
  return (
    <search className="find-panel" aria-label={t('editor.find')} onKeyDown={onKeyDown}>
      <TextField
        label={t('editor.findWanted')}
        value={wanted}
        onChange={setWanted}
        inputRef={field}
        autoFocus
        autoComplete="off"
      />
      <TextField label={t('editor.findReplacement')} value={text} onChange={setText} autoComplete="off" />
      <Check isSelected={isExact} onChange={setIsExact}>
        {t('editor.findExact')}
      </Check>
      <p className="note" role="status">
        {wanted !== '' &&
          t('editor.findCount', {
            count: places.length,
            at: number(isNothing ? 0 : current + 1),
            number: number(places.length),
          })}
      </p>
      <div className="actions">
        <Button isDisabled={isNothing} onPress={() => goTo(editor, current - 1)}>
          {t('editor.findPrevious')}
        </Button>
        <Button isDisabled={isNothing} onPress={() => goTo(editor, current + 1)}>
          {t('editor.findNext')}
        </Button>
        <Button
          isDisabled={isNothing}
          onPress={() => {
            if (places.length === 1) field.current?.focus()
            replaceCurrent(editor, text)
          }}
        >
          {t('editor.replace')}
        </Button>
        <Button isDisabled={isNothing} onPress={replaceEverywhere}>
          {t('editor.replaceAll')}
        </Button>
        <Button kind="plain" onPress={close}>
          {t('ui.close')}
        </Button>
      </div>
    </search>
  )
}

function useFound(editor: Editor) {
  const subscribe = useCallback(
    (tell: () => void) => {
      editor.on('transaction', tell)
      return () => void editor.off('transaction', tell)
    },
    [editor],
  )
  return useSyncExternalStore(subscribe, () => findState(editor))
}

/** What is selected, where that is a word or a few. */
function selectedText({ state }: Editor): string {
  const { from, to } = state.selection
  const text = state.doc.textBetween(from, to, '\n', '\ufffc')
  return text.length > 80 || /[\n\ufffc]/.test(text) ? '' : text
}
