import type { Editor } from '@tiptap/core'
import { useEffect, useState } from 'react'
import { addCorrection, type CorrectionNote, correctionsIn, goToCorrection } from '../editor/corrections.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import type { Article } from './article-types.ts'

/** What was put right after readers had it: notes in the text, and the way to add one. */
export function Corrections({
  article: { language, dir },
  editor,
  isReadOnly,
}: {
  readonly article: Pick<Article, 'language' | 'dir'>
  readonly editor: Editor | undefined
  readonly isReadOnly: boolean
}) {
  const { t, date } = useI18n()
  const notes = useCorrections(editor)
  if (editor === undefined) return null
  return (
    <section>
      <h2>{t('articles.corrections')}</h2>
      {notes.length === 0 && <p className="note">{t('articles.corrections.none')}</p>}
      <ul className="correction-notes">
        {notes.map(({ at, kind, since, text }) => (
          <li key={at}>
            <button type="button" onClick={() => goToCorrection(editor, at)}>
              <span className="note">
                {t(`editor.${kind}`)}
                {since !== undefined && ` · ${date(new Date(since).toISOString())}`}
              </span>
              <span lang={language} dir={dir}>
                {text}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <div className="actions">
          <Button onPress={() => addCorrection(editor, Date.now())}>{t('articles.corrections.add')}</Button>
        </div>
      )}
    </section>
  )
}

function useCorrections(editor: Editor | undefined): readonly CorrectionNote[] {
  const [notes, setNotes] = useState<readonly CorrectionNote[]>([])
  useEffect(() => {
    if (editor === undefined) return undefined
    const look = (): void => {
      const next = correctionsIn(editor.state.doc)
      // Most articles have none: keys change nothing here.
      setNotes((before) => (next.length === 0 && before.length === 0 ? before : next))
    }
    look()
    editor.on('update', look)
    return () => {
      editor.off('update', look)
    }
  }, [editor])
  return notes
}
