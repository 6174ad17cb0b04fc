import { Link } from '@tanstack/react-router'
import { useI18n } from '../i18n/i18n.tsx'
import type { ArticleItem } from './article-types.ts'
import { StatePill } from './state-pill.tsx'

export interface ArticleRowProps {
  readonly item: ArticleItem
  /** The name of its edition, where the list has more than one. */
  readonly edition: string | undefined
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

/** An article as the list shows it: what it is called, where it belongs, where it stands. */
export function ArticleRow({ item, edition, isChosen, onChoose }: ArticleRowProps) {
  const { t, ago, dateTimeIn } = useI18n()
  const { id, language, dir, kicker, headline, state, section, bylines, lock, publishAt, publishZone, updatedAt } = item
  const title = headline === '' ? t('articles.untitled') : headline
  return (
    <li className="article-row">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
        aria-label={t('articles.choose', { headline: title })}
      />
      <Link to="/articles/$articleId" params={{ articleId: id }} className="article-link">
        {kicker !== '' && (
          <span className="row-kicker" lang={language} dir={dir}>
            {kicker}
          </span>
        )}
        <strong lang={language} dir={dir}>
          {title}
        </strong>
      </Link>
      <span className="row-facts note">
        {edition !== undefined && (
          <span>
            <bdi lang={language} dir={dir}>
              {edition}
            </bdi>
          </span>
        )}
        {section !== null && (
          <span>
            <bdi dir={section.dir}>{section.name}</bdi>
          </span>
        )}
        {bylines.map(({ id: author, name, dir: direction }) => (
          <span key={author}>
            <bdi dir={direction}>{name}</bdi>
          </span>
        ))}
        {lock !== null && !lock.isOwn && (
          <span className="row-lock">{t('articles.isEditing', { name: lock.person.name })}</span>
        )}
        {publishAt !== null && state === 'scheduled' ? (
          <span>{dateTimeIn(publishAt, publishZone ?? 'UTC')}</span>
        ) : (
          <span>{ago(updatedAt)}</span>
        )}
      </span>
      <span className="row-state">
        {item.isPublic && item.hasDraft && state !== 'published' && (
          <span className="note">{t('articles.isPublic')}</span>
        )}
        <StatePill state={state} />
      </span>
    </li>
  )
}
