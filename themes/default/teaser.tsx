import type { TeaserView, Translate } from '../../src/site/theme/pieces.ts'
import { marked } from './marked.ts'
import { Picture } from './picture.tsx'

export interface TeaserProps {
  readonly article: TeaserView
  readonly t: Translate
  readonly heading?: 'h2' | 'h3'
  /** `card`: picture above; `river`: picture beside; `line`: words only. The rest says what it is for. */
  readonly look?: 'lead' | 'card' | 'river' | 'line' | 'opinion' | 'poster'
  readonly hasLead?: boolean
  /** For the choice of a picture's width; without it no picture is shown. */
  readonly sizes?: string
  readonly isFirst?: boolean
  /** On pages of one section its name would say nothing. */
  readonly hasSection?: boolean
}

/** An article in a list. The whole of it leads to the article; names inside lead where they say. */
export function Teaser(props: TeaserProps) {
  const { article, t, heading: Heading = 'h3', look = 'card', hasLead = false, sizes, isFirst = false } = props
  const label = labelOf(article, t, props.hasSection ?? false)
  const isOpinion = look === 'opinion'
  const picture = sizes === undefined ? undefined : article.picture
  return (
    <article class={`teaser teaser-${look}`}>
      {picture !== undefined && <Picture picture={picture} sizes={sizes ?? ''} isFirst={isFirst} isCropped />}
      {isOpinion && <Writers article={article} />}
      <div class="teaser-text">
        {label !== '' && !isOpinion && <p class="kicker">{label}</p>}
        <Heading class="teaser-headline">
          <a href={article.url}>{article.headline}</a>
        </Heading>
        {hasLead && article.lead !== '' && <p class="teaser-lead">{article.lead}</p>}
        <TeaserFacts article={article} t={t} />
      </div>
    </article>
  )
}

function labelOf(article: TeaserView, t: Translate, hasSection: boolean): string {
  if (article.kicker !== '') return article.kicker
  if (article.kind !== 'news') return t(`kind.${article.kind}`)
  return hasSection ? (article.section?.text ?? '') : ''
}

function Writers({ article }: { readonly article: TeaserView }) {
  const [first] = article.bylines
  if (first === undefined) return null
  return (
    <p class="writers">
      {first.avatar !== undefined && (
        <span class="avatar">
          <Picture picture={{ ...first.avatar, alt: '' }} sizes="56px" isCropped />
        </span>
      )}
      <span>
        {article.bylines.map((person) => (
          <>
            <span {...marked(person)}>{person.name}</span>
            {person.joiner}
          </>
        ))}
      </span>
    </p>
  )
}

function TeaserFacts({ article, t }: { readonly article: TeaserView; readonly t: Translate }) {
  const { published, comments } = article
  return (
    <p class="teaser-facts">
      <time datetime={published.iso} {...marked(published)}>
        {published.relative ?? published.text}
      </time>
      {comments > 0 && <span>{t('article.comments', { count: comments })}</span>}
    </p>
  )
}
