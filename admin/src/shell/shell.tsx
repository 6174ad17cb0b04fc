import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { SessionProvider, sessionQuery, useMay } from '../session/session.ts'
import { chooseLanguage } from '../i18n/chosen-language.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { Button } from '../ui/button.tsx'
import { MenuIcon, SearchIcon } from '../ui/icons.tsx'
import { Loading } from '../ui/loading.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Forbidden } from './forbidden.tsx'
import { navigation } from './navigation.ts'

/** Loaded when it is first asked for. */
const CommandPalette = lazy(async () => {
  const { CommandPalette: component } = await import('./command-palette.tsx')
  return { default: component }
})

/** What stands around every screen: the rail with the ways one may go, the bar, and the way past both for keyboards. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery)
  const router = useRouter()
  const isSignedOut = session === null
  useEffect(() => {
    // The guard of the routes decides where to.
    if (isSignedOut) void router.invalidate()
  }, [isSignedOut, router])
  const language = session?.person.interfaceLanguage
  useEffect(() => {
    if (language !== undefined) chooseLanguage(language)
  }, [language])
  if (session === null || session === undefined) return <Loading />
  return (
    <SessionProvider value={session}>
      <SignedIn />
    </SessionProvider>
  )
}

function SignedIn() {
  const { t } = useI18n()
  const [isRailOpen, setIsRailOpen] = useState(false)
  const [isPaletteOpen, setIsPaletteOpen] = useState(false)
  useShortcut(setIsPaletteOpen)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const main = useFocusOnArrival(path)
  useEffect(() => setIsRailOpen(false), [path])
  return (
    <div
      className={isRailOpen ? 'newsroom rail-open' : 'newsroom'}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setIsRailOpen(false)
      }}
    >
      <a href="#main" className="skip" onClick={(event) => skipTo(event, main.current)}>
        {t('shell.skip')}
      </a>
      <header className="bar">
        <Button
          kind="plain"
          aria-label={t('shell.menu')}
          aria-expanded={isRailOpen}
          aria-controls="rail"
          onPress={() => setIsRailOpen(!isRailOpen)}
        >
          <MenuIcon />
        </Button>
        <b>{t('shell.title')}</b>
        <span className="end">
          <Button kind="plain" onPress={() => setIsPaletteOpen(true)} aria-keyshortcuts="Control+K Meta+K">
            <SearchIcon />
            <span className="wide-only">{t('shell.goTo')}</span>
          </Button>
          <AccountMenu />
        </span>
      </header>
      <Rail />
      {/* The keyboard has Escape for it. */}
      {isRailOpen && <div className="rail-shade" onClick={() => setIsRailOpen(false)} />}
      <main id="main" ref={main} tabIndex={-1}>
        <Screen />
      </main>
      <Suspense>{isPaletteOpen && <CommandPalette isOpen onClose={() => setIsPaletteOpen(false)} />}</Suspense>
    </div>
  )
}

/** Ctrl or ⌘ with K, on the key that has the letter in a Latin layout: other scripts have another letter there. */
function useShortcut(open: (isOpen: true) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      open(true)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [open])
}

function Rail() {
  const { t } = useI18n()
  const may = useMay()
  return (
    <nav id="rail" className="rail" aria-label={t('shell.navigation')}>
      <b>{t('shell.title')}</b>
      <ul>
        {navigation
          .filter(({ action }) => action === undefined || may(action))
          .map(({ to, label, icon: Drawing }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === '/' }}>
                <Drawing />
                {t(label)}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

/** The screen of the address, for those who may see it. */
function Screen() {
  const { t } = useI18n()
  const may = useMay()
  const { title, action } = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData ?? {} })
  useEffect(() => {
    document.title = title === undefined ? t('shell.title') : t('shell.pageTitle', { page: t(title) })
  }, [title, t])
  if (action !== undefined && !may(action)) {
    return <Forbidden screen={title ?? 'shell.title'} action={action} />
  }
  return <Outlet />
}

/** After a way was taken the keyboard and the voice start at the screen, as they would on a page that was loaded. */
function useFocusOnArrival(path: string) {
  const main = useRef<HTMLElement>(null)
  const former = useRef(path)
  useEffect(() => {
    if (former.current === path) return
    former.current = path
    main.current?.focus()
    window.scrollTo(0, 0)
  }, [path])
  return main
}

function skipTo(event: { preventDefault: () => void }, target: HTMLElement | null): void {
  event.preventDefault()
  target?.focus()
}
