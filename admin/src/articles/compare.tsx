import type { Document } from '../../../src/richtext/document.ts'
import { toPlainText } from '../../../src/richtext/text.ts'
import { useI18n } from '../i18n/i18n.tsx'
import type { MessageKey } from '../i18n/languages.ts'
import type { DraftChange, Fields } from './article-types.ts'
import { readFields } from './read-fields.ts'

/** The texts that are laid side by side, by their fields. */
const texts = [...readFields, 'slug', 'sourceUrl'] as const

/** Two versions side by side, as far as they differ: one's own or an older one, and what is there now. */
export function Compare({
  heads,
  mine,
  theirs,
  lang,
  dir,
}: {
  /** What the two are called. */
  readonly heads: readonly [mine: string, theirs: string]
  readonly mine: DraftChange | Fields
  readonly theirs: Fields
  readonly lang: string
  readonly dir: 'rtl' | 'ltr'
}) {
  const { t } = useI18n()
  const rows = texts.flatMap((name) => {
    const own = mine[name]
    return own === undefined || own === theirs[name]
      ? []
      : [{ label: `articles.${name}` as MessageKey, own, other: theirs[name] }]
  })
  const body = mine.document === undefined ? undefined : toPlainText(mine.document as unknown as Document)
  const otherBody = toPlainText(theirs.document as unknown as Document)
  if (body !== undefined && body !== otherBody) rows.push({ label: 'editor.body', own: body, other: otherBody })
  if (rows.length === 0) return <p className="note">{t('articles.nothingDiffers')}</p>
  return (
    <table className="compare">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody lang={lang} dir={dir}>
        {rows.map(({ label, own, other }) => (
          <tr key={label}>
            <td data-label={t(label)}>
              <Lines text={own} against={other} />
            </td>
            <td data-label={t(label)}>
              <Lines text={other} against={own} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Paragraphs, those that the other version lacks marked. */
function Lines({ text, against }: { readonly text: string; readonly against: string }) {
  const there = new Set(against.split('\n'))
  return text.split('\n').map((line, index) =>
    // eslint-disable-next-line react/no-array-index-key -- lines of a text that never changes
    there.has(line) ? (
      <p key={index}>{line}</p>
    ) : (
      <p key={index}>
        <mark>{line}</mark>
      </p>
    ),
  )
}
