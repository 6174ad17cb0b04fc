import type { StripShape, StripView } from '../../src/site/theme/front.ts'
import type { TeaserView, Translate } from '../../src/site/theme/pieces.ts'
import { Icon } from './icons.tsx'
import { Teaser } from './teaser.tsx'

/** A section on the front page, in one of the shapes. */
export function Strip({ strip, t }: { readonly strip: StripView; readonly t: Translate }) {
  const { section, shape, articles } = strip
  if (articles.length === 0) return null
  return (
    <section class={`strip strip-${shape}`}>
      <h2 class="strip-title">
        <a href={section.url}>
          {section.text}
          <Icon name="onward" />
        </a>
      </h2>
      <div class="strip-articles">{shapes[shape](articles, t)}</div>
    </section>
  )
}

const card = '(min-width: 64rem) 18rem, (min-width: 40rem) 50vw, 100vw'

const shapes: Readonly<Record<StripShape, (articles: readonly TeaserView[], t: Translate) => unknown>> = {
  feature: ([first, ...rest], t) => (
    <>
      {first !== undefined && (
        <Teaser article={first} t={t} look="lead" sizes="(min-width: 64rem) 48rem, 100vw" hasLead />
      )}
      {rest.length > 0 && (
        <div class="strip-side">
          {rest.map((article) => (
            <Teaser article={article} t={t} look="river" sizes="7rem" />
          ))}
        </div>
      )}
    </>
  ),
  row: (articles, t) => articles.map((article) => <Teaser article={article} t={t} sizes={card} hasLead />),
  headlines: (articles, t) => articles.map((article) => <Teaser article={article} t={t} look="line" hasLead />),
  opinion: (articles, t) => articles.map((article) => <Teaser article={article} t={t} look="opinion" hasLead />),
  pictures: (articles, t) =>
    articles.map((article) => <Teaser article={article} t={t} look="poster" sizes="(min-width: 64rem) 38rem, 100vw" />),
}
