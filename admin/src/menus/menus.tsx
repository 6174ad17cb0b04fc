import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import '../articles/articles.css'
import '../front-page/front-page.css'
import './menus.css'
import type { Endpoints } from '../api/endpoints.ts'
import { editionsQuery } from '../articles/editions.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Failure } from '../ui/failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Select } from '../ui/select.tsx'
import { say } from '../ui/toasts.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { MenuList } from './menu-list.tsx'
import { MenuPreview } from './preview.tsx'
import type { MenuChoice } from './route.ts'
import type { Row } from './rows.ts'
import { menusQuery, useMenu } from './use-menu.ts'

type Edition = Endpoints['GET /editions']['output']['items'][number]

const route = getRouteApi('/shell/menus')

/** The menus that the theme shows; an edition may have others, of an import or of another theme. */
const usual = ['main', 'footer'] as const
const isUsual = (name: string): name is (typeof usual)[number] => usual.some((one) => one === name)

/** Which menu of which edition. */
export function Menus() {
  const { t } = useI18n()
  const navigate = useNavigate()
  const search: MenuChoice = route.useSearch()
  const editions = useQuery(editionsQuery)
  const edition = editions.data?.items.find(({ language }) => language === search.language) ?? editions.data?.items[0]
  const menus = useQuery({ ...menusQuery(edition?.language ?? ''), enabled: edition !== undefined })
  const others = (menus.data?.items ?? []).map(({ name }) => name).filter((name) => !isUsual(name))
  const name = search.name ?? 'main'
  const nameOf = (one: string): string => (isUsual(one) ? t(`menus.menu.${one}`) : one)
  const show = (choice: MenuChoice): void => void navigate({ to: '/menus', search: choice, replace: true })
  return (
    <>
      <PageHeader title={t('menus.title')} />
      {editions.isPending && <Loading />}
      {editions.isError && <Failure error={editions.error} onRetry={() => void editions.refetch()} />}
      {editions.data !== undefined && edition === undefined && (
        <EmptyState title={t('frontPage.noEditions')} text={t('menus.noEditionsText')} />
      )}
      {edition !== undefined && (
        <>
          <div className="filters">
            <Select
              label={t('menus.edition')}
              choices={(editions.data?.items ?? []).map((one) => ({
                value: one.language,
                label: one.name,
                lang: one.language,
              }))}
              value={edition.language}
              onChange={(language) => show({ language, name })}
            />
            <Select
              label={t('menus.menu')}
              choices={[...usual, ...others].map((value) => ({ value, label: nameOf(value) }))}
              value={name}
              onChange={(value) => show({ language: edition.language, name: value })}
            />
          </div>
          <OneMenu key={`${edition.language} ${name}`} edition={edition} name={name} title={nameOf(name)} />
        </>
      )}
    </>
  )
}

interface OneMenuProps {
  readonly edition: Edition
  readonly name: string
  readonly title: string
}

function OneMenu({ edition, name, title }: OneMenuProps) {
  const { t } = useI18n()
  const { language, dir } = edition
  const menu = useMenu(language, name)
  const [edited, setEdited] = useState<Row | 'new'>()
  const [isAsking, setIsAsking] = useState(false)
  const { query, rows } = menu
  if (query.data === undefined) {
    return query.isError ? <Failure error={query.error} onRetry={() => void query.refetch()} /> : <Loading />
  }
  const save = (): void => {
    const gone = rows.find(({ name: target }) => target === null)
    if (gone !== undefined) {
      // Its line says why; the newsroom would refuse the menu without saying which one it is.
      document.querySelector<HTMLElement>(`.menu-list [data-key="${gone.id}"]`)?.focus()
      say(t('menus.hasGone', { name: gone.label === '' ? t('menus.gone') : gone.label }))
    } else if (menu.isBehind) setIsAsking(true)
    else menu.save(() => setIsAsking(true))
  }
  const finish = (entry: Pick<Row, 'label' | 'target' | 'name'>): void => {
    if (edited === 'new') menu.set([...rows, { ...entry, id: crypto.randomUUID(), depth: 1, isShown: true }])
    else menu.set(rows.map((row) => (row.id === edited?.id ? { ...row, ...entry, isShown: true } : row)))
    setEdited(undefined)
  }
  return (
    <>
      <div className="desk-bar">
        <p role="status">
          {menu.isBehind && <strong className="menu-warning">{t('menus.isBehind')} </strong>}
          {t(menu.hasChanges ? 'menus.unsaved' : 'menus.same')}
        </p>
        <div className="actions">
          <Button onPress={() => setEdited('new')}>{t('menus.add')}</Button>
          {menu.hasChanges && <Button onPress={menu.discard}>{t('menus.discard')}</Button>}
          <Button kind="primary" isDisabled={!menu.hasChanges} isPending={menu.isBusy} onPress={save}>
            {t('menus.save')}
          </Button>
        </div>
      </div>
      <p className="note front-help">{t('menus.help')}</p>
      <div className="menu-desk">
        <MenuList
          title={title}
          rows={rows}
          language={language}
          dir={dir}
          onChange={menu.set}
          onRemove={(row, next) => {
            menu.set(next)
            say(t('menus.removed', { count: rows.length - next.length }), { undo: () => menu.set(rows) })
          }}
          onEdit={setEdited}
        />
        <MenuPreview rows={rows} language={language} dir={dir} />
      </div>
      {edited !== undefined && (
        <EntryDialog
          row={edited === 'new' ? undefined : edited}
          language={language}
          dir={dir}
          onDone={finish}
          onClose={() => setEdited(undefined)}
        />
      )}
      <Dialog title={t('menus.conflictTitle')} isOpen={isAsking} onClose={() => setIsAsking(false)} isQuestion>
        <p>{t('menus.conflictText')}</p>
        <div className="front-versions">
          <section>
            <h3>{t('menus.theirs')}</h3>
            <MenuPreview rows={menu.saved} language={language} dir={dir} isBare />
          </section>
          <section>
            <h3>{t('menus.mine')}</h3>
            <MenuPreview rows={rows} language={language} dir={dir} isBare />
          </section>
        </div>
        <div className="actions">
          <Button
            kind="primary"
            onPress={() => {
              setIsAsking(false)
              menu.saveOver()
            }}
          >
            {t('menus.keepMine')}
          </Button>
          <Button
            onPress={() => {
              setIsAsking(false)
              menu.discard()
            }}
          >
            {t('menus.takeTheirs')}
          </Button>
          <Button onPress={() => setIsAsking(false)}>{t('ui.cancel')}</Button>
        </div>
      </Dialog>
    </>
  )
}
