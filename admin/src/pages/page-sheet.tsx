import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useBlocker } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { TextLine } from '../articles/text-line.tsx'
import { call } from '../api/client.ts'
import { faultsOf } from '../api/problem.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { FormFailure } from '../ui/failure.tsx'
import { KeptQuestion } from '../ui/kept-question.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import { PageEditions } from './page-editions.tsx'
import { PageFields } from './page-fields.tsx'
import { PageState } from './page-state.tsx'
import { PageText } from './page-text.tsx'
import { pageQuery, type StaticPage } from './queries.ts'
import { type PageChange, type PageWords, useKeptPage } from './use-kept-page.ts'

/** A page as it is written: saved when somebody says so, for what readers have changes with it. */
export function PageSheet({ page, beside }: { readonly page: StaticPage; readonly beside: ReactNode }) {
  const { t } = useI18n()
  const client = useQueryClient()
  const confirm = useConfirm()
  const [typed, setTyped] = useState<Partial<PageWords>>({})
  const [readBody, setReadBody] = useState<() => StaticPage['document']>()
  const [start, setStart] = useState({ round: 0, document: page.document })
  const words: PageWords = { ...page, ...typed }
  const isUnsaved = readBody !== undefined || Object.keys(typed).length > 0
  const kept = useKeptPage(page, typed, readBody)
  useLeaveQuestion(isUnsaved)
  const keep = async (changed: StaticPage): Promise<void> => {
    client.setQueryData(pageQuery(page.id).queryKey, changed)
    await client.invalidateQueries({ queryKey: ['GET /pages'] })
  }
  const save = useMutation({
    mutationFn: () => {
      const document = readBody?.() as never
      const input = { version: page.version, ...typed, ...(document === undefined ? {} : { document }) }
      return call('PATCH /pages/:id', { id: page.id, input })
    },
    onSuccess: async (saved) => {
      setTyped({})
      setReadBody(undefined)
      kept.forget()
      await keep(saved)
      say(t('ui.saved'))
    },
  })
  const stand = useMutation({
    mutationFn: (deed: 'POST /pages/:id/publication' | 'DELETE /pages/:id/publication') => call(deed, { id: page.id }),
    onSuccess: async (changed) => {
      await keep(changed)
      if (changed.state === 'published') say(t('pages.published'))
      else say(t('pages.unpublished'), { undo: () => stand.mutate('POST /pages/:id/publication') })
    },
    onError: (error) => sayFailure(error, t),
  })
  const saved = async (): Promise<boolean> => {
    if (!isUnsaved) return true
    try {
      await save.mutateAsync()
      return true
    } catch {
      // What is wrong stands above the sheet.
      return false
    }
  }
  const publish = async (): Promise<void> => {
    if (await saved()) stand.mutate('POST /pages/:id/publication')
  }
  const preview = async (): Promise<void> => {
    if (isUnsaved && page.state === 'published') {
      const question = { title: t('pages.saveFirst'), text: t('pages.saveFirstText'), deed: t('ui.save') }
      if (!(await confirm(question))) return
    }
    // Opened at once, or the browser takes it for a window nobody asked for.
    const opened = window.open('about:blank', `preview-${page.id}`)
    if (opened !== null && (await saved())) opened.location.href = `/api/v1/pages/${page.id}/preview`
  }
  const takeBack = ({ document, ...change }: PageChange): void => {
    setTyped(change)
    if (document !== undefined) {
      setStart(({ round }) => ({ round: round + 1, document }))
      setReadBody(() => () => document)
    }
    kept.take()
  }
  const type = (change: Partial<PageWords>): void => setTyped({ ...typed, ...change })
  const faults = faultsOf(save.error)
  const line = (name: 'title' | 'lead', className: string) => ({
    label: t(name === 'title' ? 'pages.pageTitle' : 'pages.lead'),
    placeholder: t(name === 'title' ? 'pages.pageTitle' : 'pages.lead'),
    className,
    value: words[name],
    isReadOnly: false,
    direction: page.dir,
    lang: page.language,
    onChange: (value: string) => type({ [name]: value }),
    onBlur: () => undefined,
  })
  const isPublic = page.state === 'published'
  return (
    <div className="article-screen">
      <h1 className="visually-hidden" lang={page.language} dir={page.dir}>
        {page.title}
      </h1>
      <div className="sheet-bar">
        <Link to="/pages" className="back">
          <span aria-hidden="true" className="arrow" /> {t('pages.title')}
        </Link>
        <PageState state={page.state} />
        <span className="save-state" role="status">
          {isUnsaved && t('pages.unsaved')}
        </span>
        <span className="end">
          {isPublic && (
            <a className="button button-quiet only-wide" href={page.url} target="_blank" rel="noopener">
              {t('taxonomy.onSite')}
            </a>
          )}
          <Button onPress={() => void preview()}>{t('pages.preview')}</Button>
          {isPublic ? (
            <Button isPending={stand.isPending} onPress={() => stand.mutate('DELETE /pages/:id/publication')}>
              {t('pages.unpublish')}
            </Button>
          ) : (
            <Button isPending={stand.isPending} onPress={() => void publish()}>
              {t('pages.publish')}
            </Button>
          )}
          <Button kind="primary" isPending={save.isPending} isDisabled={!isUnsaved} onPress={() => save.mutate()}>
            {t('ui.save')}
          </Button>
        </span>
      </div>
      {kept.found !== undefined && (
        <KeptQuestion
          at={kept.found.at}
          onTake={() => takeBack(kept.found?.change ?? {})}
          onForget={kept.forgetFound}
          onClose={kept.close}
        >
          {kept.isBehind && <p>{t('pages.keptBehind')}</p>}
        </KeptQuestion>
      )}
      <FormFailure error={save.error} />
      <div className={beside === undefined ? 'desk' : 'desk desk-with-source'}>
        {beside}
        <div className="sheet">
          <TextLine {...line('title', 'sheet-headline')} />
          <TextLine {...line('lead', 'sheet-lead')} hasLines />
          <PageText
            key={start.round}
            page={{ ...page, document: start.document }}
            onChange={(read) => setReadBody(() => read)}
          />
        </div>
        <aside className="inspector">
          {isPublic && <p className="note">{t('pages.savedAtOnce')}</p>}
          <PageFields page={page} words={words} faults={faults} onChange={type} />
          <PageEditions page={page} isBeside={beside !== undefined} />
        </aside>
      </div>
    </div>
  )
}

/** Nobody leaves what is not saved without being asked. */
function useLeaveQuestion(isUnsaved: boolean): void {
  const { t } = useI18n()
  const confirm = useConfirm()
  useBlocker({
    enableBeforeUnload: isUnsaved,
    disabled: !isUnsaved,
    shouldBlockFn: async ({ current, next }) => {
      // Something shown beside the page is no other screen.
      if (current.pathname === next.pathname) return false
      const isSure = await confirm({
        title: t('pages.leave'),
        text: t('pages.leaveText'),
        deed: t('pages.leaveDeed'),
        isDanger: true,
      })
      return !isSure
    },
  })
}
