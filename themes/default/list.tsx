import type { Translate } from '../../src/site/theme/pieces.ts'
import type { ListView } from '../../src/site/theme/lists.ts'
import { Empty } from './empty.tsx'
import { Pager } from './pager.tsx'
import { Teaser } from './teaser.tsx'

interface ListProps {
  readonly list: ListView
  readonly t: Translate
  /** The first article larger, as the lead of a section. */
  readonly hasLead?: boolean
  readonly hasSection?: boolean
  /** Said when there is nothing. */
  readonly empty?: string
}

/** Articles one below another, newest first, with the way to older ones. */
export function List({ list, t, hasLead = false, hasSection = false, empty = t('list.empty') }: ListProps) {
  const { articles, olderUrl, newestUrl } = list
  const lead = hasLead && newestUrl === undefined ? articles[0] : undefined
  const rest = lead === undefined ? articles : articles.slice(1)
  return (
    <>
      {lead !== undefined && (
        <Teaser
          article={lead}
          t={t}
          heading="h2"
          look="lead"
          sizes="(min-width: 64rem) 48rem, 100vw"
          isFirst
          hasLead
          hasSection={hasSection}
        />
      )}
      {rest.length > 0 && (
        <div class="river">
          {rest.map((article) => (
            <Teaser
              article={article}
              t={t}
              heading="h2"
              look="river"
              sizes="(min-width: 40rem) 13rem, 7rem"
              hasLead
              hasSection={hasSection}
            />
          ))}
        </div>
      )}
      {articles.length === 0 && <Empty text={empty} />}
      <Pager
        label={t('list.pages')}
        newer={newestUrl === undefined ? undefined : { text: t('list.newest'), url: newestUrl }}
        older={olderUrl === undefined ? undefined : { text: t('list.older'), url: olderUrl }}
      />
    </>
  )
}
