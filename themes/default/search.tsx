import type { AssetManifest } from '../../src/site/theme/theme.ts'
import type { Translate } from '../../src/site/theme/pieces.ts'
import type {
  FoundView,
  MarkedText,
  SearchFilterView,
  SearchLinkView,
  SearchResultsView,
  SearchView,
} from '../../src/site/theme/ways.ts'
import { Empty } from './empty.tsx'
import { Layout } from './layout.tsx'
import { marked } from './marked.ts'
import { Pager } from './pager.tsx'
import { Teaser } from './teaser.tsx'

/** The form of the search with what was found, or the latest. The script shows what is in `data-panel` as a dialog. */
export function Search({ view, assets }: { readonly view: SearchView; readonly assets: AssetManifest }) {
  const { layout, query, filters, suggestionsUrl, results, topics, latest } = view
  const { t, searchUrl } = layout
  return (
    <Layout layout={layout} assets={assets}>
      <div class="listing panel" data-panel>
        <header class="listing-head">
          <h1 id="panel-title">{t('search.title')}</h1>
          <form class="search-form" role="search" action={searchUrl}>
            <label class="visually-hidden" for="search-query">
              {t('search.label')}
            </label>
            <input
              id="search-query"
              type="search"
              name="q"
              value={query}
              dir="auto"
              autocomplete="off"
              enterkeyhint="search"
              data-suggest={assets['suggest.js']}
              data-source={suggestionsUrl}
              data-title={t('search.suggestionsTitle')}
            />
            <button class="button" type="submit">
              {t('search.send')}
            </button>
            <details class="search-narrow" open={filters.some(isFaulty)}>
              <summary>{t('search.filters')}</summary>
              <div class="search-filters">
                {filters.map((filter) => (
                  <Filter filter={filter} t={t} />
                ))}
              </div>
            </details>
          </form>
        </header>
        {results !== undefined && <Results results={results} t={t} />}
        {topics.length > 0 && (
          <section aria-labelledby="search-topics">
            <h2 class="listing-part" id="search-topics">
              {t('search.topics')}
            </h2>
            <ul class="search-chips">
              {topics.map(({ text, url }) => (
                <li>
                  <a href={url}>
                    <bdi>{text}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {latest.length > 0 && (
          <section aria-labelledby="search-latest">
            <h2 class="listing-part" id="search-latest">
              {t('front.latest')}
            </h2>
            <div class="river">
              {latest.map((article) => (
                <Teaser
                  article={article}
                  t={t}
                  heading="h3"
                  look="river"
                  sizes="(min-width: 40rem) 13rem, 7rem"
                  hasLead
                  hasSection
                />
              ))}
            </div>
          </section>
        )}
      </div>
    </Layout>
  )
}

const isFaulty = (filter: SearchFilterView): boolean => 'fault' in filter

function Filter({ filter, t }: { readonly filter: SearchFilterView; readonly t: Translate }) {
  const { name, label } = filter
  const id = `search-${name}`
  if ('options' in filter) {
    return (
      <p>
        <label for={id}>{label}</label>
        <select id={id} name={name}>
          {filter.options.map(({ value, text, isChosen }) => (
            <option value={value} selected={isChosen}>
              {text}
            </option>
          ))}
        </select>
      </p>
    )
  }
  const { value, example, fault } = filter
  return (
    <p>
      <label for={id}>{label}</label>
      <input
        type="text"
        id={id}
        name={name}
        value={value}
        dir={example === undefined ? 'auto' : undefined}
        autocomplete="off"
        placeholder={example === undefined ? undefined : t('search.example', { example })}
        aria-invalid={fault === undefined ? undefined : 'true'}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
      />
      {fault !== undefined && (
        <span class="field-fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </p>
  )
}

function Chips({ chips }: { readonly chips: SearchResultsView['chips'] }) {
  if (chips.length === 0) return <></>
  return (
    <ul class="search-chips">
      {chips.map(({ text, remove, url }) => (
        <li>
          <a href={url} aria-label={remove}>
            <bdi>{text}</bdi> <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function Results({ results, t }: { readonly results: SearchResultsView; readonly t: Translate }) {
  const { count, articles, chips, isCut, otherReading, alsoSearched, previousUrl, nextUrl } = results
  return (
    <>
      <Chips chips={chips} />
      {isCut && <p class="notice">{t('search.cut')}</p>}
      <OtherSearch label={t('search.didYouMean')} search={otherReading} />
      <OtherSearch label={t('search.alsoSearched')} search={alsoSearched} />
      {articles.length === 0 ? (
        <Empty title={count} text={t('search.advice')} />
      ) : (
        <>
          <p class="search-count">{count}</p>
          <ol class="hits">
            {articles.map((found) => (
              <li>
                <Hit found={found} t={t} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Pager
        label={t('search.pages')}
        newer={previousUrl === undefined ? undefined : { text: t('search.previous'), url: previousUrl }}
        older={nextUrl === undefined ? undefined : { text: t('search.next'), url: nextUrl }}
      />
    </>
  )
}

function OtherSearch({ label, search }: { readonly label: string; readonly search: SearchLinkView | undefined }) {
  if (search === undefined) return <></>
  return (
    <p class="search-other">
      {label}{' '}
      <a href={search.url}>
        <bdi>{search.text}</bdi>
      </a>
    </p>
  )
}

function Hit({ found, t }: { readonly found: FoundView; readonly t: Translate }) {
  const { article, isArchived, headline, snippets, alsoAs } = found
  const { published, section } = article
  return (
    <article class="hit">
      <h2 class="teaser-headline">
        <a href={article.url}>
          <Pieces text={headline} />
        </a>
      </h2>
      {snippets.length > 0 && (
        <p class="hit-text">
          {snippets.map(({ pieces, isCutBefore, isCutAfter }, index) => (
            <>
              {index > 0 && ' '}
              {isCutBefore && '… '}
              {/* A sentence of the edition that begins with a foreign word still runs in the edition's direction. */}
              <Pieces text={pieces} />
              {isCutAfter && ' …'}
            </>
          ))}
        </p>
      )}
      <p class="teaser-facts">
        {section !== undefined && <a href={section.url}>{section.text}</a>}
        {article.kind !== 'news' && <span>{t(`kind.${article.kind}`)}</span>}
        {isArchived && <span>{t('search.archived')}</span>}
        <time datetime={published.iso} {...marked(published)}>
          {published.relative ?? published.text}
        </time>
      </p>
      {alsoAs.length > 0 && (
        <p class="teaser-facts">
          <span>{t('search.alsoAs')}</span>
          {alsoAs.map(({ url, headline: other }) => (
            <a href={url}>
              <bdi>{other}</bdi>
            </a>
          ))}
        </p>
      )}
    </article>
  )
}

const Pieces = ({ text }: { readonly text: MarkedText }) => (
  <>{text.map((piece) => (piece.isMarked ? <mark>{piece.text}</mark> : piece.text))}</>
)
