import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { chooseLanguage } from '../i18n/chosen-language.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { languageNames, languages } from '../i18n/languages.ts'
import { Button } from '../ui/button.tsx'

/** One narrow sheet in the middle, and the languages below it: whoever is not known yet chooses here. */
export function Entrance() {
  const { t, language } = useI18n()
  const { title } = useRouterState({ select: ({ matches }) => matches.at(-1)?.staticData ?? {} })
  useEffect(() => {
    document.title = title === undefined ? t('shell.title') : t('shell.pageTitle', { page: t(title) })
  }, [title, t])
  return (
    <div className="entrance">
      <main>
        <Outlet />
      </main>
      <nav aria-label={t('ui.language')} className="languages">
        {languages.map((known) => (
          <Button key={known} kind="plain" aria-pressed={known === language} onPress={() => chooseLanguage(known)}>
            <span lang={known}>{languageNames[known]}</span>
          </Button>
        ))}
      </nav>
    </div>
  )
}
