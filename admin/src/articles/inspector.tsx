import type { Editor } from '@tiptap/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useI18n } from '../i18n/i18n.tsx'
import { Check } from '../ui/check.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { Article, DraftChange, Fields } from './article-types.ts'
import { Corrections } from './corrections.tsx'
import { EditionsStrip } from './editions-strip.tsx'
import { articleKinds } from './filter.ts'
import { LeadPicture } from './lead-picture.tsx'
import { RelatedChoice } from './related.tsx'
import { ShortLink } from './short-link.tsx'
import { BylineChoice, SectionChoice, TagChoice } from './taxonomy.tsx'

// The rules of careful writing weigh as much as the rest of the screen.
const Proofreading = lazy(async () => {
  const { Proofreading: loaded } = await import('./proofreading.tsx')
  return { default: loaded }
})

export interface InspectorProps {
  readonly article: Article
  readonly fields: Fields
  readonly isReadOnly: boolean
  /** The body being written, once it is there. */
  readonly editor: Editor | undefined
  readonly onChange: (change: Omit<DraftChange, 'document'>) => void
  readonly onLeave: () => void
}

/** What is said about the article, beside it; on a phone below. */
export function Inspector({ article, fields, isReadOnly, editor, onChange, onLeave }: InspectorProps) {
  const { t, dateTimeIn } = useI18n()
  const { draft, published } = article
  const text = (
    name: 'slug' | 'sourceName' | 'sourceUrl' | 'seoTitle' | 'seoDescription' | 'dateline',
    options: { lines?: number; dir?: 'ltr' } = {},
  ) => (
    <TextField
      label={t(`articles.${name}`)}
      value={fields[name]}
      onChange={(value) => onChange({ [name]: value })}
      onBlur={onLeave}
      isReadOnly={isReadOnly}
      {...(name === 'slug' ? { hint: t('articles.slugHint') } : {})}
      {...options}
    />
  )
  const choice = { article, fields, isReadOnly, onChange }
  return (
    <aside className="inspector" aria-label={t('articles.about')}>
      <Part title={t('articles.publication')}>
        <dl className="facts">
          {draft?.publishAt != null && (
            <Fact name={t('articles.state.scheduled')}>{dateTimeIn(draft.publishAt, draft.publishZone)}</Fact>
          )}
          {published !== null && (
            <Fact name={t('articles.publishedAt')}>{dateTimeIn(published.publishedAt, published.publishedZone)}</Fact>
          )}
          {article.owner !== null && (
            <Fact name={t('articles.owner')}>
              <bdi dir={article.owner.dir}>{article.owner.name}</bdi>
            </Fact>
          )}
          <Fact name={t('articles.code')}>
            <ShortLink code={article.code} />
          </Fact>
        </dl>
        {draft !== null && draft.note !== '' && (
          <p className="send-back-note">
            <strong>{t('articles.returnNote')}</strong> <bdi>{draft.note}</bdi>
          </p>
        )}
      </Part>
      <EditionsStrip article={article} />
      <Part title={t('articles.place')}>
        <SectionChoice {...choice} />
        <TagChoice {...choice} />
        <BylineChoice {...choice} />
      </Part>
      {!isReadOnly && (
        <Suspense>
          <Proofreading article={article} fields={fields} editor={editor} onChange={onChange} />
        </Suspense>
      )}
      <Part title={t('articles.leadPicture')}>
        <LeadPicture {...choice} />
      </Part>
      {published !== null && <Corrections article={article} editor={editor} isReadOnly={isReadOnly} />}
      <Part title={t('articles.details')}>
        <Select
          label={t('articles.kind')}
          choices={articleKinds.map((value) => ({ value, label: t(`articles.kind.${value}`) }))}
          value={fields.kind}
          onChange={(kind) => {
            onChange({ kind })
            onLeave()
          }}
          isDisabled={isReadOnly}
        />
        {text('dateline')}
        {text('slug')}
        <RelatedChoice {...choice} />
      </Part>
      <Folded title={t('articles.source')} isFilled={fields.sourceName !== '' || fields.sourceUrl !== ''}>
        {text('sourceName')}
        {text('sourceUrl', { dir: 'ltr' })}
      </Folded>
      <Folded title={t('articles.seo')} isFilled={fields.seoTitle !== '' || fields.seoDescription !== ''}>
        {text('seoTitle')}
        {text('seoDescription', { lines: 3 })}
      </Folded>
      <Part title={t('articles.comments')}>
        <Check
          isSelected={fields.commentsOpen}
          isDisabled={isReadOnly}
          onChange={(commentsOpen) => {
            onChange({ commentsOpen })
            onLeave()
          }}
        >
          {t('articles.commentsOpen')}
        </Check>
      </Part>
    </aside>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** What most articles leave empty: closed until somebody wants it. */
function Folded({
  title,
  isFilled,
  children,
}: {
  readonly title: string
  readonly isFilled: boolean
  readonly children: ReactNode
}) {
  const [isOpen, setIsOpen] = useState(isFilled)
  return (
    <details className="folded" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <div>{children}</div>
    </details>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
