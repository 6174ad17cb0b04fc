import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import '../articles/articles.css'
import type { Endpoints } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EditionSelect } from '../ui/edition-select.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import type { PageFilter } from './filter.ts'
import { NewPage } from './new-page.tsx'
import { PageState } from './page-state.tsx'
import { usePageTrash } from './use-trash.ts'

const route = getRouteApi('/shell/pages')
type Entry = Endpoints['GET /pages']['output']['items'][number]

/** The static pages of the editions. */
export function Pages() {
  const { t } = useI18n()
  const filter = route.useSearch()
  const navigate = useNavigate()
  const query = useList('GET /pages', filter)
  const [isMaking, setIsMaking] = useState(false)
  const isTrash = filter.trashed === 'true'
  const isNarrow = filter.q !== undefined || filter.language !== undefined
  const narrow = (change: { readonly [Name in keyof PageFilter]?: string | undefined }): void => {
    const all = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '')
    void navigate({ to: '/pages', search: Object.fromEntries(all) as PageFilter, replace: true })
  }
  return (
    <>
      <PageHeader title={t('pages.title')}>
        <Button kind="primary" onPress={() => setIsMaking(true)}>
          {t('pages.new')}
        </Button>
      </PageHeader>
      <search className="list-tools">
        <SearchBox label={t('pages.search')} value={filter.q ?? ''} onSearch={(q) => narrow({ q })} />
        <EditionSelect value={filter.language ?? ''} onChange={(language) => narrow({ language })} hasAll />
        <Check isSelected={isTrash} onChange={(isOn) => narrow({ trashed: isOn ? 'true' : undefined })}>
          {t('pages.trash')}
        </Check>
      </search>
      <List
        query={query}
        label={t('pages.title')}
        columns={[t('pages.pageTitle'), t('pages.state')]}
        empty={
          isNarrow ? (
            <EmptyState title={t('taxonomy.noneFound')} text={t('taxonomy.noneFoundText')} />
          ) : (
            <EmptyState
              title={t(isTrash ? 'pages.noneTrashed' : 'pages.none')}
              text={t(isTrash ? 'pages.noneTrashedText' : 'pages.noneText')}
            />
          )
        }
        row={(entry) => <Row key={entry.id} entry={entry} />}
      />
      <Dialog title={t('pages.new')} isOpen={isMaking} onClose={() => setIsMaking(false)}>
        <NewPage language={filter.language} onClose={() => setIsMaking(false)} />
      </Dialog>
    </>
  )
}

function Row({ entry }: { readonly entry: Entry }) {
  const { t } = useI18n()
  const { throwAway, restore } = usePageTrash()
  const { id, title, language, dir, url, state, trashedAt } = entry
  const see = { label: t('taxonomy.onSite'), run: () => void window.open(url, '_blank', 'noopener') }
  const trash = { label: t('pages.throwAway'), isDanger: true, run: () => void throwAway(entry) }
  return (
    <tr>
      <th scope="row">
        {trashedAt === null ? (
          <Link to="/pages/$pageId" params={{ pageId: id }}>
            <bdi lang={language} dir={dir}>
              {title}
            </bdi>
          </Link>
        ) : (
          <bdi lang={language} dir={dir}>
            {title}
          </bdi>
        )}
        <span className="note">
          <bdi dir="ltr">{decodeURI(url)}</bdi>
        </span>
      </th>
      <td data-label={t('pages.state')}>
        <PageState state={state} />
      </td>
      <td>
        <RowMenu
          label={t('taxonomy.actions', { name: title })}
          actions={
            trashedAt === null
              ? [...(state === 'published' ? [see] : []), trash]
              : [{ label: t('pages.restore'), run: () => void restore(entry) }]
          }
        />
      </td>
    </tr>
  )
}
