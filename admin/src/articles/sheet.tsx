import { readingMinutes, slugify } from '@matbaa/locale'
import { useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { Suspense, useMemo, useRef, useState } from 'react'
import type { Document } from '../../../src/richtext/document.ts'
import { wordsIn } from '../editor/word-count.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { articleMediaQuery } from '../media/queries.ts'
import { useMediaPicker } from '../media/use-media-picker.tsx'
import { useMay } from '../session/session.ts'
import { Loading } from '../ui/loading.tsx'
import { sayFailure } from '../ui/toasts.tsx'
import type { Article, DraftChange, Fields } from './article-types.ts'
import { Inspector } from './inspector.tsx'
import type { Keeper } from './keeper.ts'
import { createMediaPort } from './media-port.ts'
import type { FieldChange } from './sheet-history.ts'
import { TextLine } from './text-line.tsx'
import { useSheetHistory } from './use-sheet-history.ts'
import { asDocument, WritingSurface } from './writing.ts'

export interface SheetProps {
  readonly article: Article
  readonly fields: Fields
  readonly keeper: Keeper
  readonly isReadOnly: boolean
}

/** The sheet: the article as readers will have it, and beside it what is said about it. */
export function Sheet({ article, fields: first, keeper, isReadOnly }: SheetProps) {
  const { t, number } = useI18n()
  const client = useQueryClient()
  const [fields, setFields] = useState(first)
  const [words, setWords] = useState(() => wordsIn(asDocument(first.document), article.language))
  const [editor, setEditor] = useState<Editor>()
  const { pick, picker } = useMediaPicker()
  const mayFind = useMay()('media.read')
  const media = useMemo(
    () =>
      createMediaPort({
        language: article.language,
        findShown: mayFind ? undefined : () => client.ensureQueryData(articleMediaQuery(article.id)),
        pick,
        onFailure: (error) => sayFailure(error, t),
      }),
    [article.id, article.language, client, mayFind, pick, t],
  )
  const latest = useRef(fields)
  const apply = (changes: FieldChange): void => {
    const all = withSlug(changes, latest.current, article)
    latest.current = { ...latest.current, ...all.shown } as Fields
    setFields(latest.current)
    keeper.change(all.sent)
  }
  const history = useSheetHistory(editor, () => latest.current, apply)
  const change = (changes: FieldChange): void => {
    const names = Object.keys(changes) as (keyof FieldChange)[]
    history.noteFields(Object.fromEntries(names.map((name) => [name, latest.current[name]])), changes)
    apply(changes)
  }
  const line = (name: 'kicker' | 'headline' | 'secondHeadline' | 'lead') => ({
    label: t(`articles.${name}`),
    placeholder: t(`articles.${name}`),
    className: `sheet-${name}`,
    value: fields[name],
    isReadOnly,
    direction: article.dir,
    lang: article.language,
    onChange: (value: string) => change({ [name]: value }),
    onBlur: () => void keeper.flush(),
    onHistory: (way: 'undo' | 'redo') => history[way](name)?.[name],
  })
  const count = useMemo(
    () => debounce((read: () => Document) => setWords(wordsIn(read(), article.language)), 600),
    [article.language],
  )
  return (
    <>
      <div className="sheet">
        <TextLine {...line('kicker')} />
        {/* Whoever has just begun an article writes. */}
        <TextLine {...line('headline')} autoFocus={article.published === null && first.headline === ''} />
        <TextLine {...line('secondHeadline')} />
        <TextLine {...line('lead')} hasLines />
        <Suspense fallback={<Loading />}>
          <WritingSurface
            document={asDocument(first.document)}
            language={article.language}
            isReadOnly={isReadOnly}
            media={media}
            history={history}
            onChange={(read) => {
              keeper.changeBody(() => read() as unknown as NonNullable<DraftChange['document']>)
              count(read)
            }}
            onBlur={() => void keeper.flush()}
            foot={[
              t('articles.words', { count: words, number: number(words) }),
              ...(words > 0 ? [t('articles.readingTime', { count: readingMinutes(words, article.language) })] : []),
            ].join(' · ')}
            onEditor={setEditor}
          />
        </Suspense>
      </div>
      <Inspector
        article={article}
        fields={fields}
        isReadOnly={isReadOnly}
        editor={editor}
        onChange={change}
        onLeave={() => void keeper.flush()}
      />
      {picker}
    </>
  )
}

/** As long as nobody chose an address and no reader has one, it follows the headline. */
function withSlug(
  changes: FieldChange,
  { headline, slug }: Fields,
  { language, published }: Article,
): { readonly shown: DraftChange; readonly sent: DraftChange } {
  const follows = published === null && (slug === '' || slug === slugify(headline, language))
  if (changes.headline === undefined || !follows) return { shown: changes, sent: changes }
  return { shown: { ...changes, slug: slugify(changes.headline, language) }, sent: { ...changes, slug: '' } }
}

function debounce<Value>(run: (value: Value) => void, wait: number): (value: Value) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (value) => {
    clearTimeout(timer)
    timer = setTimeout(() => run(value), wait)
  }
}
