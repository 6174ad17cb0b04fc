import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Document } from '../../../src/richtext/document.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { KeysDialog } from '../ui/keys-dialog.tsx'
import './editor.css'
import { blockChoices } from './blocks-menu.ts'
import { createEditor } from './create-editor.ts'
import { type Asking, AskingDialog } from './dialogs.tsx'
import { FindPanel } from './find-panel.tsx'
import { followSteps } from './history.ts'
import type { MediaPort } from './media-port.ts'
import { listShortcuts } from './shortcuts.ts'
import { createSlash, type SlashState } from './slash.ts'
import { SlashMenu, type SlashMenuHandle } from './slash-menu.tsx'
import { Toolbar, type WholeHistory } from './toolbar.tsx'
import { createUploads } from './uploads.ts'
import { createViews } from './views/views.ts'

export interface WritingSurfaceProps {
  /** What it begins with; what becomes of it is told by `onChange`. Another `key` begins anew. */
  readonly document: Document
  /** The language of the edition. */
  readonly language: string
  readonly isReadOnly?: boolean
  readonly media: MediaPort
  /** Where the text is part of something larger, whose last change is taken back first. */
  readonly history?: WholeHistory
  readonly onChange: (read: () => Document) => void
  readonly onBlur?: () => void
  /** What is said of the text, below it. */
  readonly foot?: string
  /** Gives the editor to what stands beside the text, and takes it away again. */
  readonly onEditor?: (editor: Editor | undefined) => void
}

/** The body of an article: tools above, the text below. */
export function WritingSurface({
  document,
  language,
  isReadOnly = false,
  media,
  history,
  onChange,
  onBlur,
  foot,
  onEditor,
}: WritingSurfaceProps) {
  const { t, language: interfaceLanguage, direction, date } = useI18n()
  const place = useRef<HTMLDivElement>(null)
  const menu = useRef<SlashMenuHandle>(null)
  const [editor, setEditor] = useState<Editor>()
  const [slash, setSlash] = useState<SlashState>()
  const [asking, setAsking] = useState<Asking>()
  const [isFinding, setIsFinding] = useState(false)
  const [isKeysOpen, setIsKeysOpen] = useState(false)
  const head = useRef<HTMLDivElement>(null)
  // The editor is made once; what it calls is always the newest.
  const latest = useRef({ history, onChange, onBlur, onEditor })
  latest.current = { history, onChange, onBlur, onEditor }
  const blocks = useMemo(
    () =>
      blockChoices(t, {
        chooseMedia: async (made, kind) => {
          const isPicture = kind === 'gallery' || kind === 'image'
          const placed = await media.choose(isPicture ? 'image' : kind, !isPicture)
          if (!made.isDestroyed)
            made
              .chain()
              .focus()
              .insertMedia(placed, kind === 'gallery')
              .run()
        },
        askEmbed: () => setAsking('embed'),
      }),
    [t, media],
  )
  useEffect(() => {
    if (place.current === null) return
    const made = createEditor({
      element: place.current,
      document,
      language,
      label: t('editor.body'),
      onChange: (read) => latest.current.onChange(read),
      extensions: [
        createViews({
          t,
          interfaceLanguage,
          interfaceDirection: direction,
          media,
          formatDate: (epochMs) => date(new Date(epochMs).toISOString()),
        }),
        createUploads({ media, labelOf: (name) => t('editor.uploading', { name }) }),
        createSlash({ onChange: setSlash, onKey: (key) => menu.current?.onKey(key) ?? false }),
      ],
    })
    setReadOnly(made, isReadOnly)
    followSteps(made, (what) => latest.current.history?.noteBody(what))
    made.on('blur', () => latest.current.onBlur?.())
    made.view.dom.dataset['placeholder'] = t('editor.placeholder')
    setEditor(made)
    latest.current.onEditor?.(made)
    return () => {
      made.destroy()
      setEditor(undefined)
      latest.current.onEditor?.(undefined)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- made once for each key
  }, [])
  useEffect(() => {
    if (editor !== undefined) setReadOnly(editor, isReadOnly)
  }, [editor, isReadOnly])
  return (
    <div className="writing-surface">
      {editor !== undefined && !isReadOnly && (
        <div
          ref={head}
          className="writing-head"
          onKeyDown={(event) => {
            // Back to where one came from by Alt and F10.
            if (event.key === 'Escape' && event.target instanceof Element && event.target.closest('.writing-tools'))
              editor.commands.focus()
          }}
        >
          <Toolbar
            editor={editor}
            blocks={blocks}
            {...(history === undefined ? {} : { history })}
            onLink={() => setAsking('link')}
            onLanguage={() => setAsking('lang')}
            onFind={() => setIsFinding(true)}
          />
          {isFinding && <FindPanel editor={editor} onClose={() => setIsFinding(false)} />}
        </div>
      )}
      <div
        ref={place}
        onKeyDown={(event) => {
          if (isReadOnly) return
          const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
          if (event.key === 'F10' && event.altKey) head.current?.querySelector<HTMLElement>('.tool')?.focus()
          else if (isCommand && event.code === 'KeyK') setAsking('link')
          else if (isCommand && event.code === 'KeyF') setIsFinding(true)
          else if (isCommand && event.code === 'Slash') setIsKeysOpen(true)
          else return
          event.preventDefault()
        }}
      />
      {editor !== undefined && slash !== undefined && (
        <SlashMenu editor={editor} state={slash} blocks={blocks} handle={menu} />
      )}
      <div className="writing-foot note">
        <p>{foot}</p>
        {!isReadOnly && (
          <Button kind="plain" onPress={() => setIsKeysOpen(true)} aria-keyshortcuts="Control+/ Meta+/">
            {t('editor.keys')}
          </Button>
        )}
      </div>
      <KeysDialog
        title={t('editor.keys')}
        note={t('editor.keysText')}
        lines={listShortcuts().map(({ label, keys }) => ({ keys, text: t(label) }))}
        isOpen={isKeysOpen}
        onClose={() => setIsKeysOpen(false)}
      />
      {editor !== undefined && asking !== undefined && (
        <AskingDialog editor={editor} asking={asking} onClose={() => setAsking(undefined)} />
      )}
    </div>
  )
}

/** The controls of pictures and boxes are the browser's own, and do not know by themselves that the text cannot be written; what plays still plays. */
function setReadOnly(editor: Editor, isReadOnly: boolean): void {
  editor.setEditable(!isReadOnly, false)
  for (const control of editor.view.dom.querySelectorAll(
    '.node-controls:not(.player-frame) :is(input, select, button)',
  )) {
    control.toggleAttribute('disabled', isReadOnly)
  }
}
