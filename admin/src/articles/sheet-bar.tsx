import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { useConfirm } from '../ui/confirm.tsx'
import { say, sayFailure } from '../ui/toasts.tsx'
import * as actions from './actions.ts'
import type { Article, BarVerb } from './article-types.ts'
import type { Keeper, KeeperStatus } from './keeper.ts'
import { RevisionsDialog } from './revisions-dialog.tsx'
import { SaveState } from './save-state.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { StatePill } from './state-pill.tsx'

// The calendar weighs as much as the rest of the screen.
const ScheduleDialog = lazy(async () => {
  const { ScheduleDialog: loaded } = await import('./schedule-dialog.tsx')
  return { default: loaded }
})

export interface SheetBarProps {
  readonly article: Article
  readonly keeper: Keeper
  readonly status: KeeperStatus
  readonly isReadOnly: boolean
  /** The working copy is another one now: the sheet begins with it. */
  readonly onAnew: (changed: Article) => void
}

type Window = 'schedule' | 'revisions' | 'return' | 'share'

/** Where the article stands, whether it is saved, and what comes next. */
export function SheetBar({ article, keeper, status, isReadOnly, onAnew }: SheetBarProps) {
  const { t } = useI18n()
  const [open, setOpen] = useState<Window>()
  const { run, isBusy } = useVerbs(article, keeper, setOpen)
  const main = mainVerb(article)
  const others = menuVerbs.filter((verb) => article.can.includes(verb) && verb !== main)
  const isHistoryThere = article.published !== null
  return (
    <div className="sheet-bar">
      <Link to="/articles" className="back">
        <span aria-hidden="true" className="arrow" /> {t('articles.title')}
      </Link>
      <StatePill state={article.state} />
      {!isReadOnly && <SaveState status={status} />}
      <span className="end">
        {article.published?.url != null && (
          <a className="button button-quiet only-wide" href={article.published.url} target="_blank" rel="noopener">
            {t('articles.onSite')}
          </a>
        )}
        {article.draft !== null && (
          <Button onPress={() => void openPreview(article.id, keeper)}>{t('articles.preview')}</Button>
        )}
        {isHistoryThere && (
          <Button aria-label={t('articles.history')} onPress={() => setOpen('revisions')}>
            <span className="only-wide">{t('articles.history')}</span>
            <span className="only-narrow">↺</span>
          </Button>
        )}
        {others.length > 0 && (
          <MenuTrigger>
            <Button aria-label={t('articles.moreActions')}>⋯</Button>
            <Popover className="popover" placement="bottom end">
              <Menu className="list-box" aria-label={t('articles.moreActions')} onAction={(key) => run(key as BarVerb)}>
                {others.map((verb) => (
                  <MenuItem key={verb} id={verb} className="list-box-item">
                    {t(`articles.verb.${verb}`)}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </MenuTrigger>
        )}
        {main !== undefined && (
          <Button kind="primary" isPending={isBusy} onPress={() => run(main)}>
            {t(main === 'publish' && article.published !== null ? 'articles.verb.update' : `articles.verb.${main}`)}
          </Button>
        )}
      </span>
      {open === 'schedule' && (
        <Suspense>
          <ScheduleDialog article={article} keeper={keeper} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
      {open === 'revisions' && (
        <RevisionsDialog article={article} keeper={keeper} onAnew={onAnew} onClose={() => setOpen(undefined)} />
      )}
      {open === 'share' && <ShareDialog article={article} keeper={keeper} onClose={() => setOpen(undefined)} />}
      {open === 'return' && <SendBackDialog article={article} keeper={keeper} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

/** Shows the page as readers would get it, with the last word that was typed. */
async function openPreview(id: string, keeper: Keeper): Promise<void> {
  // Opened at once, or the browser takes it for a window nobody asked for.
  const preview = window.open('about:blank', `preview-${id}`)
  await keeper.flush()
  if (preview !== null) preview.location.href = `/api/v1/articles/${id}/preview`
}

const menuVerbs: readonly BarVerb[] = [
  'submit',
  'approve',
  'return',
  'publish',
  'schedule',
  'unschedule',
  'share',
  'discard',
  'archive',
  'withdraw',
  'reinstate',
  'restore',
  'trash',
]

/** The one thing that comes next: what leads closest to readers. */
function mainVerb({ can, draft, state }: Article): BarVerb | undefined {
  if (state === 'trashed') return can.includes('restore') ? 'restore' : undefined
  if (draft === null) return can.includes('edit') ? 'edit' : undefined
  if (can.includes('publish')) return 'publish'
  if (can.includes('approve')) return 'approve'
  return can.includes('submit') ? 'submit' : undefined
}

function useVerbs(article: Article, keeper: Keeper, open: (window: Window) => void) {
  const { t } = useI18n()
  const client = useQueryClient()
  const ask = useConfirm()
  const [isBusy, setIsBusy] = useState(false)
  const run = (verb: BarVerb): void => {
    if (verb === 'schedule' || verb === 'return' || verb === 'share') {
      open(verb)
      return
    }
    setIsBusy(true)
    void perform(verb)
      .catch((error: unknown) => sayFailure(error, t))
      .finally(() => setIsBusy(false))
  }
  const perform = async (verb: BarVerb): Promise<void> => {
    if ((verb === 'discard' || verb === 'withdraw') && !(await ask(questionFor(verb)))) return
    // What is done is done to what is on the screen.
    if (verb === 'discard') await keeper.discard()
    else if (!(await keeper.flush())) return
    const current = { ...article, etag: keeper.etag() }
    const changed = await perform1(verb, current)
    keeper.rebase(changed.etag)
    say(
      t(
        `articles.done.${verb === 'publish' && article.published !== null ? 'update' : verb}` as 'articles.done.publish',
      ),
      undoFor(verb, changed),
    )
  }
  const perform1 = (verb: BarVerb, current: Article): Promise<Article> => {
    if (verb === 'publish') return actions.publish(client, current)
    if (verb === 'edit') return actions.openDraft(client, current)
    if (verb === 'reinstate') return actions.reinstate(client, current)
    return actions.act(client, current, verb as actions.PlainVerb)
  }
  const undoFor = (verb: BarVerb, changed: Article): { readonly undo?: () => void } => {
    const isUndoable = verb === 'trash' || verb === 'archive' || verb === 'withdraw'
    if (!isUndoable) return {}
    return {
      undo: () => {
        const back = verb === 'trash' ? actions.act(client, changed, 'restore') : actions.reinstate(client, changed)
        back.then(({ etag }) => keeper.rebase(etag)).catch((error: unknown) => sayFailure(error, t))
      },
    }
  }
  const questionFor = (verb: 'discard' | 'withdraw') => ({
    title: t(`articles.ask.${verb}`),
    text: t(`articles.ask.${verb}Text`),
    deed: t(`articles.verb.${verb}`),
    isDanger: true,
  })
  return { run, isBusy }
}
