import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import '../articles/articles.css'
import { call } from '../api/client.ts'
import type { Author } from '../api/endpoints.ts'
import { ProblemError } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { List, useList } from '../ui/list.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { RowMenu } from '../ui/row-menu.tsx'
import { SearchBox } from '../ui/search-box.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { nameIn } from './author-name.ts'
import { EditAuthor } from './edit-author.tsx'
import { MergeAuthor } from './merge-author.tsx'
import { forgetAuthors } from './queries.ts'

const route = getRouteApi('/shell/authors')

/** Those who write: their names and pages in each language, who of them signs in here, and who of them is the same. */
export function Authors() {
  const { t, language } = useI18n()
  const { q } = route.useSearch()
  const navigate = useNavigate()
  const query = useList('GET /authors', q === undefined ? {} : { q })
  const [edited, setEdited] = useState<Author | 'new'>()
  const [merged, setMerged] = useState<Author>()
  const search = (words: string) =>
    void navigate({ to: '/authors', search: words === '' ? {} : { q: words }, replace: true })
  const isNarrow = q !== undefined
  return (
    <>
      <PageHeader title={t('authors.title')}>
        <Button kind="primary" onPress={() => setEdited('new')}>
          {t('authors.new')}
        </Button>
      </PageHeader>
      <search className="list-tools">
        <SearchBox label={t('authors.search')} value={q ?? ''} onSearch={search} />
      </search>
      <List
        query={query}
        label={t('authors.title')}
        columns={[t('taxonomy.name'), t('taxonomy.otherLanguages'), t('authors.person')]}
        empty={
          <EmptyState
            title={t(isNarrow ? 'taxonomy.noneFound' : 'authors.none')}
            text={t(isNarrow ? 'taxonomy.noneFoundText' : 'authors.noneText')}
          />
        }
        row={(author) => (
          <Row key={author.id} author={author} onEdit={() => setEdited(author)} onMerge={() => setMerged(author)} />
        )}
      />
      <Dialog
        title={edited === undefined || edited === 'new' ? t('authors.new') : nameIn(edited, language).name}
        isOpen={edited !== undefined}
        onClose={() => setEdited(undefined)}
      >
        {edited !== undefined && (
          <EditAuthor author={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
        )}
      </Dialog>
      <Dialog
        title={merged === undefined ? '' : t('authors.mergeTitle', { name: nameIn(merged, language).name })}
        isOpen={merged !== undefined}
        onClose={() => setMerged(undefined)}
      >
        {merged !== undefined && <MergeAuthor author={merged} onClose={() => setMerged(undefined)} />}
      </Dialog>
    </>
  )
}

interface RowProps {
  readonly author: Author
  readonly onEdit: () => void
  readonly onMerge: () => void
}

function Row({ author, onEdit, onMerge }: RowProps) {
  const { t, language } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  const { id, texts, userId } = author
  const shown = nameIn(author, language)
  const text = texts.find((one) => one.language === shown.lang)
  const remove = async (): Promise<void> => {
    const { name } = shown
    const isSure = await confirm({
      title: t('authors.deleteQuestion', { name }),
      text: t('authors.deleteText'),
      deed: t('taxonomy.delete'),
      isDanger: true,
    })
    if (!isSure) return
    try {
      await call('DELETE /authors/:id', { id })
      await forgetAuthors(client)
      say(t('authors.deleted', { name }))
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'in-use') say(t('authors.deleteInUse', { name }))
      else sayFailure(error, t)
    }
  }
  return (
    <tr>
      <th scope="row">
        <bdi lang={shown.lang} dir={shown.dir}>
          {shown.name}
        </bdi>
        {text !== undefined && text.roleTitle !== '' && (
          <span className="note">
            <bdi lang={text.language} dir={text.dir}>
              {text.roleTitle}
            </bdi>
          </span>
        )}
      </th>
      <td data-label={t('taxonomy.otherLanguages')}>
        <span className="names">
          {texts
            .filter((one) => one.language !== shown.lang)
            .map((one) => (
              <bdi key={one.language} lang={one.language} dir={one.dir}>
                {one.name}
              </bdi>
            ))}
        </span>
      </td>
      <td data-label={t('authors.person')}>
        {userId !== null && <span className="pill pill-good">{t('authors.joined')}</span>}
      </td>
      <td>
        <RowMenu
          label={t('taxonomy.actions', { name: shown.name })}
          actions={[
            { label: t('taxonomy.edit'), run: onEdit },
            ...(text === undefined
              ? []
              : [{ label: t('taxonomy.onSite'), run: () => void window.open(text.url, '_blank', 'noopener') }]),
            { label: t('authors.merge'), run: onMerge },
            { label: t('taxonomy.delete'), isDanger: true, run: () => void remove() },
          ]}
        />
      </td>
    </tr>
  )
}
