import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Document } from '../../../src/richtext/document.ts'
import { useI18n } from '../i18n/i18n.tsx'
import './editor.css'
import { blockChoices } from './blocks-menu.ts'
import { createEditor } from './create-editor.ts'
import { type Asking, AskingDialog } from './dialogs.tsx'
import { FindPanel } from './find-panel.tsx'
import type { MediaPort } from './media-port.ts'
import { createSlash, type SlashState } from './slash.ts'
import { SlashMenu, type SlashMenuHandle } from './slash-menu.tsx'
import { Toolbar } from './toolbar.tsx'
import { createUploads } from './uploads.ts'
import { createViews } from './views/views.ts'

export interface WritingSurfaceProps {
  /** What it begins with; what becomes of it is told by `onChange`. Another `key` begins anew. */
  readonly document: Document
  /** The language of the edition. */
  readonly language: string
  readonly isReadOnly?: boolean
  readonly media: MediaPort
  readonly onChange: (read: () => Document) => void
  readonly onBlur?: () => void
  /** Gives the editor to what stands beside the text, and takes it away again. */
  readonly onEditor?: (editor: Editor | undefined) => void
}

/** The body of an article: tools above, the text below. */
export function WritingSurface({
  document,
  language,
  isReadOnly = false,
  media,
  onChange,
  onBlur,
  onEditor,
}: WritingSurfaceProps) {
  const { t, language: interfaceLanguage, direction, date } = useI18n()
  const place = useRef<HTMLDivElement>(null)
  const menu = useRef<SlashMenuHandle>(null)
  const [editor, setEditor] = useState<Editor>()
  const [slash, setSlash] = useState<SlashState>()
  const [asking, setAsking] = useState<Asking>()
  const [isFinding, setIsFinding] = useState(false)
  // The editor is made once; what it calls is always the newest.
  const latest = useRef({ onChange, onBlur, onEditor })
  latest.current = { onChange, onBlur, onEditor }
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
    made.setEditable(!isReadOnly, false)
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
    editor?.setEditable(!isReadOnly, false)
  }, [editor, isReadOnly])
  return (
    <div className="writing-surface">
      {editor !== undefined && !isReadOnly && (
        <div className="writing-head">
          <Toolbar
            editor={editor}
            blocks={blocks}
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
          if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || isReadOnly) return
          if (event.code === 'KeyK') setAsking('link')
          else if (event.code === 'KeyF') setIsFinding(true)
          else return
          event.preventDefault()
        }}
      />
      {editor !== undefined && slash !== undefined && (
        <SlashMenu editor={editor} state={slash} blocks={blocks} handle={menu} />
      )}
      {editor !== undefined && asking !== undefined && (
        <AskingDialog editor={editor} asking={asking} onClose={() => setAsking(undefined)} />
      )}
    </div>
  )
}
