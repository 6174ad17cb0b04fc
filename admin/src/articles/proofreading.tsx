import { formatList } from '@matbaa/locale'
import type { Editor } from '@tiptap/core'
import { useEffect, useMemo, useState } from 'react'
import { changeTexts } from '../editor/change-texts.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { say } from '../ui/toasts.tsx'
import type { Article, DraftChange, Fields } from './article-types.ts'
import { useEditionDigits } from './editions.ts'
import { type Correction, correctedFields, type CorrectionKind, createProofreader } from './proofread.ts'
import { ProofreadingDialog } from './proofreading-dialog.tsx'

export interface ProofreadingProps {
  readonly article: Article
  readonly fields: Fields
  readonly editor: Editor | undefined
  readonly onChange: (change: Omit<DraftChange, 'document'>) => void
}

/** Milliseconds after the last key in which the text is read through. */
const pause = 1_200

/** What is not written carefully yet, and the way to mend it all at once. */
export function Proofreading({ article, fields, editor, onChange }: ProofreadingProps) {
  const { t, locale } = useI18n()
  const { language } = article
  const digits = useEditionDigits(language)
  const read = useMemo(() => createProofreader({ language, digits }), [language, digits])
  const [found, setFound] = useState<readonly Correction[]>()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const later = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setFound(read(fields, editor?.state.doc)), pause)
    }
    later()
    editor?.on('update', later)
    return () => {
      clearTimeout(timer)
      editor?.off('update', later)
    }
  }, [read, fields, editor])
  const open = (): void => {
    setFound(read(fields, editor?.state.doc))
    setIsOpen(true)
  }
  const apply = (chosen: readonly Correction[]): void => {
    const changed = correctedFields(fields, chosen)
    const former = Object.fromEntries(Object.keys(changed).map((name) => [name, fields[name as keyof typeof changed]]))
    onChange(changed)
    const inBody = chosen.filter(({ place }) => place === 'body').flatMap(({ changes }) => changes)
    const undoBody = editor === undefined ? undefined : changeTexts(editor, inBody)
    setIsOpen(false)
    say(t('articles.proof.done', { count: chosen.length }), {
      undo: () => {
        onChange(former)
        if (undoBody?.() === false) say(t('editor.undoTooLate'))
      },
    })
  }
  const kinds = countsOf(found ?? [])
  return (
    <section>
      <h2>{t('articles.proof')}</h2>
      {found !== undefined && found.length === 0 && <p className="note">{t('articles.proof.none')}</p>}
      {kinds.length > 0 && (
        <>
          <p>
            {formatList(
              locale,
              kinds.map(([kind, count]) => t(`articles.proof.${kind}`, { count })),
              'and',
            )}
          </p>
          <div className="actions">
            <Button onPress={open}>{t('articles.proof.open')}</Button>
          </div>
        </>
      )}
      {isOpen && found !== undefined && (
        <ProofreadingDialog article={article} found={found} onApply={apply} onClose={() => setIsOpen(false)} />
      )}
    </section>
  )
}

function countsOf(found: readonly Correction[]): readonly (readonly [CorrectionKind, number])[] {
  const counts = new Map<CorrectionKind, number>()
  for (const { kinds } of found) for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)
}
