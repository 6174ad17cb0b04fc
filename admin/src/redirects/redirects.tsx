import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import '../articles/articles.css'
import { call } from '../api/client.ts'
import type { Redirect } from '../api/endpoints.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { EditRedirect, inputOf } from './edit-redirect.tsx'
import { exportRedirects } from './export-redirects.ts'
import { ImportRedirects } from './import-redirects.tsx'
import { readable } from './readable.ts'
import { TryAddress } from './try-address.tsx'

const route = getRouteApi('/shell/redirects')
type Window = 'new' | 'import' | Redirect

/** Old addresses and where they lead: found, tried, added one by one or as a table. */
export function Redirects() {
  const { t } = useI18n()
  const { q } = route.useSearch()
  const navigate = useNavigate()
  const query = useList('GET /redirects', q === undefined ? {} : { q })
  const [open, setOpen] = useState<Window>()
  const close = () => setOpen(undefined)
  const search = (words: string) =>
    void navigate({ to: '/redirects', search: words === '' ? {} : { q: words }, replace: true })
  const isNarrow = q !== undefined
  const download = useMutation({ mutationFn: exportRedirects, onError: (error) => sayFailure(error, t) })
  return (
    <>
      <PageHeader title={t('redirects.title')}>
        <Button isPending={download.isPending} onPress={() => download.mutate()}>
          {t('redirects.export')}
        </Button>
        <Button onPress={() => setOpen('import')}>{t('redirects.import')}</Button>
        <Button kind="primary" onPress={() => setOpen('new')}>
          {t('redirects.add')}
        </Button>
      </PageHeader>
      <TryAddress />
      <search className="list-tools">
        <SearchBox label={t('redirects.search')} value={q ?? ''} onSearch={search} />
      </search>
      <List
        query={query}
        label={t('redirects.title')}
        columns={[t('redirects.from'), t('redirects.to'), t('redirects.since')]}
        empty={
          <EmptyState
            title={t(isNarrow ? 'taxonomy.noneFound' : 'redirects.none')}
            text={t(isNarrow ? 'taxonomy.noneFoundText' : 'redirects.noneText')}
          />
        }
        row={(redirect) => <Row key={redirect.id} redirect={redirect} onEdit={() => setOpen(redirect)} />}
      />
      <Dialog title={t('redirects.import')} isOpen={open === 'import'} onClose={close}>
        <ImportRedirects onClose={close} />
      </Dialog>
      <Dialog
        title={typeof open === 'object' ? open.path : t('redirects.add')}
        isOpen={open !== undefined && open !== 'import'}
        onClose={close}
      >
        {open !== undefined && open !== 'import' && (
          <EditRedirect redirect={open === 'new' ? undefined : open} onClose={close} />
        )}
      </Dialog>
    </>
  )
}

function Row({ redirect, onEdit }: { readonly redirect: Redirect; readonly onEdit: () => void }) {
  const { t, date } = useI18n()
  const client = useQueryClient()
  const { id, path, url, status, createdAt } = redirect
  const reload = () => client.invalidateQueries({ queryKey: ['GET /redirects'] })
  const putBack = async (): Promise<void> => {
    try {
      await call('PUT /redirects', { input: inputOf(redirect) })
    } catch (error) {
      sayFailure(error, t)
    }
    await reload()
  }
  const forget = async (): Promise<void> => {
    try {
      await call('DELETE /redirects/:id', { id })
      say(t('redirects.deleted', { path }), { undo: () => void putBack() })
    } catch (error) {
      sayFailure(error, t)
    }
    await reload()
  }
  return (
    <tr>
      <th scope="row">
        <bdi dir="ltr" className="path">
          {path}
        </bdi>
      </th>
      <td data-label={t('redirects.to')}>
        {status === 410 ? (
          <span className="pill pill-bad">{t('redirects.gone')}</span>
        ) : url === null ? (
          <span className="note">{t('redirects.hidden')}</span>
        ) : (
          <a href={url} target="_blank" rel="noopener">
            <bdi dir="ltr" className="path">
              {readable(url)}
            </bdi>
          </a>
        )}
      </td>
      <td data-label={t('redirects.since')}>
        <time dateTime={createdAt}>{date(createdAt)}</time>
      </td>
      <td>
        <RowMenu
          label={t('taxonomy.actions', { name: path })}
          actions={[
            { label: t('taxonomy.edit'), run: onEdit },
            { label: t('redirects.delete'), isDanger: true, run: () => void forget() },
          ]}
        />
      </td>
    </tr>
  )
}
