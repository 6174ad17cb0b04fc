import type { Editor } from '@tiptap/core'
import { useEffect, useId, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { type BlockChoice, matchingBlocks } from './blocks-menu.ts'
import type { SlashState } from './slash.ts'

/** What the writing surface tells the menu while the caret stays in the text. */
export interface SlashMenuHandle {
  readonly onKey: (key: string) => boolean
}

export interface SlashMenuProps {
  readonly editor: Editor
  readonly state: SlashState
  readonly blocks: readonly BlockChoice[]
  readonly handle: Ref<SlashMenuHandle>
}

/** The blocks that can be put here, below the slash; the caret stays where it is. */
export function SlashMenu({ editor, state, blocks, handle }: SlashMenuProps) {
  const { t, direction } = useI18n()
  const [active, setActive] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const found = matchingBlocks(blocks, state.query)
  const current = found[Math.min(active, found.length - 1)]
  useEffect(() => setActive(0), [state.query])
  useEffect(() => {
    const { dom } = editor.view
    if (current === undefined) dom.removeAttribute('aria-activedescendant')
    else dom.setAttribute('aria-activedescendant', `${id}-${current.id}`)
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
    return () => dom.removeAttribute('aria-activedescendant')
  }, [current, editor, id])
  const choose = (choice: BlockChoice): void => {
    editor.chain().focus().deleteRange({ from: state.from, to: state.to }).run()
    choice.insert(editor)
  }
  useImperativeHandle(handle, () => ({
    onKey: (key) => {
      if (found.length === 0) return false
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        setActive((found.indexOf(current ?? found[0]!) + (key === 'ArrowDown' ? 1 : -1) + found.length) % found.length)
        return true
      }
      if ((key !== 'Enter' && key !== 'Tab') || current === undefined) return false
      choose(current)
      return true
    },
  }))
  if (found.length === 0) return null
  const { top, bottom, left, right } = state.place
  const isBelow = bottom + 260 < window.innerHeight || top < 260
  return (
    <ul
      ref={list}
      role="listbox"
      aria-label={t('editor.insert')}
      className="slash-menu popover list-box"
      style={{
        ...(isBelow ? { insetBlockStart: bottom + 4 } : { insetBlockEnd: window.innerHeight - top + 4 }),
        insetInlineStart: Math.max(
          8,
          Math.min(direction === 'rtl' ? window.innerWidth - right : left, window.innerWidth - 232),
        ),
      }}
    >
      {found.map((choice) => (
        <li
          key={choice.id}
          id={`${id}-${choice.id}`}
          role="option"
          aria-selected={choice === current}
          className="list-box-item"
          onPointerDown={(event) => {
            event.preventDefault()
            choose(choice)
          }}
        >
          {choice.label}
        </li>
      ))}
    </ul>
  )
}
